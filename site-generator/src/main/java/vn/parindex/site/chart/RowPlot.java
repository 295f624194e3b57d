package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LevelRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import org.jfree.data.category.IntervalCategoryDataset;
import vn.parindex.site.model.ChartValue;

/**
 * Bars and other marks in rows of one height, in a plot whose edges are given.
 *
 * <p>Layers are drawn in the order they are added, each a JFreeChart dataset with its renderer; a
 * row without a value is an empty slot.
 */
final class RowPlot {

  /** Pixels between two slanting lines. */
  private static final int HATCH = 6;

  private final CategoryPlot plot = new CategoryPlot();
  private final GivenAxis axis;
  private final int rows;
  private int layers;

  RowPlot(GivenAxis axis, int rows, RectangleInsets edges) {
    this.axis = axis;
    this.rows = rows;
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setDomainAxis(rowAxis());
    plot.setRangeAxis(axis);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setFixedDomainAxisSpace(space(edges));
    plot.setFixedRangeAxisSpace(space(edges));
    plot.setRangeGridlinePaint(Ink.GRID.colour());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setRangeZeroBaselineVisible(false);
  }

  CategoryPlot plot() {
    return plot;
  }

  /** Adds filled bars; {@code ink} chooses the colour of each row. */
  void bars(List<ChartValue> values, List<Ink> inks, Place place) {
    SlotBars renderer = new SlotBars(place, inks);
    renderer.setDrawBarOutline(false);
    add(values, renderer);
  }

  /** Adds outlined bars that show what could be. */
  void ghosts(List<ChartValue> values, Place place) {
    SlotBars renderer = new SlotBars(place, List.of(Ink.GHOST));
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(Ink.OUTLINE.colour());
    renderer.setDefaultOutlineStroke(new BasicStroke(1));
    add(values, renderer);
  }

  /** Adds outlined bars filled with slanting lines. */
  void hatched(List<ChartValue> values, Place place) {
    SlotBars renderer = new SlotBars(place, List.of(Ink.OUTLINE));
    renderer.setDrawBarOutline(false);
    renderer.setBarPainter(new Hatching());
    add(values, renderer);
  }

  /** Adds a symbol at each value, {@code middle} pixels below the upper edge of its slot. */
  void symbols(List<ChartValue> values, Symbol symbol, List<Ink> inks, double middle) {
    add(values, new SlotSymbols(symbol, inks, middle));
  }

  /** Adds level lines between two values; a row where either is missing gets none. */
  void spans(List<ChartValue> from, List<ChartValue> to, List<Ink> inks, Span span, double middle) {
    Number[][] starts = new Number[1][rows];
    Number[][] ends = new Number[1][rows];
    for (int row = 0; row < rows; row++) {
      starts[0][row] = shown(from.get(row));
      ends[0][row] = shown(to.get(row));
    }
    add(new DefaultIntervalCategoryDataset(starts, ends), new SlotSpans(span, inks, middle));
  }

