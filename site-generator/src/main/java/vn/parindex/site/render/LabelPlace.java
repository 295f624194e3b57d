package vn.parindex.site.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.site.model.OutlineMapView.Point;

/**
 * Where words stand within an outline: in a stretch that is as high as they are and has some room
 * to spare, as near to the middle as there is one; else in the widest. All in tenths of a pixel.
 *
 * @param x the middle of the words
 * @param y the middle of the words
 */
record LabelPlace(int x, int y) {

  /** From one place that is tried to the next one below it. */
  private static final int STEP = 20;

  /** So many lines through the words must lie within the outline. */
  private static final int SCANS = 5;

  /** Wider than this many times the words is not better. */
  private static final double ENOUGH = 1.3;

  /** A stretch from the west to the east. */
  private record Span(double from, double to) {}

  /**
   * A place for words; empty when none is large enough.
   *
   * @param lines of the outline
   */
  static Optional<LabelPlace> within(List<List<Point>> lines, double width, double height) {
    int top = Integer.MAX_VALUE;
    int foot = Integer.MIN_VALUE;
    for (List<Point> line : lines) {
      for (Point point : line) {
        top = Math.min(top, point.y());
        foot = Math.max(foot, point.y());
      }
    }
    double middle = (top + (double) foot) / 2;
    Optional<LabelPlace> best = Optional.empty();
    double widest = width;
    double aside = Double.POSITIVE_INFINITY;
    for (double y = top + height / 2; y <= foot - height / 2; y += STEP) {
      for (Span span : inside(lines, y, height)) {
        double room = Math.min(width * ENOUGH, span.to() - span.from());
        double off = Math.abs(y - middle);
        if (room > widest || room == widest && off < aside) {
          widest = room;
          aside = off;
          best =
              Optional.of(
                  new LabelPlace(
                      (int) Math.round((span.from() + span.to()) / 2), (int) Math.round(y)));
        }
      }
    }
    return best;
  }

  /** What lies inside along all of some lines around {@code y}. */
  private static List<Span> inside(List<List<Point>> lines, double y, double height) {
    List<Span> common = List.of(new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    for (int i = 0; i < SCANS; i++) {
      double scan = y - height / 2 + height * i / (SCANS - 1);
      // Points are whole: a line between two whole numbers meets none of them.
      common = common(common, inside(lines, Math.floor(scan) + 0.5));
    }
    return common;
  }

  private static List<Span> inside(List<List<Point>> lines, double y) {
    List<Double> crossings = new ArrayList<>();
    for (List<Point> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        Point a = line.get(i);
        Point b = line.get((i + 1) % line.size());
        if (a.y() < y != b.y() < y) {
          crossings.add(a.x() + (y - a.y()) * (b.x() - a.x()) / (b.y() - a.y()));
        }
      }
    }
    crossings.sort(null);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < crossings.size(); i += 2) {
      spans.add(new Span(crossings.get(i), crossings.get(i + 1)));
    }
    return spans;
  }

  private static List<Span> common(List<Span> first, List<Span> second) {
    List<Span> common = new ArrayList<>();
    for (Span a : first) {
      for (Span b : second) {
        double from = Math.max(a.from(), b.from());
        double to = Math.min(a.to(), b.to());
        if (from < to) {
          common.add(new Span(from, to));
        }
      }
    }
    return common;
  }
}
