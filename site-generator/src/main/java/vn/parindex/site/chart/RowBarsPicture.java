package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.RectangleInsets;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.AreaBars;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ContributionBars;

/**
 * Rows with a long name above a bar, and columns of figures at the right whose headings are the
 * legend. Area bars and contribution bars are both this picture.
 */
final class RowBarsPicture {

  private static final int SLOT = 52;
  private static final int BAR_TOP = 24;
  private static final int BAR = 16;
  private static final int GAP = 16;
  private static final int SWATCH = 18;
  private static final int HEADING = 32;
  private static final int AXIS_ROOM = 24;
  private static final int WIDEST_COLUMN = 130;

  private final ChartFont plain;
  private final ChartFont strong;
  private final ChartFont small;
  private final List<Row> rows;
  private final List<Column> columns;
  private final List<Column> legend;
  private final ChartAxis axis;

  private RowBarsPicture(
      ChartFonts fonts, ChartAxis axis, List<Row> rows, List<Column> columns, List<Column> legend) {
    this.plain = ChartFont.plain(fonts, 14);
    this.strong = ChartFont.strong(fonts, 14);
    this.small = ChartFont.plain(fonts, 12);
    this.axis = axis;
    this.rows = rows;
    this.columns = columns;
    this.legend = legend;
  }

  static Picture of(AreaBars chart, ChartWords words, ChartFonts fonts) {
    if (chart.rows().isEmpty()) {
      return Picture.words(words.noRows(), fonts);
    }
    List<Row> rows = new ArrayList<>();
    for (AreaBars.Row row : chart.rows()) {
      rows.add(
          new Row(
              row.label(),
              row.value(),
              row.best(),
              row.median(),
              List.of(row.valueText(), row.medianText(), row.bestText())));
    }
    List<Column> columns =
        List.of(
            new Column(words.unit(), Mark.BAR, true),
            new Column(words.median(), Mark.TICK, false),
            new Column(words.best(), Mark.GHOST, false));
    return new RowBarsPicture(fonts, chart.axis(), rows, columns, List.of()).picture();
  }

  static Picture of(ContributionBars chart, ChartWords words, ChartFonts fonts) {
    if (chart.rows().isEmpty()) {
      return Picture.words(words.noRows(), fonts);
    }
    double most = 0;
    List<Row> rows = new ArrayList<>();
    for (ContributionBars.Row row : chart.rows()) {
      most = Math.max(most, row.maxPoints());
      rows.add(
          new Row(
              row.label(),
              ChartValue.of(row.points()),
              ChartValue.of(row.maxPoints()),
              ChartValue.missing(),
              List.of(row.text())));
    }
    ChartAxis axis = new ChartAxis(0, most > 0 ? most : 1, List.of());
    List<Column> legend =
        List.of(
            new Column(words.earned(), Mark.BAR, false),
            new Column(words.lost(), Mark.GHOST, false));
    return new RowBarsPicture(fonts, axis, rows, List.of(new Column("", Mark.NONE, true)), legend)
        .picture();
  }

  private record Row(
      String label, ChartValue value, ChartValue ghost, ChartValue tick, List<String> figures) {

    boolean known() {
      return value.match(number -> true, () -> false);
    }
  }

  private record Column(String heading, Mark mark, boolean strong) {}

  private enum Mark {
    BAR,
    TICK,
    GHOST,
    NONE;

    /** Draws the mark as a small sample left of {@code x}, around the middle of a line. */
    void draw(ChartCanvas canvas, double x, double middle) {
      switch (this) {
        case BAR -> box(canvas, x, middle, Ink.ACCENT);
        case TICK -> canvas.line(x - 7, middle - 7, x - 7, middle + 7, 2.5f, Ink.REFERENCE);
        case GHOST -> {
          box(canvas, x, middle, Ink.GHOST);
          canvas.setPaint(Ink.OUTLINE.colour());
          canvas.setStroke(new BasicStroke(1));
          canvas.draw(new Rectangle2D.Double(x - 14, middle - 5, 12, 10));
        }
        case NONE -> {
          // A column of figures without a mark of its own.
        }
      }
    }

