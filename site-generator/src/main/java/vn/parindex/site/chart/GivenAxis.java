package vn.parindex.site.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import vn.parindex.site.model.ChartAxis;

/** An axis whose ticks were chosen and written by somebody else, for the reader's language. */
final class GivenAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  /** Labels closer than this would read as one; the later one is left out, its line stays. */
  private static final double LEAST_GAP = 6;

  private final transient ChartAxis given;
  private final boolean flushLeft;
  private final transient ChartFont labels;

  /**
   * @param flushLeft whether the first label starts at the axis, because there is no room left of
   *     it
   */
  GivenAxis(ChartAxis given, boolean flushLeft, ChartFont labels) {
    super(null);
    this.given = given;
    this.flushLeft = flushLeft;
    this.labels = labels;
    setRange(given.min(), given.max());
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setTickLabelFont(labels);
    setTickLabelPaint(Ink.MUTED.colour());
  }

  /** The nearest value the axis shows. */
  double within(double value) {
    return Math.min(given.max(), Math.max(given.min(), value));
  }

  @Override
  @SuppressWarnings("rawtypes") // JFreeChart's signature
  public List refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    List<Tick> ticks = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (ChartAxis.Tick tick : given.ticks()) {
      boolean first = flushLeft && tick.value() == given.min();
      TextAnchor anchor = first ? TextAnchor.TOP_LEFT : TextAnchor.TOP_CENTER;
      double width = labels.width(tick.label());
      double left = valueToJava2D(tick.value(), dataArea, edge) - (first ? 0 : width / 2);
      boolean room = left >= free;
      free = room ? left + width + LEAST_GAP : free;
      String label = room ? tick.label() : "";
      ticks.add(new NumberTick(tick.value(), label, anchor, TextAnchor.CENTER, 0));
    }
    return ticks;
  }
}
