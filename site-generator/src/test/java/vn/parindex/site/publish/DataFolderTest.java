package vn.parindex.site.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

  /** What is done to a data folder, by the last path concerned, below it. */
  private static List<String> watched(
      Path folder, Set<AroundFileOps.Step> which, Consumer<FileOps> work) {
    List<String> done = new ArrayList<>();
    work.accept(
        AroundFileOps.before(
            (step, paths) -> {
              if (which.contains(step)) {
                done.add(
                    Arrays.stream(paths)
                        .map(path -> folder.relativize(path).toString())
                        .collect(Collectors.joining(" > ", step + " ", "")));
              }
            }));
    return done;
  }

  @Test
  void the_disk_has_all_that_is_needed_before_a_file_is_touched() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      Set<AroundFileOps.Step> which =
          EnumSet.of(
              AroundFileOps.Step.WRITE,
              AroundFileOps.Step.SYNC,
              AroundFileOps.Step.REPLACE,
              AroundFileOps.Step.MOVE);
      assertThat(watched(folder, which, ops -> with(folder, ops).change(plan())))
          .containsExactly(
              "WRITE .sao-luu/0001/cu/dataset.json",
              "WRITE .sao-luu/0001/moi/dataset.json",
              "WRITE .sao-luu/0001/moi/measurements/2025-11-30.json",
              "WRITE .sao-luu/0001/cu/scores/2025.json",
              "WRITE .sao-luu/0001/moi/scores/2025.json",
              "WRITE .sao-luu/0001/nhat-ky.txt",
              "SYNC .sao-luu/0001",
              "WRITE .sao-luu/0001/dang-ghi",
              "SYNC .sao-luu/0001",
              "SYNC .sao-luu",
              "WRITE .sao-luu/0001/tam",
              "REPLACE .sao-luu/0001/tam > dataset.json",
              "SYNC ",
              "WRITE .sao-luu/0001/tam",
              "REPLACE .sao-luu/0001/tam > measurements/2025-11-30.json",
              "SYNC measurements",
              "WRITE .sao-luu/0001/tam",
              "REPLACE .sao-luu/0001/tam > scores/2025.json",
              "SYNC scores",
              "MOVE .sao-luu/0001/dang-ghi > .sao-luu/0001/xong",
              "SYNC .sao-luu/0001");
      assertThat(watched(folder, which, ops -> with(folder, ops).undo()))
          .startsWith("MOVE .sao-luu/0001/xong > .sao-luu/0001/dang-tro-lai", "SYNC .sao-luu/0001");
    }
  }

  @Test
  void a_file_keeps_its_rights_and_what_is_new_is_for_the_group() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      Set<AroundFileOps.Step> rights = EnumSet.of(AroundFileOps.Step.SET_RIGHTS);
      assertThat(watched(folder, rights, ops -> with(folder, ops).change(plan())))
          .containsExactly(
              "SET_RIGHTS .sao-luu",
              "SET_RIGHTS .sao-luu/khoa",
              "SET_RIGHTS .sao-luu/0001",
              "SET_RIGHTS dataset.json > .sao-luu/0001/tam",
              "SET_RIGHTS .sao-luu/0001/tam",
              "SET_RIGHTS scores/2025.json > .sao-luu/0001/tam");
      assertThat(watched(folder, rights, ops -> with(folder, ops).undo()))
          .as("the folder of backups is there already")
          .doesNotContain("SET_RIGHTS .sao-luu");
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void what_the_files_held_stays_until_it_is_taken_back_and_nothing_else() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      DataFolder.of(folder, CLOCK).change(plan());
      Path backup = folder.resolve(".sao-luu/0001");
      assertThat(names(backup)).containsExactly("cu", "nhat-ky.txt", "xong");
      assertThat(backup.resolve("cu/scores/2025.json")).content().isEqualTo("điểm cũ");
      DataFolder.of(folder, CLOCK).undo();
      assertThat(names(folder.resolve(".sao-luu"))).containsExactly("khoa");
    }
  }

  @Test
  void the_last_change_is_the_one_with_the_largest_number_however_long() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      sound(folder).change(plan());
      Files.move(folder.resolve(".sao-luu/0001"), folder.resolve(".sao-luu/9999"));
      sound(folder)
          .change(
              Map.of(
                  "notes/a.md",
                  new DataFolder.Planned(Optional.of(bytes("ghi chú")), bytes("khác"))));
      assertThat(names(folder.resolve(".sao-luu"))).containsExactly("10000", "9999", "khoa");
      assertThat(sound(folder).undo().files()).containsExactly("notes/a.md");
      assertThat(content(folder)).isEqualTo(NEW);
    }
  }

  /** Operations of which none works any more from the first one on that is such a one. */
  private static FileOps cut(AroundFileOps.Step from, String name) {
    boolean[] isCut = {false};
    return AroundFileOps.before(
        (step, paths) -> {
          isCut[0] |= step == from && paths[paths.length - 1].endsWith(name);
          if (isCut[0]) {
            throw new IOException("bị ngắt");
          }
        });
  }

  @Test
  void what_an_interrupted_run_left_is_told_when_it_is_put_right() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      tried(
          () -> with(folder, cut(AroundFileOps.Step.WRITE, "nhat-ky.txt")).change(plan()),
          folder,
          OLD);
      assertThat(sound(folder).heal())
          .containsExactly("Lần nhập số liệu trước bị ngắt trước khi ghi: đã dọn, số liệu như cũ.");
      assertThat(content(folder)).isEqualTo(OLD);
      tried(
          () -> with(folder, cut(AroundFileOps.Step.REPLACE, "2025.json")).change(plan()),
          folder,
          OLD);
      Files.writeString(folder.resolve("scores/2025.json"), "sửa tay");
      assertThat(sound(folder).heal())
          .containsExactly(
              "Lần nhập số liệu trước bị ngắt giữa chừng: đã ghi nốt.",
              "Giữ nguyên scores/2025.json: tệp đã được sửa sau khi lần nhập bị ngắt.");
      Files.writeString(folder.resolve("scores/2025.json"), "điểm mới");
      tried(() -> with(folder, cut(AroundFileOps.Step.REPLACE, "2025.json")).undo(), folder, NEW);
      assertThat(sound(folder).heal())
          .containsExactly("Lần hoàn tác trước bị ngắt giữa chừng: đã làm nốt.");
      assertThat(content(folder)).isEqualTo(OLD);
      assertThat(sound(folder).heal()).isEmpty();
    }
  }

  /** Operations of which those of these kinds fail, from the first one on with such a name. */
  private static FileOps refusing(String name, AroundFileOps.Step... refused) {
    boolean[] isRefused = {false};
    return AroundFileOps.before(
        (step, paths) -> {
          boolean isOne = Set.of(refused).contains(step);
          isRefused[0] |= isOne && paths[paths.length - 1].endsWith(name);
          if (isRefused[0] && isOne) {
            throw new IOException("từ chối " + paths[paths.length - 1].getFileName());
          }
        });
  }

  private static PublishException failed(Path folder, FileOps ops) {
    return catchThrowableOfType(PublishException.class, () -> with(folder, ops).change(plan()));
  }

  @Test
  void a_change_that_fails_before_it_began_leaves_nothing() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      PublishException e = failed(folder, refusing("nhat-ky.txt", AroundFileOps.Step.WRITE));
      assertThat(e).hasMessageEndingWith(DataFolder.UNCHANGED);
      assertThat(e.fault()).isEqualTo(PublishFault.CANNOT_WRITE);
      assertThat(e.found()).contains("từ chối nhat-ky.txt");
      assertThat(e.getCause().getSuppressed()).isEmpty();
      assertThat(content(folder)).isEqualTo(OLD);
      assertThat(names(folder.resolve(".sao-luu"))).containsExactly("khoa");
    }
  }

  @Test
  void a_change_that_can_neither_go_on_nor_back_is_told_to_be_half_done() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = folder(files);
      PublishException e =
          failed(
              folder, refusing("2025.json", AroundFileOps.Step.REPLACE, AroundFileOps.Step.MOVE));
      assertThat(e)
          .hasMessageEndingWith(
              "Việc ghi đang dở: chạy lại bất kỳ lệnh nào thì chương trình tự làm cho xong.");
      assertThat(e.found()).contains("từ chối 2025.json");
      assertThat(e.getCause().getSuppressed()).hasSize(1);
      assertThat(e.getCause().getSuppressed()[0]).hasMessage("từ chối dang-tro-lai");
      assertThat(content(folder)).isNotEqualTo(OLD).isNotEqualTo(NEW);
      sound(folder).heal();
      assertThat(content(folder)).isEqualTo(NEW);
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
