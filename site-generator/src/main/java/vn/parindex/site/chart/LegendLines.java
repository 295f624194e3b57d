package vn.parindex.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.parindex.site.chart.ChartCanvas.Anchor;

/**
 * What the marks mean, in as many lines as the words need.
 *
 * <p>Items stand side by side while they fit; an item without words is left out.
 */
final class LegendLines {

  /** Room for a sample, and from its left edge to the words. */
  private static final int SWATCH = 22;

  private static final int GAP = 16;
  private static final int LINE = 18;

  private final List<Placed> placed = new ArrayList<>();
  private final ChartFont font;
  private final double width;
  private int lines;

  LegendLines(List<Item> items, double width, ChartFont font) {
    this.font = font;
    this.width = width;
    double x = 0;
    for (Item item : items) {
      if (item.words().isEmpty()) {
        continue;
      }
      double needed = SWATCH + font.width(item.words());
      if (lines == 0 || x + needed > width) {
        lines++;
        x = 0;
      }
      placed.add(new Placed(item, x, lines - 1));
      x += needed + GAP;
    }
  }

  /** A mark and its words. */
  record Item(Sample sample, String words) {

    static Item of(Symbol symbol, Ink ink, String words) {
      return new Item((canvas, left, middle) -> symbol.draw(canvas, left + 9, middle, ink), words);
    }
  }

  /** The items, and where an axis is cut that it is. */
  static List<Item> with(List<Item> items, DrawingTools tools, GivenAxis... axes) {
    boolean cut = Stream.of(axes).anyMatch(GivenAxis::isCut);
    return cut
        ? Stream.concat(
                items.stream(),
                Stream.of(new Item(LegendLines::axisBreak, tools.words().cutAxis())))
            .toList()
        : items;
  }

  private static void axisBreak(ChartCanvas canvas, double left, double middle) {
    canvas.line(left, middle, left + 6, middle, 1, Ink.AXIS);
    canvas.line(left + 5, middle + 5, left + 9, middle - 5, 1, Ink.AXIS);
    canvas.line(left + 9, middle + 5, left + 13, middle - 5, 1, Ink.AXIS);
    canvas.line(left + 12, middle, left + 18, middle, 1, Ink.AXIS);
  }

  /** Draws a mark at most 18 pixels wide and high, around the middle of a line. */
  @FunctionalInterface
  interface Sample {
    void draw(ChartCanvas canvas, double left, double middle);
  }

  private record Placed(Item item, double x, int line) {}

  /** 0 for a legend without items. */
  int height() {
    return lines * LINE;
  }

  void draw(ChartCanvas canvas, double left, double top) {
    for (Placed place : placed) {
      double x = left + place.x();
      double baseline = top + place.line() * LINE + 13;
      place.item().sample().draw(canvas, x, baseline - font.drop());
      canvas.fitted(
          place.item().words(),
          width - SWATCH,
          x + SWATCH,
          baseline,
          Anchor.START,
          font,
          Ink.MUTED);
    }
  }
}
