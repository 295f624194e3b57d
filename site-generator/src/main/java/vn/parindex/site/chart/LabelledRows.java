package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jfree.chart.ui.RectangleInsets;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.SitePath;

/**
 * The names and figures of rows of marks, and the plot between them. Names stand left of the marks
 * and figures right of them; where that would leave the marks too little room, both stand above
 * them, figures that are too long on a line of their own.
 */
final class LabelledRows {

  private static final int GAP = 8;
  private static final int LINE = 18;
  private static final int MOST_LINES = 2;

  /** Marks beside words need this share of the width, or they go below the words. */
  private static final double LEAST_SHARE = 0.36;

  /** Figures that need more than this share of the width get a line of their own. */
  private static final double MOST_SHARE = 0.6;

  private final GivenAxis axis;
  private final LegendLines legend;
  private final ChartFont plain;
  private final ChartFont strong;
  private final int width;
  private final double overhang;
  private final boolean stacked;

  /** Whether figures have a line of their own between the name and the marks. */
  private final boolean below;

  private final double symbolRoom;
  private final double textRoom;
  private final double labelRoom;
  private final int lines;

  /**
   * @param overhang what the marks reach beyond the ends of the axis
   * @param wholeNames whether figures go to a line of their own rather than let a name be cut
   */
  LabelledRows(
      DrawingTools tools,
      GivenAxis axis,
      List<LegendLines.Item> legend,
      List<Words> rows,
      Overhang overhang,
      boolean wholeNames) {
    this.axis = axis;
    this.width = tools.width();
    this.plain = tools.plain(14);
    this.strong = tools.strong(14);
    this.legend = new LegendLines(LegendLines.with(legend, tools, axis), width, tools.small());
    double symbol = widest(rows, Words::symbol);
    double text = widest(rows, Words::text);
    double label = widest(rows, Words::label);
    this.symbolRoom = symbol > 0 ? symbol + GAP / 2.0 : 0;
    double figures = symbolRoom + text;
    double marks = width - label - figures - 2 * GAP - 2 * overhang.beside();
    this.stacked = marks < LEAST_SHARE * width;
    this.overhang = stacked ? overhang.below() : overhang.beside();
    double beside = width - figures - 2 * GAP;
    this.below =
        stacked && (figures > MOST_SHARE * width || wholeNames && anyNameIsCut(rows, beside));
    this.textRoom = below ? width - symbolRoom : text;
    this.labelRoom = stacked ? (below ? width : beside) : label;
    this.lines = stacked ? mostLines(rows) + (below ? 1 : 0) : 0;
  }

  /**
   * What is written about one row; words may be empty.
   *
   * @param symbol always semi-bold, before the text
   * @param to where the name leads
   */
  record Words(
      String label, String symbol, String text, boolean highlighted, Optional<SitePath> to) {}

  /** Room beyond the ends of the axis, for marks beside their words and for marks below them. */
  record Overhang(double beside, double below) {}

  boolean stacked() {
    return stacked;
  }

  /** Whether figures have a line of their own. */
  boolean figuresBelowNames() {
    return below;
  }

  /** The room words take above the marks, 0 where they stand beside them. */
  int above() {
    return lines * LINE;
  }

  /**
   * The plot between the words.
   *
   * @param tall whether the axis is wanted above the rows too, for the picture is not seen whole
   */
  RowPlot plot(int rows, boolean tall) {
    int gap = legend.height() > 0 ? GAP : 0;
    RowPlot plot =
        new RowPlot(
            axis,
            rows,
            new RectangleInsets(
                legend.height() + gap + (tall ? axis.room() : 0),
                stacked ? overhang : Math.ceil(labelRoom) + GAP + overhang,
                axis.room(),
                stacked ? overhang : Math.ceil(symbolRoom + textRoom) + GAP + overhang));
    // Across all rows it would cross the names above the marks.
    if (axis.passesZero() && !stacked) {
      plot.zeroLine();
    }
    if (tall) {
      plot.axisAboveToo();
    }
    return plot;
  }

  /** Draws the legend above a plot that starts at {@code top}. */
  void legend(ChartCanvas canvas, double top) {
    legend.draw(canvas, 0, top);
  }

  /**
   * Writes the words of one row.
   *
   * @param y the middle of its marks; where words stand above the marks, their last baseline
   * @param ink of the text
   */
  void words(ChartCanvas canvas, Rectangle2D area, Words row, double y, Ink ink) {
    ChartFont style = row.highlighted() ? strong : plain;
    if (stacked) {
      above(canvas, row, style, y, ink);
      return;
    }
    double gap = GAP + overhang;
    double baseline = y + style.drop();
    double figures = area.getMaxX() + gap;
    double names = area.getMinX() - gap;
    canvas.linked(
        row.to(), () -> canvas.text(row.label(), names, baseline, Anchor.END, style, Ink.TEXT));
    canvas.text(row.symbol(), figures, baseline, Anchor.START, strong, Ink.TEXT);
    canvas.text(row.text(), figures + symbolRoom, baseline, Anchor.START, style, ink);
  }

  private void above(ChartCanvas canvas, Words row, ChartFont style, double y, Ink ink) {
    List<String> label = lines(row);
    double last = below ? y - LINE : y;
    double first = last - (label.size() - 1) * LINE;
    canvas.linked(row.to(), () -> canvas.wrapped(label, row.label(), 0, first, LINE, style));
    if (below) {
      canvas.text(row.symbol(), 0, y, Anchor.START, strong, Ink.TEXT);
      canvas.fitted(row.text(), textRoom, symbolRoom, y, Anchor.START, style, ink);
    } else {
      double start = width - textRoom - symbolRoom;
      canvas.text(row.symbol(), start, y, Anchor.START, strong, Ink.TEXT);
      canvas.text(row.text(), width, y, Anchor.END, style, ink);
    }
  }

  /** Wrapped as if semi-bold, so that highlighting a row moves no word. */
  private List<String> lines(Words row) {
    return strong.wrap(row.label(), labelRoom, MOST_LINES);
  }

  private int mostLines(List<Words> rows) {
    return rows.stream().mapToInt(row -> lines(row).size()).max().orElse(1);
  }

  private boolean anyNameIsCut(List<Words> rows, double room) {
    return rows.stream()
        .map(row -> strong.wrap(row.label(), room, MOST_LINES))
        .anyMatch(wrapped -> wrapped.get(wrapped.size() - 1).endsWith("…"));
  }

  private double widest(List<Words> rows, Function<Words, String> words) {
    return rows.stream().map(words).mapToDouble(strong::width).max().orElse(0);
  }
}
