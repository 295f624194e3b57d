package vn.parindex.site.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.QuadrantDots;

/** Dots in four quadrants: names beside the dots where there is room, corners named in words. */
final class QuadrantPicture {

  private static final int LINE = 18;
  private static final int AXIS_ROOM = 23;
  private static final int GAP = 6;

  /** With more dots than this they are smaller and the picture is taller. */
  private static final int MANY = 40;

  /** With more, dots lie on each other: nobody can point at one, and words would only weigh. */
  private static final int CLOUD = 30;

  private final QuadrantDots chart;
  private final ChartFont plain;
  private final ChartFont small;
  private final GivenAxis across;
  private final GivenAxis upright;
  private final LegendLines legend;
  private final int width;
  private final int left;
  private final int right;
  private final int inner;
  private final double radius;

  private QuadrantPicture(QuadrantDots chart, DrawingTools tools) {
    this.chart = chart;
    this.width = tools.width();
    this.plain = tools.small();
    this.small = tools.small();
    this.across = new GivenAxis(chart.across().scale(), false, small);
    this.upright = new GivenAxis(chart.upright().scale(), false, small);
    boolean many = chart.dots().size() > MANY;
    this.radius = many ? 3 : 4.5;
    this.inner = (tools.narrow() ? 320 : 360) + (many ? 160 : 0);
    this.left = (int) Math.ceil(upright.widest()) + 2 * GAP;
    this.right = (int) Math.ceil(across.widest() / 2) + GAP;
    this.legend =
        new LegendLines(
            LegendLines.with(
                List.of(
                    new LegendLines.Item(
                        (canvas, x, y) -> canvas.line(x, y, x + 18, y, 1.5f, Ink.REFERENCE),
                        chart.middle().words())),
                tools,
                across,
                upright),
            width,
            small);
  }

  static Picture of(QuadrantDots chart, DrawingTools tools) {
    return chart.dots().isEmpty()
        ? Picture.noRows(tools)
        : new QuadrantPicture(chart, tools).picture();
  }

  /** The heading of the upright axis and the names of the upper quadrants. */
  private static int top() {
    return 2 * LINE + GAP;
  }

  /** Tick labels, the names of the lower quadrants, the heading of the other axis, the legend. */
  private int foot() {
    return AXIS_ROOM + 2 * LINE + GAP + legend.height();
  }

  private Picture picture() {
    XYPlot plot = GivenPlot.of(across, upright, new RectangleInsets(top(), left, foot(), right));
    plot.setDomainGridlinesVisible(true);
    plot.addDomainMarker(
        GivenPlot.reference(across.within(chart.middle().across()), 1.5f), Layer.BACKGROUND);
    plot.addRangeMarker(
        GivenPlot.reference(upright.within(chart.middle().upright()), 1.5f), Layer.BACKGROUND);
    XYSeries points = new XYSeries(0, false);
    chart
        .dots()
        .forEach(dot -> points.add(across.within(dot.across()), upright.within(dot.upright())));
    plot.setDataset(new XYSeriesCollection(points));
    plot.setRenderer(new Dots(chart.dots(), radius));
    plot.addAnnotation(new Overlay(this::words));
    return Picture.of(top() + inner + foot(), plot);
  }

