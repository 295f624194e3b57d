package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.IntervalDots;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.PairDots;

/** Rows with a dot, a line and a diamond. Interval dots and pair dots are both this picture. */
final class DotRowsPicture {

  private static final int SLOT = 26;

  /** From the last baseline above marks to their middle. */
  private static final int MARKS_BELOW = 14;

  /** More rows than this do not fit on a screen together with the axis below them. */
  private static final int SCREENFUL = 22;

  private final Rows rows;
  private final List<Slot<Entry>> slots;
  private final ChartFont smallStrong;
  private final int width;
  private final LabelledRows labelled;
  private final int slot;

  /** From the upper edge of a slot to its marks. */
  private final double middle;

  private DotRowsPicture(Rows rows, DrawingTools tools) {
    this.rows = rows;
    this.slots = Slot.of(rows.entries(), Entry::groupName);
    this.width = tools.width();
    this.smallStrong = tools.smallStrong();
    GivenAxis axis = new GivenAxis(rows.axis(), false, tools.small());
    this.labelled =
        new LabelledRows(
            tools,
            axis,
            rows.legend(),
            rows.entries().stream().map(Entry::words).toList(),
            new LabelledRows.Overhang(Symbol.REACH, axis.overhang(width / 6.0)),
            false);
    this.middle = labelled.stacked() ? labelled.above() + MARKS_BELOW : SLOT / 2.0;
    this.slot = labelled.stacked() ? (int) middle + 20 : SLOT;
  }

  static Picture of(IntervalDots chart, DrawingTools tools) {
    if (chart.rows().isEmpty()) {
      return Picture.noRows(tools);
    }
    boolean choice = chart.rows().stream().anyMatch(IntervalDots.Row::highlighted);
    List<Entry> entries = new ArrayList<>();
    for (IntervalDots.Row row : chart.rows()) {
      entries.add(
          new Entry(
              new LabelledRows.Words(
                  row.label(), "", row.text(), row.highlighted(), row.note().to()),
              row.lower(),
              row.upper(),
              row.middle(),
              row.second(),
              row.groupName(),
              choice && !row.highlighted(),
              row.note()));
    }
    List<LegendLines.Item> legend =
        List.of(
            LegendLines.Item.of(Symbol.DOT, Ink.ACCENT, chart.legend().middle()),
            new LegendLines.Item(
                (canvas, left, middle) ->
                    RowPlot.Span.INTERVAL.draw(canvas, left + 1, left + 13, middle, Ink.OUTLINE),
                chart.legend().interval()),
            LegendLines.Item.of(Symbol.DIAMOND, Ink.REFERENCE, chart.legend().second()));
    return new DotRowsPicture(new Rows(chart.axis(), entries, RowPlot.Span.INTERVAL, legend), tools)
        .picture();
  }

  static Picture of(PairDots chart, DrawingTools tools) {
    if (chart.rows().isEmpty()) {
      return Picture.noRows(tools);
    }
    boolean choice = chart.rows().stream().anyMatch(PairDots.Row::highlighted);
    List<Entry> entries = new ArrayList<>();
    for (PairDots.Row row : chart.rows()) {
      entries.add(
          new Entry(
              new LabelledRows.Words(
                  row.label(), "", row.text(), row.highlighted(), row.note().to()),
              row.first(),
              row.second(),
              row.second(),
              row.first(),
              "",
              choice && !row.highlighted(),
              row.note()));
    }
    List<LegendLines.Item> legend =
        List.of(
            LegendLines.Item.of(Symbol.DIAMOND, Ink.REFERENCE, chart.legend().first()),
            LegendLines.Item.of(Symbol.DOT, Ink.ACCENT, chart.legend().second()));
    return new DotRowsPicture(new Rows(chart.axis(), entries, RowPlot.Span.LINK, legend), tools)
        .picture();
  }

  /** What both kinds of chart come down to. */
  private record Rows(
      ChartAxis axis, List<Entry> entries, RowPlot.Span span, List<LegendLines.Item> legend) {}

  private record Entry(
      LabelledRows.Words words,
      ChartValue from,
      ChartValue to,
      ChartValue dot,
      ChartValue diamond,
      String groupName,
      boolean back,
      MarkNote note) {}

  private Picture picture() {
    RowPlot plot = labelled.plot(slots.size(), slots.size() * slot > SCREENFUL * SLOT);
    if (labelled.stacked()) {
      plot.gridBeside(new RowPlot.Place(middle - Symbol.REACH, 2 * Symbol.REACH));
    }
    ChartValue least = ChartValue.of(rows.axis().min());
    ChartValue most = ChartValue.of(rows.axis().max());
    plot.spans(
        values(entry -> least),
        values(entry -> most),
        List.of(Ink.GRID),
        RowPlot.Span.GUIDE,
        middle);
    plot.spans(values(Entry::from), values(Entry::to), inks(Ink.OUTLINE), rows.span(), middle);
    plot.symbols(values(Entry::diamond), Symbol.DIAMOND, inks(Ink.REFERENCE), middle);
    plot.symbols(values(Entry::dot), Symbol.DOT, inks(Ink.ACCENT), middle);
    plot.answers(
        Slot.each(slots, Entry::note, MarkNote.NONE),
        new RowPlot.Place(middle - Symbol.REACH, 2 * Symbol.REACH));
    return plot.picture(slot, labelled::legend, this::words);
  }

  private List<ChartValue> values(Function<Entry, ChartValue> value) {
    return Slot.each(slots, value, ChartValue.missing());
  }

  private List<Ink> inks(Ink front) {
    return Slot.each(slots, entry -> entry.back() ? Ink.CONTEXT : front, front);
  }

  private void words(ChartCanvas canvas, Rectangle2D area, int index, double top) {
    if (slots.get(index) instanceof Slot.Heading<Entry> heading) {
      double y = top + slot - 7;
      canvas.fitted(heading.name(), width, 0, y, Anchor.START, smallStrong, Ink.MUTED);
    } else if (slots.get(index) instanceof Slot.Entry<Entry> entry) {
      double y = top + middle - (labelled.stacked() ? MARKS_BELOW : 0);
      Ink ink = labelled.figuresBelowNames() ? Ink.MUTED : Ink.TEXT;
      labelled.words(canvas, area, entry.row().words(), y, ink);
    }
  }
}
