package vn.parindex.site;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entry for Maven, whose virtual machine must not be ended: a failed run throws instead of
 * exiting. What is to be done say the properties that Maven was given ({@link MavenLine}).
 *
 * <p>Maven prints what was thrown with its stack trace; this one has none, so that the clerk reads
 * the findings and one line after them.
 */
public final class RunInMaven {

  private RunInMaven() {}

  /**
   * Runs the program.
   *
   * @param args the folder of the project
   * @throws Stopped if it did not end well; everything was said before
   */
  public static void main(String[] args) throws Stopped {
    System.setProperty("java.awt.headless", "true");
    SortedMap<String, String> given = given();
    int code = Main.inMaven(Path.of(args[0]).toAbsolutePath().normalize(), given);
    if (code != ExitCode.OK.number()) {
      throw new Stopped(MavenLine.command(given), code);
    }
  }

  /**
   * What stands behind {@code -D} on Maven's command line is a system property too. Those of Java
   * and Maven have a point in their names, those of this program have none.
   */
  private static SortedMap<String, String> given() {
    SortedMap<String, String> given = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.indexOf('.') < 0) {
        given.put(name, System.getProperty(name));
      }
    }
    return given;
  }

  /** The build stops here; why was printed before. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private Stopped(String command, int code) {
      super(
          "Lệnh " + command + " chưa xong (mã " + code + "): xem thông báo ở trên.",
          null,
          false,
          false);
    }
  }
}
