package vn.parindex.site.publish;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A second program, started by tests. {@code loop}: publishes two editions in turn until it is
 * killed. {@code once}: waits for a byte, publishes, and holds the lock until the next byte.
 */
final class PublishingProcess {
  private PublishingProcess() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path output = Path.of(arguments[1]);
    if (arguments[0].equals("loop")) {
      Publisher publisher = Sites.publisher(new DiskFileOps());
      for (int i = 0; ; i++) {
        Sites.publish(publisher, Sites.edition(i % 2 == 0 ? "b" : "a"), output);
        if (i == 0) {
          out.println("LOOPING");
        }
      }
    }
    out.println("READY");
    System.in.read();
    HoldingFileOps.Signal signal =
        () -> {
          out.println("HOLDING");
          System.in.read();
        };
    try {
      Sites.publish(Sites.publisher(new HoldingFileOps(signal)), Sites.edition("b"), output);
      out.println("PUBLISHED");
    } catch (PublishException e) {
      out.println("REFUSED " + e.code() + " " + e.found());
    }
  }

  static Process start(String mode, Path output) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingProcess.class.getName(),
                mode,
                output.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
