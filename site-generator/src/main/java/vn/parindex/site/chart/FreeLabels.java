package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds room for labels beside their dots. A label never covers another label, a dot or a line and
 * never leaves the area; one for which no side is free gets no place.
 *
 * <p>Labels are placed one after another in the order given, each on the first free side: right,
 * left, above, below, then between these.
 */
final class FreeLabels {

  /** From the edge of a dot to its label. */
  private static final double GAP = 3;

  private final Rectangle2D area;
  private final List<Rectangle2D> taken;
  private final double radius;

  /**
   * In an area.
   *
   * @param taken boxes that no label may cover
   * @param radius of a dot
   */
  FreeLabels(Rectangle2D area, List<Rectangle2D> taken, double radius) {
    this.area = area;
    this.taken = List.copyOf(taken);
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
    return sides(wish).stream()
        .filter(area::contains)
        .filter(box -> taken.stream().noneMatch(box::intersects))
        .filter(box -> placed.values().stream().noneMatch(box::intersects))
        .findFirst();
  }

  private List<Rectangle2D> sides(Wish wish) {
    double away = radius + GAP;
    double top = wish.y() - wish.height() / 2;
    double left = wish.x() - away - wish.width();
    double right = wish.x() + away;
    double middle = wish.x() - wish.width() / 2;
    double above = wish.y() - away - wish.height();
    double below = wish.y() + away;
    return List.of(
        box(wish, right, top),
        box(wish, left, top),
        box(wish, middle, above),
        box(wish, middle, below),
        box(wish, right, above),
        box(wish, left, above),
        box(wish, right, below),
        box(wish, left, below));
  }

  private static Rectangle2D box(Wish wish, double left, double top) {
    return new Rectangle2D.Double(left, top, wish.width(), wish.height());
  }
}
