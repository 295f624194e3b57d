package vn.parindex.site.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.parindex.site.ExitCode;

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
    Optional<String> stopped = run(Main::inMaven, Path.of(args[0]), given());
    if (stopped.isPresent()) {
      throw new Stopped(stopped.get());
    }
  }

  /** The program as Maven starts it, which gives its exit code. */
  interface Program {
    int run(Path project, SortedMap<String, String> given);
  }

  /**
   * Runs the program.
   *
   * @param project the folder of the project
   * @param given what Maven was given, by name; names with a point are none of this program's
   * @return what is to be said where the build has to stop; everything else was said before
   */
  static Optional<String> run(Program program, Path project, SortedMap<String, String> given) {
    // Charts are drawn without a screen; must be said before AWT is touched.
    System.setProperty("java.awt.headless", "true");
    SortedMap<String, String> ours = new TreeMap<>(given);
    ours.keySet().removeIf(name -> name.indexOf('.') >= 0);
    int code = program.run(project.toAbsolutePath().normalize(), ours);
    return code == ExitCode.OK.number()
        ? Optional.empty()
        : Optional.of(
            "Lệnh "
                + MavenLine.command(ours)
                + " chưa xong (mã "
                + code
                + "): xem thông báo ở trên.");
  }

  /** What stands behind {@code -D} on Maven's command line is a system property too. */
  private static SortedMap<String, String> given() {
    SortedMap<String, String> given = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      given.put(name, System.getProperty(name));
    }
    return given;
  }

  /** The build stops here; why was printed before. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private Stopped(String message) {
      super(message, null, false, false);
    }
  }
}
