package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.ui.RectangleInsets;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.RankingBars;

/**
 * Names at the left, bars with figures inside their ends, a heading above each group. A figure that
 * its bar cannot hold stands beyond it, clear of the reference lines. On an axis that does not
 * start at 0 there are dots instead, for the length of a bar would say nothing.
 */
final class RankingPicture {

  private static final int SLOT = 26;
  private static final int BAR = 16;
  private static final int GAP = 8;
  private static final int REFERENCE_LINE = 18;

  /** Between a figure and the end of its bar. */
  private static final int INSIDE = 6;

  /** Between a line and its words beside it. */
  private static final int FLAG = 4;

  private final RankingBars chart;
  private final ChartFont plain;
  private final ChartFont strong;
  private final ChartFont small;
  private final ChartFont smallStrong;
  private final List<Slot<RankingBars.Bar>> slots;
  private final int width;
  private final int left;
  private final int right;
  private final GivenAxis axis;
  private final LegendLines legend;
  private final boolean choice;

  private RankingPicture(RankingBars chart, DrawingTools tools) {
    this.chart = chart;
    this.width = tools.width();
    this.plain = tools.plain(14);
    this.strong = tools.strong(14);
    this.small = tools.small();
    this.smallStrong = tools.smallStrong();
    this.axis = new GivenAxis(chart.axis(), false, small);
    this.legend = new LegendLines(LegendLines.with(List.of(), tools, axis), width, small);
    this.choice = chart.bars().stream().anyMatch(RankingBars.Bar::highlighted);
    this.slots = Slot.of(chart.bars(), RankingBars.Bar::groupName);
    this.left =
        GAP + widest(chart.bars().stream().map(RankingBars.Bar::label).toList(), 24, width * 2 / 5);
    this.right =
        !choice && !axis.isCut()
            ? (int) axis.overhang(width / 6.0)
            : 2 * GAP
                + widest(
                    chart.bars().stream().map(RankingBars.Bar::valueText).toList(), 16, width / 5);
  }

  static Picture of(RankingBars chart, DrawingTools tools) {
    return chart.bars().isEmpty()
        ? Picture.noRows(tools)
        : new RankingPicture(chart, tools).picture();
  }

  private Picture picture() {
    List<Reference> references = references();
    int lines = references.stream().mapToInt(reference -> reference.line() + 1).max().orElse(0);
    int top = legend.height() + (lines == 0 ? 0 : lines * REFERENCE_LINE + 4);
    RowPlot plot =
        new RowPlot(axis, slots.size(), new RectangleInsets(top, left, axis.room(), right));
    List<ChartValue> values =
        Slot.each(slots, bar -> ChartValue.of(bar.value()), ChartValue.missing());
    List<Ink> inks = Slot.each(slots, bar -> stepsBack(bar) ? Ink.CONTEXT : Ink.ACCENT, Ink.ACCENT);
    if (axis.isCut()) {
      ChartValue start = ChartValue.of(chart.axis().min());
      plot.spans(
          Slot.each(slots, bar -> start, ChartValue.missing()),
          values,
          List.of(Ink.GRID),
          RowPlot.Span.GUIDE,
          SLOT / 2.0);
      plot.symbols(values, Symbol.DOT, inks, SLOT / 2.0);
    } else {
      plot.bars(values, inks, new RowPlot.Place((SLOT - BAR) / 2.0, BAR));
    }
    chart.references().forEach(reference -> plot.reference(reference.value()));
    plot.answers(
        Slot.each(slots, RankingBars.Bar::note, MarkNote.NONE), new RowPlot.Place(0, SLOT));
    return plot.picture(
        SLOT,
        (canvas, above) -> {
          legend.draw(canvas, 0, above);
          references.forEach(reference -> reference.draw(canvas, above + top));
        },
        this::words);
  }

  private void words(ChartCanvas canvas, Rectangle2D area, int index, double top) {
    if (slots.get(index) instanceof Slot.Entry<RankingBars.Bar> entry) {
      RankingBars.Bar bar = entry.row();
      ChartFont style = bar.highlighted() ? strong : plain;
      canvas.line(area.getMinX(), top, area.getMinX(), top + SLOT, 1, Ink.AXIS);
      double y = top + SLOT / 2.0 + style.drop();
      canvas.linked(
          bar.note().to(),
          () ->
              canvas.fitted(
                  bar.label(), left - GAP, area.getMinX() - GAP, y, Anchor.END, style, Ink.TEXT));
      figure(canvas, area, bar, y, style);
    } else if (slots.get(index) instanceof Slot.Heading<RankingBars.Bar> heading) {
      double y = top + SLOT - 7;
      canvas.fitted(heading.name(), width, 0, y, Anchor.START, smallStrong, Ink.MUTED);
    }
  }

