package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import vn.parindex.site.model.ChartSpec;

/**
 * Lines from one period to another. JFreeChart draws the lines; labels stand at both ends, moved
 * apart where they would overlap and tied to their line by a thin leader. The picture grows with
 * the number of lines.
 */
final class SlopeChart {

  private static final double WIDTH = 640;
  private static final double TOP = 56;
  private static final double BOTTOM = 28;
  private static final double SIZE = 13;
  private static final double SMALL = 12;
  private static final double LINE_HEIGHT = 17;
  private static final double LEADER = 18;

  /** The arrows come from whatever font the reader's system has for them. */
  private static final double SIGN_ROOM = 8;

  private static final double LONGEST_LABEL = 190;
  private static final double CENTRE_TO_BASE_LINE = 4.6;

  private final ChartFont font;

  SlopeChart(ChartFont font) {
    this.font = font;
  }

  String draw(ChartSpec.Slope chart) {
    List<ChartSpec.Line> lines = chart.lines();
    double plotHeight = Math.max(120, lines.size() * LINE_HEIGHT * 1.12);
    double height = TOP + plotHeight + BOTTOM;
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    double lowest = Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      ChartSpec.Line line = lines.get(i);
      XYSeries series = new XYSeries(Integer.valueOf(i), false, true);
      series.add(0, line.from().number());
      series.add(1, line.to().number());
      dataset.addSeries(series);
      Ink ink = ink(line.direction());
      renderer.setSeriesPaint(i, ink.color());
      renderer.setSeriesStroke(i, stroke(line.direction()));
      renderer.setSeriesShape(i, new Ellipse2D.Double(-3, -3, 6, 6));
      lowest = Math.min(lowest, Math.min(line.from().number(), line.to().number()));
      highest = Math.max(highest, Math.max(line.from().number(), line.to().number()));
    }
    if (lines.isEmpty()) {
      lowest = 0;
      highest = 1;
    }
    double margin = Math.max(0.5, (highest - lowest) * 0.02);
    NumberAxis time = new NumberAxis();
    time.setRange(0, 1);
    quiet(time);
    NumberAxis values = new NumberAxis();
    values.setRange(lowest - margin, highest + margin);
    quiet(values);
    XYPlot plot = new XYPlot(dataset, time, values, renderer);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    double room = labelRoom(lines);
    plot.setFixedDomainAxisSpace(space(TOP, BOTTOM, 0, 0));
    plot.setFixedRangeAxisSpace(space(0, 0, room + LEADER, room + LEADER));
    plot.addAnnotation(new Words(chart, room, plotHeight));
    JFreeChart picture = new JFreeChart(null, null, plot, false);
    picture.setBackgroundPaint(null);
    picture.setPadding(RectangleInsets.ZERO_INSETS);
    Canvas canvas = new Canvas();
    picture.draw(canvas.graphics(), new Rectangle2D.Double(0, 0, WIDTH, height));
    return canvas.svg(chart.heading(), WIDTH, height);
  }

  private static Ink ink(ChartSpec.Direction direction) {
    return switch (direction) {
      case UP -> Ink.UP;
      case DOWN -> Ink.DOWN;
      case LEVEL -> Ink.LEVEL;
    };
  }

  /** Rising lines are whole, falling ones dashed: the direction is seen without colour. */
  private static BasicStroke stroke(ChartSpec.Direction direction) {
    return switch (direction) {
      case UP -> new BasicStroke(2f);
      case DOWN ->
          new BasicStroke(
              2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 3}, 0);
      case LEVEL ->
          new BasicStroke(
              2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 2}, 0);
    };
  }

  private static String sign(ChartSpec.Direction direction) {
    return switch (direction) {
      case UP -> "▲";
      case DOWN -> "▼";
      case LEVEL -> "=";
    };
  }

  private double labelRoom(List<ChartSpec.Line> lines) {
    double widest = 0;
    for (ChartSpec.Line line : lines) {
      widest = Math.max(widest, font.width(left(line), false, SIZE));
      widest = Math.max(widest, font.width(right(line), false, SIZE) + SIGN_ROOM);
    }
    return Math.min(LONGEST_LABEL, widest);
  }

  private static String left(ChartSpec.Line line) {
    return line.label() + " " + line.from().text();
  }

  private static String right(ChartSpec.Line line) {
    return line.to().text() + " " + line.label() + " " + sign(line.direction());
  }

  private void quiet(NumberAxis axis) {
    // See BarCharts: measured although not drawn.
    axis.setTickLabelFont(font.font(false, SIZE));
    axis.setTickLabelsVisible(false);
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
  }

  private static AxisSpace space(double top, double bottom, double left, double right) {
    AxisSpace space = new AxisSpace();
    space.setTop(top);
    space.setBottom(bottom);
    space.setLeft(left);
    space.setRight(right);
    return space;
  }

  /** All words and leaders, drawn when the plot knows its places. */
  private final class Words extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private final transient ChartSpec.Slope chart;
    private final double room;
    private final double plotHeight;

    Words(ChartSpec.Slope chart, double room, double plotHeight) {
      this.chart = chart;
      this.room = room;
      this.plotHeight = plotHeight;
    }

    @Override
    public void draw(
        Graphics2D graphics,
        XYPlot plot,
        Rectangle2D area,
        ValueAxis domain,
        ValueAxis range,
        int rendererIndex,
        PlotRenderingInfo info) {
      Pen pen = new Pen(graphics, font);
      double west = area.getMinX();
      double east = area.getMaxX();
      pen.line(west, area.getMinY(), west, area.getMaxY(), Ink.GRID, 1);
      pen.line(east, area.getMinY(), east, area.getMaxY(), Ink.GRID, 1);
      pen.words(chart.fromLabel(), Pen.Anchor.END, west, area.getMinY() - 10, Ink.TEXT, true, SIZE);
      pen.words(chart.toLabel(), Pen.Anchor.START, east, area.getMinY() - 10, Ink.TEXT, true, SIZE);
      labels(pen, area, range, true, west);
      labels(pen, area, range, false, east);
      legend(pen);
      pen.words(
          chart.heading().notice(),
          Pen.Anchor.MIDDLE,
          WIDTH / 2,
          area.getMaxY() + 22,
          Ink.NOTICE,
          true,
          SMALL - 1);
    }

    private void labels(Pen pen, Rectangle2D area, ValueAxis range, boolean left, double edge) {
      List<ChartSpec.Line> lines = chart.lines();
      double[] wanted = new double[lines.size()];
      for (int i = 0; i < wanted.length; i++) {
        double value = left ? lines.get(i).from().number() : lines.get(i).to().number();
        wanted[i] = range.valueToJava2D(value, area, RectangleEdge.LEFT);
      }
      double half = LINE_HEIGHT / 2;
      double[] places =
          Labels.apart(
              wanted, LINE_HEIGHT, area.getMinY() + half, area.getMinY() + plotHeight - half);
      double end = left ? edge - LEADER + 3 : edge + LEADER - 3;
      double start = left ? edge - 4 : edge + 4;
      for (int i = 0; i < wanted.length; i++) {
        pen.line(start, wanted[i], end, places[i], Ink.GRID, 1);
        String text = left ? left(lines.get(i)) : right(lines.get(i));
        pen.words(
            font.fitted(text, false, SIZE, room),
            left ? Pen.Anchor.END : Pen.Anchor.START,
            left ? end - 3 : end + 3,
            places[i] + CENTRE_TO_BASE_LINE,
            Ink.TEXT,
            false,
            SIZE);
      }
    }

    private void legend(Pen pen) {
      double width = 0;
      for (ChartSpec.Direction direction : ChartSpec.Direction.values()) {
        width += font.width(words(direction), false, SMALL) + 20;
      }
      double x = (WIDTH - width + 20) / 2;
      for (ChartSpec.Direction direction : ChartSpec.Direction.values()) {
        pen.words(words(direction), Pen.Anchor.START, x, 16, ink(direction), true, SMALL);
        x += font.width(words(direction), true, SMALL) + 20 + SIGN_ROOM;
      }
    }

    private String words(ChartSpec.Direction direction) {
      return sign(direction) + " " + chart.legend().get(direction.ordinal());
    }
  }
}
