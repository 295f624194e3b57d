package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import vn.parindex.site.model.BulletBars;
import vn.parindex.site.model.ChartValue;

/** Rows of bullet bars. */
final class BulletBarsPicture {

  private static final int BAR = 14;

  /** The threshold reaches beyond the bar by so much. */
  private static final int BEYOND = 3;

  /** From the foot of the bar to the middle of the triangle. */
  private static final int TRIANGLE = 6;

  private static final int SLOT = 30;

  /** A picture higher than this does not fit on a screen together with the axis below it. */
  private static final int SCREENFUL = 600;

  private final BulletBars chart;
  private final LabelledRows labelled;
  private final GivenAxis axis;
  private final int slot;

  /** From the upper edge of a slot to its bar. */
  private final int barTop;

  private BulletBarsPicture(BulletBars chart, DrawingTools tools) {
    this.chart = chart;
    this.axis = new GivenAxis(chart.axis(), false, tools.small());
    double overhang = axis.overhang(tools.width() / 12.0);
    this.labelled =
        new LabelledRows(
            tools,
            axis,
            legend(chart),
            chart.rows().stream().map(BulletBarsPicture::words).toList(),
            new LabelledRows.Overhang(overhang, overhang),
            true);
    this.barTop = labelled.stacked() ? labelled.above() + BEYOND + 4 : (SLOT - BAR) / 2;
    this.slot = labelled.stacked() ? barTop + BAR + 18 : SLOT;
  }

  static Picture of(BulletBars chart, DrawingTools tools) {
    return chart.rows().isEmpty()
        ? Picture.noRows(tools)
        : new BulletBarsPicture(chart, tools).picture();
  }

  /** What is in the picture; a mark that no row has is not explained. */
  private static List<LegendLines.Item> legend(BulletBars chart) {
    BulletBars.Legend words = chart.legend();
    List<LegendLines.Item> items = new ArrayList<>();
    items.add(
        new LegendLines.Item(
            (canvas, left, middle) -> RowPlot.fill(canvas, box(left, middle), Ink.ACCENT),
            words.value()));
    items.add(
        new LegendLines.Item(
            (canvas, left, middle) ->
                canvas.line(left + 9, middle - 8, left + 9, middle + 8, 2.5f, Ink.REFERENCE),
            words.threshold()));
    if (chart.rows().stream().anyMatch(row -> row.before() instanceof ChartValue.Known)) {
      items.add(LegendLines.Item.of(Symbol.TRIANGLE, Ink.REFERENCE, words.before()));
    }
    items.add(
        new LegendLines.Item(
            (canvas, left, middle) -> RowPlot.ghost(canvas, box(left, middle)), words.best()));
    return items;
  }

  private static Rectangle2D box(double left, double middle) {
    return new Rectangle2D.Double(left + 2, middle - 5, 14, 10);
  }

  private Picture picture() {
    List<BulletBars.Row> rows = chart.rows();
    RowPlot plot = labelled.plot(rows.size(), rows.size() * slot > SCREENFUL);
    if (labelled.stacked()) {
      plot.gridBeside(new RowPlot.Place(barTop - BEYOND, BAR + 2 * BEYOND));
    }
    if (axis.passesZero()) {
      plot.spans(
          Collections.nCopies(rows.size(), ChartValue.of(chart.axis().min())),
          Collections.nCopies(rows.size(), ChartValue.of(chart.axis().max())),
          List.of(Ink.GRID),
          RowPlot.Span.GUIDE,
          barTop + BAR / 2.0);
    }
    plot.ghosts(values(BulletBars.Row::best), new RowPlot.Place(barTop, BAR));
    plot.bars(values(BulletBars.Row::value), inks(), new RowPlot.Place(barTop + 2, BAR - 4));
    plot.ticks(
        values(BulletBars.Row::threshold), new RowPlot.Place(barTop - BEYOND, BAR + 2 * BEYOND));
    plot.symbols(values(BulletBars.Row::before), Symbol.TRIANGLE, List.of(Ink.REFERENCE), before());
    plot.answers(
        rows.stream().map(BulletBars.Row::note).toList(),
        new RowPlot.Place(barTop - BEYOND, BAR + 2 * BEYOND + TRIANGLE));
    return plot.picture(slot, labelled::legend, this::words);
  }

  /** Below the bar; on its row where bars go both ways, for there it seldom lies on one. */
  private double before() {
    return barTop + (axis.passesZero() ? BAR / 2.0 : BAR + TRIANGLE);
  }

  private List<ChartValue> values(Function<BulletBars.Row, ChartValue> value) {
    return chart.rows().stream().map(value).toList();
  }

  private List<Ink> inks() {
    boolean choice = chart.rows().stream().anyMatch(BulletBars.Row::highlighted);
    return chart.rows().stream()
        .map(row -> choice && !row.highlighted() ? Ink.CONTEXT : Ink.ACCENT)
        .toList();
  }

  private void words(ChartCanvas canvas, Rectangle2D area, int index, double top) {
    BulletBars.Row row = chart.rows().get(index);
    double bar = top + barTop;
    double zero = area.getMinX() + axis.share(0) * area.getWidth();
    canvas.line(zero, bar - BEYOND, zero, bar + BAR + BEYOND, 1, Ink.AXIS);
    double y = labelled.stacked() ? bar - BEYOND - 8 : bar + BAR / 2.0;
    labelled.words(canvas, area, words(row), y, ink(row));
  }

  private static LabelledRows.Words words(BulletBars.Row row) {
    return new LabelledRows.Words(
        row.label(), row.symbol(), row.text(), row.highlighted(), row.note().to());
  }

  /** Why there is no figure is said more quietly than a figure. */
  private static Ink ink(BulletBars.Row row) {
    return row.value().match(value -> Ink.TEXT, () -> Ink.MUTED);
  }
}
