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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.site.publish.AroundFileOps;
import vn.parindex.site.publish.FileSizes;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/** A release on its way: the room it needs to the byte, and in which order the disk gets it. */
class ShipmentTest {

  /** What is written besides the release: the pages that lead on, and what is small. */
  private static final long BESIDES = 1_000;

  private static final long SMALL_FILES = 65_536;

  private FileSystem disk;
  private Path folder;
  private Path site;
  private Path target;
  private final Disk ops = new Disk();

  /** A disk with so much room, on which something happens before an operation. */
  private static final class Disk extends AroundFileOps {
    private final List<String> done = new ArrayList<>();
    private long free = Long.MAX_VALUE;
    private Before before = (step, paths) -> {};

    @Override
    protected <T> T around(Step step, Operation<T> operation, Path... paths) throws IOException {
      before.of(step, paths);
      T result = operation.run();
      done.add(step + " " + paths[paths.length - 1]);
      return result;
    }

    @Override
    public long usableSpace(Path path) throws IOException {
      super.usableSpace(path);
      return free;
    }
  }

  @BeforeEach
  void make() throws IOException {
    disk = Jimfs.newFileSystem(Configuration.unix());
    folder = disk.getPath("/chung/cchc");
    target = folder.resolve("releases/0002");
    Files.createDirectories(folder.resolve(".parindex"));
    SharedSites.site(folder.resolve("releases/0001"), SharedSites.edition("a"));
    site = SharedSites.site(disk.getPath("/du-an/site"), SharedSites.edition("b"));
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  private Shipment shipment() throws IOException {
    String list = Files.readString(site.resolve("manifest.sha256"));
    return new Shipment(
        new ShareFiles(ops, folder, SharedSites.NO_TIME),
        site,
        Manifest.parse(list).orElseThrow(),
        list,
        2,
        BESIDES);
  }

  /** One of which the earlier release has some files already. */
  private Shipment second() throws IOException {
    Shipment shipment = shipment();
    shipment.takeFrom(folder.resolve("releases/0001"));
    return shipment;
  }

  private long bytes(String... paths) throws IOException {
    long bytes = 0;
    for (String path : paths) {
      bytes += Files.size(site.resolve(path));
    }
    return bytes;
  }

  /** Of the whole site, its manifest included. */
  private long all() throws IOException {
    return bytes(SharedSites.texts(site).keySet().toArray(String[]::new));
  }

  /** Of what the earlier release has too. */
  private long same() throws IOException {
    return bytes("404.html", "assets/site.css", "du-lieu/diem.csv", "xa/2.html");
  }

  /** Something that may be refused. */
  private interface Work {
    void run() throws IOException;
  }

  private static PublishException refused(PublishFault fault, Work work) {
    PublishException e = catchThrowableOfType(PublishException.class, work::run);
    assertThat(e).as(fault.name()).isNotNull();
    assertThat(e.fault()).isEqualTo(fault);
    return e;
  }

  private static void send(Shipment shipment) throws IOException {
    shipment.requireRoom();
    shipment.send((done, all) -> {});
  }

  private void assertSent() {
    assertThat(SharedSites.holds(target, "b")).isTrue();
    assertThat(SharedSites.names(target)).noneMatch(name -> name.startsWith(".parindex"));
  }

  @Test
  void a_byte_less_than_is_needed_is_refused_with_both_numbers() throws IOException {
    long needed = all() + BESIDES + SMALL_FILES;
    ops.free = needed - 1;
    PublishException e = refused(PublishFault.NO_SPACE, () -> shipment().requireRoom());
    assertThat(e.found()).isEqualTo("còn trống " + FileSizes.free(needed - 1));
    assertThat(e.expected()).isEqualTo("ít nhất " + FileSizes.of(needed));
    assertThat(e.place()).isEqualTo(folder.toString());
    ops.free = needed;
    send(shipment());
    assertSent();
  }

  @Test
  void what_the_share_has_already_needs_no_room() throws IOException {
    long needed = all() - same() + BESIDES + SMALL_FILES;
    ops.free = needed - 1;
    refused(PublishFault.NO_SPACE, () -> second().requireRoom());
    ops.free = needed;
    Shipment shipment = second();
    send(shipment);
    assertSent();
    assertThat(shipment.filesTakenOver()).isEqualTo(4);
    assertThat(shipment.bytesTakenOver()).isEqualTo(same());
    assertThat(shipment.filesSent()).isEqualTo(6);
    assertThat(shipment.bytesSent()).isEqualTo(all() - same());
    assertThat(shipment.bytes()).isEqualTo(all());
  }

  @Test
  void where_no_second_names_are_given_everything_is_sent_after_one_attempt() throws IOException {
    List<Path> attempts = new ArrayList<>();
    ops.before =
        (step, paths) -> {
          if (step == AroundFileOps.Step.LINK) {
            attempts.add(paths[1]);
            throw new IOException("không có liên kết");
          }
        };
    Shipment shipment = second();
    send(shipment);
    assertSent();
    assertThat(attempts).containsExactly(target.resolve("404.html"));
    assertThat(shipment.filesTakenOver()).isZero();
    assertThat(shipment.filesSent()).isEqualTo(10);
    assertThat(shipment.bytesSent()).isEqualTo(all());
  }

  @Test
  void what_is_sent_after_all_needs_room_after_all() throws IOException {
    ops.before =
        (step, paths) -> {
          if (step == AroundFileOps.Step.LINK) {
            throw new IOException("không có liên kết");
          }
        };
    long taken = bytes("404.html");
    ops.free = all() - same() + BESIDES + SMALL_FILES + taken - 1;
    PublishException e = refused(PublishFault.NO_SPACE, () -> send(second()));
    assertThat(e.found()).isEqualTo("còn trống " + FileSizes.free(ops.free));
    assertThat(e.expected()).isEqualTo("ít nhất " + FileSizes.of(ops.free + 1));
  }

  @Test
  void a_content_that_is_not_what_it_should_be_is_sent_and_the_others_are_taken_over()
      throws IOException {
    Files.writeString(folder.resolve("releases/0001/xa/2.html"), "<p>Xã 3");
    Shipment shipment = second();
    send(shipment);
    assertSent();
    assertThat(shipment.filesTakenOver()).isEqualTo(3);
    assertThat(shipment.bytesTakenOver()).isEqualTo(same() - bytes("xa/2.html"));
    assertThat(folder.resolve("releases/0001/xa/2.html")).hasContent("<p>Xã 3");
  }

  @Test
  void what_will_be_written_and_what_is_free_is_told_before_anything_is_written()
      throws IOException {
    ops.free = 1_000_000;
    List<Long> told = new ArrayList<>();
    Shipment shipment = second();
    shipment.requireRoom();
    shipment.send(
        new ShareProgress() {
          @Override
          public void begins(long bytes, long free) {
            assertThat(target).doesNotExist();
            told.addAll(List.of(bytes, free));
          }

          @Override
          public void step(int done, int all) {
            assertThat(target.resolve(".parindex-1.sha256")).exists();
          }
        });
    assertThat(told).containsExactly(all() - same() + BESIDES + SMALL_FILES, 1_000_000L);
  }

  @Test
  void a_disk_that_fills_up_meanwhile_is_told_with_all_that_was_free_and_is_needed()
      throws IOException {
    long needed = all() + BESIDES + SMALL_FILES;
    ops.free = needed;
    long sent = bytes("404.html", "assets/site.css", "chi-b/trang.html");
    IOException full = new IOException("hết chỗ");
    ops.before =
        (step, paths) -> {
          if (step == AroundFileOps.Step.WRITE && paths[0].endsWith("diem.csv")) {
            ops.free = 7;
            throw full;
          }
        };
    Shipment shipment = shipment();
    shipment.requireRoom();
    assertThat(catchThrowableOfType(IOException.class, () -> shipment.send((done, all) -> {})))
        .isSameAs(full);
    assertThat(shipment.bytesSent()).isEqualTo(sent);
    PublishException told = shipment.explained(full).orElseThrow();
    assertThat(told.fault()).isEqualTo(PublishFault.NO_SPACE);
    assertThat(told.found()).isEqualTo("còn trống " + FileSizes.free(7 + sent));
    assertThat(told.expected()).isEqualTo("ít nhất " + FileSizes.of(needed));
    assertThat(told).hasCause(full);
    ops.free = needed - sent;
    assertThat(shipment.explained(full)).as("there is room for the rest").isEmpty();
    ops.free--;
    assertThat(shipment.explained(full)).as("but not with a byte less").isPresent();
    ops.before =
        (step, paths) -> {
          throw new IOException("mất kết nối");
        };
    assertThat(shipment.explained(full))
        .as("nobody knows what is free")
        .isEqualTo(Optional.empty());
  }

  @Test
  void once_all_is_sent_only_what_is_small_needs_room() throws IOException {
    Shipment shipment = shipment();
    send(shipment);
    ops.free = BESIDES + SMALL_FILES;
    assertThat(shipment.explained(new IOException("hỏng"))).isEmpty();
    ops.free--;
    assertThat(shipment.explained(new IOException("hỏng"))).isPresent();
  }

  private int last(String operation) {
    assertThat(ops.done).contains(operation);
    return ops.done.lastIndexOf(operation);
  }

  @Test
  void the_disk_has_the_list_before_the_files_these_before_the_manifest_that_before_the_list_goes()
      throws IOException {
    send(shipment());
    String list = target + "/.parindex-1.sha256";
    String manifest = "WRITE " + target + "/manifest.sha256";
    Set<String> folders = new TreeSet<>();
    int firstFile = ops.done.size();
    for (String path : SharedSites.edition("b").keySet()) {
      int written = last("WRITE " + target.resolve(path));
      firstFile = Math.min(firstFile, written);
      assertThat(last("READ " + target.resolve(path))).as("read back").isGreaterThan(written);
      assertThat(last(manifest)).isGreaterThan(written);
      Path in = target.resolve(path).getParent();
      if (!in.equals(target)) {
        folders.add("SYNC " + in);
        assertThat(last("SYNC " + in)).isBetween(written, last(manifest));
      }
    }
    assertThat(folders).hasSize(5);
    List<String> order =
        ops.done.stream()
            .filter(
                step ->
                    step.equals("SYNC " + target)
                        || step.equals("SYNC " + target.getParent())
                        || step.endsWith(list) && !step.startsWith("SET_RIGHTS")
                        || step.equals(manifest))
            .filter(step -> !step.startsWith("LOOK") && !step.startsWith("READ"))
            .toList();
    assertThat(order)
        .containsExactly(
            "WRITE " + list,
            "SYNC " + target,
            manifest,
            "SYNC " + target,
            "DELETE " + list,
            "SYNC " + target,
            "SYNC " + target.getParent());
    assertThat(ops.done.indexOf("SYNC " + target)).isLessThan(firstFile);
  }

  @Test
  void a_file_that_is_read_back_otherwise_is_named() throws IOException {
    Path spoiled = target.resolve("xa/1.html");
    ops.before =
        (step, paths) -> {
          if (step == AroundFileOps.Step.READ && paths[0].equals(spoiled)) {
            Files.writeString(spoiled, "hỏng");
          }
        };
    PublishException e = refused(PublishFault.DAMAGED, () -> send(shipment()));
    assertThat(e.place()).isEqualTo(spoiled.toString());
    assertThat(target.resolve("manifest.sha256")).doesNotExist();
  }

  @Test
  void a_release_in_which_something_is_missing_or_too_much_in_the_end_is_refused()
      throws IOException {
    List<Work> changes =
        List.of(
            () -> Files.delete(target.resolve("xa/2.html")),
            () -> Files.writeString(target.resolve("lạ.html"), "lạ"),
            () -> Files.writeString(target.resolve(".parindex-7.sha256"), "lạ"),
            () -> Files.delete(target.resolve("manifest.sha256")));
    for (Work change : changes) {
      SharedSites.delete(target);
      ops.before =
          (step, paths) -> {
            if (step == AroundFileOps.Step.SYNC && paths[0].equals(target.getParent())) {
              change.run();
            }
          };
      assertThat(refused(PublishFault.DAMAGED, () -> send(shipment())).place())
          .isEqualTo(target.toString());
    }
  }

  @Test
  void a_file_that_is_gone_from_the_site_is_named_before_anything_is_written() throws IOException {
    Shipment shipment = shipment();
    Files.delete(site.resolve("xa/1.html"));
    PublishException e = refused(PublishFault.SITE_DAMAGED, shipment::requireRoom);
    assertThat(e.found()).isEqualTo("\"xa/1.html\" thiếu hoặc khác với lúc tạo trang");
    assertThat(e.getCause()).isInstanceOf(IOException.class);
    assertThat(target).doesNotExist();
  }

  @Test
  void a_file_that_was_changed_meanwhile_or_is_gone_is_named_while_it_is_sent() throws IOException {
    List<Work> changes =
        List.of(
            () -> Files.writeString(site.resolve("xa/1.html"), "khác"),
            () -> Files.delete(site.resolve("xa/1.html")));
    for (Work change : changes) {
      SharedSites.delete(target);
      Shipment shipment = shipment();
      shipment.requireRoom();
      change.run();
      PublishException e =
          refused(PublishFault.SITE_DAMAGED, () -> shipment.send((done, all) -> {}));
      assertThat(e.found()).isEqualTo("\"xa/1.html\" thiếu hoặc khác với lúc tạo trang");
      assertThat(e.place()).isEqualTo(site.toString());
    }
  }
}
