package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.LayeredBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import vn.parindex.site.model.ChartSpec;

/**
 * Charts of horizontal bars. JFreeChart lays out plot, axes, grid and bars; words are put at the
 * places it computed, measured with the bundled font.
 */
final class BarCharts {

  private static final double WIDTH = 640;
  private static final double TOP = 34;
  private static final double BOTTOM = 26;
  private static final double SIZE = 13;
  private static final double SMALL = 12;
  private static final double GAP = 8;
  private static final double LONGEST_LABEL = 250;
  private static final double RANKING_ROW = 24;
  private static final double AREA_ROW = 34;
  private static final double CENTRE_TO_BASE_LINE = 4.6;

  private final ChartFont font;

  BarCharts(ChartFont font) {
    this.font = font;
  }

  String ranking(ChartSpec.RankingBars chart) {
    List<String> labels = chart.bars().stream().map(ChartSpec.Bar::label).toList();
    double largest =
        chart.bars().stream().mapToDouble(bar -> bar.value().number()).max().orElse(100);
    Frame frame = new Frame(chart.heading(), labels, RANKING_ROW, Math.max(100, largest));
    for (int i = 0; i < chart.bars().size(); i++) {
      frame.bar("value", i, chart.bars().get(i).value().number());
    }
    frame.series(Ink.MARK, 0.68);
    chart.median().ifPresent(median -> frame.marker(median.number()));
    return frame.draw(
        (pen, rows) -> {
          for (int i = 0; i < chart.bars().size(); i++) {
            ChartSpec.Value value = chart.bars().get(i).value();
            rows.valueText(i, value);
          }
          chart
              .median()
              .ifPresent(
                  median -> {
                    double x = rows.x(median.number());
                    pen.words(
                        median.text(),
                        Pen.Anchor.MIDDLE,
                        x,
                        rows.top() - 8,
                        Ink.TEXT,
                        false,
                        SMALL);
                  });
        });
  }

  String areas(ChartSpec.AreaBars chart) {
    List<String> labels = chart.rows().stream().map(ChartSpec.Row::label).toList();
    Frame frame = new Frame(chart.heading(), labels, AREA_ROW, 100);
    for (int i = 0; i < chart.rows().size(); i++) {
      int row = i;
      chart.rows().get(i).value().ifPresent(v -> frame.bar("value", row, v.number()));
    }
    frame.series(Ink.MARK, 0.46);
    frame.endRoom(
        chart.rows().stream()
            .map(row -> row.value().map(ChartSpec.Value::text).orElse(row.absent()))
            .toList());
    return frame.draw(
        (pen, rows) -> {
          for (int i = 0; i < chart.rows().size(); i++) {
            ChartSpec.Row row = chart.rows().get(i);
            double y = rows.middle(i);
            row.best()
                .ifPresent(
                    best ->
                        pen.outline(
                            rows.x(0),
                            y - AREA_ROW * 0.33,
                            rows.x(best.number()) - rows.x(0),
                            AREA_ROW * 0.66,
                            Ink.GHOST,
                            1.2));
            row.median()
                .ifPresent(
                    median -> {
                      double x = rows.x(median.number());
                      pen.line(x, y - AREA_ROW * 0.40, x, y + AREA_ROW * 0.40, Ink.MEDIAN, 2.6);
                    });
            rows.endText(i, row.value().map(ChartSpec.Value::text).orElse(row.absent()));
          }
          legend(pen, rows, chart.legend(), true);
        });
  }

  String contributions(ChartSpec.ContributionBars chart) {
    List<String> labels = chart.shares().stream().map(ChartSpec.Share::label).toList();
    double largest = chart.shares().stream().mapToDouble(ChartSpec.Share::possible).max().orElse(1);
    Frame frame = new Frame(chart.heading(), labels, AREA_ROW, Math.max(largest, 1));
    for (int i = 0; i < chart.shares().size(); i++) {
      frame.bar("value", i, chart.shares().get(i).got().number());
    }
    frame.series(Ink.MARK, 0.46);
    frame.endRoom(chart.shares().stream().map(share -> share.got().text()).toList());
    return frame.draw(
        (pen, rows) -> {
          for (int i = 0; i < chart.shares().size(); i++) {
            ChartSpec.Share share = chart.shares().get(i);
            pen.outline(
                rows.x(0),
                rows.middle(i) - AREA_ROW * 0.33,
                rows.x(share.possible()) - rows.x(0),
                AREA_ROW * 0.66,
                Ink.GHOST,
                1.2);
            rows.endText(i, share.got().text());
          }
          legend(pen, rows, chart.legend(), false);
        });
  }

