package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.LineChart;

/** A plot with given axes and given room around its data, so that nothing is left to measure. */
final class GivenPlot {

  private GivenPlot() {}

  /**
   * With level grid lines, and a zero line where the upright axis passes zero.
   *
   * @param room from the edge of the plot to its data
   */
  static XYPlot of(GivenAxis across, GivenAxis upright, RectangleInsets room) {
    XYPlot plot = new XYPlot();
    AxisSpace sides = new AxisSpace();
    sides.setLeft(room.getLeft());
    sides.setRight(room.getRight());
    AxisSpace ends = new AxisSpace();
    ends.setTop(room.getTop());
    ends.setBottom(room.getBottom());
    plot.setFixedRangeAxisSpace(sides);
    plot.setFixedDomainAxisSpace(ends);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainAxis(across);
    plot.setRangeAxis(upright);
    plot.setDomainGridlinesVisible(false);
    plot.setDomainGridlinePaint(Ink.GRID.colour());
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlinePaint(Ink.GRID.colour());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    if (upright.passesZero()) {
      plot.setRangeZeroBaselineVisible(true);
      plot.setRangeZeroBaselinePaint(Ink.AXIS.colour());
      plot.setRangeZeroBaselineStroke(new BasicStroke(1));
    }
    return plot;
  }

  /** The values of a series as far as the upright axis shows them, with gaps for missing ones. */
  static XYSeries points(
      int key, List<LineChart.Period> periods, List<ChartValue> values, GivenAxis upright) {
    XYSeries points = new XYSeries(key);
    for (int index = 0; index < values.size(); index++) {
      points.add(
          Double.valueOf(periods.get(index).x()),
          values.get(index).<Number>match(upright::within, () -> null));
    }
    return points;
  }

  /** A line across the data at a value of one axis. */
  static ValueMarker reference(double value, float width) {
    ValueMarker marker = new ValueMarker(value);
    marker.setPaint(Ink.REFERENCE.colour());
    marker.setStroke(new BasicStroke(width));
    marker.setAlpha(1);
    return marker;
  }
}
