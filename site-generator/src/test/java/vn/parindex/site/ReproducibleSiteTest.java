package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same data and version give the same bytes as in the machine of the tests: each build runs in
 * a virtual machine of its own, under another zone, language, encoding and folder, and on every JDK
 * found beside the current one. Only here another Java or another environment is seen.
 */
@Order(1)
class ReproducibleSiteTest {

  @TempDir private Path folder;

  @Test
  void zone_language_folder_and_jdk_leave_no_trace() throws IOException, InterruptedException {
    Path reference = BuiltSite.real();
    Path unusual = folder.resolve("Thư mục có dấu & khoảng trắng").resolve("trang");
    Files.createDirectories(unusual.getParent());
    build(
        javaHome(),
        unusual,
        "-Duser.timezone=Pacific/Kiritimati",
        "-Duser.language=tr",
        "-Duser.country=TR",
        "-Dfile.encoding=ISO-8859-1");
    assertThat(BuiltSite.differences(reference, unusual)).isEmpty();
    for (Path other : otherJdks()) {
      Path site = folder.resolve("jdk-" + other.getFileName());
      build(
          other,
          site,
          "-Duser.timezone=America/St_Johns",
          "-Duser.language=vi",
          "-Duser.country=VN");
      assertThat(BuiltSite.differences(reference, site)).as(other.toString()).isEmpty();
    }
  }

  private static void build(Path javaHome, Path output, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    command.addAll(List.of(options));
    // It runs once: the second compiler costs more than it brings.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "vn.parindex.site.command.Main",
            "build",
            "--data",
            BuiltSite.REAL_DATA.toString(),
            "--out",
            output.toString()));
    Path log = output.resolveSibling(output.getFileName() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // A name for the class path on file systems and a home that does not exist.
    Map<String, String> environment = builder.environment();
    environment.put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  /** Other JDKs from 17 on in the folder where the current one lies; none is fine. */
  private static List<Path> otherJdks() throws IOException {
    Path current = javaHome().toRealPath();
    List<Path> others = new ArrayList<>();
    try (var siblings = Files.list(current.getParent())) {
      for (Path sibling : siblings.sorted().toList()) {
        if (!Files.isSymbolicLink(sibling)
            && !sibling.toRealPath().equals(current)
            && Files.isExecutable(sibling.resolve("bin").resolve("java"))
            && Files.isRegularFile(sibling.resolve("release"))
            && majorVersion(sibling) >= 17) {
          others.add(sibling);
        }
      }
    }
    return others;
  }

  private static int majorVersion(Path jdk) throws IOException {
    return Files.readString(jdk.resolve("release"))
        .lines()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }
}
