package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.model.MarkNote;

/**
 * Lines over time with their names at the right end, each with a sample of its line. Names that
 * would overlap are shifted and tied to their height by a thin line.
 */
final class LinesPicture {

  private static final int EDGE = 10;
  private static final int AXIS_ROOM = 24;
  private static final int GAP = 6;
  private static final int MOST_LINES = 3;

  private final LineChart chart;
  private final ChartFont plain;
  private final ChartFont strong;
  private final ChartFont small;
  private final GivenAxis values;

  /** Says only that the axis is cut: the lines are named at their ends. */
  private final LegendLines legend;

  private final List<Label> labels;
  private final double labelRoom;
  private final int left;
  private final int right;
  private final int leader;
  private final int sample;
  private final int line;
  private final int pitch;
  private final int inner;
  private final int width;

  private LinesPicture(LineChart chart, DrawingTools tools) {
    this.chart = chart;
    this.width = tools.width();
    this.values = new GivenAxis(chart.axis(), false, tools.small());
    this.legend = new LegendLines(LegendLines.with(List.of(), tools, values), width, tools.small());
    int size = tools.narrow() ? 12 : 14;
    this.plain = tools.plain(size);
    this.strong = tools.strong(size);
    this.small = tools.small();
    this.leader = tools.narrow() ? 16 : 20;
    this.sample = tools.narrow() ? 14 : 24;
    this.labels = labels();
    double most = width * 0.4 - leader - sample - GAP;
    this.labelRoom =
        Math.ceil(Math.min(most, labels.stream().mapToDouble(Label::width).max().orElse(0)));
    this.left = (int) Math.ceil(values.widest()) + 2 * GAP;
    this.right = leader + sample + GAP + (int) labelRoom;
    this.line = size + 4;
    int lines = labels.stream().mapToInt(label -> label.lines(labelRoom).size()).max().orElse(1);
    this.pitch = lines * line + GAP;
    this.inner = Math.max(tools.narrow() ? 200 : 240, labels.size() * pitch);
  }

  static Picture of(LineChart chart, DrawingTools tools) {
    return chart.periods().isEmpty() || chart.series().isEmpty()
        ? Picture.noRows(tools)
        : new LinesPicture(chart, tools).picture();
  }

  /** How a series differs from the others: in three ways, so that colour may fail. */
  private enum Style {
    FIRST(Ink.FIRST, Symbol.DOT, new BasicStroke(2.5f)),
    SECOND(Ink.SECOND, Symbol.SQUARE, dashed(8, 4)),
    THIRD(Ink.THIRD, Symbol.TRIANGLE, dashed(2, 3)),
    FOURTH(Ink.FOURTH, Symbol.DIAMOND, dashed(10, 3, 2, 3));

    private final Ink ink;
    private final Symbol symbol;
    private final BasicStroke stroke;

    Style(Ink ink, Symbol symbol, BasicStroke stroke) {
      this.ink = ink;
      this.symbol = symbol;
      this.stroke = stroke;
    }

    private static BasicStroke dashed(float... dashes) {
      return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dashes, 0);
    }

