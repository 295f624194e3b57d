package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import org.jfree.data.category.IntervalCategoryDataset;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.MarkNote;

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
  private final RectangleInsets edges;
  private int layers;

  RowPlot(GivenAxis axis, int rows, RectangleInsets edges) {
    this.axis = axis;
    this.rows = rows;
    this.edges = edges;
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

  /**
   * Draws the grid beside the marks of each row only: lines must not cross the words above them.
   */
  void gridBeside(Place place) {
    plot.setRangeGridlinesVisible(false);
    add(
        Collections.nCopies(rows, ChartValue.of(axis.getLowerBound())),
        Collections.nCopies(rows, ChartValue.of(axis.getUpperBound())),
        List.of(Ink.GRID),
        (canvas, left, right, top, ink) -> {
          Path2D.Double lines = new Path2D.Double();
          for (double share : axis.shares()) {
            double x = left + share * (right - left);
            lines.moveTo(x, top + place.top());
            lines.lineTo(x, top + place.top() + place.thickness());
          }
          canvas.setPaint(ink.colour());
          canvas.setStroke(new BasicStroke(1));
          canvas.draw(lines);
        });
  }

  /**
   * Draws a line behind the bars, across all rows.
   *
   * @throws IllegalArgumentException if the axis does not show the value: at its end the line would
   *     stand for another one
   */
  void reference(double value) {
    if (axis.within(value) != value) {
      throw new IllegalArgumentException("Reference " + value + " is outside the axis");
    }
    plot.addRangeMarker(GivenPlot.reference(value, 1), Layer.BACKGROUND);
  }

  /**
   * The finished picture.
   *
   * @param slot height of a row
   */
  Picture picture(int slot, Head head, RowWords words) {
    plot.addAnnotation(
        new Overlay(
            (canvas, area) -> {
              head.draw(canvas, area.getMinY() - edges.getTop());
              for (int row = 0; row < rows; row++) {
                words.draw(canvas, area, row, area.getMinY() + row * slot);
              }
            }));
    return Picture.of((int) (edges.getTop() + edges.getBottom()) + rows * slot, plot);
  }

  /** Draws above the rows; {@code top} is the upper edge of the picture. */
  @FunctionalInterface
  interface Head {
    void draw(ChartCanvas canvas, double top);
  }

  /** Writes the words of a row; {@code top} is the upper edge of its slot. */
  @FunctionalInterface
  interface RowWords {
    void draw(ChartCanvas canvas, Rectangle2D area, int row, double top);
  }

  /**
   * Adds filled bars; {@code inks} are the colours of the rows, the last also of all that follow.
   */
  void bars(List<ChartValue> values, List<Ink> inks, Place place) {
    addBars(values, inks, place, RowPlot::fill);
  }

  /** Adds outlined bars that show what could be. */
  void ghosts(List<ChartValue> values, Place place) {
    addBars(values, List.of(Ink.GHOST), place, (canvas, bar, ink) -> ghost(canvas, bar));
  }

  /** Adds outlined bars filled with slanting lines. */
  void hatched(List<ChartValue> values, Place place) {
    addBars(values, List.of(Ink.OUTLINE), place, (canvas, bar, ink) -> hatch(canvas, bar));
  }

  /** Adds a symbol at each value, {@code middle} pixels below the upper edge of its slot. */
  void symbols(List<ChartValue> values, Symbol symbol, List<Ink> inks, double middle) {
    add(
        values,
        values,
        inks,
        (canvas, x, same, top, ink) -> symbol.draw(canvas, x, top + middle, ink));
  }

  /** Adds level lines between two values; a row where either is missing gets none. */
  void spans(List<ChartValue> from, List<ChartValue> to, List<Ink> inks, Span span, double middle) {
    add(
        from,
        to,
        inks,
        (canvas, left, right, top, ink) -> span.draw(canvas, left, right, top + middle, ink));
  }

  /**
   * Adds areas without a mark of their own, as long as the axis, that answer a reader who points at
   * a row.
   */
  void answers(List<MarkNote> notes, Place place) {
    if (notes.stream().allMatch(MarkNote::isSilent)) {
      return;
    }
    plot.addAnnotation(
        new Overlay(
            (canvas, area) -> {
              double slot = area.getHeight() / rows;
              for (int row = 0; row < rows; row++) {
                canvas.answering(
                    new Rectangle2D.Double(
                        area.getMinX(),
                        area.getMinY() + row * slot + place.top(),
                        area.getWidth(),
                        place.thickness()),
                    notes.get(row));
              }
            }));
  }

  /** Draws a line at zero, for axes that have it inside. */
  void zeroLine() {
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Ink.AXIS.colour());
    plot.setRangeZeroBaselineStroke(new BasicStroke(1));
  }

  /** Repeats the axis above the rows: a tall picture is not seen whole. */
  void axisAboveToo() {
    plot.setRangeAxis(1, axis.copy());
    plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
  }

  /** Adds upright ticks. */
  void ticks(List<ChartValue> values, Place place) {
    BasicStroke stroke = new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    add(
        values,
        values,
        List.of(Ink.REFERENCE),
        (canvas, x, same, top, ink) -> {
          double start = top + place.top();
          canvas.setPaint(ink.colour());
          canvas.setStroke(stroke);
          canvas.draw(new Line2D.Double(x, start, x, start + place.thickness()));
        });
  }

  /** Bars start at zero, or at the end of the axis that is nearer to it. */
  private void addBars(List<ChartValue> values, List<Ink> inks, Place place, Filling filling) {
    add(
        Collections.nCopies(rows, ChartValue.of(0)),
        values,
        inks,
        (canvas, from, to, top, ink) -> {
          double left = Math.min(from, to);
          double length = Math.abs(to - from);
          filling.draw(
              canvas,
              new Rectangle2D.Double(left, top + place.top(), length, place.thickness()),
              ink);
        });
  }

  private void add(List<ChartValue> from, List<ChartValue> to, List<Ink> inks, Mark mark) {
    Number[][] starts = new Number[1][rows];
    Number[][] ends = new Number[1][rows];
    for (int row = 0; row < rows; row++) {
      starts[0][row] = shown(from.get(row));
      ends[0][row] = shown(to.get(row));
    }
    plot.setDataset(layers, new DefaultIntervalCategoryDataset(starts, ends));
    plot.setRenderer(layers, new SlotMarks(mark, inks));
    layers++;
  }

  /** The value as far as the axis shows it; JFreeChart knows a missing one as null. */
  private Number shown(ChartValue value) {
    return value.match(axis::within, () -> null);
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

    void draw(ChartCanvas canvas, double from, double to, double y, Ink ink) {
      canvas.line(from, y, to, y, thickness, ink);
      if (cap > 0) {
        canvas.line(from, y - cap, from, y + cap, thickness, ink);
        canvas.line(to, y - cap, to, y + cap, thickness, ink);
      }
    }
  }

  static void fill(Graphics2D canvas, Rectangle2D box, Ink ink) {
    canvas.setPaint(ink.colour());
    canvas.fill(box);
  }

  /** An outlined box that shows what could be. */
  static void ghost(Graphics2D canvas, Rectangle2D box) {
    fill(canvas, box, Ink.GHOST);
    canvas.setPaint(Ink.OUTLINE.colour());
    canvas.setStroke(new BasicStroke(1));
    canvas.draw(box);
  }

  /** A box filled with slanting lines, so that it reads without colour. */
  static void hatch(Graphics2D canvas, Rectangle2D box) {
    double height = box.getHeight();
    Path2D.Double lines = new Path2D.Double();
    for (double foot = box.getMinX() - height + HATCH; foot < box.getMaxX(); foot += HATCH) {
      double from = Math.max(box.getMinX(), foot);
      double to = Math.min(box.getMaxX(), foot + height);
      lines.moveTo(from, box.getMaxY() - (from - foot));
      lines.lineTo(to, box.getMaxY() - (to - foot));
    }
    fill(canvas, box, Ink.PAPER);
    canvas.setPaint(Ink.OUTLINE.colour());
    canvas.setStroke(new BasicStroke(1.5f));
    if (lines.getCurrentPoint() != null) {
      canvas.draw(lines);
    }
    canvas.draw(box);
  }

  /** What a bar is filled with. */
  @FunctionalInterface
  private interface Filling {
    void draw(Graphics2D canvas, Rectangle2D bar, Ink ink);
  }

  /** What a row shows between two values; {@code top} is the upper edge of its slot. */
  @FunctionalInterface
  private interface Mark {
    void draw(ChartCanvas canvas, double from, double to, double top, Ink ink);
  }

  /** One mark a row, where both its values are known. */
  private static final class SlotMarks extends AbstractCategoryItemRenderer {

    private static final long serialVersionUID = 1L;

    private final transient Mark mark;
    private final transient List<Ink> inks;

    SlotMarks(Mark mark, List<Ink> inks) {
      this.mark = mark;
      this.inks = List.copyOf(inks);
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
        mark.draw(
            (ChartCanvas) g2,
            values.valueToJava2D(from.doubleValue(), area, plot.getRangeAxisEdge()),
            values.valueToJava2D(to.doubleValue(), area, plot.getRangeAxisEdge()),
            rows.getCategoryStart(row, dataset.getColumnCount(), area, plot.getDomainAxisEdge()),
            inks.get(Math.min(row, inks.size() - 1)));
      }
    }
  }
}
