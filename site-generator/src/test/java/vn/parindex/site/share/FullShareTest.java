package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.Proofs;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/** A disk that is full before, while or after a release is sent. */
class FullShareTest {

  private static final int BLOCK = 512;

  private final Map<PublishFault, Integer> refused = new EnumMap<>(PublishFault.class);
  private int published;

  /** The old release stands, and the message has numbers; or the new one stands. */
  private void attempt(Path folder, String situation, Runnable publish) {
    try {
      publish.run();
      published++;
      assertThat(FaultyWork.now(folder)).as(situation).contains("b");
    } catch (PublishException e) {
      refused.merge(e.fault(), 1, Integer::sum);
      assertThat(FaultyWork.now(folder)).as(situation).contains("a");
      assertThat(e).as(situation).hasMessageEndingWith(PublishException.UNCHANGED);
      assertThat(e.expected()).as(situation + ": " + e.getMessage()).containsPattern("\\d+ kB");
    }
  }

  @Test
  void at_every_size_of_a_disk_in_memory_the_old_release_stands_or_the_new_one_does()
      throws IOException {
    for (int blocks = 60; blocks < 420; blocks += Proofs.count(13, 1)) {
      Configuration system =
          Configuration.unix().toBuilder()
              .setBlockSize(BLOCK)
              .setMaxSize((long) blocks * BLOCK)
              .build();
      try (FileSystem disk = com.google.common.jimfs.Jimfs.newFileSystem(system)) {
        Path folder = ShareCopy.folder(disk);
        Files.createDirectories(folder.resolveSibling("du-an/data"));
        ShareFolder share = ShareCopy.share(folder, FileOps.ofDisk());
        try {
          SharedSites.publish(share, folder, "a");
        } catch (PublishException e) {
          assertThat(folder.resolve("index.html")).doesNotExist();
          continue;
        } catch (java.io.UncheckedIOException noSite) {
          continue;
        }
        try {
          SharedSites.site(folder.resolveSibling("du-an/site"), SharedSites.edition("b"));
        } catch (java.io.UncheckedIOException noSite) {
          continue;
        }
        attempt(folder, blocks + " blocks", () -> SharedSites.publish(share, folder, "b"));
      }
    }
    assertBoth("in memory");
  }

  private void assertBoth(String where) {
    assertThat(published).isPositive();
    assertThat(refused.keySet()).contains(PublishFault.NO_SPACE);
    Proofs.tell("full disk " + where + ": " + refused + ", published " + published);
  }

  @Test
  void at_every_size_of_a_real_disk_the_old_release_stands_or_the_new_one_does(@TempDir Path temp)
      throws Exception {
    Path mount = Files.createDirectory(temp.resolve("dia"));
    assumeTrue(
        mount(mount, 4_000),
        "no tmpfs may be mounted here (it needs root on Linux): full disks were tried in memory"
            + " only; run as root for a real one");
    run("umount", mount.toString());
    DiskShare share = new DiskShare(mount.resolve("chung"), temp);
    share.make("a", "b", "c");
    for (int size = 120; size < 480; size += Proofs.count(60, 4)) {
      assertThat(mount(mount, size)).isTrue();
      try {
        try {
          share.publish(FileOps.ofDisk(), "a");
        } catch (PublishException e) {
          assertThat(share.folder().resolve("index.html")).doesNotExist();
          continue;
        }
        attempt(share.folder(), size + " kB", () -> share.publish(FileOps.ofDisk(), "b"));
        assertThat(run("mount", "-o", "remount,size=4000k", mount.toString())).isTrue();
        share.publish(FileOps.ofDisk(), "c");
        assertThat(SharedSites.shows(share.folder(), "c")).isTrue();
        assertThat(share.with(FileOps.ofDisk()).verify().faults()).isEmpty();
      } finally {
        run("umount", mount.toString());
      }
    }
    assertBoth("of a real disk");
  }

  private static boolean mount(Path folder, int kilobytes) throws Exception {
    return run(
        "mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "parindex", folder.toString());
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(List.of(command)).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
