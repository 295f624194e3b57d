package vn.parindex.site.chart;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The two weights charts are measured with.
 *
 * <p>They only measure: the page draws the text, with the web fonts of the same family. Both must
 * be the same design, or labels come out wider than the room kept for them.
 */
public final class ChartFonts {

  private static final String FOLDER = "/templates/assets/fonts/";

  private final TrueTypeFont regular;
  private final TrueTypeFont semiBold;

  private ChartFonts(TrueTypeFont regular, TrueTypeFont semiBold) {
    this.regular = regular;
    this.semiBold = semiBold;
  }

  /**
   * Reads both weights from TrueType files.
   *
   * @throws IllegalArgumentException when either is not a TrueType font
   */
  public static ChartFonts of(byte[] regular, byte[] semiBold) {
    return new ChartFonts(TrueTypeFont.read(regular), TrueTypeFont.read(semiBold));
  }

  /** Reads both weights from streams, which stay the caller's to close. */
  public static ChartFonts read(InputStream regular, InputStream semiBold) throws IOException {
    return of(regular.readAllBytes(), semiBold.readAllBytes());
  }

  /** The weights packed with the program. */
  public static ChartFonts bundled() throws IOException {
    try (InputStream regular = packed("be-vietnam-pro-400.ttf");
        InputStream semiBold = packed("be-vietnam-pro-600.ttf")) {
      return read(regular, semiBold);
    }
  }

  TrueTypeFont regular() {
    return regular;
  }

  TrueTypeFont semiBold() {
    return semiBold;
  }

  private static InputStream packed(String name) throws IOException {
    InputStream font = ChartFonts.class.getResourceAsStream(FOLDER + name);
    if (font == null) {
      throw new FileNotFoundException("Not packed with the program: " + FOLDER + name);
    }
    return font;
  }
}