  private void words(ChartCanvas canvas, Rectangle2D area) {
    canvas.line(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), 1, Ink.AXIS);
    frame(canvas, area);
    names(canvas, area);
  }

  private void frame(ChartCanvas canvas, Rectangle2D area) {
    double half = area.getWidth() / 2 - GAP;
    double above = area.getMinY() - GAP;
    double below = area.getMaxY() + AXIS_ROOM + 14;
    QuadrantDots.Corners corners = chart.corners();
    String heading = "↑ " + chart.upright().label();
    canvas.fitted(heading, width, 0, above - LINE, Anchor.START, small, Ink.MUTED);
    corner(canvas, corners.topLeft(), half, area.getMinX(), above, Anchor.START);
    corner(canvas, corners.topRight(), half, area.getMaxX(), above, Anchor.END);
    corner(canvas, corners.bottomLeft(), half, area.getMinX(), below, Anchor.START);
    corner(canvas, corners.bottomRight(), half, area.getMaxX(), below, Anchor.END);
    canvas.fitted(
        chart.across().label() + " →",
        width,
        area.getMaxX(),
        below + LINE,
        Anchor.END,
        small,
        Ink.MUTED);
    legend.draw(canvas, 0, below + LINE + GAP);
  }

  private void corner(
      ChartCanvas canvas, String words, double room, double x, double y, Anchor anchor) {
    canvas.fitted(words, room, x, y, anchor, plain, Ink.TEXT);
  }

  private void names(ChartCanvas canvas, Rectangle2D area) {
    double middleX = x(chart.middle().across(), area);
    double middleY = y(chart.middle().upright(), area);
    List<QuadrantDots.Dot> byDistance =
        chart.dots().stream()
            .sorted(
                Comparator.comparingDouble(
                    dot ->
                        -Math.hypot(
                            x(dot.across(), area) - middleX, y(dot.upright(), area) - middleY)))
            .toList();
    double room = area.getWidth() / 2 - 3 * GAP;
    List<FreeLabels.Wish> wishes = new ArrayList<>();
    List<Rectangle2D> taken = new ArrayList<>();
    for (QuadrantDots.Dot dot : byDistance) {
      double x = x(dot.across(), area);
      double y = y(dot.upright(), area);
      double width = plain.width(plain.fit(dot.label(), room));
      wishes.add(new FreeLabels.Wish(x, y, width, plain.getSize() + 4));
      taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
    taken.add(new Rectangle2D.Double(middleX - 1, area.getMinY(), 2, area.getHeight()));
    taken.add(new Rectangle2D.Double(area.getMinX(), middleY - 1, area.getWidth(), 2));
    double zero = y(0, area);
    taken.add(new Rectangle2D.Double(area.getMinX(), zero - 1, area.getWidth(), 2));
    taken.add(new Rectangle2D.Double(area.getMinX(), area.getMaxY() - 1, area.getWidth(), 2));
    new FreeLabels(area, taken, radius)
        .place(wishes)
        .forEach(
            (index, box) -> {
              QuadrantDots.Dot dot = byDistance.get(index);
              canvas.linked(
                  dot.note().to(),
                  () ->
                      canvas.fitted(
                          dot.label(),
                          room,
                          box.getMinX(),
                          box.getCenterY() + plain.drop(),
                          Anchor.START,
                          plain,
                          Ink.TEXT));
            });
  }

  private double x(double value, Rectangle2D area) {
    return area.getMinX() + across.share(value) * area.getWidth();
  }

  private double y(double value, Rectangle2D area) {
    return area.getMaxY() - upright.share(value) * area.getHeight();
  }

  /** Dots as circles: JFreeChart's own are paths, four times as long in a page. */
  private static final class Dots extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    private final transient List<QuadrantDots.Dot> units;
    private final double radius;

    Dots(List<QuadrantDots.Dot> units, double radius) {
      this.units = units;
      this.radius = radius;
    }

    @Override
    public void drawItem(
        Graphics2D g2,
        XYItemRendererState state,
        Rectangle2D area,
        PlotRenderingInfo info,
        XYPlot plot,
        ValueAxis across,
        ValueAxis upright,
        XYDataset dots,
        int series,
        int item,
        CrosshairState crosshair,
        int pass) {
      double x = across.valueToJava2D(dots.getXValue(series, item), area, plot.getDomainAxisEdge());
      double y = upright.valueToJava2D(dots.getYValue(series, item), area, plot.getRangeAxisEdge());
      ChartCanvas canvas = (ChartCanvas) g2;
      if (units.size() > CLOUD) {
        canvas.dot(Math.rint(x), Math.rint(y), radius, Ink.ACCENT, MarkNote.NONE);
      } else {
        MarkNote note = units.get(item).note();
        // Its name leads on where it is written, and so does what it answers.
        canvas.dot(x, y, radius, Ink.ACCENT, note);
      }
    }
  }
}
