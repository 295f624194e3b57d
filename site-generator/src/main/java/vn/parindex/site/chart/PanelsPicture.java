package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.model.LinePanels;

/**
 * Panels in rows and columns. The value axis is written beside the first panel of each row, the
 * first and the last period under the last panel of each column: the others share them.
 */
final class PanelsPicture {

  private static final int GAP = 6;
  private static final int BETWEEN_COLUMNS = 16;
  private static final int BETWEEN_ROWS = 14;
  private static final int LINE = 16;
  private static final int PLOT_HEIGHT = 56;
  private static final int PERIOD_ROOM = 18;
  private static final int MOST_LINES = 2;
  private static final int MOST_TICKS = 4;
  private static final double DOT = 3;

  /** Keeps the dots of the first and the last period inside the panel. */
  private static final int DOT_ROOM = 4;

  private static final BasicStroke OWN = new BasicStroke(2);
  private static final BasicStroke CONTEXT =
      new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {4, 3}, 0);

  private final LinePanels chart;
  private final ChartFont strong;
  private final ChartFont small;
  private final GivenAxis labelled;
  private final GivenAxis unlabelled;
  private final LegendLines legend;
  private final int columns;
  private final int left;
  private final double wide;
  private final int heading;
  private final int pitch;

  private PanelsPicture(LinePanels chart, DrawingTools tools) {
    this.chart = chart;
    this.strong = tools.smallStrong();
    this.small = tools.small();
    this.labelled = new GivenAxis(sparse(chart.axis(), true), false, small);
    this.unlabelled = new GivenAxis(sparse(chart.axis(), false), false, small);
    this.columns = tools.narrow() ? 2 : 3;
    this.left = (int) Math.ceil(labelled.widest()) + GAP;
    this.wide = (tools.width() - left - (columns - 1) * BETWEEN_COLUMNS) / (double) columns;
    this.heading =
        LINE * chart.panels().stream().mapToInt(panel -> lines(panel).size()).max().orElse(1);
    this.pitch = heading + PLOT_HEIGHT + BETWEEN_ROWS;
    this.legend =
        new LegendLines(
            LegendLines.with(
                List.of(
                    new LegendLines.Item(
                        (canvas, x, y) -> sample(canvas, x, y, OWN, Ink.FIRST), chart.own()),
                    new LegendLines.Item(
                        (canvas, x, y) -> sample(canvas, x, y, CONTEXT, Ink.SECOND),
                        chart.context().label())),
                tools,
                labelled),
            tools.width(),
            small);
  }

  static Picture of(LinePanels chart, DrawingTools tools) {
    return chart.periods().isEmpty() || chart.panels().isEmpty()
        ? Picture.noRows(tools)
        : new PanelsPicture(chart, tools).picture();
  }

  /** As many ticks as labels fit beside a low panel: all panels have the same grid. */
  private static ChartAxis sparse(ChartAxis axis, boolean words) {
    List<ChartAxis.Tick> ticks = new ArrayList<>();
    int step = (axis.ticks().size() + MOST_TICKS - 2) / (MOST_TICKS - 1);
    for (int index = 0; index < axis.ticks().size(); index += Math.max(1, step)) {
      ChartAxis.Tick tick = axis.ticks().get(index);
      ticks.add(words ? tick : new ChartAxis.Tick(tick.value(), ""));
    }
    return new ChartAxis(axis.min(), axis.max(), ticks);
  }

  private static void sample(ChartCanvas canvas, double x, double y, BasicStroke stroke, Ink ink) {
    canvas.setPaint(ink.colour());
    canvas.setStroke(stroke);
    canvas.draw(new Line2D.Double(x, y, x + 18, y));
  }

  private List<String> lines(LinePanels.Panel panel) {
    return strong.wrap(panel.label(), wide - small.width(panel.text()) - GAP, MOST_LINES);
  }

  private Picture picture() {
    int rows = (chart.panels().size() + columns - 1) / columns;
    int height = legend.height() + GAP + rows * pitch - BETWEEN_ROWS + PERIOD_ROOM;
    return new Picture(height, this::draw);
  }

  private void draw(ChartCanvas canvas, Rectangle2D area) {
    legend.draw(canvas, area.getX(), area.getY());
    double top = area.getY() + legend.height() + GAP;
    for (int index = 0; index < chart.panels().size(); index++) {
      LinePanels.Panel panel = chart.panels().get(index);
      int column = index % columns;
      double x = area.getX() + left + column * (wide + BETWEEN_COLUMNS);
      double y = top + index / columns * pitch;
      heading(canvas, panel, x, y);
      Rectangle2D data = new Rectangle2D.Double(x, y + heading, wide, PLOT_HEIGHT);
      plot(canvas, panel, data, column == 0);
      if (index + columns >= chart.panels().size()) {
        periods(canvas, data);
      }
    }
  }

  private void heading(ChartCanvas canvas, LinePanels.Panel panel, double x, double y) {
    List<String> lines = lines(panel);
    double first = y + heading - lines.size() * LINE + 11;
    canvas.linked(panel.to(), () -> canvas.wrapped(lines, panel.label(), x, first, LINE, strong));
    canvas.text(panel.text(), x + wide, y + heading - LINE + 11, Anchor.END, small, Ink.TEXT);
  }

  private void plot(ChartCanvas canvas, LinePanels.Panel panel, Rectangle2D data, boolean first) {
    int room = first ? left : 0;
    GivenAxis values = first ? labelled : unlabelled;
    XYPlot plot =
        GivenPlot.of(
            new GivenAxis(time(), false, small), values, new RectangleInsets(0, room, 0, 0));
    XYSeriesCollection lines = new XYSeriesCollection();
    lines.addSeries(GivenPlot.points(0, chart.periods(), panel.values(), values));
    lines.addSeries(GivenPlot.points(1, chart.periods(), chart.context().values(), values));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, Ink.FIRST.colour());
    renderer.setSeriesStroke(0, OWN);
    renderer.setSeriesPaint(1, Ink.SECOND.colour());
    renderer.setSeriesStroke(1, CONTEXT);
    plot.setDataset(lines);
    plot.setRenderer(renderer);
    // JFreeChart draws the last series first: the unit's own line lies on top.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    plot.addAnnotation(new Overlay((on, area) -> dots(on, panel.values(), plot, values, area)));
    Picture.of(PLOT_HEIGHT, plot)
        .painter()
        .paint(
            canvas,
            new Rectangle2D.Double(
                data.getX() - room, data.getY(), data.getWidth() + room, data.getHeight()));
    canvas.line(data.getMinX(), data.getMaxY(), data.getMaxX(), data.getMaxY(), 1, Ink.AXIS);
  }

  /** Where the line ends, and where a figure alone between two gaps would not be seen. */
  private void dots(
      ChartCanvas canvas, List<ChartValue> values, XYPlot plot, GivenAxis axis, Rectangle2D area) {
    canvas.setPaint(Ink.FIRST.colour());
    boolean later = false;
    for (int index = values.size() - 1; index >= 0; index--) {
      Optional<Double> value = known(values, index).map(axis::within);
      boolean joined = known(values, index - 1).isPresent() || known(values, index + 1).isPresent();
      if (value.isPresent() && (!later || !joined)) {
        double x =
            plot.getDomainAxis()
                .valueToJava2D(chart.periods().get(index).x(), area, RectangleEdge.BOTTOM);
        double y = axis.valueToJava2D(value.get(), area, RectangleEdge.LEFT);
        canvas.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
      }
      later |= value.isPresent();
    }
  }

  private static Optional<Double> known(List<ChartValue> values, int index) {
    return index < 0 || index >= values.size()
        ? Optional.empty()
        : values.get(index).match(Optional::of, Optional::empty);
  }

  /** From the first period to the last, with room for their dots; a single one in the middle. */
  private ChartAxis time() {
    double first = chart.periods().get(0).x();
    double last = chart.periods().get(chart.periods().size() - 1).x();
    double room = last > first ? (last - first) * DOT_ROOM / (wide - 2 * DOT_ROOM) : 1;
    return new ChartAxis(first - room, last + room, List.of());
  }

  private void periods(ChartCanvas canvas, Rectangle2D data) {
    List<LineChart.Period> periods = chart.periods();
    double y = data.getMaxY() + 13;
    String first = periods.get(0).label();
    String last = periods.get(periods.size() - 1).label();
    if (periods.size() == 1) {
      canvas.fitted(first, wide, data.getCenterX(), y, Anchor.MIDDLE, small, Ink.MUTED);
      return;
    }
    double half = wide / 2 - GAP;
    canvas.fitted(first, half, data.getMinX(), y, Anchor.START, small, Ink.MUTED);
    canvas.fitted(last, half, data.getMaxX(), y, Anchor.END, small, Ink.MUTED);
  }
}
