package vn.parindex.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run leaves for the next one of the data: the book among them, and a copy of them. */
class EarlierDataTest {

  private static final Map<String, String> BEFORE =
      Map.of("dataset.json", "a", "scores/2025.json", "b", "notes/district.md", "c");
  private static final Map<String, String> AFTER =
      Map.of("dataset.json", "a", "scores/2025.json", "b2", "tasks/2025.json", "d");
  private static final Map<String, byte[]> BOOK = Map.of("dataset.lock.json", bytes("book"));

  @TempDir private Path temporary;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> hashes(Map<String, String> texts) {
    SortedMap<String, String> hashes = new TreeMap<>();
    texts.forEach((path, text) -> hashes.put(path, Manifest.sha256(bytes(text))));
    return hashes;
  }

  private static Path data(Path folder, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(text.getValue()));
    }
    return folder;
  }

  /** What is kept, as it lies there; empty where it says that it is not whole. */
  private static Map<String, String> kept(Path output) throws IOException {
    Optional<EarlierData.Kept> kept = EarlierData.beside(new DiskFileOps(), output).whole();
    Map<String, String> found = new TreeMap<>();
    if (kept.isPresent()) {
      try (Stream<Path> files = Files.walk(kept.get().folder())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String path = kept.get().folder().relativize(file).toString().replace('\\', '/');
          if (!path.startsWith(".list")) {
            found.put(path, Manifest.sha256(Files.readAllBytes(file)));
          }
        }
      }
      assertThat(found).as("the list says what lies there").isEqualTo(kept.get().files());
    }
    return found;
  }

  private static Map<String, String> withBook(Map<String, String> texts) {
    Map<String, String> all = new TreeMap<>(hashes(texts));
    BOOK.forEach((path, bytes) -> all.put(path, Manifest.sha256(bytes)));
    return all;
  }

  /** In memory, since what flushes a disk some thousand times takes long. */
  @ParameterizedTest
  @EnumSource(FaultyFileOps.Mode.class)
  void whatever_fails_old_or_new_data_are_there_as_a_whole_or_none_and_the_next_run_mends_it(
      FaultyFileOps.Mode mode) throws IOException {
    for (Configuration system : List.of(Configuration.unix(), Configuration.windows())) {
      try (FileSystem memory = Jimfs.newFileSystem(system)) {
        Path root = memory.getRootDirectories().iterator().next();
        Path old = data(root.resolve("old"), BEFORE);
        Path now = data(root.resolve("now"), AFTER);
        List<Integer> outcomes = new ArrayList<>();
        boolean failed = true;
        for (int nth = 1; failed; nth++) {
          Path output = Files.createDirectories(root.resolve(mode + "-" + nth)).resolve("site");
          EarlierData sound = EarlierData.beside(new DiskFileOps(), output);
          assertThat(sound.keep(old, hashes(BEFORE), BOOK)).isEmpty();
          FaultyFileOps ops = new FaultyFileOps(mode, nth);
          Optional<String> why = EarlierData.beside(ops, output).keep(now, hashes(AFTER), BOOK);
          failed = ops.failed();
          Map<String, String> found = kept(output);
          assertThat(found).isIn(Map.of(), withBook(BEFORE), withBook(AFTER));
          assertThat(why.isEmpty() && !found.equals(withBook(AFTER)))
              .as(mode + " " + nth)
              .isFalse();
          outcomes.add(found.size());
          assertThat(sound.keep(now, hashes(AFTER), BOOK)).isEmpty();
          assertThat(kept(output)).isEqualTo(withBook(AFTER));
        }
        assertThat(outcomes).hasSizeGreaterThan(20).contains(0, 4);
      }
    }
  }

  @Test
  void data_that_were_changed_since_they_were_read_are_not_kept_as_what_was_read()
      throws IOException {
    Path old = data(temporary.resolve("old"), BEFORE);
    Path output = temporary.resolve("site");
    Optional<String> why =
        EarlierData.beside(new DiskFileOps(), output).keep(old, hashes(AFTER), Map.of());
    assertThat(why).isPresent();
    assertThat(kept(output)).isEmpty();
  }

  @Test
  void a_list_that_names_files_elsewhere_is_none() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve(".parindex-site.data"));
    Files.writeString(
        folder.resolve(".list"), "parindex data 1 whole\n" + "0".repeat(64) + " ../mine.json\n");
    Path mine = Files.writeString(temporary.resolve("mine.json"), "mine");
    EarlierData data = EarlierData.beside(new DiskFileOps(), temporary.resolve("site"));
    assertThat(data.whole()).isEmpty();
    Path now = data(temporary.resolve("now"), AFTER);
    assertThat(data.keep(now, hashes(AFTER), Map.of())).isEmpty();
    assertThat(mine).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "\n\n", "parindex data 2 whole\n", "parindex data 1 whole\nx\n"})
  void a_list_of_another_form_is_none_and_the_next_run_writes_its_own(String list)
      throws IOException {
    Path folder = Files.createDirectories(temporary.resolve(".parindex-site.data"));
    Files.writeString(folder.resolve(".list"), list);
    EarlierData data = EarlierData.beside(new DiskFileOps(), temporary.resolve("site"));
    assertThat(data.whole()).isEmpty();
    assertThat(data.isWhole()).isFalse();
    Path now = data(temporary.resolve("now"), AFTER);
    assertThat(data.keep(now, hashes(AFTER), BOOK)).isEmpty();
    assertThat(kept(temporary.resolve("site"))).isEqualTo(withBook(AFTER));
  }

  @Test
  void what_is_removed_leaves_files_of_others_and_no_empty_folder() throws IOException {
    Path old = data(temporary.resolve("old"), BEFORE);
    EarlierData data = EarlierData.beside(new DiskFileOps(), temporary.resolve("site"));
    Path folder = temporary.resolve(".parindex-site.data");
    assertThat(data.keep(old, hashes(BEFORE), BOOK)).isEmpty();
    assertThat(data.isWhole()).isTrue();
    data.remove();
    assertThat(folder).doesNotExist();
    data.remove();
    assertThat(data.keep(old, hashes(BEFORE), BOOK)).isEmpty();
    Path mine = Files.writeString(folder.resolve("scores/mine.txt"), "mine");
    data.remove();
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).containsExactly(mine);
    }
    assertThat(folder.resolve("notes")).doesNotExist();
  }

  private Publisher publisher(FileOps ops) {
    return new Publisher(temporary.resolve("home"), List.of(), Clock.systemUTC(), ops, 1 << 20);
  }

  @Test
  void whatever_is_killed_the_book_is_the_old_one_or_the_new_one() throws IOException {
    byte[] old = bytes("old ".repeat(100));
    byte[] next = bytes("next ".repeat(100));
    List<Boolean> outcomes = new ArrayList<>();
    for (FaultyFileOps.Mode mode : FaultyFileOps.Mode.values()) {
      boolean failed = true;
      for (int nth = 1; failed; nth++) {
        Path folder = Files.createDirectories(temporary.resolve("book-" + mode + "-" + nth));
        Path book = Files.write(folder.resolve("book.json"), old);
        FaultyFileOps ops = new FaultyFileOps(mode, nth);
        Optional<String> why = publisher(ops).keep(book, ".book-new", next);
        failed = ops.failed();
        assertThat(Files.readAllBytes(book)).isIn(old, next);
        if (why.isEmpty()) {
          assertThat(Files.readAllBytes(book)).as(mode + " " + nth).isEqualTo(next);
        }
        outcomes.add(why.isEmpty());
        assertThat(publisher(new DiskFileOps()).keep(book, ".book-new", next)).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
          assertThat(files).containsExactly(book);
        }
        assertThat(book).hasBinaryContent(next);
      }
    }
    assertThat(outcomes).hasSizeGreaterThan(15).contains(true, false);
  }

  @Test
  void a_book_keeps_its_rights_and_an_unchanged_one_is_not_touched() throws IOException {
    Path book = Files.write(temporary.resolve("book.json"), bytes("old"));
    Files.setPosixFilePermissions(book, PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(publisher(new DiskFileOps()).keep(book, ".book-new", bytes("next"))).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(book)))
        .isEqualTo("rw-rw-r--");
    Object file = Files.readAttributes(book, "fileKey").get("fileKey");
    assertThat(publisher(new DiskFileOps()).keep(book, ".book-new", bytes("next"))).isEmpty();
    assertThat(Files.readAttributes(book, "fileKey").get("fileKey")).isEqualTo(file);
  }
}
