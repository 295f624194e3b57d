package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.ui.RectangleInsets;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.BulletBars;
import vn.parindex.site.model.ChartValue;

/**
 * Rows of bullet bars. Names stand left of the bars and figures right of them; where that would
 * leave the bars too little room, both stand above them, figures that are too long on a line of
 * their own.
 */
final class BulletBarsPicture {

  private static final int BAR = 14;

  /** The threshold reaches beyond the bar by so much. */
  private static final int BEYOND = 3;

  /** From the foot of the bar to the middle of the triangle. */
  private static final int TRIANGLE = 6;

  private static final int SLOT = 30;
  private static final int GAP = 8;
  private static final int LINE = 18;
  private static final int MOST_LINES = 2;
  private static final int AXIS_ROOM = 24;

  /** Bars beside words need this share of the width, or they go below the words. */
  private static final double LEAST_SHARE = 0.36;

  /** Figures that need more than this share of the width get a line of their own. */
  private static final double MOST_SHARE = 0.6;

  /** A picture higher than this does not fit on a screen together with the axis below it. */
  private static final int SCREENFUL = 600;

  private final BulletBars chart;
  private final GivenAxis axis;
  private final LegendLines legend;
  private final ChartFont plain;
  private final ChartFont strong;
  private final ChartFont small;
  private final int width;
  private final boolean stacked;

  /** Whether figures have a line of their own between the name and the bar. */
  private final boolean below;

  private final double symbolRoom;
  private final double textRoom;
  private final double labelRoom;
  private final RectangleInsets edges;
  private final int slot;

  /** From the upper edge of a slot to its bar. */
  private final int barTop;

  private BulletBarsPicture(BulletBars chart, Sheet sheet) {
    this.chart = chart;
    this.width = sheet.width();
    this.plain = sheet.plain(14);
    this.strong = sheet.strong(14);
    this.small = sheet.plain(12);
    this.axis = new GivenAxis(chart.axis(), false, small);
    this.legend = new LegendLines(legend(chart.legend()), width, small);
    double symbol = widest(BulletBars.Row::symbol);
    double text = widest(BulletBars.Row::text);
    double label = widest(BulletBars.Row::label);
    this.symbolRoom = symbol > 0 ? symbol + GAP / 2.0 : 0;
    double figures = symbolRoom + text;
    this.stacked = width - label - figures - 2 * GAP - 2 * overhang() < LEAST_SHARE * width;
    double beside = width - figures - 2 * GAP;
    this.below = stacked && (figures > MOST_SHARE * width || !namesFit(beside));
    this.textRoom = below ? width - symbolRoom : text;
    this.labelRoom = stacked ? (below ? width : beside) : label;
    int lines =
        stacked ? chart.rows().stream().mapToInt(row -> lines(row).size()).max().orElse(1) : 1;
    this.barTop = stacked ? (below ? lines + 1 : lines) * LINE + BEYOND + 4 : (SLOT - BAR) / 2;
    this.slot = stacked ? barTop + BAR + 18 : SLOT;
    boolean tall = chart.rows().size() * slot > SCREENFUL;
    int ticks = chart.axis().ticks().isEmpty() ? 4 : AXIS_ROOM;
    int head = legend.height() + (legend.height() > 0 ? GAP : 0);
    double side = overhang();
    this.edges =
        new RectangleInsets(
            head + (tall ? ticks : 0),
            stacked ? side : Math.ceil(labelRoom) + GAP + side,
            ticks,
            stacked ? side : Math.ceil(figures) + GAP + side);
  }

  static Picture of(BulletBars chart, Sheet sheet) {
    return chart.rows().isEmpty()
        ? Picture.noRows(sheet)
        : new BulletBarsPicture(chart, sheet).picture();
  }

  private static List<LegendLines.Item> legend(BulletBars.Legend words) {
    return List.of(
        new LegendLines.Item(
            (canvas, left, middle) -> RowPlot.fill(canvas, box(left, middle), Ink.ACCENT),
            words.value()),
        new LegendLines.Item(
            (canvas, left, middle) ->
                canvas.line(left + 9, middle - 8, left + 9, middle + 8, 2.5f, Ink.REFERENCE),
            words.threshold()),
        new LegendLines.Item(
            (canvas, left, middle) -> Symbol.TRIANGLE.draw(canvas, left + 9, middle, Ink.REFERENCE),
            words.before()),
        new LegendLines.Item(
            (canvas, left, middle) -> RowPlot.ghost(canvas, box(left, middle)), words.best()));
  }

  private static Rectangle2D box(double left, double middle) {
    return new Rectangle2D.Double(left + 2, middle - 5, 14, 10);
  }

