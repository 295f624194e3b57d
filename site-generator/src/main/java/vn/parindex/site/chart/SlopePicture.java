package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.SlopeChart;

/**
 * Lines between two upright axes, with names and figures on both sides. Labels that would overlap
 * are shifted and tied to their dot by a thin line.
 */
final class SlopePicture {

  private static final int LEAST_HEIGHT = 280;
  private static final int LEGEND = 28;
  private static final int HEADING = 26;
  private static final int EDGE = 12;
  private static final double DOT = 3.5;

  private final SlopeChart chart;
  private final ChartWords words;
  private final ChartFont plain;
  private final ChartFont strong;
  private final ChartFont small;
  private final int width;
  private final int pitch;
  private final int leader;
  private final int side;
  private final boolean choice;
  private final double lowest;
  private final double highest;

  private SlopePicture(SlopeChart chart, DrawingTools tools) {
    this.chart = chart;
    this.words = tools.words();
    this.width = tools.width();
    this.pitch = tools.narrow() ? 18 : 20;
    this.leader = tools.narrow() ? 24 : 36;
    this.plain = tools.plain(tools.narrow() ? 12 : 14);
    this.strong = tools.strong(tools.narrow() ? 12 : 14);
    this.small = tools.small();
    this.choice = chart.lines().stream().anyMatch(SlopeChart.Line::highlighted);
    double widest =
        chart.lines().stream()
            .mapToDouble(
                line ->
                    Math.max(
                        strong.width(Label.left(line).full()),
                        strong.width(Label.right(line).full())))
            .max()
            .orElse(0);
    this.side = (int) Math.ceil(Math.min(width / 3.0, widest)) + leader;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (SlopeChart.Line line : chart.lines()) {
      least = Math.min(least, Math.min(line.from(), line.to()));
      most = Math.max(most, Math.max(line.from(), line.to()));
    }
    boolean flat = most - least <= 0;
    this.lowest = flat ? least - 1 : least;
    this.highest = flat ? most + 1 : most;
  }

  static Picture of(SlopeChart chart, DrawingTools tools) {
    return chart.lines().isEmpty()
        ? Picture.noRows(tools)
        : new SlopePicture(chart, tools).picture();
  }

  private static String sign(SlopeChart.Direction direction) {
    return switch (direction) {
      case UP -> "▲";
      case DOWN -> "▼";
      case LEVEL -> "=";
    };
  }

  private static Ink ink(SlopeChart.Direction direction) {
    return switch (direction) {
      case UP -> Ink.UP;
      case DOWN -> Ink.DOWN;
      case LEVEL -> Ink.LEVEL;
    };
  }

  /** Lines step back to grey behind a highlighted one; their labels still carry the sign. */
  private Ink ink(SlopeChart.Line line) {
    return choice && !line.highlighted() ? Ink.CONTEXT : ink(line.direction());
  }