  /** Draws a line at zero, for axes that have it inside. */
  void zeroLine() {
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Ink.AXIS.colour());
    plot.setRangeZeroBaselineStroke(new BasicStroke(1));
  }

  /** Repeats the axis above the rows: a tall picture is not seen whole. */
  void axisAboveToo(GivenAxis copy) {
    plot.setRangeAxis(1, copy);
    plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
  }

  /** Adds upright ticks. */
  void ticks(List<ChartValue> values, Place place) {
    SlotLevels renderer = new SlotLevels(place);
    renderer.setDefaultPaint(Ink.REFERENCE.colour());
    renderer.setAutoPopulateSeriesPaint(false);
    renderer.setDefaultStroke(new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    renderer.setAutoPopulateSeriesStroke(false);
    add(values, renderer);
  }

  private void add(List<ChartValue> values, CategoryItemRenderer renderer) {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (int row = 0; row < rows; row++) {
      dataset.addValue(shown(values.get(row)), "", Integer.valueOf(row));
    }
    add(dataset, renderer);
  }

  /** The value as far as the axis shows it; JFreeChart knows a missing one as null. */
  private Number shown(ChartValue value) {
    return value.match(axis::within, () -> null);
  }

  private void add(CategoryDataset dataset, CategoryItemRenderer renderer) {
    plot.setDataset(layers, dataset);
    plot.setRenderer(layers, renderer);
    layers++;
  }

  private static CategoryAxis rowAxis() {
    CategoryAxis rows = new CategoryAxis();
    rows.setLowerMargin(0);
    rows.setUpperMargin(0);
    rows.setCategoryMargin(0);
    rows.setTickLabelsVisible(false);
    rows.setTickMarksVisible(false);
    rows.setAxisLineVisible(false);
    return rows;
  }

  private static AxisSpace space(RectangleInsets edges) {
    AxisSpace space = new AxisSpace();
    space.setLeft(edges.getLeft());
    space.setRight(edges.getRight());
    space.setTop(edges.getTop());
    space.setBottom(edges.getBottom());
    return space;
  }

  /**
   * Where in its slot a mark lies, in pixels of the view box.
   *
   * @param top from the slot's upper edge
   * @param thickness of the mark
   */
  record Place(double top, double thickness) {}

  /** How a line between two values looks: interval ends are marked, a mere link is not. */
  enum Span {
    INTERVAL(2.5f, 6),
    LINK(2.5f, 0),
    /** A faint line that leads the eye along a row. */
    GUIDE(1, 0);

    private final float thickness;
    private final int cap;

    Span(float thickness, int cap) {
      this.thickness = thickness;
      this.cap = cap;
    }

    void draw(Graphics2D canvas, double from, double to, double y, Ink ink) {
      canvas.setPaint(ink.colour());
      canvas.setStroke(new BasicStroke(thickness));
      canvas.draw(new Line2D.Double(from, y, to, y));
      if (cap > 0) {
        canvas.draw(new Line2D.Double(from, y - cap, from, y + cap));
        canvas.draw(new Line2D.Double(to, y - cap, to, y + cap));
      }
    }
  }

  /** A box filled with slanting lines, so that it reads without colour. */
  static void hatch(Graphics2D canvas, RectangularShape box) {
    double height = box.getHeight();
    Path2D.Double lines = new Path2D.Double();
    for (double foot = box.getMinX() - height + HATCH; foot < box.getMaxX(); foot += HATCH) {
      double from = Math.max(box.getMinX(), foot);
      double to = Math.min(box.getMaxX(), foot + height);
      lines.moveTo(from, box.getMaxY() - (from - foot));
      lines.lineTo(to, box.getMaxY() - (to - foot));
    }
    canvas.setPaint(Ink.PAPER.colour());
    canvas.fill(box);
    canvas.setPaint(Ink.OUTLINE.colour());
    canvas.setStroke(new BasicStroke(1.5f));
    if (lines.getCurrentPoint() != null) {
      canvas.draw(lines);
    }
    canvas.draw(box);
  }

  /** Bars of a fixed thickness at a fixed place in their slot. */
  private static final class SlotBars extends BarRenderer {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient List<Color> colours;

    SlotBars(Place place, List<Ink> inks) {
      this.place = place;
      List<Color> drawn = new ArrayList<>();
      inks.forEach(ink -> drawn.add(ink.colour()));
      this.colours = List.copyOf(drawn);
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setAutoPopulateSeriesOutlinePaint(false);
    }

    @Override
    public Paint getItemPaint(int series, int row) {
      return colours.get(Math.min(row, colours.size() - 1));
    }

    @Override
    protected void calculateBarWidth(
        CategoryPlot plot, Rectangle2D area, int index, CategoryItemRendererState state) {
      state.setBarWidth(place.thickness());
    }

    @Override
    protected double calculateBarW0(
        CategoryPlot plot,
        PlotOrientation orientation,
        Rectangle2D area,
        CategoryAxis rows,
        CategoryItemRendererState state,
        int series,
        int row) {
      return slotTop(plot, area, rows, getColumnCount(), row) + place.top();
    }
  }

  /** Ticks of a fixed length at a fixed place in their slot. */
  private static final class SlotLevels extends LevelRenderer {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    SlotLevels(Place place) {
      this.place = place;
    }

    @Override
    protected void calculateItemWidth(
        CategoryPlot plot, Rectangle2D area, int index, CategoryItemRendererState state) {
      state.setBarWidth(place.thickness());
    }

    @Override
    protected double calculateBarW0(
        CategoryPlot plot,
        PlotOrientation orientation,
        Rectangle2D area,
        CategoryAxis rows,
        CategoryItemRendererState state,
        int series,
        int row) {
      return slotTop(plot, area, rows, getColumnCount(), row) + place.top();
    }
  }

  /** Symbols at a fixed height of their slot. */
  private static final class SlotSymbols extends AbstractCategoryItemRenderer {

    private static final long serialVersionUID = 1L;

    private final Symbol symbol;
    private final transient List<Ink> inks;
    private final double middle;

    SlotSymbols(Symbol symbol, List<Ink> inks, double middle) {
      this.symbol = symbol;
      this.inks = List.copyOf(inks);
      this.middle = middle;
    }

    @Override
    public void drawItem(
        Graphics2D g2,
        CategoryItemRendererState state,
        Rectangle2D area,
        CategoryPlot plot,
        CategoryAxis rows,
        ValueAxis values,
        CategoryDataset dataset,
        int series,
        int row,
        int pass) {
      Number value = dataset.getValue(series, row);
      if (value != null) {
        symbol.draw(
            g2,
            values.valueToJava2D(value.doubleValue(), area, plot.getRangeAxisEdge()),
            slotTop(plot, area, rows, dataset.getColumnCount(), row) + middle,
            inks.get(Math.min(row, inks.size() - 1)));
      }
    }
  }

  /** Lines between two values at a fixed height of their slot. */
  private static final class SlotSpans extends AbstractCategoryItemRenderer {

    private static final long serialVersionUID = 1L;

    private final Span span;
    private final transient List<Ink> inks;
    private final double middle;

    SlotSpans(Span span, List<Ink> inks, double middle) {
      this.span = span;
      this.inks = List.copyOf(inks);
      this.middle = middle;
    }

    @Override
    public void drawItem(
        Graphics2D g2,
        CategoryItemRendererState state,
        Rectangle2D area,
        CategoryPlot plot,
        CategoryAxis rows,
        ValueAxis values,
        CategoryDataset dataset,
        int series,
        int row,
        int pass) {
      IntervalCategoryDataset intervals = (IntervalCategoryDataset) dataset;
      Number from = intervals.getStartValue(series, row);
      Number to = intervals.getEndValue(series, row);
      if (from != null && to != null) {
        span.draw(
            g2,
            values.valueToJava2D(from.doubleValue(), area, plot.getRangeAxisEdge()),
            values.valueToJava2D(to.doubleValue(), area, plot.getRangeAxisEdge()),
            slotTop(plot, area, rows, dataset.getColumnCount(), row) + middle,
            inks.get(Math.min(row, inks.size() - 1)));
      }
    }
  }

  /** Hatches whatever bar it is given. */
  private static final class Hatching implements BarPainter {

    @Override
    public void paintBar(
        Graphics2D g2,
        BarRenderer renderer,
        int row,
        int column,
        RectangularShape bar,
        RectangleEdge base) {
      hatch(g2, bar);
    }

    @Override
    public void paintBarShadow(
        Graphics2D g2,
        BarRenderer renderer,
        int row,
        int column,
        RectangularShape bar,
        RectangleEdge base,
        boolean pegShadow) {
      // Bars have no shadows.
    }
  }

  private static double slotTop(
      CategoryPlot plot, Rectangle2D area, CategoryAxis rows, int count, int row) {
    return rows.getCategoryStart(row, count, area, plot.getDomainAxisEdge());
  }
}
