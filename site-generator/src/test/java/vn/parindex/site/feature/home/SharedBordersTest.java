package vn.parindex.site.feature.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Boundaries.Outline;
import vn.parindex.analytics.model.Boundaries.Part;
import vn.parindex.analytics.model.Boundaries.Position;
import vn.parindex.analytics.model.Boundaries.Ring;
import vn.parindex.site.model.OutlineMapView.Point;

/** Invented shapes, of which one can say by hand where they are drawn and how large. */
class SharedBordersTest {

  private static Position at(double longitude, double latitude) {
    return new Position(
        (int) Math.round(longitude * Position.PER_DEGREE),
        (int) Math.round(latitude * Position.PER_DEGREE));
  }

  private static Outline outline(String code, List<Position> line, List<List<Position>> holes) {
    return new Outline(
        code, List.of(new Part(new Ring(line), holes.stream().map(Ring::new).toList())));
  }

  private static Outline outline(String code, List<Position> line) {
    return outline(code, line, List.of());
  }

  private static List<Position> square(double west, double south, double side) {
    return List.of(
        at(west, south),
        at(west + side, south),
        at(west + side, south + side),
        at(west, south + side));
  }

  private static List<Position> reversed(List<Position> line) {
    List<Position> reversed = new ArrayList<>(line);
    Collections.reverse(reversed);
    return reversed;
  }

  private static Map<String, List<List<Point>>> drawn(List<Outline> outlines, int most) {
    return new SharedBorders(outlines, Projection.of(outlines, 660, 560)).within(most);
  }

  /** By the shoelace formula, in square pixels; above 0 when clockwise as seen. */
  private static double area(List<Point> line) {
    double twice = 0;
    for (int i = 0; i < line.size(); i++) {
      Point a = line.get(i);
      Point b = line.get((i + 1) % line.size());
      twice += (double) a.x() * b.y() - (double) b.x() * a.y();
    }
    return twice / 2 / 100;
  }

  /** At 60 degrees a degree of longitude is half as long as one of latitude. */
  @Test
  void two_degrees_by_one_at_sixty_degrees_are_a_square() {
    List<Outline> outlines =
        List.of(outline("a", List.of(at(10, 59.5), at(12, 59.5), at(12, 60.5), at(10, 60.5))));

    Projection projection = Projection.of(outlines, 660, 560);

    assertThat(projection.width()).isCloseTo(560, within(1e-6));
    assertThat(projection.height()).isCloseTo(560, within(1e-6));
    assertThat(projection.x(at(11, 60))).isCloseTo(280, within(1e-6));
    assertThat(projection.y(at(11, 60.5))).as("north is above").isCloseTo(0, within(1e-6));
    assertThat(projection.y(at(11, 59.75))).isCloseTo(420, within(1e-6));
  }

  /**
   * At the equator a square of three degrees is 560 pixels wide and high: a ninth of it is 34,844.
   */
  @Test
  void shapes_keep_their_size_whichever_way_their_lines_go() {
    List<Position> hole = square(1, -0.5, 1);
    List<Outline> outlines =
        List.of(outline("a", square(0, -1.5, 3), List.of(hole)), outline("b", reversed(hole)));

    Map<String, List<List<Point>>> drawn = drawn(outlines, 1_000);

    assertThat(drawn.get("a")).hasSize(2);
    assertThat(Math.abs(area(drawn.get("a").get(0)))).isCloseTo(313_600, within(1.0));
    assertThat(Math.abs(area(drawn.get("a").get(1)))).isCloseTo(34_844.4, within(40.0));
    assertThat(area(drawn.get("b").get(0))).isCloseTo(-area(drawn.get("a").get(1)), within(1e-9));
    assertThat(Set.copyOf(drawn.get("b").get(0)))
        .as("who lies within a hole has its border")
        .isEqualTo(Set.copyOf(drawn.get("a").get(1)));
  }

  /** A border of a thousand positions that swings by a hundredth of the width. */
  private static List<Position> winding() {
    List<Position> border = new ArrayList<>();
    for (int i = 0; i <= 1_000; i++) {
      border.add(at(1 + 0.02 * Math.sin(i / 17.0) + 0.003 * (i * 37 % 11 - 5) / 5, i / 1_000.0));
    }
    return border;
  }