  /** A swatch and words for the bar, the tick where there is one, and the outline. */
  private void legend(Pen pen, Rows rows, List<String> words, boolean tick) {
    double x = rows.x(0);
    double y = rows.top() - 12;
    pen.box(x, y - 9, 14, 9, Ink.MARK);
    x = legendWords(pen, words.get(0), x + 19, y);
    if (tick) {
      pen.line(x + 2, y - 11, x + 2, y + 2, Ink.MEDIAN, 2.6);
      x = legendWords(pen, words.get(1), x + 9, y);
    }
    pen.outline(x, y - 9, 14, 9, Ink.GHOST, 1.2);
    legendWords(pen, words.get(words.size() - 1), x + 19, y);
  }

  private double legendWords(Pen pen, String text, double x, double y) {
    pen.words(text, Pen.Anchor.START, x, y, Ink.MUTED, false, SMALL);
    return x + font.width(text, false, SMALL) + 16;
  }

  /** What is drawn over the bars, at the places that the plot computed. */
  @FunctionalInterface
  private interface Overlay {
    void draw(Pen pen, Rows rows);
  }

  /** Places of rows and values inside the plot. */
  private final class Rows {
    private final Pen pen;
    private final Rectangle2D area;
    private final CategoryAxis categories;
    private final ValueAxis values;
    private final int count;

    Rows(Pen pen, Rectangle2D area, CategoryPlot plot, int count) {
      this.pen = pen;
      this.area = area;
      this.categories = plot.getDomainAxis();
      this.values = plot.getRangeAxis();
      this.count = count;
    }

    double top() {
      return area.getMinY();
    }

    double bottom() {
      return area.getMaxY();
    }

    double middle(int row) {
      return categories.getCategoryMiddle(row, count, area, RectangleEdge.LEFT);
    }

    double x(double value) {
      return values.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    /** The figure at the end of its bar, inside where the bar is long enough. */
    void valueText(int row, ChartSpec.Value value) {
      double width = font.width(value.text(), true, SIZE);
      double end = x(value.number());
      boolean inside = end - x(0) > width + 2 * GAP;
      pen.words(
          value.text(),
          inside ? Pen.Anchor.END : Pen.Anchor.START,
          inside ? end - GAP : end + GAP,
          middle(row) + CENTRE_TO_BASE_LINE,
          inside ? Ink.GROUND : Ink.TEXT,
          true,
          SIZE);
    }

    /** The figure in a column of its own at the right edge. */
    void endText(int row, String text) {
      pen.words(
          text, Pen.Anchor.END, WIDTH - 2, middle(row) + CENTRE_TO_BASE_LINE, Ink.TEXT, true, SIZE);
    }
  }

  /** Plot, axes and labels that all bar charts share. */
  private final class Frame {
    private final ChartSpec.Heading heading;
    private final List<String> labels;
    private final double labelRoom;
    private final double height;
    private final double largest;
    private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    private final LayeredBarRenderer renderer = new LayeredBarRenderer();
    private List<ValueMarker> marker = List.of();
    private double endRoom = 4 * GAP;

    Frame(ChartSpec.Heading heading, List<String> labels, double rowHeight, double largest) {
      this.heading = heading;
      this.labels = labels;
      this.largest = largest;
      this.labelRoom =
          Math.min(
              LONGEST_LABEL,
              labels.stream().mapToDouble(label -> font.width(label, false, SIZE)).max().orElse(0));
      this.height = TOP + BOTTOM + Math.max(1, labels.size()) * rowHeight;
      // Rows exist also where no bar is drawn.
      for (int i = 0; i < labels.size(); i++) {
        dataset.addValue((Number) null, "value", Integer.valueOf(i));
      }
    }

    void bar(String series, int row, double value) {
      dataset.addValue(Math.max(0, value), series, Integer.valueOf(row));
    }

    /** Room at the right edge for figures that stand in a column of their own. */
    void endRoom(List<String> texts) {
      endRoom =
          GAP + texts.stream().mapToDouble(text -> font.width(text, true, SIZE)).max().orElse(0);
    }

    void series(Ink ink, double thickness) {
      renderer.setSeriesPaint(0, ink.color());
      renderer.setSeriesBarWidth(0, thickness);
    }

