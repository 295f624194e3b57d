package vn.parindex.site;

import java.util.ResourceBundle;

/** What this program calls itself: in its help, in releases and in what it makes for others. */
public final class Program {

  private static final String BUILD = "vn.parindex.site.version";

  private Program() {}

  /** Name and version. */
  public static String name() {
    return "parindex " + version();
  }

  /** The one of the build, as it is written in a POM. */
  public static String version() {
    return ResourceBundle.getBundle(BUILD).getString("version");
  }
}