  private static List<Outline> neighbours() {
    List<Position> west = new ArrayList<>(winding());
    west.addAll(List.of(at(0, 1), at(0, 0)));
    List<Position> east = new ArrayList<>(reversed(winding()));
    east.addAll(List.of(at(2, 0), at(2, 1)));
    // Where the file begins a line is chance.
    Collections.rotate(east, 400);
    return List.of(outline("west", west), outline("east", east));
  }

  @Test
  void a_border_stays_the_border_of_both_however_few_points_it_has() {
    for (int most : List.of(1_000, 200, 40, 12)) {
      Map<String, List<List<Point>>> drawn = drawn(neighbours(), most);
      List<Point> west = drawn.get("west").get(0);
      List<Point> east = drawn.get("east").get(0);

      assertThat(west.size() + east.size()).as("most " + most).isLessThanOrEqualTo(most);
      Set<Point> common = new HashSet<>(west);
      common.retainAll(Set.copyOf(east));
      assertThat(common).as("all but two corners each").hasSize(west.size() - 2);
      assertThat(east).hasSameSizeAs(west);
      assertThat(Math.abs(area(west)) + Math.abs(area(east)))
          .as("no gap and no overlap: together the whole rectangle, 660 by 330")
          .isCloseTo(660 * 330, within(150.0));
    }
  }

  @Test
  void what_is_left_out_is_off_by_less_than_is_seen() {
    Map<String, List<List<Point>>> drawn = drawn(neighbours(), 100_000);
    Projection projection = Projection.of(neighbours(), 660, 560);
    List<Point> west = drawn.get("west").get(0);

    assertThat(west.size()).isLessThan(900);
    for (Position position : winding()) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = 0; i < west.size(); i++) {
        nearest =
            Math.min(
                nearest,
                java.awt.geom.Line2D.ptSegDist(
                    west.get(i).x() / 10.0,
                    west.get(i).y() / 10.0,
                    west.get((i + 1) % west.size()).x() / 10.0,
                    west.get((i + 1) % west.size()).y() / 10.0,
                    projection.x(position),
                    projection.y(position)));
      }
      assertThat(nearest).isLessThanOrEqualTo(0.5);
    }
  }

  /** An island of a millionth of the map is still there; a part of a unit that small is not. */
  @Test
  void no_unit_is_lost() {
    List<Outline> outlines =
        List.of(
            new Outline(
                "large",
                List.of(
                    new Part(new Ring(square(0, 0, 1)), List.of()),
                    new Part(new Ring(square(1.5, 0.5, 0.00001)), List.of()))),
            outline("small", square(1.5, 0, 0.001)));

    Map<String, List<List<Point>>> drawn = drawn(outlines, 7);

    assertThat(drawn.get("large")).hasSize(1);
    assertThat(drawn.get("small")).hasSize(1);
    assertThat(drawn.get("small").get(0)).isNotEmpty();
  }

  /** What falls on one point, or on two, would be drawn as a line without an area: as nothing. */
  @Test
  void a_unit_smaller_than_a_point_is_a_dot() {
    List<Outline> outlines =
        List.of(
            outline("large", square(0, 0, 1)),
            outline("point", square(1.5, 0.5, 0.00001)),
            outline("sliver", List.of(at(1.2, 0.2), at(1.3, 0.2), at(1.3, 0.20001))));

    Map<String, List<List<Point>>> drawn = drawn(outlines, 1_000);

    assertThat(drawn.get("point")).hasSize(1);
    assertThat(Math.abs(area(drawn.get("point").get(0)))).isCloseTo(1, within(0.3));
    assertThat(drawn.get("sliver")).hasSize(1);
    assertThat(Math.abs(area(drawn.get("sliver").get(0)))).isBetween(30.0, 60.0);
  }

  @Test
  void the_order_of_the_file_changes_nothing() {
    List<Outline> backwards = new ArrayList<>(neighbours());
    Collections.reverse(backwards);

    assertThat(drawn(backwards, 200)).isEqualTo(drawn(neighbours(), 200));
  }
}
