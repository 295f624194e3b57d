package vn.parindex.site.share;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.publish.AroundFileOps;
import vn.parindex.site.publish.AroundFileOps.Step;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/**
 * What a run finds that another one left, or somebody spoiled: each line of the decision's table.
 */
class HealedShareTest {

  private FileSystem disk;
  private Path folder;
  private Path own;

  @BeforeEach
  void make() throws IOException {
    disk = Jimfs.newFileSystem(Configuration.unix());
    folder = disk.getPath("/chung/cchc");
    own = folder.resolve(".parindex");
    Files.createDirectories(folder.getParent());
    Files.createDirectories(disk.getPath("/du-an/data"));
    publish(FileOps.ofDisk(), "a");
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  private ShareFolder share(FileOps ops) {
    return SharedSites.share(folder, ops, SharedSites.HOA, 3, 24);
  }

  private Sent publish(FileOps ops, String edition) {
    Path site = SharedSites.site(disk.getPath("/du-an/site"), SharedSites.edition(edition));
    return share(ops)
        .publish(
            site,
            SharedSites.facts("2025." + edition),
            number -> "ghi chú " + edition,
            (done, all) -> {});
  }

  private Sent publish(String edition) {
    return publish(FileOps.ofDisk(), edition);
  }

  private List<Verification.Fault> faults() {
    return share(FileOps.ofDisk()).verify().faults();
  }

  private PublishException refused(PublishFault fault, Runnable what) {
    PublishException e = catchThrowableOfType(PublishException.class, what::run);
    assertThat(e).as(fault.name()).isNotNull();
    assertThat(e.fault()).as(e.getMessage()).isEqualTo(fault);
    return e;
  }

  /** Where a run is killed. */
  private interface Point {
    boolean isReached(Step step, Path... paths);
  }

  /** From this point on nothing is done any more; what was locked stays locked. */
  private void killed(Point point, Consumer<FileOps> work) {
    boolean[] isDead = {false};
    FileOps dying =
        AroundFileOps.before(
            (step, paths) -> {
              isDead[0] |= point.isReached(step, paths);
              if (isDead[0]) {
                throw new IOException("bị ngắt");
              }
            });
    assertThat(catchThrowableOfType(PublishException.class, () -> work.accept(dying))).isNotNull();
    assertThat(isDead[0]).isTrue();
    assertThat(own.resolve("lock.txt")).exists();
  }

  private boolean isSwitch(Step step, Path... paths) {
    return step == Step.REPLACE && paths[1].equals(folder.resolve("index.html"));
  }

  /** The operation after the switch. */
  private Point afterSwitch() {
    boolean[] isSwitched = {false};
    return (step, paths) -> {
      boolean isAfter = isSwitched[0];
      isSwitched[0] |= isSwitch(step, paths);
      return isAfter;
    };
  }

  @Test
  void a_release_that_nobody_was_led_to_is_forgotten() {
    killed(this::isSwitch, ops -> publish(ops, "b"));
    assertThat(own.resolve("0002.txt")).exists();
    assertThat(SharedSites.shows(folder, "a")).isTrue();
    Sent sent = publish("c");
    assertThat(sent.number()).as("a number that was begun is not used again").isEqualTo(3);
    assertThat(sent.notes())
        .contains(
            "Lần phát hành trước bị ngắt giữa chừng, hoặc sổ bị mất: đã dọn bản viết dở, bản không"
                + " có trong sổ.");
    assertThat(SharedSites.names(folder.resolve("releases"))).containsExactly("0001", "0003");
    assertThat(own.resolve("0002.txt")).doesNotExist();
    assertThat(own.resolve("0002.md")).doesNotExist();
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_release_that_readers_were_led_to_stays_and_that_is_written_down() {
    ShareFolder share = share(FileOps.ofDisk());
    boolean[] isDead = {false};
    Point after = afterSwitch();
    FileOps dying =
        AroundFileOps.before(
            (step, paths) -> {
              isDead[0] |= after.isReached(step, paths);
              if (isDead[0]) {
                throw new IOException("bị ngắt");
              }
            });
    publish(dying, "b");
    assertThat(SharedSites.shows(folder, "b")).isTrue();
    assertThat(share.releases().current()).contains(2);
    Sent sent = publish("b");
    assertThat(sent.isNew()).isFalse();
    assertThat(sent.number()).isEqualTo(2);
    assertThat(own.resolve("0002.md")).hasContent("ghi chú b");
    assertThat(own.resolve("pointer.txt")).content().contains("next -");
    assertThat(faults()).isEmpty();
  }

  @Test
  void going_back_that_was_cut_short_loses_no_release() {
    publish("b");
    killed(this::isSwitch, ops -> share(ops).rollback(Optional.empty()));
    assertThat(publish("b").isNew()).isFalse();
    assertThat(share(FileOps.ofDisk()).releases().records())
        .extracting(ReleaseRecord::number)
        .containsExactly(2, 1);
    assertThat(own.resolve("pointer.txt")).content().contains("next -");
    assertThat(own.resolve("0001.md")).hasContent("ghi chú a");
    assertThat(faults()).isEmpty();
  }

  @Test
  void files_that_were_being_written_are_deleted_and_no_others() throws IOException {
    SharedSites.write(own.resolve("next-1"), "dở");
    SharedSites.write(own.resolve("lock-1"), "dở");
    SharedSites.write(own.resolve("ghi chú.docx"), "của người khác");
    publish("b");
    assertThat(SharedSites.names(own))
        .contains("ghi chú.docx")
        .noneMatch(name -> name.startsWith("next-") || name.startsWith("lock-"));
    assertThat(faults()).hasSize(1);
  }

  @Test
  void what_is_held_open_of_a_leftover_is_told_and_left_for_the_next_run() {
    killed(this::isSwitch, ops -> publish(ops, "b"));
    Path held = folder.resolve("releases/0002/xa/1.html");
    Sent sent = publish(AroundFileOps.before(AroundFileOps.holding(Set.of(held))), "c");
    assertThat(sent.notes())
        .anyMatch(note -> note.startsWith("Chưa dọn được " + folder.resolve("releases/0002")));
    assertThat(SharedSites.shows(folder, "c")).isTrue();
    publish("c");
    assertThat(folder.resolve("releases/0002")).doesNotExist();
    assertThat(faults()).isEmpty();
  }

  /** Fails once to list this folder, from the start or once this file has been replaced. */
  private static FileOps failingToList(Path at, Optional<Path> once) {
    return new AroundFileOps() {
      private boolean isArmed = once.isEmpty();

      @Override
      public List<Path> list(Path listed) throws IOException {
        if (isArmed && listed.equals(at)) {
          isArmed = false;
          throw new IOException("hỏng");
        }
        return super.list(listed);
      }

      @Override
      public void replace(Path source, Path target) throws IOException {
        isArmed |= once.equals(Optional.of(target));
        super.replace(source, target);
      }
    };
  }

  @Test
  void whoever_cannot_look_at_what_was_left_lets_go_of_the_lock() {
    PublishException e =
        refused(
            PublishFault.CANNOT_WRITE, () -> publish(failingToList(own, Optional.empty()), "b"));
    assertThat(e.found()).contains("hỏng");
    assertThat(e.place()).isEqualTo(folder.toString());
    assertThat(own.resolve("lock.txt")).doesNotExist();
    assertThat(publish("b").number()).isEqualTo(2);
  }

  @Test
  void old_releases_that_cannot_be_looked_at_after_the_switch_are_told_and_stop_nothing() {
    Sent sent = publish(failingToList(own, Optional.of(folder.resolve("index.html"))), "b");
    assertThat(sent.notes())
        .containsExactly(
            "Chưa thu gọn được bản phát hành cũ: hệ điều hành từ chối (IOException: hỏng).");
    assertThat(SharedSites.shows(folder, "b")).isTrue();
    assertThat(own.resolve("lock.txt")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sửa", "parindex share 1\n"})
  void a_mark_that_somebody_spoiled_is_written_again(String spoiled) throws IOException {
    Path mark = own.resolve("share.txt");
    String text = Files.readString(mark);
    Files.writeString(mark, spoiled);
    publish("b");
    assertThat(mark).content().isEqualTo(text);
    Files.delete(mark);
    publish("c");
    assertThat(mark).content().isEqualTo(text);
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_folder_with_neither_mark_nor_pointer_of_ours_is_not_ours() throws IOException {
    Files.writeString(own.resolve("share.txt"), "sửa");
    Files.writeString(own.resolve("pointer.txt"), "sửa");
    refused(PublishFault.NOT_A_SHARE, () -> publish("b"));
    refused(PublishFault.NOT_A_SHARE, this::faults);
  }

  @Test
  void a_page_of_somebody_where_the_pointer_is_to_be_stays() throws IOException {
    Path pointer = folder.resolve("index.html");
    Files.delete(own.resolve("pointer.txt"));
    Files.writeString(pointer, "của người khác");
    assertThat(refused(PublishFault.IN_THE_WAY, () -> publish("b")).place())
        .isEqualTo(pointer.toString());
    assertThat(pointer).content().isEqualTo("của người khác");
    Files.delete(pointer);
    Files.createDirectory(pointer);
    refused(PublishFault.IN_THE_WAY, () -> publish("b"));
    Files.delete(pointer);
    publish("b");
    assertThat(SharedSites.shows(folder, "b")).isTrue();
  }

  @Test
  void a_pointer_of_ours_is_replaced_whatever_somebody_made_of_it() throws IOException {
    Path pointer = folder.resolve("index.html");
    Files.writeString(pointer, "sửa");
    publish("b");
    assertThat(SharedSites.shows(folder, "b")).isTrue();
    Files.delete(own.resolve("pointer.txt"));
    publish("c");
    assertThat(SharedSites.shows(folder, "c")).isTrue();
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_release_whose_manifest_is_another_or_gone_is_not_gone_back_to() throws IOException {
    publish("b");
    Path manifest = folder.resolve("releases/0001/manifest.sha256");
    String text = Files.readString(manifest);
    Files.delete(manifest);
    refused(PublishFault.RELEASE_DAMAGED, () -> share(FileOps.ofDisk()).rollback(Optional.empty()));
    Files.writeString(manifest, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
    refused(PublishFault.RELEASE_DAMAGED, () -> share(FileOps.ofDisk()).rollback(Optional.empty()));
    Files.writeString(manifest, text);
    assertThat(share(FileOps.ofDisk()).rollback(Optional.of(1)).isNew()).isTrue();
  }

  @Test
  void releases_that_are_not_there_are_told_with_those_that_are() {
    publish("b");
    assertThat(
            refused(PublishFault.NO_RELEASE, () -> share(FileOps.ofDisk()).rollback(Optional.of(7)))
                .found())
        .isEqualTo("không giữ bản phát hành 7; đang giữ: 1, 2");
    share(FileOps.ofDisk()).rollback(Optional.of(1));
    assertThat(
            refused(
                    PublishFault.NO_RELEASE,
                    () -> share(FileOps.ofDisk()).rollback(Optional.empty()))
                .found())
        .isEqualTo("không có bản trước; đang giữ: 1, 2");
  }

  @Test
  void a_look_before_the_work_refuses_what_publishing_would_and_writes_nothing()
      throws IOException {
    var before = SharedSites.texts(folder);
    share(FileOps.ofDisk()).prepare("office");
    PublishException other =
        refused(PublishFault.OTHER_EDITION, () -> share(FileOps.ofDisk()).prepare("public"));
    assertThat(other.found()).isEqualTo("bản phát hành 1 là bản nội bộ");
    assertThat(other.expected()).isEqualTo("thư mục riêng cho bản công khai");
    assertThat(SharedSites.texts(folder)).isEqualTo(before);
    Path far = disk.getPath("/chung/x/y/z");
    SharedSites.share(far, FileOps.ofDisk(), SharedSites.HOA, 3, 24).prepare("office");
    assertThat(disk.getPath("/chung/x")).doesNotExist();
    FileOps locked = new ReadOnly(FileOps.ofDisk(), disk.getPath("/chung")).ops();
    PublishException denied =
        refused(
            PublishFault.CANNOT_WRITE,
            () -> SharedSites.share(far, locked, SharedSites.HOA, 3, 24).prepare("office"));
    assertThat(denied.found()).isEqualTo("không có quyền truy cập /chung");
  }

  @Test
  void whoever_may_not_read_a_share_is_told_that_reading_it_is_what_it_takes() {
    FileOps closed =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == Step.READ) {
                throw new AccessDeniedException(paths[0].toString());
              }
            });
    for (Runnable look :
        List.<Runnable>of(
            () -> share(closed).verify(),
            () -> share(closed).releases(),
            () -> share(closed).rollback(Optional.empty()))) {
      PublishException denied = refused(PublishFault.CANNOT_WRITE, look);
      assertThat(denied.found())
          .isEqualTo("không có quyền truy cập " + folder.resolve(".parindex/share.txt"));
      assertThat(denied.expected()).isEqualTo("đọc được thư mục này");
      assertThat(denied).hasMessageContaining("có quyền đọc").hasMessageNotContaining("ghi được");
    }
  }

  /** What a publication says while it sends: how much it needs, and how far it is. */
  private static final class Heard implements ShareProgress {
    private final List<Integer> steps = new ArrayList<>();

    @Override
    public void begins(long bytes, long free) {
      assertThat(steps).isEmpty();
    }

    @Override
    public void step(int done, int all) {
      assertThat(all).isEqualTo(9);
      steps.add(done);
    }
  }

  private Sent publish(FileOps ops, String edition, ShareProgress progress) {
    Path site = SharedSites.site(disk.getPath("/du-an/site"), SharedSites.edition(edition));
    return share(ops).publish(site, SharedSites.facts("2025." + edition), number -> "", progress);
  }

  private long bytesOf(int release) throws IOException {
    long bytes = 0;
    for (String text : SharedSites.texts(folder.resolve("releases/000" + release)).values()) {
      bytes += text.getBytes(UTF_8).length;
    }
    return bytes;
  }

  @Test
  void all_bytes_of_a_release_were_sent_or_taken_over_and_every_file_is_heard_of()
      throws IOException {
    Heard heard = new Heard();
    Sent sent = publish(FileOps.ofDisk(), "b", heard);
    assertThat(heard.steps).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(sent.bytesSent() + sent.bytesTakenOver()).isEqualTo(bytesOf(2));
    long same = 0;
    for (String path : List.of("xa/2.html", "assets/site.css", "du-lieu/diem.csv")) {
      same += Files.size(folder.resolve("releases/0002").resolve(path));
    }
    assertThat(sent.bytesTakenOver()).isGreaterThanOrEqualTo(same).isLessThan(bytesOf(2));
    ReleaseRecord record = share(FileOps.ofDisk()).releases().records().get(0);
    assertThat(record.bytes()).isEqualTo(bytesOf(2));
    assertThat(record.files()).isEqualTo(10);
  }

  /** Publishes b, and from the operation after the switch on nothing is done any more. */
  private void cutAfterSwitch() {
    boolean[] isDead = {false};
    Point after = afterSwitch();
    publish(
        AroundFileOps.before(
            (step, paths) -> {
              isDead[0] |= after.isReached(step, paths);
              if (isDead[0]) {
                throw new IOException("bị ngắt");
              }
            }),
        "b");
  }

  @Test
  void whether_the_switch_happened_is_written_down_by_whoever_comes_next() {
    killed(this::isSwitch, ops -> publish(ops, "b"));
    assertThat(share(FileOps.ofDisk()).rollback(Optional.of(1)).isNew())
        .as("it did not: the pointer is known as it was")
        .isFalse();
    cutAfterSwitch();
    assertThat(share(FileOps.ofDisk()).rollback(Optional.of(3)).isNew())
        .as("it did: the pointer is known as it was to be")
        .isFalse();
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_pointer_that_somebody_changed_after_the_switch_still_tells_that_it_happened()
      throws IOException {
    cutAfterSwitch();
    Path pointer = folder.resolve("index.html");
    Files.writeString(pointer, Files.readString(pointer) + "<!-- sửa -->");
    assertThat(publish("c").number()).isEqualTo(3);
    assertThat(share(FileOps.ofDisk()).releases().records())
        .extracting(ReleaseRecord::number)
        .containsExactly(3, 2, 1);
    assertThat(own.resolve("0002.md")).hasContent("ghi chú b");
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_pointer_that_somebody_changed_before_the_switch_still_tells_that_it_did_not_happen()
      throws IOException {
    killed(this::isSwitch, ops -> publish(ops, "b"));
    Path pointer = folder.resolve("index.html");
    Files.writeString(pointer, Files.readString(pointer) + "<!-- sửa -->");
    assertThat(publish("c").number()).isEqualTo(3);
    assertThat(share(FileOps.ofDisk()).releases().records())
        .extracting(ReleaseRecord::number)
        .containsExactly(3, 1);
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_mark_of_another_version_is_not_ours() throws IOException {
    Files.writeString(own.resolve("share.txt"), "parindex share 2\n");
    Files.delete(own.resolve("pointer.txt"));
    refused(PublishFault.NOT_A_SHARE, () -> publish("b"));
  }

  @Test
  void what_a_run_that_failed_had_sent_it_clears_away_itself() {
    Path broken = folder.resolve("releases/0002/xa/1.html");
    FileOps failing =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == Step.WRITE && paths[0].equals(broken)) {
                throw new IOException("hỏng");
              }
            });
    PublishException e = refused(PublishFault.CANNOT_WRITE, () -> publish(failing, "b"));
    assertThat(e.getSuppressed()).isEmpty();
    assertThat(SharedSites.names(folder.resolve("releases"))).containsExactly("0001");
    assertThat(faults()).isEmpty();
    assertThat(share(FileOps.ofDisk()).rollback(Optional.of(1)).notes())
        .as("nothing was left to put right")
        .isEmpty();
  }

  @Test
  void what_a_run_that_failed_cannot_clear_away_the_next_one_does() {
    Path next = folder.resolve("releases/0002");
    FileOps holding =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == Step.WRITE && paths[0].equals(next.resolve("xa/1.html"))) {
                throw new IOException("hỏng");
              }
              if (step == Step.DELETE && paths[0].equals(next.resolve("index.md"))) {
                throw new IOException("đang mở");
              }
            });
    PublishException told = refused(PublishFault.CANNOT_WRITE, () -> publish(holding, "b"));
    assertThat(told.found()).contains("hỏng");
    assertThat(told.getSuppressed()).hasSize(1);
    assertThat(told.getSuppressed()[0]).hasMessage("đang mở");
    assertThat(next).exists();
    assertThat(publish("b").number()).isEqualTo(3);
    assertThat(next).doesNotExist();
  }

  @Test
  void a_release_that_others_spoiled_after_they_took_the_lock_is_that_the_lock_is_lost() {
    Path spoiled = folder.resolve("releases/0002/xa/1.html");
    FileOps slept =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == Step.READ && paths[0].equals(spoiled)) {
                SharedSites.write(own.resolve("lock.txt"), "lan@MAY-7, từ 08:30", "MAY-7", "x");
                Files.writeString(spoiled, "hỏng");
              }
            });
    PublishException e = refused(PublishFault.LOCK_LOST, () -> publish(slept, "b"));
    assertThat(e.found()).contains("lan@MAY-7");
    assertThat(e.getCause()).hasMessageContaining("tệp đọc lại khác với tệp đã ghi");
  }

  @Test
  void a_lock_that_is_lost_after_the_switch_stops_nothing_but_the_retiring() {
    publish("b");
    publish("c");
    boolean[] isSwitched = {false};
    FileOps slept =
        AroundFileOps.before(
            (step, paths) -> {
              isSwitched[0] |= isSwitch(step, paths);
              if (isSwitched[0]
                  && step == Step.READ
                  && paths[0].equals(folder.resolve("releases/0001/manifest.sha256"))) {
                SharedSites.write(own.resolve("lock.txt"), "lan@MAY-7, từ 08:30", "MAY-7", "x");
              }
            });
    assertThat(publish(slept, "d").notes())
        .containsExactly(
            "Chưa thu gọn được bản phát hành cũ: khóa phát hành đã sang lan@MAY-7, từ 08:30.");
    assertThat(SharedSites.shows(folder, "d")).isTrue();
    assertThat(SharedSites.holds(folder.resolve("releases/0001"), "a")).isTrue();
  }

  @Test
  void a_folder_that_is_not_there_yet_is_made_with_the_rights_of_the_one_above() {
    Path made = disk.getPath("/chung/mới");
    List<String> done = new ArrayList<>();
    FileOps watched =
        AroundFileOps.before(
            (step, paths) -> {
              if (paths[paths.length - 1].equals(made)
                  && (step == Step.CREATE_FOLDERS || step == Step.SET_RIGHTS)) {
                done.add(step + " " + paths[0]);
              }
            });
    ShareFolder share = SharedSites.share(made, watched, SharedSites.HOA, 3, 24);
    SharedSites.publish(share, made, "a");
    assertThat(done).containsExactly("CREATE_FOLDERS /chung/mới", "SET_RIGHTS /chung");
    SharedSites.publish(share, made, "b");
    assertThat(done).as("once").hasSize(2);
  }

  /** A disk on which one folder lets nobody write. */
  private record ReadOnly(FileOps real, Path folder) {
    FileOps ops() {
      return (FileOps)
          java.lang.reflect.Proxy.newProxyInstance(
              FileOps.class.getClassLoader(),
              new Class<?>[] {FileOps.class},
              (proxy, method, arguments) ->
                  method.getName().equals("isWritable")
                      ? !arguments[0].equals(folder)
                      : method.invoke(real, arguments));
    }
  }
}
