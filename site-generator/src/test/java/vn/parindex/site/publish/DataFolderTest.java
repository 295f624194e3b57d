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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several data files change together, whichever file operation fails or is the last. */
class DataFolderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-05T02:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, String> OLD =
      Map.of("dataset.json", "đầu", "scores/2025.json", "điểm cũ", "notes/a.md", "ghi chú");
  private static final Map<String, String> NEW =
      Map.of(
          "dataset.json",
          "đầu mới",
          "scores/2025.json",
          "điểm mới",
          "notes/a.md",
          "ghi chú",
          "measurements/2025-11-30.json",
          "tháng 11");

  private static Path folder(FileSystem files) throws IOException {
    Path folder = files.getRootDirectories().iterator().next().resolve("số liệu 100%");
    for (Map.Entry<String, String> file : OLD.entrySet()) {
      Files.createDirectories(folder.resolve(file.getKey()).getParent());
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  private static Map<String, DataFolder.Planned> plan() {
    Map<String, DataFolder.Planned> plan = new TreeMap<>();
    NEW.forEach(
        (path, text) -> {
          if (!text.equals(OLD.get(path))) {
            plan.put(
                path,
                new DataFolder.Planned(
                    Optional.ofNullable(OLD.get(path)).map(DataFolderTest::bytes), bytes(text)));
          }
        });
    return plan;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** All data files by their paths; what is below the backups is none. */
  private static SortedMap<String, String> content(Path folder) throws IOException {
    SortedMap<String, String> content = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".sao-luu/")) {
          content.put(path, Files.readString(file));
        }
      }
    }
    return content;
  }

  private static DataFolder with(Path folder, FileOps ops) {
    return new DataFolder(folder, CLOCK, ops);
  }

  private static DataFolder sound(Path folder) {
    return with(folder, new DiskFileOps());
  }

  @Test
  void files_change_together_and_back_again() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      sound(folder).change(plan());
      assertThat(content(folder)).isEqualTo(NEW);
      DataFolder.Undone undone = sound(folder).undo();
      assertThat(undone.files())
          .containsExactly("dataset.json", "measurements/2025-11-30.json", "scores/2025.json");
      assertThat(content(folder)).isEqualTo(OLD);
      assertThat(sound(folder).undo().files()).isEmpty();
    }
  }

  @Test
  void changes_are_taken_back_the_last_one_first() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      sound(folder).change(plan());
      sound(folder)
          .change(
              Map.of(
                  "notes/a.md",
                  new DataFolder.Planned(Optional.of(bytes("ghi chú")), bytes("khác"))));
      assertThat(sound(folder).undo().files()).containsExactly("notes/a.md");
      assertThat(content(folder)).isEqualTo(NEW);
      sound(folder).undo();
      assertThat(content(folder)).isEqualTo(OLD);
    }
  }

  @Test
  void what_somebody_changed_since_is_not_taken_back() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      sound(folder).change(plan());
      Files.writeString(folder.resolve("scores/2025.json"), "sửa tay");
      SortedMap<String, String> before = content(folder);
      DataFolder.Undone undone = sound(folder).undo();
      assertThat(undone.changedSince()).containsExactly("scores/2025.json");
      assertThat(undone.files()).isEmpty();
      assertThat(content(folder)).isEqualTo(before);
    }
  }

  @Test
  void a_file_that_changed_since_it_was_read_is_not_overwritten() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      Files.writeString(folder.resolve("scores/2025.json"), "sửa tay");
      SortedMap<String, String> before = content(folder);
      assertThatThrownBy(() -> sound(folder).change(plan()))
          .isInstanceOf(PublishException.class)
          .hasMessageContaining("XB-015")
          .hasMessageEndingWith(DataFolder.UNCHANGED);
      assertThat(content(folder)).isEqualTo(before);
    }
  }

  @Test
  void two_do_not_write_at_once() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      Files.createDirectories(folder.resolve(".sao-luu"));
      WriterLock lock =
          WriterLock.take(
              new DiskFileOps(),
              folder,
              folder.resolve(".sao-luu/khoa"),
              new WriterLock.Words("đang chạy", "một", "chờ", "hết"),
              CLOCK);
      assertThatThrownBy(() -> sound(folder).change(plan()))
          .hasMessageContaining("đang có lần nhập số liệu khác chạy (tiến trình số ")
          .hasMessageEndingWith(DataFolder.UNCHANGED);
      lock.release();
      sound(folder).change(plan());
      assertThat(content(folder)).isEqualTo(NEW);
    }
  }

  @ParameterizedTest
  @EnumSource(FaultyFileOps.Mode.class)
  void data_are_wholly_old_or_wholly_new_whichever_operation_fails(FaultyFileOps.Mode mode)
      throws IOException {
    for (Configuration system :
        new Configuration[] {Configuration.unix(), Configuration.windows()}) {
      int n = 1;
      for (boolean reached = true; reached; n++) {
        try (FileSystem files = Jimfs.newFileSystem(system)) {
          Path folder = folder(files);
          FaultyFileOps faulty = new FaultyFileOps(mode, n);
          boolean isMade = tried(() -> with(folder, faulty).change(plan()), folder, OLD);
          reached = faulty.failed();
          settled(folder, mode + ", operation " + n);
          assertThat(content(folder)).isIn(OLD, NEW);
          if (isMade) {
            assertThat(content(folder)).isEqualTo(NEW);
          }
        }
      }
      assertThat(n).isGreaterThan(60);
    }
  }

  @ParameterizedTest
  @EnumSource(FaultyFileOps.Mode.class)
  void undoing_is_whole_as_well_whichever_operation_fails(FaultyFileOps.Mode mode)
      throws IOException {
    int n = 1;
    for (boolean reached = true; reached; n++) {
      try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
        Path folder = folder(files);
        sound(folder).change(plan());
        FaultyFileOps faulty = new FaultyFileOps(mode, n);
        boolean isBack = tried(() -> with(folder, faulty).undo(), folder, NEW);
        reached = faulty.failed();
        settled(folder, mode + ", operation " + n);
        assertThat(content(folder)).isIn(OLD, NEW);
        if (isBack) {
          assertThat(content(folder)).isEqualTo(OLD);
        }
      }
    }
    assertThat(n).isGreaterThan(40);
  }

  @Tag("slow")
  @Test
  void healing_may_be_interrupted_too() throws IOException {
    int healed = 0;
    for (int first = 1; first < 90; first++) {
      for (int second = 1; second < 60; second += 3) {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
          Path folder = folder(files);
          FaultyFileOps one = new FaultyFileOps(FaultyFileOps.Mode.FROM_THEN_ON, first);
          tried(() -> with(folder, one).change(plan()), folder, OLD);
          FaultyFileOps two = new FaultyFileOps(FaultyFileOps.Mode.FROM_THEN_ON, second);
          try {
            with(folder, two).heal();
          } catch (PublishException interrupted) {
            healed++;
          }
          settled(folder, "operations " + first + ", " + second);
          assertThat(content(folder)).isIn(OLD, NEW);
        }
      }
    }
    assertThat(healed).isGreaterThan(200);
  }

  @Test
  void what_somebody_changed_after_an_interruption_stays() throws IOException {
    for (int n = 1; n < 90; n++) {
      try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
        Path folder = folder(files);
        FaultyFileOps faulty = new FaultyFileOps(FaultyFileOps.Mode.FROM_THEN_ON, n);
        tried(() -> with(folder, faulty).change(plan()), folder, OLD);
        Files.writeString(folder.resolve("scores/2025.json"), "sửa tay");
        sound(folder).heal();
        assertThat(content(folder)).containsEntry("scores/2025.json", "sửa tay");
      }
    }
  }

  /** Whether it worked; where the message says that nothing changed, nothing did. */
  private static boolean tried(Runnable work, Path folder, Map<String, String> before)
      throws IOException {
    try {
      work.run();
      return true;
    } catch (PublishException failure) {
      if (failure.getMessage().endsWith(DataFolder.UNCHANGED)) {
        assertThat(content(folder)).isEqualTo(before);
      }
      return false;
    }
  }

  /** The next run brings everything to an end. */
  private static void settled(Path folder, String when) throws IOException {
    sound(folder).heal();
    assertThat(sound(folder).heal()).as(when).isEmpty();
  }
}