    private static void box(ChartCanvas canvas, double x, double middle, Ink ink) {
      canvas.setPaint(ink.colour());
      canvas.fill(new Rectangle2D.Double(x - 14, middle - 5, 12, 10));
    }
  }

  private Picture picture() {
    List<Integer> widths = widths();
    int right = widths.stream().mapToInt(width -> width + GAP).sum();
    int bottom = axis.ticks().isEmpty() ? 4 : AXIS_ROOM;
    int height = HEADING + rows.size() * SLOT + bottom;
    BarPlot plot =
        new BarPlot(
            new GivenAxis(axis, true, small),
            rows.size(),
            new RectangleInsets(HEADING, 1, bottom, right));
    BarPlot.Place bar = new BarPlot.Place(BAR_TOP, BAR);
    plot.ghosts(rows.stream().map(Row::ghost).toList(), bar);
    plot.bars(rows.stream().map(Row::value).toList(), List.of(Ink.ACCENT), bar);
    plot.ticks(rows.stream().map(Row::tick).toList(), new BarPlot.Place(BAR_TOP - 3, BAR + 6));
    plot.plot()
        .addAnnotation(
            new Overlay(
                (canvas, area) -> {
                  headings(canvas, area, widths);
                  legend(canvas, area);
                  for (int row = 0; row < rows.size(); row++) {
                    words(canvas, area, widths, row);
                  }
                }));
    return Picture.of(height, plot.plot());
  }

  private void headings(ChartCanvas canvas, Rectangle2D area, List<Integer> widths) {
    double baseline = area.getMinY() - HEADING + 18;
    double x = area.getMaxX();
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      x += GAP + widths.get(index);
      if (column.heading().isEmpty()) {
        continue;
      }
      String heading = small.fit(column.heading(), widths.get(index) - SWATCH);
      canvas.fitted(
          column.heading(),
          widths.get(index) - SWATCH,
          x - small.width(heading),
          baseline,
          Anchor.START,
          small,
          Ink.MUTED);
      column.mark().draw(canvas, x - small.width(heading) - 4, baseline - small.drop());
    }
  }

  private void legend(ChartCanvas canvas, Rectangle2D area) {
    double baseline = area.getMinY() - HEADING + 18;
    double x = area.getMinX();
    for (Column item : legend) {
      item.mark().draw(canvas, x + 14, baseline - small.drop());
      double room = Picture.WIDTH / 2.0 - SWATCH - GAP;
      canvas.fitted(item.heading(), room, x + SWATCH, baseline, Anchor.START, small, Ink.MUTED);
      x += SWATCH + Math.min(room, small.width(item.heading())) + GAP;
    }
  }

  private void words(ChartCanvas canvas, Rectangle2D area, List<Integer> widths, int index) {
    Row row = rows.get(index);
    double top = area.getMinY() + index * SLOT;
    canvas.fitted(
        row.label(), Picture.WIDTH - 2.0, area.getMinX(), top + 15, Anchor.START, plain, Ink.TEXT);
    double bar = top + BAR_TOP;
    canvas.line(area.getMinX(), bar - 3, area.getMinX(), bar + BAR + 3, 1, Ink.AXIS);
    double y = bar + BAR / 2.0;
    double x = area.getMaxX();
    for (int column = 0; column < columns.size(); column++) {
      boolean main = columns.get(column).strong() && row.known();
      ChartFont style = main ? strong : plain;
      x += GAP + widths.get(column);
      canvas.fitted(
          row.figures().get(column),
          widths.get(column),
          x,
          y + style.drop(),
          Anchor.END,
          style,
          main ? Ink.TEXT : Ink.MUTED);
    }
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      double widest = column.heading().isEmpty() ? 0 : SWATCH + small.width(column.heading());
      for (Row row : rows) {
        widest = Math.max(widest, strong.width(row.figures().get(index)));
      }
      widths.add((int) Math.ceil(Math.min(WIDEST_COLUMN, widest)));
    }
    return widths;
  }
}