    /** A dashed line behind the bars. */
    void marker(double value) {
      marker =
          List.of(
              new ValueMarker(
                  value,
                  Ink.MEDIAN.color(),
                  new BasicStroke(
                      1.5f,
                      BasicStroke.CAP_BUTT,
                      BasicStroke.JOIN_MITER,
                      10,
                      new float[] {4, 3},
                      0)));
    }

    String draw(Overlay overlay) {
      renderer.setBarPainter(new StandardBarPainter());
      renderer.setShadowVisible(false);
      renderer.setDrawBarOutline(false);
      renderer.setItemMargin(0);
      CategoryAxis categories = new CategoryAxis();
      categories.setLowerMargin(0);
      categories.setUpperMargin(0);
      categories.setCategoryMargin(0);
      quiet(categories);
      NumberAxis values = new NumberAxis();
      values.setRange(0, largest);
      double step = step(largest);
      values.setTickUnit(new NumberTickUnit(step));
      quiet(values);
      CategoryPlot plot = new CategoryPlot(dataset, categories, values, renderer);
      plot.setOrientation(PlotOrientation.HORIZONTAL);
      plot.setInsets(RectangleInsets.ZERO_INSETS);
      plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
      plot.setBackgroundPaint(null);
      plot.setOutlineVisible(false);
      plot.setRangeGridlinePaint(Ink.GRID.color());
      plot.setRangeGridlineStroke(new BasicStroke(1f));
      plot.setFixedDomainAxisSpace(space(0, 0, labelRoom + GAP, endRoom));
      plot.setFixedRangeAxisSpace(space(TOP, BOTTOM, 0, 0));
      marker.forEach(line -> plot.addRangeMarker(line, Layer.BACKGROUND));
      Canvas canvas = new Canvas();
      plot.addAnnotation(new Words(overlay, step));
      JFreeChart chart = new JFreeChart(null, null, plot, false);
      chart.setBackgroundPaint(null);
      chart.setPadding(RectangleInsets.ZERO_INSETS);
      chart.draw(canvas.graphics(), new Rectangle2D.Double(0, 0, WIDTH, height));
      return canvas.svg(heading, WIDTH, height);
    }

    private void quiet(org.jfree.chart.axis.Axis axis) {
      // JFreeChart measures a label even where it draws none; on a machine without fonts only the
      // bundled one can be measured.
      axis.setTickLabelFont(font.font(false, SIZE));
      axis.setTickLabelsVisible(false);
      axis.setTickMarksVisible(false);
      axis.setAxisLineVisible(false);
    }

    private AxisSpace space(double top, double bottom, double left, double right) {
      AxisSpace space = new AxisSpace();
      space.setTop(top);
      space.setBottom(bottom);
      space.setLeft(left);
      space.setRight(right);
      return space;
    }

    /** All words of the chart, drawn when the plot knows its places. */
    private final class Words extends AbstractAnnotation implements CategoryAnnotation {
      private static final long serialVersionUID = 1L;

      private final transient Overlay overlay;
      private final double step;

      Words(Overlay overlay, double step) {
        this.overlay = overlay;
        this.step = step;
      }

      @Override
      public void draw(
          Graphics2D graphics,
          CategoryPlot plot,
          Rectangle2D area,
          CategoryAxis domain,
          ValueAxis range) {
        Pen pen = new Pen(graphics, font);
        Rows rows = new Rows(pen, area, plot, Math.max(1, labels.size()));
        for (int i = 0; i < labels.size(); i++) {
          pen.words(
              font.fitted(labels.get(i), false, SIZE, labelRoom),
              Pen.Anchor.END,
              area.getMinX() - GAP,
              rows.middle(i) + CENTRE_TO_BASE_LINE,
              Ink.TEXT,
              false,
              SIZE);
        }
        for (double tick = 0; tick <= largest + 1e-9; tick += step) {
          pen.words(
              Long.toString(Math.round(tick)),
              Pen.Anchor.MIDDLE,
              rows.x(tick),
              area.getMaxY() + 15,
              Ink.MUTED,
              false,
              SMALL);
        }
        pen.words(
            heading.notice(),
            Pen.Anchor.START,
            0,
            area.getMaxY() + 18,
            Ink.NOTICE,
            true,
            SMALL - 1);
        overlay.draw(pen, rows);
      }
    }
  }

  /** A round step that gives about five marks. */
  private static double step(double largest) {
    for (double step : new double[] {1, 2, 5, 10, 20, 50}) {
      if (largest / step <= 6) {
        return step;
      }
    }
    return 100;
  }
}
