package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.ui.RectangleInsets;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.IntervalDots;
import vn.parindex.site.model.PairDots;

/**
 * Rows with a dot, a line and a diamond. Interval dots and pair dots are both this picture.
 *
 * <p>Names stand left of the marks and figures right of them; where that would leave the marks too
 * little room, both stand above them, long figures on a line of their own.
 */
final class DotRowsPicture {

  private static final int SLOT = 26;
  private static final int GAP = 8;
  private static final int LINE = 18;
  private static final int MOST_LINES = 2;
  private static final int AXIS_ROOM = 24;

  /** From the last baseline above marks to their middle. */
  private static final int MARKS_BELOW = 14;

  /** Marks beside words need this share of the width, or they go below the words. */
  private static final double LEAST_SHARE = 0.36;

  /** Figures that need more than this share of the width get a line of their own. */
  private static final double MOST_SHARE = 0.6;

  /** More rows than this do not fit on a screen together with the axis below them. */
  private static final int SCREENFUL = 22;

  private final Rows rows;
  private final List<Slot> slots;
  private final GivenAxis axis;
  private final LegendLines legend;
  private final ChartFont plain;
  private final ChartFont strong;
  private final ChartFont small;
  private final ChartFont smallStrong;
  private final int width;
  private final boolean stacked;

  /** Whether figures have a line of their own between the name and the marks. */
  private final boolean below;

  private final double textRoom;
  private final double labelRoom;
  private final RectangleInsets edges;
  private final int slot;

  /** From the upper edge of a slot to its marks. */
  private final double middle;

  private DotRowsPicture(Rows rows, Sheet sheet) {
    this.rows = rows;
    this.slots = slots(rows.entries());
    this.width = sheet.width();
    this.plain = sheet.plain(14);
    this.strong = sheet.strong(14);
    this.small = sheet.plain(12);
    this.axis = new GivenAxis(rows.axis(), false, small);
    this.smallStrong = sheet.strong(12);
    this.legend = new LegendLines(rows.legend(), width, small);
    double label = widest(Entry::label);
    double text = widest(Entry::text);
    double beside = width - label - text - 2 * GAP - 2 * Symbol.REACH;
    this.stacked = beside < LEAST_SHARE * width;
    this.below = stacked && text > MOST_SHARE * width;
    this.textRoom = below ? width : text;
    this.labelRoom = stacked ? (below ? width : width - text - 2 * GAP) : label;
    int lines =
        stacked ? rows.entries().stream().mapToInt(row -> lines(row).size()).max().orElse(1) : 1;
    this.middle = stacked ? (below ? lines + 1 : lines) * LINE + MARKS_BELOW : SLOT / 2.0;
    this.slot = stacked ? (int) middle + 20 : SLOT;
    boolean tall = slots.size() * slot > SCREENFUL * SLOT;
    int ticks = rows.axis().ticks().isEmpty() ? 4 : AXIS_ROOM;
    int head = legend.height() + (legend.height() > 0 ? GAP : 0);
    double overhang = stacked ? overhang() : Symbol.REACH;
    this.edges =
        new RectangleInsets(
            head + (tall ? ticks : 0),
            stacked ? overhang : Math.ceil(labelRoom) + GAP + overhang,
            ticks,
            stacked ? overhang : Math.ceil(textRoom) + GAP + overhang);
  }

  static Picture of(IntervalDots chart, Sheet sheet) {
    if (chart.rows().isEmpty()) {
      return Picture.noRows(sheet);
    }
    boolean choice = chart.rows().stream().anyMatch(IntervalDots.Row::highlighted);
    List<Entry> entries = new ArrayList<>();
    for (IntervalDots.Row row : chart.rows()) {
      entries.add(
          new Entry(
              row.label(),
              row.lower(),
              row.upper(),
              row.middle(),
              row.second(),
              row.text(),
              row.groupName(),
              row.highlighted(),
              choice && !row.highlighted()));
    }
    List<LegendLines.Item> legend =
        List.of(
            sample(Symbol.DOT, Ink.ACCENT, chart.legend().middle()),
            new LegendLines.Item(
                (canvas, left, middle) ->
                    RowPlot.Span.INTERVAL.draw(canvas, left + 1, left + 13, middle, Ink.OUTLINE),
                chart.legend().interval()),
            sample(Symbol.DIAMOND, Ink.REFERENCE, chart.legend().second()));
    return new DotRowsPicture(new Rows(chart.axis(), entries, RowPlot.Span.INTERVAL, legend), sheet)
        .picture();
  }

  static Picture of(PairDots chart, Sheet sheet) {
    if (chart.rows().isEmpty()) {
      return Picture.noRows(sheet);
    }
    boolean choice = chart.rows().stream().anyMatch(PairDots.Row::highlighted);
    List<Entry> entries = new ArrayList<>();
    for (PairDots.Row row : chart.rows()) {
      entries.add(
          new Entry(
              row.label(),
              row.first(),
              row.second(),
              row.second(),
              row.first(),
              row.text(),
              "",
              row.highlighted(),
              choice && !row.highlighted()));
    }
    List<LegendLines.Item> legend =
        List.of(
            sample(Symbol.DIAMOND, Ink.REFERENCE, chart.legend().first()),
            sample(Symbol.DOT, Ink.ACCENT, chart.legend().second()));
    return new DotRowsPicture(new Rows(chart.axis(), entries, RowPlot.Span.LINK, legend), sheet)
        .picture();
  }

