package vn.parindex.site.chart;

/**
 * How wide a picture is drawn. Scaling one drawing from 720 to 328 pixels would make its words
 * unreadable, so a phone gets a drawing of its own with words of the same size.
 */
public enum ChartWidth {
  /** For columns of 480 to 720 pixels and for paper. */
  WIDE("wide", 600),
  /** For phones from 320 pixels. */
  NARROW("narrow", 340);

  private final String word;
  private final int pixels;

  ChartWidth(String word, int pixels) {
    this.word = word;
    this.pixels = pixels;
  }

  /** The last part of the class of the svg element: {@code chart-wide}. */
  String word() {
    return word;
  }

  /** Width of the view box. */
  int pixels() {
    return pixels;
  }
}
