package vn.parindex.site.chart;

/** What every picture is drawn with: width, words and measured fonts. */
record DrawingTools(ChartWidth format, ChartWords words, ChartFonts fonts) {

  int width() {
    return format.pixels();
  }

  boolean narrow() {
    return format == ChartWidth.NARROW;
  }

  ChartFont plain(int size) {
    return ChartFont.plain(fonts, size);
  }

  /** For axes, legends and headings. */
  ChartFont small() {
    return plain(format.small());
  }

  ChartFont smallStrong() {
    return strong(format.small());
  }

  ChartFont strong(int size) {
    return ChartFont.strong(fonts, size);
  }
}