  /** What falls is broken, so that it is told from what rises in grey too. */
  private static BasicStroke stroke(SlopeChart.Line line) {
    float width = line.highlighted() ? 3.5f : 1.5f;
    return line.direction() == SlopeChart.Direction.DOWN
        ? new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {7, 3}, 0)
        : new BasicStroke(width);
  }

  /** A name with its figure before or after it; only the name may be cut. */
  private record Label(String before, String name, String after) {

    static Label left(SlopeChart.Line line) {
      return new Label("", line.label(), " " + line.fromText());
    }

    static Label right(SlopeChart.Line line) {
      return new Label(line.toText() + " " + sign(line.direction()) + " ", line.label(), "");
    }

    String full() {
      return before + name + after;
    }

    String fit(ChartFont font, double room) {
      return before + font.fit(name, room - font.width(before) - font.width(after)) + after;
    }
  }

  private Picture picture() {
    int inner = Math.max(LEAST_HEIGHT, chart.lines().size() * pitch * 13 / 10);
    int top = LEGEND + HEADING;
    double edge = (highest - lowest) * EDGE / (inner - 2.0 * EDGE);
    GivenAxis heights = axis(lowest - edge, highest + edge);
    XYPlot plot = GivenPlot.of(axis(0, 1), heights, new RectangleInsets(top, side, 2, side));
    plot.setRangeGridlinesVisible(false);
    plot.setRangeZeroBaselineVisible(false);
    lines(plot);
    plot.addAnnotation(new Overlay(this::legend));
    plot.addAnnotation(new Overlay((canvas, area) -> labels(canvas, area, heights)));
    return Picture.of(top + inner + 2, plot);
  }

  /** An axis that only scales. */
  private GivenAxis axis(double from, double to) {
    GivenAxis axis = new GivenAxis(new ChartAxis(from, to, List.of()), false, small);
    axis.setVisible(false);
    return axis;
  }

  private void lines(XYPlot plot) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    List<SlopeChart.Line> lines = new ArrayList<>(chart.lines());
    lines.sort(Comparator.comparing(SlopeChart.Line::highlighted));
    for (int index = 0; index < lines.size(); index++) {
      SlopeChart.Line line = lines.get(index);
      XYSeries series = new XYSeries(index);
      series.add(0, line.from());
      series.add(1, line.to());
      dataset.addSeries(series);
      renderer.setSeriesPaint(index, ink(line).colour());
      renderer.setSeriesStroke(index, stroke(line));
    }
    renderer.addAnnotation(new Overlay(this::uprights), Layer.BACKGROUND);
    plot.setDataset(dataset);
    plot.setRenderer(renderer);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
  }

  private void uprights(ChartCanvas canvas, Rectangle2D area) {
    canvas.line(area.getMinX(), area.getMinY(), area.getMinX(), area.getMaxY(), 1, Ink.AXIS);
    canvas.line(area.getMaxX(), area.getMinY(), area.getMaxX(), area.getMaxY(), 1, Ink.AXIS);
    double y = area.getMinY() - 9;
    double room = width / 2.0 - 8;
    canvas.fitted(chart.fromLabel(), room, area.getMinX(), y, Anchor.END, strong, Ink.TEXT);
    canvas.fitted(chart.toLabel(), room, area.getMaxX(), y, Anchor.START, strong, Ink.TEXT);
  }

  private void legend(ChartCanvas canvas, Rectangle2D area) {
    double x = area.getMinX() - side;
    double y = area.getMinY() - HEADING - LEGEND + 16;
    for (SlopeChart.Direction direction : SlopeChart.Direction.values()) {
      String item =
          sign(direction)
              + " "
              + switch (direction) {
                case UP -> words.up();
                case DOWN -> words.down();
                case LEVEL -> words.level();
              };
      String shown = small.fit(item, width / 3.0 - 24);
      canvas.text(shown, x, y, Anchor.START, small, ink(direction));
      x += small.width(shown) + 20;
    }
  }

  private void labels(ChartCanvas canvas, Rectangle2D area, GivenAxis heights) {
    side(canvas, area, heights, SlopeChart.Line::from, Label::left, true);
    side(canvas, area, heights, SlopeChart.Line::to, Label::right, false);
  }

  private void side(
      ChartCanvas canvas,
      Rectangle2D area,
      GivenAxis heights,
      ToDoubleFunction<SlopeChart.Line> height,
      Function<SlopeChart.Line, Label> label,
      boolean left) {
    List<Double> wishes = new ArrayList<>();
    for (SlopeChart.Line line : chart.lines()) {
      double share = heights.share(height.applyAsDouble(line));
      wishes.add(area.getMaxY() - share * area.getHeight());
    }
    List<Double> places =
        LabelSpread.spread(
            wishes, pitch, area.getMinY() + pitch / 2.0, area.getMaxY() - pitch / 2.0);
    double outward = left ? -1 : 1;
    double dot = left ? area.getMinX() : area.getMaxX();
    for (int index = 0; index < places.size(); index++) {
      SlopeChart.Line line = chart.lines().get(index);
      double place = places.get(index);
      canvas.line(
          dot + outward * (DOT + 2),
          wishes.get(index),
          dot + outward * (leader - 5),
          place,
          1,
          Ink.LEADER);
      double radius = line.highlighted() ? DOT + 1.5 : DOT;
      canvas.setPaint(ink(line).colour());
      canvas.fill(
          new Ellipse2D.Double(dot - radius, wishes.get(index) - radius, 2 * radius, 2 * radius));
      ChartFont style = line.highlighted() ? strong : plain;
      Label written = label.apply(line);
      MarkNote note = left ? line.fromNote() : line.toNote();
      canvas.linked(
          note.to(),
          () -> {
            canvas.text(
                written.fit(style, side - leader),
                written.full(),
                dot + outward * leader,
                place + style.drop(),
                left ? Anchor.END : Anchor.START,
                style,
                Ink.TEXT);
            canvas.answering(
                new Rectangle2D.Double(
                    left ? 0 : area.getMaxX(), place - pitch / 2.0, area.getMinX(), pitch),
                note);
          });
    }
  }
}
