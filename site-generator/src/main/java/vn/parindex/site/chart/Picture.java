package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Something ready to be drawn, with the height it needs.
 *
 * @param height whole pixels of the view box
 */
record Picture(int height, Painter painter) {

  /** Draws inside an area whose size was asked for. */
  @FunctionalInterface
  interface Painter {
    void paint(ChartCanvas canvas, Rectangle2D area);
  }

  /** A plot that fills the picture; JFreeChart adds no margin, title, legend or border to it. */
  static Picture of(int height, Plot plot) {
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return new Picture(height, (canvas, area) -> chart.draw(canvas, area));
  }

  /** Words in place of a chart that has nothing to draw. */
  static Picture noRows(DrawingTools tools) {
    ChartFont font = tools.plain(14);
    return new Picture(
        48,
        (canvas, area) ->
            canvas.fitted(
                tools.words().noRows(),
                area.getWidth(),
                area.getX(),
                area.getY() + 28,
                ChartCanvas.Anchor.START,
                font,
                Ink.MUTED));
  }
}
