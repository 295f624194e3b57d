package vn.parindex.site.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.site.share.DiskShare;

/**
 * A second program, started by tests. {@code loop}: publishes two editions in turn until it is
 * killed. {@code rounds}: for each line that it reads, publishes the edition that the line names,
 * and holds the lock until the next line.
 */
public final class PublishingProcess {
  private PublishingProcess() {}

  /** What is published, and where. */
  @FunctionalInterface
  public interface Way {
    /** Publishes an edition. */
    void publish(HoldingFileOps.Signal whileHeld, String edition);
  }

  /**
   * Runs.
   *
   * @param arguments what to do; "folder", "share", or the name of a computer that knows nothing of
   *     the locks of this one; the folder
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Way way = way(arguments[1], Path.of(arguments[2]));
    if (arguments[0].equals("loop")) {
      for (int i = 0; ; i++) {
        way.publish(() -> {}, i % 2 == 0 ? "b" : "a");
        if (i == 0) {
          out.println("LOOPING");
        }
      }
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    out.println("READY");
    for (String edition = in.readLine(); edition != null; edition = in.readLine()) {
      HoldingFileOps.Signal signal =
          () -> {
            out.println("HOLDING");
            in.readLine();
          };
      try {
        way.publish(signal, edition);
        out.println("PUBLISHED");
      } catch (PublishException e) {
        out.println("REFUSED " + e.code() + " " + e.found());
      }
    }
  }

  private static Way way(String name, Path folder) {
    return switch (name) {
      case "folder" ->
          (whileHeld, edition) ->
              Sites.publish(
                  Sites.publisher(new HoldingFileOps(whileHeld)), Sites.edition(edition), folder);
      case "share" -> new DiskShare(folder);
      default -> DiskShare.ofComputer(name, folder);
    };
  }

  /** Starts one. */
  public static Process start(String mode, String way, Path folder) throws IOException {
    return start(List.of(), mode, way, folder);
  }

  /**
   * Starts one.
   *
   * @param before words of the command line before that which starts Java
   */
  public static Process start(List<String> before, String mode, String way, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
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
            way,
            folder.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Says a line to one. */
  public static void tell(Process process, String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }
}