  private Picture picture() {
    List<BulletBars.Row> rows = chart.rows();
    RowPlot plot = new RowPlot(axis, rows.size(), edges);
    if (axis.passesZero()) {
      plot.zeroLine();
    }
    if (edges.getTop() > legend.height() + GAP) {
      plot.axisAboveToo(new GivenAxis(chart.axis(), false, small));
    }
    plot.ghosts(values(BulletBars.Row::best), new RowPlot.Place(barTop, BAR));
    plot.bars(values(BulletBars.Row::value), inks(), new RowPlot.Place(barTop + 2, BAR - 4));
    plot.ticks(
        values(BulletBars.Row::threshold), new RowPlot.Place(barTop - BEYOND, BAR + 2 * BEYOND));
    plot.symbols(
        values(BulletBars.Row::before),
        Symbol.TRIANGLE,
        List.of(Ink.REFERENCE),
        barTop + BAR + TRIANGLE);
    plot.plot()
        .addAnnotation(
            new Overlay(
                (canvas, area) -> {
                  legend.draw(
                      canvas, area.getMinX() - edges.getLeft(), area.getMinY() - edges.getTop());
                  for (int index = 0; index < rows.size(); index++) {
                    words(canvas, area, index);
                  }
                }));
    int height = (int) (edges.getTop() + edges.getBottom()) + rows.size() * slot;
    return Picture.of(height, plot.plot());
  }

  private List<ChartValue> values(Function<BulletBars.Row, ChartValue> value) {
    return chart.rows().stream().map(value).toList();
  }

  private List<Ink> inks() {
    boolean choice = chart.rows().stream().anyMatch(BulletBars.Row::highlighted);
    List<Ink> inks = new ArrayList<>();
    for (BulletBars.Row row : chart.rows()) {
      inks.add(choice && !row.highlighted() ? Ink.CONTEXT : Ink.ACCENT);
    }
    return inks;
  }

  private void words(ChartCanvas canvas, Rectangle2D area, int index) {
    BulletBars.Row row = chart.rows().get(index);
    ChartFont style = row.highlighted() ? strong : plain;
    double top = area.getMinY() + index * slot;
    double left = area.getMinX() - edges.getLeft();
    double bar = top + barTop;
    canvas.line(area.getMinX(), bar - BEYOND, area.getMinX(), bar + BAR + BEYOND, 1, Ink.AXIS);
    if (stacked) {
      above(canvas, row, style, left, top);
      return;
    }
    double y = bar + BAR / 2.0 + style.drop();
    canvas.text(row.label(), area.getMinX() - GAP - overhang(), y, Anchor.END, style, Ink.TEXT);
    double figures = area.getMaxX() + GAP + overhang();
    canvas.text(row.symbol(), figures, y, Anchor.START, strong, Ink.TEXT);
    canvas.text(row.text(), figures + symbolRoom, y, Anchor.START, style, ink(row));
  }

  private void above(
      ChartCanvas canvas, BulletBars.Row row, ChartFont style, double left, double top) {
    List<String> lines = lines(row);
    double figures = top + barTop - BEYOND - 8;
    double last = below ? figures - LINE : figures;
    double first = last - (lines.size() - 1) * LINE;
    canvas.wrapped(lines, row.label(), left, first, LINE, style);
    if (below) {
      canvas.text(row.symbol(), left, figures, Anchor.START, strong, Ink.TEXT);
      canvas.fitted(
          row.text(), textRoom, left + symbolRoom, figures, Anchor.START, style, ink(row));
    } else {
      double start = left + width - textRoom - symbolRoom;
      canvas.text(row.symbol(), start, figures, Anchor.START, strong, Ink.TEXT);
      canvas.text(row.text(), left + width, figures, Anchor.END, style, ink(row));
    }
  }

  /** Why there is no figure is said more quietly than a figure. */
  private static Ink ink(BulletBars.Row row) {
    return row.value().match(value -> Ink.TEXT, () -> Ink.MUTED);
  }

  /** Wrapped as if semi-bold, so that highlighting a row moves no word. */
  private List<String> lines(BulletBars.Row row) {
    return strong.wrap(row.label(), labelRoom, MOST_LINES);
  }

  /** Whether no name is cut in so much room. */
  private boolean namesFit(double room) {
    return chart.rows().stream()
        .map(row -> strong.wrap(row.label(), room, MOST_LINES))
        .noneMatch(lines -> lines.get(lines.size() - 1).endsWith("…"));
  }

  /** Room for what reaches beyond the ends of the axis: half a triangle, half a label. */
  private double overhang() {
    return Math.ceil(Math.min(width / 12.0, Math.max(Symbol.REACH, axis.widest() / 2)));
  }

  private double widest(Function<BulletBars.Row, String> words) {
    return chart.rows().stream().map(words).mapToDouble(strong::width).max().orElse(0);
  }
}
