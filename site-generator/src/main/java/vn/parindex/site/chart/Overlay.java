package vn.parindex.site.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Words drawn over a plot once its area is known. */
final class Overlay extends AbstractAnnotation implements CategoryAnnotation, XYAnnotation {

  private static final long serialVersionUID = 1L;

  private final transient Drawing drawing;

  Overlay(Drawing drawing) {
    this.drawing = drawing;
  }

  /** Draws on the canvas, given the area of the plot's data. */
  @FunctionalInterface
  interface Drawing {
    void draw(ChartCanvas canvas, Rectangle2D area);
  }

  @Override
  public void draw(
      Graphics2D g2,
      CategoryPlot plot,
      Rectangle2D dataArea,
      CategoryAxis domainAxis,
      ValueAxis rangeAxis) {
    drawing.draw((ChartCanvas) g2, dataArea);
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    drawing.draw((ChartCanvas) g2, dataArea);
  }
}
