package vn.parindex.site.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data of the last releases, kept among the data. */
class KeptReleasesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 9, 30);

  @TempDir private Path temporary;

  private static KeptReleases.Facts facts(int number, String edition) {
    return new KeptReleases.Facts(number, edition, DAY);
  }

  private static KeptReleases kept(Path data) {
    return new KeptReleases(data, Clock.systemUTC(), new DiskFileOps());
  }

  /** Makes the data say something else. */
  private static Map<String, String> write(Path data, String scores) throws IOException {
    Map<String, String> texts = Map.of("dataset.json", "head", "scores/2025.json", scores);
    Map<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = data.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
      hashes.put(text.getKey(), Manifest.sha256(text.getValue().getBytes(StandardCharsets.UTF_8)));
    }
    return hashes;
  }

  private static Optional<String> publish(
      FileOps ops, Path data, int number, String edition, String scores) throws IOException {
    Map<String, String> hashes = write(data, scores);
    return new KeptReleases(data, Clock.systemUTC(), ops)
        .keep(
            facts(number, edition),
            hashes,
            Map.of("dataset.lock.json", scores.getBytes(StandardCharsets.UTF_8)),
            "note " + number);
  }

  private static void publish(Path data, int number, String edition, String scores)
      throws IOException {
    assertThat(publish(new DiskFileOps(), data, number, edition, scores)).isEmpty();
  }

  /** Number and scores of each, the newest first; each is looked at file by file. */
  private static List<String> found(Path data, String edition) throws IOException {
    List<String> found = new ArrayList<>();
    for (KeptReleases.Kept one : kept(data).newestFirst(edition)) {
      assertThat(one.files()).containsOnlyKeys("dataset.json", "scores/2025.json");
      for (Map.Entry<String, String> file : one.files().entrySet()) {
        assertThat(Manifest.sha256(Files.readAllBytes(one.folder().resolve(file.getKey()))))
            .isEqualTo(file.getValue());
      }
      assertThat(one.facts().day()).isEqualTo(DAY);
      found.add(
          one.facts().number() + " " + Files.readString(one.folder().resolve("scores/2025.json")));
    }
    return found;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> names = Files.list(folder)) {
      return names.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }

  @Test
  void the_last_three_of_each_edition_are_kept() throws IOException {
    assertThat(found(temporary, "office")).isEmpty();
    publish(temporary, 1, "public", "p");
    for (int number = 1; number <= 5; number++) {
      publish(temporary, number, "office", "o" + number);
    }
    assertThat(found(temporary, "office")).containsExactly("5 o5", "4 o4", "3 o3");
    assertThat(found(temporary, "public")).containsExactly("1 p");
    assertThat(names(temporary.resolve(".phat-hanh")))
        .containsExactly("0001", "0004", "0005", "0006", "khoa");
  }

  @Test
  void the_same_data_published_again_take_the_new_number_and_push_nothing_out() throws IOException {
    publish(temporary, 1, "office", "old");
    for (int number = 2; number <= 6; number++) {
      publish(temporary, number, "office", "new");
    }
    assertThat(found(temporary, "office")).containsExactly("6 new", "1 old");
    assertThat(temporary.resolve(".phat-hanh/0002/.ghi-chu.md")).hasContent("note 6");
  }

  /** Correcting a correction gives the data of a release before the last: it is one more. */
  @Test
  void data_that_come_back_are_kept_once_more() throws IOException {
    publish(temporary, 1, "office", "a");
    publish(temporary, 2, "office", "b");
    publish(temporary, 3, "office", "a");
    assertThat(found(temporary, "office")).containsExactly("3 a", "2 b", "1 a");
  }

  /** In memory, since what flushes a disk some thousand times takes minutes. */
  @Tag("slow")
  @ParameterizedTest
  @EnumSource(FaultyFileOps.Mode.class)
  void whatever_fails_each_release_is_there_as_a_whole_or_not_and_the_next_run_mends_it(
      FaultyFileOps.Mode mode) throws IOException {
    for (Configuration system : List.of(Configuration.unix(), Configuration.windows())) {
      try (FileSystem memory = Jimfs.newFileSystem(system)) {
        Path root = memory.getRootDirectories().iterator().next();
        Path three = Files.createDirectories(root.resolve("three"));
        for (int number = 1; number <= 3; number++) {
          publish(three, number, "office", "s" + number);
        }
        List<List<String>> outcomes = new ArrayList<>();
        boolean failed = true;
        for (int nth = 1; failed; nth++) {
          Path data = copy(three, root.resolve(mode + "-" + nth));
          FaultyFileOps ops = new FaultyFileOps(mode, nth);
          Optional<String> why = publish(ops, data, 4, "office", "s4");
          failed = ops.failed();
          List<String> found = found(data, "office");
          assertThat(found)
              .isIn(
                  List.of("3 s3", "2 s2", "1 s1"),
                  List.of("4 s4", "3 s3", "2 s2", "1 s1"),
                  List.of("4 s4", "3 s3", "2 s2"));
          if (why.isEmpty()) {
            assertThat(found).as(mode + " " + nth).first().isEqualTo("4 s4");
          }
          outcomes.add(found);
          publish(data, 5, "office", "s5");
          assertThat(found(data, "office").subList(0, 2)).contains("5 s5");
          assertThat(names(data.resolve(".phat-hanh"))).hasSize(1 + found(data, "office").size());
          assertThat(found(data, "office")).hasSize(3);
        }
        assertThat(outcomes).hasSizeGreaterThan(40).contains(List.of("3 s3", "2 s2", "1 s1"));
      }
    }
  }

  @Test
  void what_somebody_put_there_is_left_alone_and_what_is_damaged_is_not_there() throws IOException {
    publish(temporary, 1, "office", "a");
    publish(temporary, 2, "office", "b");
    Path folder = temporary.resolve(".phat-hanh");
    Path mine = Files.writeString(folder.resolve("0001/mine.txt"), "mine");
    Path other = Files.createDirectories(folder.resolve("0009"));
    Files.writeString(other.resolve("x"), "mine too");
    Files.writeString(folder.resolve("0002/.ban-phat-hanh"), "parindex release 1\nseven\n");
    assertThat(found(temporary, "office")).containsExactly("1 a");
    for (int number = 3; number <= 5; number++) {
      publish(temporary, number, "office", "s" + number);
    }
    assertThat(found(temporary, "office")).containsExactly("5 s5", "4 s4", "3 s3");
    assertThat(mine).hasContent("mine");
    assertThat(names(folder.resolve("0001"))).containsExactly("mine.txt");
    assertThat(other.resolve("x")).hasContent("mine too");
  }

  @Test
  void a_release_has_a_number_and_an_edition() {
    assertThatThrownBy(() -> facts(0, "office")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> facts(1, "a\nb")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoever_cannot_keep_the_data_of_a_release_is_told_why() throws IOException {
    Path data = Files.createDirectories(temporary.resolve("data"));
    Map<String, String> hashes = write(data, "a");
    KeptReleases kept = KeptReleases.of(data, Clock.systemUTC());
    Map<String, String> others = new TreeMap<>(hashes);
    others.put("scores/2025.json", Manifest.sha256("b".getBytes(StandardCharsets.UTF_8)));
    assertThat(kept.keep(facts(1, "office"), others, Map.of(), "").orElseThrow())
        .contains("scores/2025.json vừa được sửa");
    WriterLock busy =
        WriterLock.take(
            new DiskFileOps(),
            data,
            data.resolve(".phat-hanh/khoa"),
            new WriterLock.Words("đang chạy", "một", "chờ", "hết"),
            Clock.systemUTC());
    assertThat(kept.keep(facts(1, "office"), hashes, Map.of(), "").orElseThrow())
        .startsWith("Chưa giữ được số liệu của bản phát hành: LỖI XB-007");
    busy.release();
    assertThat(kept.keep(facts(1, "office"), hashes, Map.of(), "")).isEmpty();
    Path blocked = Files.createDirectories(temporary.resolve("blocked"));
    Files.writeString(blocked.resolve(".phat-hanh"), "của người khác");
    assertThat(kept(blocked).keep(facts(1, "office"), write(blocked, "a"), Map.of(), ""))
        .get()
        .asString()
        .endsWith("lần sau chỉ không nói được đã đổi những gì.");
    assertThat(kept(blocked).newestFirst("office")).isEmpty();
  }
}
