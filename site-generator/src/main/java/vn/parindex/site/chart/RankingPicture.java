package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.ui.Layer;
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
  private static final int AXIS_ROOM = 24;

  private final RankingBars chart;
  private final ChartFont plain;
  private final ChartFont strong;
  private final ChartFont small;
  private final ChartFont smallStrong;
  private final List<Slot> slots;
  private final int width;
  private final int left;
  private final int right;
  private final GivenAxis axis;

  private RankingPicture(RankingBars chart, Sheet sheet) {
    this.chart = chart;
    this.width = sheet.width();
    this.plain = sheet.plain(14);
    this.strong = sheet.strong(14);
    this.small = sheet.plain(12);
    this.smallStrong = sheet.strong(12);
    this.axis = new GivenAxis(chart.axis(), false, small);
    this.slots = slots(chart.bars());
    this.left =
        GAP + widest(chart.bars().stream().map(RankingBars.Bar::label).toList(), 24, width * 2 / 5);
    this.right =
        2 * GAP
            + widest(chart.bars().stream().map(RankingBars.Bar::valueText).toList(), 16, width / 5);
  }

  static Picture of(RankingBars chart, Sheet sheet) {
    return chart.bars().isEmpty()
        ? Picture.noRows(sheet)
        : new RankingPicture(chart, sheet).picture();
  }

  /** One slot of the plot: a bar, or the heading of the bars below it. */
  private sealed interface Slot {
    record Entry(RankingBars.Bar bar) implements Slot {}

    record Heading(String name) implements Slot {}
  }

  private static List<Slot> slots(List<RankingBars.Bar> bars) {
    List<Slot> slots = new ArrayList<>();
    String group = "";
    for (RankingBars.Bar bar : bars) {
      if (!bar.groupName().equals(group) && !bar.groupName().isEmpty()) {
        slots.add(new Slot.Heading(bar.groupName()));
      }
      group = bar.groupName();
      slots.add(new Slot.Entry(bar));
    }
    return List.copyOf(slots);
  }

  private Picture picture() {
    List<Reference> references = references();
    int lines = references.stream().mapToInt(reference -> reference.line() + 1).max().orElse(0);
    int top = lines == 0 ? 0 : lines * REFERENCE_LINE + 4;
    int bottom = chart.axis().ticks().isEmpty() ? 4 : AXIS_ROOM;
    int height = top + slots.size() * SLOT + bottom;
    RowPlot plot = new RowPlot(axis, slots.size(), new RectangleInsets(top, left, bottom, right));
    plot.bars(values(), inks(), new RowPlot.Place((SLOT - BAR) / 2.0, BAR));
    for (RankingBars.Reference reference : chart.references()) {
      plot.plot()
          .addRangeMarker(GivenPlot.reference(axis.within(reference.value()), 1), Layer.BACKGROUND);
    }
    plot.plot()
        .addAnnotation(
            new Overlay(
                (canvas, area) -> {
                  references.forEach(reference -> reference.draw(canvas, area));
                  for (int slot = 0; slot < slots.size(); slot++) {
                    words(canvas, area, slot);
                  }
                }));
    return Picture.of(height, plot.plot());
  }

  private List<ChartValue> values() {
    List<ChartValue> values = new ArrayList<>();
    for (Slot slot : slots) {
      values.add(
          slot instanceof Slot.Entry entry
              ? ChartValue.of(entry.bar().value())
              : ChartValue.missing());
    }
    return values;
  }

  private List<Ink> inks() {
    boolean choice = chart.bars().stream().anyMatch(RankingBars.Bar::highlighted);
    List<Ink> inks = new ArrayList<>();
    for (Slot slot : slots) {
      boolean back = choice && slot instanceof Slot.Entry entry && !entry.bar().highlighted();
      inks.add(back ? Ink.CONTEXT : Ink.ACCENT);
    }
    return inks;
  }

  private void words(ChartCanvas canvas, Rectangle2D area, int index) {
    double middle = area.getMinY() + index * SLOT + SLOT / 2.0;
    if (slots.get(index) instanceof Slot.Entry entry) {
      RankingBars.Bar bar = entry.bar();
      ChartFont style = bar.highlighted() ? strong : plain;
      double top = middle - SLOT / 2.0;
      canvas.line(area.getMinX(), top, area.getMinX(), top + SLOT, 1, Ink.AXIS);
      double y = middle + style.drop();
      canvas.fitted(bar.label(), left - GAP, area.getMinX() - GAP, y, Anchor.END, style, Ink.TEXT);
      canvas.fitted(
          bar.valueText(),
          right - 2 * GAP,
          area.getMinX() + axis.share(bar.value()) * area.getWidth() + GAP,
          y,
          Anchor.START,
          style,
          Ink.TEXT);
    } else if (slots.get(index) instanceof Slot.Heading heading) {
      double x = area.getMinX() - left;
      canvas.fitted(
          heading.name(),
          width,
          x,
          area.getMinY() + (index + 1) * SLOT - 7,
          Anchor.START,
          smallStrong,
          Ink.MUTED);
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

    void draw(ChartCanvas canvas, Rectangle2D area) {
      double y = area.getMinY() - 6 - line * REFERENCE_LINE;
      canvas.line(x, y + 5, x, area.getMinY(), 1, Ink.REFERENCE);
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
