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

  /**
   * Labels closer than this would read as one. The first and the last stay; of two others the later
   * is left out. Grid lines all stay.
   */
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

  GivenAxis copy() {
    return new GivenAxis(given, flushLeft, labels);
  }

  /** The room a level axis takes below its plot, or above it. */
  int room() {
    return given.ticks().isEmpty() ? 4 : 24;
  }

  /** How far along the axis a value is shown, from 0 to 1. */
  double share(double value) {
    return (within(value) - given.min()) / (given.max() - given.min());
  }

  /** How far along the axis its grid lines stand, from 0 to 1. */
  List<Double> shares() {
    return given.ticks().stream().map(tick -> share(tick.value())).toList();
  }

  /** Whether at least one step is left out between zero and where it starts. */
  boolean isCut() {
    List<ChartAxis.Tick> ticks = given.ticks();
    return ticks.size() > 1 && given.min() >= ticks.get(1).value() - ticks.get(0).value();
  }

  boolean passesZero() {
    return given.min() < 0 && given.max() > 0;
  }

  /** The room the widest label takes. */
  double widest() {
    return given.ticks().stream().mapToDouble(tick -> labels.width(tick.label())).max().orElse(0);
  }

  /** Room for what reaches beyond the ends of the axis: a symbol, or half a label. */
  double overhang(double most) {
    return Math.ceil(Math.min(most, Math.max(Symbol.REACH, widest() / 2)));
  }

  @Override
  @SuppressWarnings("rawtypes") // JFreeChart's signature
  public List refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    return RectangleEdge.isLeftOrRight(edge) ? upright(dataArea, edge) : level(dataArea, edge);
  }

  private List<Tick> level(Rectangle2D dataArea, RectangleEdge edge) {
    List<Tick> ticks = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    int last = given.ticks().size() - 1;
    double kept = last < 0 ? 0 : left(last, dataArea, edge) - LEAST_GAP;
    for (int index = 0; index <= last; index++) {
      ChartAxis.Tick tick = given.ticks().get(index);
      TextAnchor anchor =
          edge == RectangleEdge.TOP
              ? TextAnchor.BOTTOM_CENTER
              : flush(tick) ? TextAnchor.TOP_LEFT : TextAnchor.TOP_CENTER;
      double left = left(index, dataArea, edge);
      double right = left + labels.width(tick.label());
      boolean room = left >= free && (index == 0 || index == last || right <= kept);
      free = room ? right + LEAST_GAP : free;
      String label = room ? tick.label() : "";
      ticks.add(new NumberTick(tick.value(), label, anchor, TextAnchor.CENTER, 0));
    }
    return ticks;
  }

  private boolean flush(ChartAxis.Tick tick) {
    return flushLeft && tick.value() == given.min();
  }

  private double left(int index, Rectangle2D dataArea, RectangleEdge edge) {
    ChartAxis.Tick tick = given.ticks().get(index);
    double x = valueToJava2D(tick.value(), dataArea, edge);
    return flush(tick) ? x : x - labels.width(tick.label()) / 2;
  }

  private List<Tick> upright(Rectangle2D dataArea, RectangleEdge edge) {
    List<Tick> ticks = new ArrayList<>();
    double free = Double.POSITIVE_INFINITY;
    for (ChartAxis.Tick tick : given.ticks()) {
      double middle = valueToJava2D(tick.value(), dataArea, edge);
      boolean room = middle <= free;
      free = room ? middle - labels.getSize() - LEAST_GAP : free;
      String label = room ? tick.label() : "";
      ticks.add(new NumberTick(tick.value(), label, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0));
    }
    return ticks;
  }
}
