package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.ui.RectangleInsets;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.RankingBars;

/** Names at the left, bars, figures at their ends, a heading above each group. */
final class RankingPicture {

  private static final int SLOT = 26;
  private static final int BAR = 16;
  private static final int GAP = 8;
  private static final int REFERENCE_LINE = 18;

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

  private RankingPicture(RankingBars chart, DrawingTools tools) {
    this.chart = chart;
    this.width = tools.width();
    this.plain = tools.plain(14);
    this.strong = tools.strong(14);
    this.small = tools.plain(12);
    this.smallStrong = tools.strong(12);
    this.axis = new GivenAxis(chart.axis(), false, small);
    this.slots = Slot.of(chart.bars(), RankingBars.Bar::groupName);
    this.left =
        GAP + widest(chart.bars().stream().map(RankingBars.Bar::label).toList(), 24, width * 2 / 5);
    this.right =
        2 * GAP
            + widest(chart.bars().stream().map(RankingBars.Bar::valueText).toList(), 16, width / 5);
  }

  static Picture of(RankingBars chart, DrawingTools tools) {
    return chart.bars().isEmpty()
        ? Picture.noRows(tools)
        : new RankingPicture(chart, tools).picture();
  }

  private Picture picture() {
    List<Reference> references = references();
    boolean choice = chart.bars().stream().anyMatch(RankingBars.Bar::highlighted);
    int lines = references.stream().mapToInt(reference -> reference.line() + 1).max().orElse(0);
    int top = lines == 0 ? 0 : lines * REFERENCE_LINE + 4;
    RowPlot plot =
        new RowPlot(axis, slots.size(), new RectangleInsets(top, left, axis.room(), right));
    plot.bars(
        Slot.each(slots, bar -> ChartValue.of(bar.value()), ChartValue.missing()),
        Slot.each(
            slots, bar -> choice && !bar.highlighted() ? Ink.CONTEXT : Ink.ACCENT, Ink.ACCENT),
        new RowPlot.Place((SLOT - BAR) / 2.0, BAR));
    chart.references().forEach(reference -> plot.reference(reference.value()));
    return plot.picture(
        SLOT,
        (canvas, above) -> references.forEach(reference -> reference.draw(canvas, above + top)),
        this::words);
  }

  private void words(ChartCanvas canvas, Rectangle2D area, int index, double top) {
    if (slots.get(index) instanceof Slot.Entry<RankingBars.Bar> entry) {
      RankingBars.Bar bar = entry.row();
      ChartFont style = bar.highlighted() ? strong : plain;
      canvas.line(area.getMinX(), top, area.getMinX(), top + SLOT, 1, Ink.AXIS);
      double y = top + SLOT / 2.0 + style.drop();
      canvas.fitted(bar.label(), left - GAP, area.getMinX() - GAP, y, Anchor.END, style, Ink.TEXT);
      double end = area.getMinX() + axis.share(bar.value()) * area.getWidth();
      canvas.fitted(bar.valueText(), right - 2 * GAP, end + GAP, y, Anchor.START, style, Ink.TEXT);
    } else if (slots.get(index) instanceof Slot.Heading<RankingBars.Bar> heading) {
      double y = top + SLOT - 7;
      canvas.fitted(heading.name(), width, 0, y, Anchor.START, smallStrong, Ink.MUTED);
    }
  }

  /** A reference whose words have found a line of their own above the plot. */
  private record Reference(
      String label, double x, double room, double width, int line, ChartFont font) {

    double left() {
      return Math.min(room - width, Math.max(0, x - width / 2));
    }

    boolean meets(Reference other) {
      return left() < other.left() + other.width() + GAP && other.left() < left() + width + GAP;
    }

    Reference below(int higher) {
      return new Reference(label, x, room, width, higher, font);
    }

    void draw(ChartCanvas canvas, double foot) {
      double y = foot - 6 - line * REFERENCE_LINE;
      canvas.line(x, y + 5, x, foot, 1, Ink.REFERENCE);
      canvas.text(label, left(), y, Anchor.START, font, Ink.MUTED);
    }
  }

  private List<Reference> references() {
    List<Reference> placed = new ArrayList<>();
    for (RankingBars.Reference reference : chart.references()) {
      String label = small.fit(reference.label(), width / 2.0);
      double x = left + axis.share(reference.value()) * (width - left - right);
      Reference next = new Reference(label, x, width, small.width(label), 0, small);
      while (placed.stream().anyMatch(clash(next))) {
        next = next.below(next.line() + 1);
      }
      placed.add(next);
    }
    return placed;
  }

  private static Predicate<Reference> clash(Reference next) {
    return other -> other.line() == next.line() && other.meets(next);
  }

  private int widest(List<String> texts, int least, int most) {
    double widest = texts.stream().mapToDouble(strong::width).max().orElse(0);
    return (int) Math.ceil(Math.min(most, Math.max(least, widest)));
  }
}