    void draw(ChartCanvas canvas, double x, double y, double length) {
      canvas.setPaint(ink.colour());
      canvas.setStroke(stroke);
      canvas.draw(new Line2D.Double(x, y, x + length, y));
      symbol.draw(canvas, x + length / 2, y, ink);
    }
  }

  /**
   * Words at the right, beside the height they speak of.
   *
   * @param value the height on the axis
   * @param tied whether anything is drawn at that height
   */
  private record Label(
      String words, ChartFont font, double value, boolean tied, LegendLines.Sample sample) {

    double width() {
      return font.width(words);
    }

    List<String> lines(double room) {
      return font.wrap(words, room, MOST_LINES);
    }
  }

  private List<Label> labels() {
    List<Label> all = new ArrayList<>();
    for (int index = 0; index < chart.series().size(); index++) {
      LineChart.Series series = chart.series().get(index);
      Style style = Style.values()[index];
      Optional<Double> last = last(series);
      all.add(
          new Label(
              series.label(),
              index == 0 ? strong : plain,
              last.orElse(chart.axis().min()),
              last.isPresent(),
              (canvas, x, y) -> style.draw(canvas, x, y, sample)));
    }
    for (LineChart.Reference reference : chart.references()) {
      all.add(
          new Label(
              reference.label(),
              plain,
              values.within(reference.value()),
              true,
              (canvas, x, y) -> canvas.line(x, y, x + sample, y, 1, Ink.REFERENCE)));
    }
    return List.copyOf(all);
  }

  /** The last known value as far as the axis shows it: the label stands at its height. */
  private Optional<Double> last(LineChart.Series series) {
    Optional<Double> last = Optional.empty();
    for (ChartValue value : series.values()) {
      Optional<Double> before = last;
      last = value.match(number -> Optional.of(values.within(number)), () -> before);
    }
    return last;
  }

  private Picture picture() {
    XYPlot plot =
        GivenPlot.of(
            new GivenAxis(periods(), false, small),
            values,
            new RectangleInsets(top(), left, AXIS_ROOM, right));
    for (LineChart.Reference reference : chart.references()) {
      plot.addRangeMarker(
          GivenPlot.reference(values.within(reference.value()), 1), Layer.BACKGROUND);
    }
    draw(plot);
    plot.addAnnotation(new Overlay(this::words));
    plot.addAnnotation(new Overlay((canvas, area) -> answers(canvas, area, plot)));
    return Picture.of(top() + inner + AXIS_ROOM, plot);
  }

  private int top() {
    return EDGE + legend.height();
  }

  /** What stands in front is drawn last, and answers first. */
  private void answers(ChartCanvas canvas, Rectangle2D area, XYPlot plot) {
    for (int line = chart.series().size() - 1; line >= 0; line--) {
      LineChart.Series series = chart.series().get(line);
      for (int index = 0; index < series.notes().size(); index++) {
        double x =
            plot.getDomainAxis()
                .valueToJava2D(chart.periods().get(index).x(), area, RectangleEdge.BOTTOM);
        MarkNote note = series.notes().get(index);
        series
            .values()
            .get(index)
            .match(Optional::of, Optional::<Double>empty)
            .map(value -> area.getMaxY() - values.share(value) * area.getHeight())
            .ifPresent(
                y ->
                    canvas.answering(
                        new Rectangle2D.Double(
                            x - Symbol.REACH,
                            y - Symbol.REACH,
                            2.0 * Symbol.REACH,
                            2.0 * Symbol.REACH),
                        note));
      }
    }
  }

  private void draw(XYPlot plot) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setUseFillPaint(true);
    for (int index = 0; index < chart.series().size(); index++) {
      Style style = Style.values()[index];
      List<ChartValue> heights = chart.series().get(index).values();
      dataset.addSeries(GivenPlot.points(index, chart.periods(), heights, values));
      renderer.setSeriesPaint(index, style.ink.colour());
      renderer.setSeriesStroke(index, style.stroke);
      renderer.setSeriesShape(index, style.symbol.at(0, 0));
      renderer.setSeriesFillPaint(index, (style.symbol.hollow() ? Ink.PAPER : style.ink).colour());
      renderer.setSeriesOutlineStroke(index, Symbol.outline());
    }
    renderer.setUseOutlinePaint(false);
    plot.setDataset(dataset);
    plot.setRenderer(renderer);
    // JFreeChart draws the last series first, so that the first lies on top.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
  }

  /** The periods as an axis that leaves room for half a label before the first. */
  private ChartAxis periods() {
    List<LineChart.Period> periods = chart.periods();
    double first = periods.get(0).x();
    double last = periods.get(periods.size() - 1).x();
    double room = width - left - right;
    double before = Math.min(room / 4, Math.max(EDGE, small.width(periods.get(0).label()) / 2 - 4));
    double scale = last > first ? (last - first) / (room - before - EDGE) : 1;
    return new ChartAxis(
        first - before * scale,
        last + EDGE * scale,
        periods.stream().map(period -> new ChartAxis.Tick(period.x(), period.label())).toList());
  }

  private void words(ChartCanvas canvas, Rectangle2D area) {
    legend.draw(canvas, 0, area.getMinY() - top());
    canvas.line(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), 1, Ink.AXIS);
    List<Double> wishes = new ArrayList<>();
    for (Label label : labels) {
      wishes.add(area.getMaxY() - values.share(label.value()) * area.getHeight());
    }
    List<Double> places =
        LabelSpread.spread(
            wishes, pitch, area.getMinY() + pitch / 2.0, area.getMaxY() - pitch / 2.0);
    for (int index = 0; index < labels.size(); index++) {
      Label label = labels.get(index);
      double place = places.get(index);
      if (label.tied()) {
        double edge = area.getMaxX();
        canvas.line(edge + 2, wishes.get(index), edge + leader - 4, place, 1, Ink.LEADER);
      }
      label.sample().draw(canvas, area.getMaxX() + leader, place);
      List<String> lines = label.lines(labelRoom);
      double first = place - (lines.size() - 1) * line / 2.0 + label.font().drop();
      double x = area.getMaxX() + leader + sample + GAP;
      canvas.wrapped(lines, label.words(), x, first, line, label.font());
    }
  }
}