  private void figure(
      ChartCanvas canvas, Rectangle2D area, RankingBars.Bar bar, double y, ChartFont style) {
    double end = area.getMinX() + axis.share(bar.value()) * area.getWidth();
    double needed = style.width(bar.valueText());
    if (!stepsBack(bar) && !axis.isCut() && end - area.getMinX() >= needed + 2 * INSIDE) {
      canvas.text(bar.valueText(), end - INSIDE, y, Anchor.END, style, Ink.INSIDE);
      return;
    }
    double room = width - end - 2 * GAP;
    double x = end + GAP + (axis.isCut() ? Symbol.REACH : 0);
    for (double line : lines(area)) {
      boolean crossed = x - INSIDE < line && line < x + Math.min(room, needed) + INSIDE;
      x = crossed ? line + INSIDE : x;
    }
    canvas.fitted(bar.valueText(), room, x, y, Anchor.START, style, Ink.TEXT);
  }

  /** Where the reference lines stand, from the left. */
  private List<Double> lines(Rectangle2D area) {
    return chart.references().stream()
        .map(reference -> area.getMinX() + axis.share(reference.value()) * area.getWidth())
        .sorted()
        .toList();
  }

  private boolean stepsBack(RankingBars.Bar bar) {
    return choice && !bar.highlighted();
  }

  /**
   * A reference whose words have found a line of their own above the plot.
   *
   * @param left where the words start
   * @param line from the foot, 0 first
   */
  private record Reference(
      String label, double x, double left, double width, int line, ChartFont font) {

    boolean meets(Reference other) {
      return line == other.line
          && left < other.left + other.width + GAP
          && other.left < left + width + GAP;
    }

    Reference higher() {
      return new Reference(label, x, left, width, line + 1, font);
    }

    void draw(ChartCanvas canvas, double foot) {
      double y = foot - 6 - line * REFERENCE_LINE;
      boolean beside = x <= left || left + width <= x;
      canvas.line(x, beside ? y - font.getSize() + 3 : y + 5, x, foot, 1, Ink.REFERENCE);
      canvas.text(label, left, y, Anchor.START, font, Ink.MUTED);
    }
  }

  /**
   * One has its words above its line. Of several all words stand on the same side of their lines,
   * like flags, and those whose lines are farther on that side hang lower: so no line crosses the
   * words of another.
   */
  private List<Reference> references() {
    List<Reference> placed = new ArrayList<>();
    if (chart.references().size() == 1) {
      placed.add(reference(chart.references().get(0), 0));
      return placed;
    }
    boolean right =
        chart.references().stream().map(one -> reference(one, 1)).allMatch(this::isInside);
    Comparator<RankingBars.Reference> byValue =
        Comparator.comparingDouble(RankingBars.Reference::value);
    for (RankingBars.Reference next :
        chart.references().stream().sorted(right ? byValue.reversed() : byValue).toList()) {
      Reference flag = reference(next, right ? 1 : -1);
      while (placed.stream().anyMatch(flag::meets)) {
        flag = flag.higher();
      }
      placed.add(flag);
    }
    return placed;
  }

  private boolean isInside(Reference reference) {
    return reference.left() + reference.width() <= width;
  }

  /**
   * On the lowest line.
   *
   * @param side 1 with its words right of its line, −1 left of it, 0 above it
   */
  private Reference reference(RankingBars.Reference reference, int side) {
    String label = small.fit(reference.label(), width / 2.0);
    double room = small.width(label);
    double x = left + axis.share(reference.value()) * (width - left - right);
    double start =
        switch (side) {
          case 1 -> x + FLAG;
          case -1 -> x - FLAG - room;
          default -> Math.min(width - room, Math.max(0, x - room / 2));
        };
    return new Reference(label, x, start, room, 0, small);
  }

  private int widest(List<String> texts, int least, int most) {
    double widest = texts.stream().mapToDouble(strong::width).max().orElse(0);
    return (int) Math.ceil(Math.min(most, Math.max(least, widest)));
  }
}
