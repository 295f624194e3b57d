package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds room for labels beside their dots. A label never covers another label or a dot and never
 * leaves the area; one for which no side is free gets no place.
 *
 * <p>Labels are placed one after another in the order given, each on the first free side: right,
 * left, above, below. A side that crosses no line of the picture is preferred to one that does.
 */
final class FreeLabels {

  /** From the edge of a dot to its label. */
  private static final double GAP = 3;

  private final Rectangle2D area;
  private final List<Rectangle2D> dots;
  private final List<Rectangle2D> lines;
  private final double radius;

  /**
   * In an area.
   *
   * @param dots boxes that no label may cover
   * @param lines boxes that a label had better not cover
   * @param radius of a dot
   */
  FreeLabels(Rectangle2D area, List<Rectangle2D> dots, List<Rectangle2D> lines, double radius) {
    this.area = area;
    this.dots = List.copyOf(dots);
    this.lines = List.copyOf(lines);
    this.radius = radius;
  }

  /**
   * Something that wants a place.
   *
   * @param x middle of its dot
   * @param y middle of its dot
   */
  record Wish(double x, double y, double width, double height) {}

  /** The boxes of the labels that found a place, by the index of the wish. */
  Map<Integer, Rectangle2D> place(List<Wish> wishes) {
    Map<Integer, Rectangle2D> placed = new LinkedHashMap<>();
    for (int index = 0; index < wishes.size(); index++) {
      int wish = index;
      free(wishes.get(index), placed).ifPresent(box -> placed.put(wish, box));
    }
    return placed;
  }

  private Optional<Rectangle2D> free(Wish wish, Map<Integer, Rectangle2D> placed) {
    List<Rectangle2D> free =
        sides(wish).stream()
            .filter(area::contains)
            .filter(box -> dots.stream().noneMatch(box::intersects))
            .filter(box -> placed.values().stream().noneMatch(box::intersects))
            .toList();
    return free.stream()
        .filter(box -> lines.stream().noneMatch(box::intersects))
        .findFirst()
        .or(() -> free.stream().findFirst());
  }

  private List<Rectangle2D> sides(Wish wish) {
    double away = radius + GAP;
    double top = wish.y() - wish.height() / 2;
    List<Rectangle2D> sides = new ArrayList<>();
    sides.add(box(wish, wish.x() + away, top));
    sides.add(box(wish, wish.x() - away - wish.width(), top));
    sides.add(box(wish, wish.x() - wish.width() / 2, wish.y() - away - wish.height()));
    sides.add(box(wish, wish.x() - wish.width() / 2, wish.y() + away));
    return sides;
  }

  private static Rectangle2D box(Wish wish, double left, double top) {
    return new Rectangle2D.Double(left, top, wish.width(), wish.height());
  }
}
