package vn.parindex.site.chart;

/**
 * Takes a shape, contour by contour; each is closed by the next one, or by the end of the shape.
 */
interface Outline {

  /** Begins a contour. */
  void from(double x, double y);

  /** A straight line. */
  void line(double x, double y);

  /** A curve with one control point. */
  void curve(double controlX, double controlY, double x, double y);
}
