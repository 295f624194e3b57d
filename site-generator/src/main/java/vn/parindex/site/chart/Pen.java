package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Draws words, lines and boxes with inks at exact places. */
final class Pen {

  /** Where words stand relative to their place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final Graphics2D graphics;
  private final ChartFont font;

  Pen(Graphics2D graphics, ChartFont font) {
    this.graphics = graphics;
    this.font = font;
  }

  /** Words with their base line at {@code y}. */
  void words(String text, Anchor anchor, double x, double y, Ink ink, boolean heavy, double size) {
    if (text.isEmpty()) {
      return;
    }
    double width = font.width(text, heavy, size);
    double start =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.setFont(font.font(heavy, size));
    graphics.setPaint(ink.color());
    graphics.drawString(text, (float) start, (float) y);
  }

  void line(double x1, double y1, double x2, double y2, Ink ink, double weight) {
    graphics.setPaint(ink.color());
    graphics.setStroke(new BasicStroke((float) weight));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void box(double x, double y, double width, double height, Ink ink) {
    graphics.setPaint(ink.color());
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  void outline(double x, double y, double width, double height, Ink ink, double weight) {
    graphics.setPaint(ink.color());
    graphics.setStroke(new BasicStroke((float) weight));
    graphics.draw(new Rectangle2D.Double(x, y, width, height));
  }
}
