package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.site.publish.AroundFileOps;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.Pause;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/** One writer per share, whichever computer it is on. */
class ShareLockTest {

  private static final Owner LAN = new Owner("lan", "MAY-7");

  private final List<Long> waits = new ArrayList<>();
  private FileSystem disk;
  private Path folder;
  private Path lock;
  private Path alive;

  @BeforeEach
  void make() throws IOException {
    disk = Jimfs.newFileSystem(Configuration.unix());
    folder = disk.getPath("/chung/cchc");
    lock = folder.resolve(".parindex/lock.txt");
    alive = folder.resolve(".parindex/alive.txt");
    Files.createDirectories(folder.getParent());
    Files.createDirectories(disk.getPath("/du-an/data"));
    publish("a", this::waitInVain);
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  private boolean waitInVain(long milliseconds) {
    waits.add(milliseconds);
    return true;
  }

  private Sent publish(String edition, Pause pause) {
    return publish(edition, FileOps.ofDisk(), pause, SharedSites.HOA);
  }

  private Sent publish(String edition, FileOps ops, Pause pause, Owner owner) {
    ShareFolder share =
        SharedSites.share(
            folder, new ShareFolder.Machine(ops, pause, SharedSites.STILL), owner, 3, 24);
    return SharedSites.publish(share, folder, edition);
  }

  private void lies(Owner owner) {
    SharedSites.write(lock, owner + ", tiến trình số 5, từ 08:30", owner.host(), "token");
  }

  @Test
  void a_lock_of_a_dead_process_of_this_computer_is_stale_at_once() {
    lies(SharedSites.HOA);
    assertThat(publish("b", this::waitInVain).notes())
        .containsExactly(
            "Đã gỡ khóa của lần phát hành trước bị ngắt (hoa@MAY-12, tiến trình số 5, từ 08:30).");
    assertThat(waits).isEmpty();
    assertThat(lock).doesNotExist();
  }

  @Test
  void a_lock_that_was_torn_while_this_computer_wrote_it_is_stale_at_once() {
    SharedSites.write(lock, "hoa@MA");
    publish("b", this::waitInVain);
    assertThat(waits).isEmpty();
    assertThat(SharedSites.shows(folder, "b")).isTrue();
  }

  @Test
  void a_lock_of_another_computer_is_watched_for_a_minute() {
    lies(LAN);
    SharedSites.write(alive, "token", "17");
    assertThat(publish("b", this::waitInVain).number()).isEqualTo(2);
    assertThat(waits.stream().mapToLong(Long::longValue).sum()).isEqualTo(60_000);
    assertThat(SharedSites.names(folder.resolve(".parindex")))
        .noneMatch(name -> name.startsWith("lock"));
  }

  @Test
  void a_computer_without_a_name_takes_no_lock_for_its_own() {
    Owner nobody = new Owner("an", "");
    lies(nobody);
    publish("b", FileOps.ofDisk(), this::waitInVain, nobody);
    assertThat(waits).hasSize(60);
  }

  @Test
  void a_lock_whose_owner_gives_signs_of_life_is_not_taken() {
    lies(LAN);
    SharedSites.write(alive, "token", "17");
    PublishException e =
        catchThrowableOfType(
            PublishException.class,
            () ->
                publish(
                    "b",
                    milliseconds -> {
                      waits.add(milliseconds);
                      if (waits.size() == 5) {
                        SharedSites.write(alive, "token", "18");
                      }
                      return true;
                    }));
    assertThat(e.fault()).isEqualTo(PublishFault.BUSY);
    assertThat(e.found())
        .isEqualTo("đang có lần phát hành khác chạy (lan@MAY-7, tiến trình số 5, từ 08:30)");
    assertThat(waits).hasSize(5);
    assertThat(lock).content().startsWith("lan@MAY-7");
    assertThat(SharedSites.shows(folder, "a")).isTrue();
  }

  /**
   * What is told of a lock of which the first letters stand there, and that gives signs of life.
   */
  private String toldOfTornLock(Runnable atThirdLook) {
    SharedSites.write(folder.resolve(".parindex/writer.lock"), LAN + ", tiến trình số 4, từ 08:00");
    SharedSites.write(lock, "lan@MA");
    PublishException e =
        catchThrowableOfType(
            PublishException.class,
            () ->
                publish(
                    "b",
                    milliseconds -> {
                      waits.add(milliseconds);
                      if (waits.size() == 1) {
                        SharedSites.write(alive, "token", "1");
                      } else if (waits.size() == 3) {
                        atThirdLook.run();
                      }
                      return true;
                    }));
    assertThat(e.fault()).isEqualTo(PublishFault.BUSY);
    return e.found();
  }

  @Test
  void a_name_that_is_being_written_is_waited_for() {
    assertThat(toldOfTornLock(() -> lies(LAN)))
        .isEqualTo("đang có lần phát hành khác chạy (lan@MAY-7, tiến trình số 5, từ 08:30)");
    assertThat(waits).hasSize(3);
  }

  @Test
  void a_name_that_is_not_written_in_two_seconds_is_that_of_one_that_has_just_begun() {
    assertThat(toldOfTornLock(() -> {}))
        .isEqualTo("đang có lần phát hành khác chạy (một lần phát hành vừa bắt đầu)");
    assertThat(waits.stream().mapToLong(Long::longValue).sum()).isEqualTo(3_000);
  }

  @Test
  void whoever_took_over_meanwhile_is_named_and_not_the_one_before() {
    lies(LAN);
    FileOps quicker =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == AroundFileOps.Step.READ && paths[0].equals(alive) && !waits.isEmpty()) {
                lies(new Owner("mai", "MAY-9"));
                SharedSites.write(alive, "token", "1");
              }
            });
    SharedSites.write(alive, "token", "17");
    PublishException e =
        catchThrowableOfType(
            PublishException.class, () -> publish("b", quicker, this::waitInVain, SharedSites.HOA));
    assertThat(e.found()).contains("mai@MAY-9");
  }

  @Test
  void a_lock_that_is_taken_away_while_it_is_read_is_none() {
    lies(SharedSites.HOA);
    boolean[] isTaken = {false};
    FileOps slower =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == AroundFileOps.Step.READ && paths[0].equals(lock) && !isTaken[0]) {
                isTaken[0] = true;
                Files.delete(lock);
              }
            });
    assertThat(publish("b", slower, this::waitInVain, SharedSites.HOA).number()).isEqualTo(2);
  }

  @Test
  void whoever_took_another_lock_than_the_stale_one_puts_it_back() {
    lies(LAN);
    boolean[] isTaken = {false};
    FileOps quicker =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == AroundFileOps.Step.MOVE && paths[0].equals(lock) && !isTaken[0]) {
                isTaken[0] = true;
                Files.delete(lock);
                lies(new Owner("mai", "MAY-9"));
              }
            });
    PublishException e =
        catchThrowableOfType(
            PublishException.class, () -> publish("b", quicker, this::waitInVain, SharedSites.HOA));
    assertThat(e.fault()).isEqualTo(PublishFault.BUSY);
    assertThat(e.found()).contains("mai@MAY-9");
    assertThat(lock).content().startsWith("mai@MAY-9");
    assertThat(SharedSites.shows(folder, "a")).isTrue();
  }

  @Test
  void whoever_lost_the_lock_while_it_slept_publishes_nothing() {
    FileOps slept =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == AroundFileOps.Step.WRITE
                  && paths[0].toString().endsWith("releases/0002/manifest.sha256")) {
                Files.delete(lock);
                lies(LAN);
              }
            });
    PublishException e =
        catchThrowableOfType(
            PublishException.class, () -> publish("b", slept, this::waitInVain, SharedSites.HOA));
    assertThat(e.fault()).isEqualTo(PublishFault.LOCK_LOST);
    assertThat(e.found()).contains("lan@MAY-7");
    assertThat(lock).content().startsWith("lan@MAY-7");
    assertThat(SharedSites.shows(folder, "a")).isTrue();
    assertThat(SharedSites.names(folder.resolve("releases"))).containsExactly("0001");
  }

  @Test
  void a_heart_beats_while_its_run_is_at_work_and_not_after() {
    List<Runnable> beats = new ArrayList<>();
    List<String> signs = new ArrayList<>();
    FileOps beating =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == AroundFileOps.Step.REPLACE
                  && paths[1].equals(folder.resolve("xa/1.html"))) {
                beats.get(0).run();
                signs.add(Files.readString(alive));
                beats.get(0).run();
                signs.add(Files.readString(alive));
              }
            });
    ShareFolder share =
        SharedSites.share(
            folder,
            new ShareFolder.Machine(
                beating,
                this::waitInVain,
                beat -> {
                  beats.add(beat);
                  return () -> {};
                }),
            SharedSites.HOA,
            3,
            24);
    SharedSites.write(folder.resolve("xa/1.html"), "sửa");
    SharedSites.publish(share, folder, "b");
    assertThat(signs).hasSize(2).doesNotHaveDuplicates();
    beats.get(0).run();
    assertThat(alive).doesNotExist();
  }

  @Test
  void a_second_run_of_the_same_computer_is_told_at_once() {
    List<PublishException> told = new ArrayList<>();
    FileOps meanwhile =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == AroundFileOps.Step.WRITE
                  && paths[0].toString().endsWith("releases/0002/manifest.sha256")) {
                told.add(
                    catchThrowableOfType(
                        PublishException.class,
                        () ->
                            SharedSites.share(folder, FileOps.ofDisk(), SharedSites.HOA, 3, 24)
                                .rollback(java.util.Optional.of(1))));
              }
            });
    publish("b", meanwhile, this::waitInVain, SharedSites.HOA);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).fault()).isEqualTo(PublishFault.BUSY);
    assertThat(told.get(0).found()).contains("hoa@MAY-12, tiến trình số ");
    assertThat(waits).isEmpty();
    assertThat(SharedSites.shows(folder, "b")).isTrue();
  }

  private PublishException refused(PublishFault fault, FileOps ops) {
    PublishException e =
        catchThrowableOfType(
            PublishException.class, () -> publish("b", ops, this::waitInVain, SharedSites.HOA));
    assertThat(e).isNotNull();
    assertThat(e.fault()).isEqualTo(fault);
    assertThat(SharedSites.shows(folder, "a")).isTrue();
    return e;
  }

  /** The first time that this is about to be done to a file of this name. */
  private static AroundFileOps.Before first(
      AroundFileOps.Step step, Path file, AroundFileOps.Before what) {
    boolean[] isDone = {false};
    return (done, paths) -> {
      if (done == step && paths[0].equals(file) && !isDone[0]) {
        isDone[0] = true;
        what.of(done, paths);
      }
    };
  }

  private static FileOps atFirst(AroundFileOps.Step step, Path file, AroundFileOps.Before what) {
    return AroundFileOps.before(first(step, file, what));
  }

  @Test
  void whoever_was_refused_may_try_again_in_the_same_process() throws IOException {
    lies(LAN);
    refused(
        PublishFault.BUSY,
        AroundFileOps.before(
            (step, paths) -> {
              if (step == AroundFileOps.Step.READ && paths[0].equals(lock)) {
                SharedSites.write(alive, "token", Integer.toString(waits.size()));
              }
            }));
    Files.delete(lock);
    assertThat(publish("b", this::waitInVain).number()).isEqualTo(2);
  }

  @Test
  void what_carries_the_lock_of_the_system_is_given_the_rights_of_the_folder_once()
      throws IOException {
    Path system = folder.resolve(".parindex/writer.lock");
    Files.delete(system);
    List<Path> readable = new ArrayList<>();
    FileOps watched =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == AroundFileOps.Step.SET_RIGHTS
                  && paths[0].equals(folder)
                  && paths[1].equals(system)) {
                readable.add(paths[1]);
              }
            });
    publish("b", watched, this::waitInVain, SharedSites.HOA);
    assertThat(readable).containsExactly(system);
    publish("c", watched, this::waitInVain, SharedSites.HOA);
    assertThat(readable).as("it is there already").containsExactly(system);
  }

  @Test
  void a_lock_that_can_be_none_is_told_and_a_lock_that_is_gone_meanwhile_is_taken()
      throws IOException {
    Files.createDirectory(lock);
    PublishException e = refused(PublishFault.CANNOT_WRITE, FileOps.ofDisk());
    assertThat(e.getCause()).isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
    Files.delete(lock);
    lies(LAN);
    FileOps leaving =
        new AroundFileOps() {
          @Override
          public void write(Path file, byte[] bytes) throws IOException {
            try {
              super.write(file, bytes);
            } catch (java.nio.file.FileAlreadyExistsException taken) {
              if (file.equals(lock)) {
                Files.delete(lock);
              }
              throw taken;
            }
          }
        };
    assertThat(publish("b", leaving, this::waitInVain, SharedSites.HOA).number()).isEqualTo(2);
    assertThat(waits).isEmpty();
  }

  @Test
  void a_lock_that_is_written_without_an_answer_is_ours() {
    FileOps mute =
        new AroundFileOps() {
          @Override
          public void write(Path file, byte[] bytes) throws IOException {
            super.write(file, bytes);
            if (file.equals(lock)) {
              throw new IOException("mất trả lời");
            }
          }
        };
    assertThat(publish("b", mute, this::waitInVain, SharedSites.HOA).number()).isEqualTo(2);
    assertThat(lock).doesNotExist();
  }

  @Test
  void a_lock_that_cannot_be_written_is_told() {
    PublishException e =
        refused(
            PublishFault.CANNOT_WRITE,
            atFirst(
                AroundFileOps.Step.WRITE,
                lock,
                (step, paths) -> {
                  throw new IOException("hỏng");
                }));
    assertThat(e.found()).contains("hỏng");
  }

  @Test
  void a_stale_lock_that_stays_where_it_is_is_told() {
    lies(SharedSites.HOA);
    PublishException e =
        refused(
            PublishFault.CANNOT_WRITE,
            atFirst(
                AroundFileOps.Step.MOVE,
                lock,
                (step, paths) -> {
                  throw new IOException("đang mở");
                }));
    assertThat(e.found()).contains("đang mở");
    assertThat(lock).content().startsWith("hoa@MAY-12");
  }

  @Test
  void a_stale_lock_that_somebody_else_took_away_first_is_no_fault() {
    lies(SharedSites.HOA);
    Sent sent =
        publish(
            "b",
            atFirst(AroundFileOps.Step.MOVE, lock, (step, paths) -> Files.delete(paths[0])),
            this::waitInVain,
            SharedSites.HOA);
    assertThat(sent.number()).isEqualTo(2);
    assertThat(sent.notes()).as("it was not this run that did it").isEmpty();
  }

  @Test
  void a_failure_of_a_run_that_lost_its_lock_is_that_it_lost_it() {
    IOException broken = new IOException("hỏng");
    FileOps slept =
        atFirst(
            AroundFileOps.Step.WRITE,
            folder.resolve("releases/0002/xa/1.html"),
            (step, paths) -> {
              Files.delete(lock);
              lies(LAN);
              throw broken;
            });
    PublishException e = refused(PublishFault.LOCK_LOST, slept);
    assertThat(e.found()).isEqualTo("khóa phát hành đã sang lan@MAY-7, tiến trình số 5, từ 08:30");
    assertThat(e.getCause()).isInstanceOf(PublishException.class).hasRootCause(broken);
    assertThat(lock).content().startsWith("lan@MAY-7");
  }

  @Test
  void a_failure_of_a_run_that_has_its_lock_or_cannot_look_is_that_failure() {
    boolean[] isCut = {false};
    for (boolean isForGood : new boolean[] {false, true}) {
      AroundFileOps.Before once =
          first(
              AroundFileOps.Step.WRITE,
              folder.resolve("releases/000" + (isForGood ? 3 : 2) + "/xa/1.html"),
              (step, paths) -> {
                isCut[0] = isForGood;
                throw new IOException("hỏng");
              });
      FileOps failing =
          AroundFileOps.before(
              (step, paths) -> {
                if (isCut[0]) {
                  throw new IOException("mất kết nối");
                }
                once.of(step, paths);
              });
      assertThat(refused(PublishFault.CANNOT_WRITE, failing).found())
          .contains("hỏng")
          .doesNotContain("mất kết nối");
    }
  }

  @Test
  void the_heart_stops_and_its_signs_go_with_the_lock() {
    int[] stops = {0};
    FileOps watched =
        AroundFileOps.before(
            (step, paths) -> {
              if (step == AroundFileOps.Step.DELETE && paths[0].equals(lock)) {
                assertThat(stops).as("no beat comes between").containsExactly(1);
              }
            });
    ShareFolder share =
        SharedSites.share(
            folder,
            new ShareFolder.Machine(
                watched,
                this::waitInVain,
                beat -> {
                  SharedSites.write(folder.resolve(".parindex/alive-next"), "torn");
                  beat.run();
                  assertThat(alive).content().contains("hoa@MAY-12").endsWith("\n1");
                  SharedSites.write(folder.resolve(".parindex/alive-next"), "torn");
                  return () -> stops[0]++;
                }),
            SharedSites.HOA,
            3,
            24);
    SharedSites.publish(share, folder, "b");
    assertThat(stops[0]).isEqualTo(1);
    assertThat(SharedSites.names(folder.resolve(".parindex")))
        .noneMatch(name -> name.startsWith("alive"))
        .doesNotContain("lock.txt");
  }

  @Test
  void a_lock_that_cannot_be_let_go_of_is_told_and_the_next_run_takes_it() {
    Sent sent =
        publish(
            "b",
            atFirst(
                AroundFileOps.Step.DELETE,
                lock,
                (step, paths) -> {
                  throw new IOException("đang mở");
                }),
            this::waitInVain,
            SharedSites.HOA);
    assertThat(sent.notes())
        .containsExactly(
            "Chưa gỡ được khóa phát hành; lần phát hành sau tự gỡ, từ máy khác thì chờ một phút.");
    assertThat(lock).exists();
    assertThat(publish("c", this::waitInVain).number()).isEqualTo(3);
    assertThat(waits).isEmpty();
  }
}
