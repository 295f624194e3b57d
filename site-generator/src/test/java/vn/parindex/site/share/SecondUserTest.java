package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.publish.PublishingProcess;

/** Somebody else reads what was published by a user whose files nobody else may read. */
class SecondUserTest {

  @TempDir private Path temp;

  @Test
  void another_user_reads_what_was_published_under_the_tightest_mask() throws Exception {
    assumeTrue(
        "root".equals(System.getProperty("user.name")) && asNobody("true").isEmpty(),
        "another user is tried as root only, who may become nobody; the modes themselves are tried"
            + " by ShareOnDiskTest for everybody");
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    DiskShare share = new DiskShare(temp.resolve("chung"));
    share.make("b");
    Files.createDirectory(share.folder());
    Files.setPosixFilePermissions(share.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Process process =
        PublishingProcess.start(
            List.of("sh", "-c", "umask 077; exec \"$@\"", "sh"), "rounds", "share", share.folder());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      PublishingProcess.tell(process, "b\n");
      assertThat(out.lines().limit(3)).containsExactly("READY", "HOLDING", "PUBLISHED");
    } finally {
      process.destroyForcibly().waitFor();
    }
    String folder = share.folder().toString();
    assertThat(asNobody("find '" + folder + "' -type f -exec cat {} + > /dev/null")).isEmpty();
    assertThat(asNobody("cat '" + folder + "/releases/0001/xa/2.html'")).isEqualTo("<p>Xã 2");
    assertThat(asNobody("echo x > '" + folder + "/xa/1.html'")).contains("Permission denied");
  }

  /** What a command says, errors included. */
  private static String asNobody(String command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("su", "nobody", "-s", "/bin/sh", "-c", "LC_ALL=C; " + command)
              .redirectErrorStream(true)
              .start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return told;
    } catch (IOException noSuchProgram) {
      return noSuchProgram.toString();
    }
  }
}
