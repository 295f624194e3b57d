package vn.parindex.site.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGPath;

/**
 * A shape in SVG.
 *
 * @param tag of the element
 * @param geometry its attributes that say where it is, each after a space
 */
record Figure(String tag, String geometry) {

  /** An upright line from the point before it. */
  private static final Pattern UPRIGHT =
      Pattern.compile("([ML])(-?[0-9.]+) (-?[0-9.]+) L\\2 (-?[0-9.]+)");

  /**
   * A shape; a box without width or height is a line, and one without both is nothing.
   *
   * @param numbers writes them
   */
  static Optional<Figure> of(Shape shape, SVGGeneratorContext numbers) {
    if (shape instanceof Rectangle2D box) {
      return box(box, numbers);
    }
    if (shape instanceof Line2D line) {
      return Optional.of(line(line.getX1(), line.getY1(), line.getX2(), line.getY2(), numbers));
    }
    if (shape instanceof Ellipse2D round && round.getWidth() == round.getHeight()) {
      return Optional.of(
          new Figure(
              "circle",
              attribute("cx", numbers.doubleString(round.getCenterX()))
                  + attribute("cy", numbers.doubleString(round.getCenterY()))
                  + attribute("r", numbers.doubleString(round.getWidth() / 2))));
    }
    String path = SVGPath.toSVGPathData(shape, numbers);
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(new Figure("path", attribute("d", brief(path))));
  }

  /**
   * The same path in fewer letters: lines of a grid are upright, and there are many on a page. "M14
   * 127 L14 147 M20 127" becomes "M14 127V147M20 127".
   */
  private static String brief(String path) {
    return UPRIGHT.matcher(path).replaceAll("$1$2 $3V$4").replace(" M", "M").replace(" L", "L");
  }

  private static Optional<Figure> box(Rectangle2D box, SVGGeneratorContext numbers) {
    if (!box.isEmpty()) {
      return Optional.of(
          new Figure(
              "rect",
              attribute("x", numbers.doubleString(box.getX()))
                  + attribute("y", numbers.doubleString(box.getY()))
                  + attribute("width", numbers.doubleString(box.getWidth()))
                  + attribute("height", numbers.doubleString(box.getHeight()))));
    }
    return box.getWidth() > 0 || box.getHeight() > 0
        ? Optional.of(line(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), numbers))
        : Optional.empty();
  }

  private static Figure line(
      double x1, double y1, double x2, double y2, SVGGeneratorContext numbers) {
    return new Figure(
        "line",
        attribute("x1", numbers.doubleString(x1))
            + attribute("y1", numbers.doubleString(y1))
            + attribute("x2", numbers.doubleString(x2))
            + attribute("y2", numbers.doubleString(y2)));
  }

  /** An attribute after a space; its value has nothing that would have to be escaped. */
  static String attribute(String name, String value) {
    return " " + name + "=\"" + value + "\"";
  }
}
