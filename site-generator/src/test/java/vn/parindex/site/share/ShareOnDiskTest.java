package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.publish.FileOps;

/** What a disk shows that no file system in memory has: links that share bytes, and rights. */
class ShareOnDiskTest {

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void lay_out() throws IOException {
    folder = Files.createDirectory(temp.resolve("chung"));
  }

  private void publish(String edition) {
    ShareFolder share =
        new ShareFolder(
            folder,
            new ShareFolder.Settings(
                temp.resolve("home"), List.of(), SharedSites.HOA, SharedSites.CLOCK, 3, 24),
            new ShareFolder.Machine(FileOps.ofDisk(), SharedSites.NO_TIME, SharedSites.STILL),
            SharedSites.PAGES);
    Path site = SharedSites.site(temp.resolve("site"), SharedSites.edition(edition));
    share.publish(site, SharedSites.facts(edition), number -> "", (done, all) -> {});
    assertThat(share.verify().faults()).isEmpty();
  }

  private static boolean isPosix() {
    return Path.of(".").getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Test
  void a_file_that_did_not_change_is_the_same_file_and_stays_when_its_release_is_retired()
      throws IOException {
    for (String edition : List.of("a", "b", "c")) {
      publish(edition);
    }
    Path first = folder.resolve("releases/0001/xa/2.html");
    Path third = folder.resolve("releases/0003/xa/2.html");
    assertThat(Files.isSameFile(first, third)).isTrue();
    publish("d");
    assertThat(first).content().contains("#xa/2.html");
    assertThat(third).hasContent("<p>Xã 2");
  }

  @Test
  void readers_may_read_what_the_folder_lets_them_whatever_the_mask_is() throws IOException {
    assumeTrue(
        isPosix(),
        "only POSIX systems have such modes (run on Linux or macOS); what is copied to them is tried in"
            + " memory by DiskFileOpsTest");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    publish("a");
    assertThat(modes()).containsExactlyInAnyOrder("rwxr-xr-x", "rw-r--r--");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
    publish("b");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("releases/0002/index.html"))))
        .isEqualTo("rw-rw----");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("releases/0002/xa"))))
        .isEqualTo("rwxrwx---");
  }

  private List<String> modes() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = all.toList();
      java.util.Set<String> modes = new java.util.TreeSet<>();
      for (Path path : paths) {
        modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
      }
      return List.copyOf(modes);
    }
  }
}
