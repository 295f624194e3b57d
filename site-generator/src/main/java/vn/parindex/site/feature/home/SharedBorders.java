package vn.parindex.site.feature.home;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.Boundaries.Outline;
import vn.parindex.analytics.model.Boundaries.Part;
import vn.parindex.analytics.model.Boundaries.Position;
import vn.parindex.analytics.model.Boundaries.Ring;
import vn.parindex.site.model.OutlineMapView.Point;

/**
 * Outlines with fewer points. Lines are cut where three of them meet; what lies between is
 * simplified once, by Douglas and Peucker, for both units that have it as their border: neighbours
 * stay neighbours, without gaps or overlaps.
 */
final class SharedBorders {

  /** In pixels: what is off by less is not seen. */
  private static final double FINEST = 0.4;

  private static final double COARSER = 1.5;

  /** No rougher than this, however many points remain. */
  private static final double ROUGHEST = 40;

  /** As points are counted. */
  private static final int HALF_PIXEL = 5;

  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::longitude).thenComparingInt(Position::latitude);

  private final Projection projection;
  private final List<Outline> outlines;
  private final Map<Position, Set<Position>> neighbours = new HashMap<>();

  SharedBorders(Collection<Outline> outlines, Projection projection) {
    this.outlines = List.copyOf(outlines);
    this.projection = projection;
    rings().forEach(this::meet);
  }

  private List<Ring> rings() {
    List<Ring> rings = new ArrayList<>();
    for (Outline outline : outlines) {
      outline.parts().forEach(part -> rings.addAll(rings(part)));
    }
    return rings;
  }

  private static List<Ring> rings(Part part) {
    List<Ring> rings = new ArrayList<>(List.of(part.outer()));
    rings.addAll(part.holes());
    return rings;
  }

  private void meet(Ring ring) {
    List<Position> positions = ring.positions();
    for (int i = 0; i < positions.size(); i++) {
      Set<Position> beside = neighbours.computeIfAbsent(positions.get(i), p -> new HashSet<>(4));
      beside.add(positions.get((i + 1) % positions.size()));
      beside.add(positions.get((i + positions.size() - 1) % positions.size()));
    }
  }

  /**
   * The lines of each outline, by the code of its unit.
   *
   * @param most so many points at most, as long as anything remains to be seen
   */
  Map<String, List<List<Point>>> within(int most) {
    double tolerance = FINEST;
    Map<String, List<List<Point>>> drawn = drawn(tolerance);
    while (points(drawn) > most && tolerance < ROUGHEST) {
      tolerance *= COARSER;
      drawn = drawn(tolerance);
    }
    return drawn;
  }

  private static int points(Map<String, List<List<Point>>> drawn) {
    return drawn.values().stream().flatMap(List::stream).mapToInt(List::size).sum();
  }

  private Map<String, List<List<Point>>> drawn(double tolerance) {
    Map<List<Position>, List<Position>> known = new HashMap<>();
    Map<String, List<List<Point>>> drawn = new HashMap<>();
    for (Outline outline : outlines) {
      List<List<Point>> lines = new ArrayList<>();
      List<Point> whole = List.of();
      for (Part part : outline.parts()) {
        for (Ring ring : rings(part)) {
          List<Point> line = points(simplified(ring, tolerance, known));
          if (line.size() >= 3) {
            lines.add(line);
          } else {
            List<Point> all = points(ring.positions());
            whole = all.size() > whole.size() ? all : whole;
          }
        }
      }
      if (lines.isEmpty()) {
        lines.add(whole.size() < 3 ? dot(whole) : whole); // No unit is lost, however small.
      }
      drawn.put(outline.unitCode(), lines);
    }
    return drawn;
  }

  /** A line around what would be no area: a pixel more than it is wide and high. */
  private static List<Point> dot(List<Point> points) {
    int left = points.stream().mapToInt(Point::x).min().orElseThrow() - HALF_PIXEL;
    int right = points.stream().mapToInt(Point::x).max().orElseThrow() + HALF_PIXEL;
    int top = points.stream().mapToInt(Point::y).min().orElseThrow() - HALF_PIXEL;
    int bottom = points.stream().mapToInt(Point::y).max().orElseThrow() + HALF_PIXEL;
    return List.of(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }

  /** In tenths of a pixel, none twice in a row. */
  private List<Point> points(List<Position> positions) {
    List<Point> points = new ArrayList<>();
    for (Position position : positions) {
      Point next =
          new Point(
              (int) Math.round(projection.x(position) * 10),
              (int) Math.round(projection.y(position) * 10));
      if (points.isEmpty() || !points.get(points.size() - 1).equals(next)) {
        points.add(next);
      }
    }
    if (points.size() > 1 && points.get(0).equals(points.get(points.size() - 1))) {
      points.remove(points.size() - 1);
    }
    return points;
  }

  private boolean isJunction(Position position) {
    return neighbours.get(position).size() > 2;
  }

  private List<Position> simplified(
      Ring ring, double tolerance, Map<List<Position>, List<Position>> known) {
    List<Position> positions = fromStart(ring.positions());
    List<Position> line = new ArrayList<>();
    List<Position> arc = new ArrayList<>(List.of(positions.get(0)));
    for (int i = 1; i <= positions.size(); i++) {
      Position next = positions.get(i % positions.size());
      arc.add(next);
      if (i == positions.size() || isJunction(next)) {
        List<Position> simple = simplifiedArc(arc, tolerance, known);
        line.addAll(simple.subList(0, simple.size() - 1));
        arc = new ArrayList<>(List.of(next));
      }
    }
    return line;
  }

  /** From the first junction; without one from the place that every ring through it finds first. */
  private List<Position> fromStart(List<Position> positions) {
    int start = 0;
    while (start < positions.size() && !isJunction(positions.get(start))) {
      start++;
    }
    if (start == positions.size()) {
      start = positions.indexOf(Collections.min(positions, ORDER));
    }
    List<Position> turned = new ArrayList<>(positions.subList(start, positions.size()));
    turned.addAll(positions.subList(0, start));
    return turned;
  }

  /** The same for both who have it as a border, whichever way they go along it. */
  private List<Position> simplifiedArc(
      List<Position> arc, double tolerance, Map<List<Position>, List<Position>> known) {
    int last = arc.size() - 1;
    boolean closed = arc.get(0).equals(arc.get(last));
    int ends =
        closed
            ? ORDER.compare(arc.get(1), arc.get(last - 1))
            : ORDER.compare(arc.get(0), arc.get(last));
    List<Position> forward = new ArrayList<>(arc);
    if (ends > 0) {
      Collections.reverse(forward);
    }
    List<Position> simple =
        new ArrayList<>(known.computeIfAbsent(forward, line -> peucker(line, tolerance)));
    if (ends > 0) {
      Collections.reverse(simple);
    }
    return simple;
  }

  /** Douglas and Peucker; of a closed line at least a triangle remains. */
  private List<Position> peucker(List<Position> line, double tolerance) {
    int last = line.size() - 1;
    boolean[] kept = new boolean[line.size()];
    kept[0] = true;
    kept[last] = true;
    Deque<int[]> open = new ArrayDeque<>();
    if (line.get(0).equals(line.get(last))) {
      int far = farthest(line, 0, last);
      int second =
          distance(line, farthest(line, 0, far), 0, far)
                  >= distance(line, farthest(line, far, last), far, last)
              ? farthest(line, 0, far)
              : farthest(line, far, last);
      kept[far] = true;
      kept[second] = true;
      int a = Math.min(far, second);
      int b = Math.max(far, second);
      open.push(new int[] {0, a});
      open.push(new int[] {a, b});
      open.push(new int[] {b, last});
    } else {
      open.push(new int[] {0, last});
    }
    while (!open.isEmpty()) {
      int[] span = open.pop();
      int far = farthest(line, span[0], span[1]);
      if (far > span[0] && distance(line, far, span[0], span[1]) > tolerance) {
        kept[far] = true;
        open.push(new int[] {span[0], far});
        open.push(new int[] {far, span[1]});
      }
    }
    List<Position> simple = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      if (kept[i]) {
        simple.add(line.get(i));
      }
    }
    return simple;
  }

  /**
   * Which position between two is farthest from the way between them; the first if there is none.
   */
  private int farthest(List<Position> line, int from, int to) {
    int far = from;
    double most = -1;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(line, i, from, to);
      if (distance > most) {
        most = distance;
        far = i;
      }
    }
    return far;
  }

  /** In pixels, from the stretch between two positions. */
  private double distance(List<Position> line, int at, int from, int to) {
    double x = projection.x(line.get(at)) - projection.x(line.get(from));
    double y = projection.y(line.get(at)) - projection.y(line.get(from));
    double dx = projection.x(line.get(to)) - projection.x(line.get(from));
    double dy = projection.y(line.get(to)) - projection.y(line.get(from));
    double length = dx * dx + dy * dy;
    double share = length == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
    double aside = x - share * dx;
    double off = y - share * dy;
    return Math.sqrt(aside * aside + off * off);
  }
}
