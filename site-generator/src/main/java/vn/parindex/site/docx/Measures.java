package vn.parindex.site.docx;

/**
 * Measures of a sheet per Nghị định 30/2020/NĐ-CP, in twips (1/1440 inch, 1 mm = 56.69): A4,
 * margins 20 mm above and below, 30 left, 17 right; the number of the sheet centred in the margin
 * above.
 */
final class Measures {

  static final int SHORT_SIDE = 11906;
  static final int LONG_SIDE = 16838;
  static final int ABOVE_AND_BELOW = 1134;
  static final int LEFT = 1701;
  static final int RIGHT = 964;
  static final int HEADER = 510;

  /** Indent of a first line: 1 cm. */
  static final int INDENT = 567;

  private Measures() {}

  /** Width of the text. */
  static int width(boolean across) {
    return (across ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
  }

  /** Word counts sizes of letters in half points. */
  static long halfPoints(double points) {
    return Math.round(points * 2);
  }
}
