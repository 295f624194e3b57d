package vn.parindex.site.feature.home;

import java.util.Collection;
import vn.parindex.analytics.model.Boundaries.Outline;
import vn.parindex.analytics.model.Boundaries.Position;

/**
 * The equirectangular projection that is true to scale along the middle latitude: for a district or
 * a province no shape is off by more than one in some hundreds.
 *
 * @param west the longitude at the left edge, in units of a position
 * @param north the latitude at the upper edge, in units of a position
 * @param across pixels for each unit of longitude
 * @param down pixels for each unit of latitude
 * @param width pixels from the western to the eastern end
 * @param height pixels from the northern to the southern end
 */
record Projection(int west, int north, double across, double down, double width, double height) {

  /**
   * The largest that fits.
   *
   * @param outlines at least one
   * @param width pixels at most
   * @param height pixels at most
   */
  static Projection of(Collection<Outline> outlines, double width, double height) {
    int[] ends = {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE};
    outlines.stream()
        .flatMap(outline -> outline.parts().stream())
        .flatMap(part -> part.outer().positions().stream())
        .forEach(
            position -> {
              ends[0] = Math.min(ends[0], position.longitude());
              ends[1] = Math.max(ends[1], position.longitude());
              ends[2] = Math.min(ends[2], position.latitude());
              ends[3] = Math.max(ends[3], position.latitude());
            });
    double middle = ((double) ends[2] + ends[3]) / 2 / Position.PER_DEGREE;
    // Strict: the same bytes on every machine.
    double narrowing = StrictMath.cos(StrictMath.toRadians(middle));
    double wide = ((double) ends[1] - ends[0]) * narrowing;
    double high = (double) ends[3] - ends[2];
    double scale = Math.min(width / wide, height / high);
    return new Projection(ends[0], ends[3], narrowing * scale, scale, wide * scale, high * scale);
  }

  double x(Position position) {
    return ((double) position.longitude() - west) * across;
  }

  double y(Position position) {
    return ((double) north - position.latitude()) * down;
  }
}
