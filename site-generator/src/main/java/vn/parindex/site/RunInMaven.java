package vn.parindex.site;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The entry for Maven, whose virtual machine must not be ended: a failed run throws instead of
 * exiting.
 *
 * <p>Maven prints what was thrown with its stack trace; this one has none, so that the clerk reads
 * the findings and one line after them.
 */
public final class RunInMaven {

  private RunInMaven() {}

  /**
   * Runs the program.
   *
   * @throws Stopped if it did not end well; everything was said before
   */
  public static void main(String[] args) throws Stopped {
    System.setProperty("java.awt.headless", "true");
    int code =
        Main.run(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            args);
    if (code != ExitCode.OK.number()) {
      throw new Stopped(code);
    }
  }

  /** The build stops here; why was printed before. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private Stopped(int code) {
      super("Chưa tạo được trang (mã " + code + "): xem thông báo ở trên.", null, false, false);
    }
  }
}
