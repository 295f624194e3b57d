package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LevelRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import vn.parindex.site.model.ChartValue;

/**
 * Horizontal bars in rows of one height, in a plot whose edges are given.
 *
 * <p>Layers are drawn in the order they are added, each a JFreeChart dataset with its renderer; a
 * row without a value is an empty slot.
 */
final class BarPlot {

  private final CategoryPlot plot = new CategoryPlot();
  private final GivenAxis axis;
  private final int rows;
  private int layers;

  BarPlot(GivenAxis axis, int rows, RectangleInsets edges) {
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
      Integer key = row;
      dataset.addValue(null, "", key);
      values
          .get(row)
          .match(
              value -> {
                dataset.setValue(axis.within(value), "", key);
                return key;
              },
              () -> key);
    }
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

  private static double slotTop(
      CategoryPlot plot, Rectangle2D area, CategoryAxis rows, int count, int row) {
    return rows.getCategoryStart(row, count, area, plot.getDomainAxisEdge());
  }
}
