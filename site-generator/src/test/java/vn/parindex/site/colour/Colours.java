package vn.parindex.site.colour;

import java.util.regex.Pattern;

/** Colours as style sheets write them, and how far apart two of them are to a reader. */
public final class Colours {

  /** What WCAG 2.2 asks of words (1.4.3). */
  public static final double WORDS = 4.5;

  /** What WCAG 2.2 asks of marks, edges of controls and the focus (1.4.11). */
  public static final double MARKS = 3;

  private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");

  private Colours() {}

  /**
   * The colour behind {@code #rgb} or {@code #rrggbb}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static int parse(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("Not a colour of three or six digits: " + hex);
    }
    String digits = hex.substring(1);
    return Integer.parseInt(digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits, 16);
  }

  /** The contrast of WCAG 2.2, from 1 to 21, between two colours as they are seen. */
  public static double contrast(int one, int other, Vision vision) {
    double a = luminance(one, vision) + 0.05;
    double b = luminance(other, vision) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /** The lightness of CIE Lab as it is seen: 0 is black, 100 is white, equal steps look equal. */
  public static double lightness(int colour, Vision vision) {
    double luminance = luminance(colour, vision);
    return luminance > 216.0 / 24389 ? 116 * Math.cbrt(luminance) - 16 : luminance * 24389 / 27;
  }

  private static double luminance(int colour, Vision vision) {
    double[] seen = vision.see(linear(colour >> 16), linear(colour >> 8), linear(colour));
    return 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
  }

  private static double linear(int channel) {
    double share = (channel & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
