package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A mark that shows one value; told from the others by its shape, whatever its colour. */
enum Symbol {
  /** Filled: the value a row or line is about. */
  DOT(false),
  /** Hollow, and wide enough to be seen around a dot at the same value. */
  DIAMOND(true),
  /** Hollow. */
  SQUARE(true),
  /** Filled. */
  TRIANGLE(false);

  /** No symbol reaches further than this from its value, its outline included. */
  static final int REACH = 9;

  private static final float OUTLINE = 1.5f;

  private final boolean hollow;

  Symbol(boolean hollow) {
    this.hollow = hollow;
  }

  /** The inside of a hollow symbol hides the lines behind it. */
  boolean hollow() {
    return hollow;
  }

  static BasicStroke outline() {
    return new BasicStroke(OUTLINE);
  }

  /** The shape around a point. */
  Shape at(double x, double y) {
    return switch (this) {
      case DOT -> new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9);
      case DIAMOND -> polygon(x, y - 8, x + 8, y, x, y + 8, x - 8, y);
      case SQUARE -> new Rectangle2D.Double(x - 4, y - 4, 8, 8);
      case TRIANGLE -> polygon(x, y - 5.5, x + 5.5, y + 4, x - 5.5, y + 4);
    };
  }

  void draw(Graphics2D canvas, double x, double y, Ink ink) {
    Shape shape = at(x, y);
    canvas.setPaint((hollow ? Ink.PAPER : ink).colour());
    canvas.fill(shape);
    if (hollow) {
      canvas.setPaint(ink.colour());
      canvas.setStroke(outline());
      canvas.draw(shape);
    }
  }

  private static Path2D polygon(double... corners) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int index = 2; index < corners.length; index += 2) {
      path.lineTo(corners[index], corners[index + 1]);
    }
    path.closePath();
    return path;
  }
}
