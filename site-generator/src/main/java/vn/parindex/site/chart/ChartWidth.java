package vn.parindex.site.chart;

/**
 * How wide a picture is drawn. Scaling one drawing from 720 to 328 pixels would make its words
 * unreadable, so a phone gets a drawing of its own with words of the same size.
 */
public enum ChartWidth {
  /** For columns of 660 to 900 pixels, and for paper: there 13 is a little more than 9 points. */
  WIDE("wide", 720, 13),
  /** For phones from 320 pixels. */
  NARROW("narrow", 340, 12);

  private final String word;
  private final int pixels;
  private final int small;

  ChartWidth(String word, int pixels, int small) {
    this.word = word;
    this.pixels = pixels;
    this.small = small;
  }

  /** The last part of the class of the svg element: {@code chart-wide}. */
  String word() {
    return word;
  }

  /** Width of the view box. */
  int pixels() {
    return pixels;
  }

  /** Size of the smallest letters: 11 pixels at least wherever the picture is shown. */
  int small() {
    return small;
  }
}