  private static LegendLines.Item sample(Symbol symbol, Ink ink, String words) {
    return new LegendLines.Item(
        (canvas, left, middle) -> symbol.draw(canvas, left + 9, middle, ink), words);
  }

  /** What both kinds of chart come down to. */
  private record Rows(
      ChartAxis axis, List<Entry> entries, RowPlot.Span span, List<LegendLines.Item> legend) {}

  private record Entry(
      String label,
      ChartValue from,
      ChartValue to,
      ChartValue dot,
      ChartValue diamond,
      String text,
      String groupName,
      boolean highlighted,
      boolean back) {}

  /** One slot of the plot: a row, or the heading of the rows below it. */
  private sealed interface Slot {
    record Marks(Entry entry) implements Slot {}

    record Heading(String name) implements Slot {}
  }

  private static List<Slot> slots(List<Entry> entries) {
    List<Slot> slots = new ArrayList<>();
    String group = "";
    for (Entry entry : entries) {
      if (!entry.groupName().equals(group) && !entry.groupName().isEmpty()) {
        slots.add(new Slot.Heading(entry.groupName()));
      }
      group = entry.groupName();
      slots.add(new Slot.Marks(entry));
    }
    return List.copyOf(slots);
  }

  private Picture picture() {
    RowPlot plot = new RowPlot(axis, slots.size(), edges);
    if (axis.passesZero()) {
      plot.zeroLine();
    }
    if (edges.getTop() > legend.height() + GAP) {
      plot.axisAboveToo(new GivenAxis(rows.axis(), false, small));
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
    plot.plot()
        .addAnnotation(
            new Overlay(
                (canvas, area) -> {
                  legend.draw(
                      canvas, area.getMinX() - edges.getLeft(), area.getMinY() - edges.getTop());
                  for (int index = 0; index < slots.size(); index++) {
                    words(canvas, area, index);
                  }
                }));
    int height = (int) (edges.getTop() + edges.getBottom()) + slots.size() * slot;
    return Picture.of(height, plot.plot());
  }

  private List<ChartValue> values(Function<Entry, ChartValue> value) {
    List<ChartValue> values = new ArrayList<>();
    for (Slot each : slots) {
      values.add(
          each instanceof Slot.Marks marks ? value.apply(marks.entry()) : ChartValue.missing());
    }
    return values;
  }

  private List<Ink> inks(Ink front) {
    List<Ink> inks = new ArrayList<>();
    for (Slot each : slots) {
      boolean back = each instanceof Slot.Marks marks && marks.entry().back();
      inks.add(back ? Ink.CONTEXT : front);
    }
    return inks;
  }

  private void words(ChartCanvas canvas, Rectangle2D area, int index) {
    double top = area.getMinY() + index * slot;
    double left = area.getMinX() - edges.getLeft();
    if (slots.get(index) instanceof Slot.Heading heading) {
      double y = top + slot - 7;
      canvas.fitted(heading.name(), width, left, y, Anchor.START, smallStrong, Ink.MUTED);
    } else if (slots.get(index) instanceof Slot.Marks marks) {
      Entry entry = marks.entry();
      ChartFont style = entry.highlighted() ? strong : plain;
      if (stacked) {
        above(canvas, entry, style, left, top);
      } else {
        double y = top + middle + style.drop();
        double gap = GAP + Symbol.REACH;
        canvas.text(entry.label(), area.getMinX() - gap, y, Anchor.END, style, Ink.TEXT);
        canvas.text(entry.text(), area.getMaxX() + gap, y, Anchor.START, style, Ink.TEXT);
      }
    }
  }

  private void above(ChartCanvas canvas, Entry entry, ChartFont style, double left, double top) {
    List<String> lines = lines(entry);
    double figures = top + middle - MARKS_BELOW;
    double last = below ? figures - LINE : figures;
    double first = last - (lines.size() - 1) * LINE;
    canvas.wrapped(lines, entry.label(), left, first, LINE, style);
    if (below) {
      canvas.fitted(entry.text(), textRoom, left, figures, Anchor.START, style, Ink.MUTED);
    } else {
      canvas.text(entry.text(), left + width, figures, Anchor.END, style, Ink.TEXT);
    }
  }

  /** Wrapped as if semi-bold, so that highlighting a row moves no word. */
  private List<String> lines(Entry entry) {
    return strong.wrap(entry.label(), labelRoom, MOST_LINES);
  }

  /** Room for what reaches beyond the ends of the axis: half a symbol, half a label. */
  private double overhang() {
    return Math.ceil(Math.min(width / 6.0, Math.max(Symbol.REACH, axis.widest() / 2)));
  }

  private double widest(Function<Entry, String> words) {
    return Stream.concat(rows.entries().stream().map(words), Stream.of(""))
        .mapToDouble(strong::width)
        .max()
        .orElse(0);
  }
}
