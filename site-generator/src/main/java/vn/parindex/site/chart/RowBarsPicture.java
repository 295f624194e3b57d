package vn.parindex.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.ui.RectangleInsets;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.AreaBars;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ContributionBars;
import vn.parindex.site.model.LossBars;
import vn.parindex.site.model.MarkNote;

/**
 * Rows with a long name above a bar, and columns of figures at the right whose headings are the
 * legend. Area bars, contribution bars and loss bars are all this picture.
 */
final class RowBarsPicture {

  private static final int BAR = 16;
  private static final int LINE = 18;
  private static final int MOST_LINES = 2;
  private static final int GAP = 16;
  private static final int SWATCH = 18;
  private static final int HEADING = 32;

  private final ChartFont plain;
  private final ChartFont strong;
  private final ChartFont small;
  private final List<Row> rows;
  private final List<Column> columns;
  private final LegendLines legend;
  private final ChartAxis axis;
  private final int width;

  /** Whether figures stand below the bars, because there is no room beside them. */
  private final boolean stacked;

  private final List<Cell> cells;
  private final int barRoom;
  private final int barTop;
  private final int slot;
  private final int heading;

  private RowBarsPicture(
      DrawingTools tools,
      ChartAxis axis,
      List<Row> rows,
      List<Column> columns,
      List<LegendLines.Item> legend) {
    this.plain = tools.plain(14);
    this.strong = tools.strong(14);
    this.small = tools.small();
    this.width = tools.width();
    this.axis = axis;
    this.rows = rows;
    this.columns = columns;
    this.legend = new LegendLines(legend, width, small);
    this.heading = Math.max(HEADING, this.legend.height() + HEADING - 18);
    this.stacked = tools.narrow() && columns.size() > 1;
    this.cells = cells();
    this.barRoom =
        stacked ? width - GAP : (int) Math.floor(cells.get(0).end() - cells.get(0).width()) - GAP;
    int lines = rows.stream().mapToInt(row -> lines(row).size()).max().orElse(1);
    this.barTop = 24 + (lines - 1) * LINE;
    this.slot = barTop + BAR + (lines > 1 ? 18 : 12) + (stacked ? 18 : 0);
  }

  static Picture of(AreaBars chart, DrawingTools tools) {
    if (chart.rows().isEmpty()) {
      return Picture.noRows(tools);
    }
    List<Row> rows = new ArrayList<>();
    for (AreaBars.Row row : chart.rows()) {
      rows.add(
          new Row(
              row.label(),
              row.value(),
              row.best(),
              row.median(),
              Fill.FULL,
              List.of(row.valueText(), row.medianText(), row.bestText()),
              row.note()));
    }
    List<Column> columns =
        List.of(
            new Column(tools.words().unit(), Mark.BAR, true),
            new Column(tools.words().median(), Mark.TICK, false),
            new Column(tools.words().best(), Mark.GHOST, false));
    return new RowBarsPicture(tools, chart.axis(), rows, columns, List.of()).picture();
  }

  static Picture of(ContributionBars chart, DrawingTools tools) {
    if (chart.rows().isEmpty()) {
      return Picture.noRows(tools);
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
              Fill.FULL,
              List.of(row.text()),
              MarkNote.NONE));
    }
    ChartAxis axis = new ChartAxis(0, most > 0 ? most : 1, List.of());
    List<LegendLines.Item> legend =
        List.of(Mark.BAR.item(tools.words().earned()), Mark.GHOST.item(tools.words().lost()));
    return new RowBarsPicture(tools, axis, rows, List.of(new Column("", Mark.NONE, true)), legend)
        .picture();
  }

  static Picture of(LossBars chart, DrawingTools tools) {
    if (chart.rows().isEmpty()) {
      return Picture.noRows(tools);
    }
    List<Function<LossBars.Row, String>> figures = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    figures.add(LossBars.Row::text);
    columns.add(new Column("", Mark.NONE, true));
    for (Function<LossBars.Row, String> more :
        List.<Function<LossBars.Row, String>>of(LossBars.Row::note, LossBars.Row::cumulativeText)) {
      if (!chart.rows().stream().map(more).allMatch(String::isEmpty)) {
        figures.add(more);
        columns.add(new Column("", Mark.NONE, false));
      }
    }
    double most = 0;
    List<Row> rows = new ArrayList<>();
    for (LossBars.Row row : chart.rows()) {
      most = Math.max(most, row.lost().match(lost -> lost, () -> 0.0));
      rows.add(
          new Row(
              row.label(),
              row.lost(),
              ChartValue.missing(),
              ChartValue.missing(),
              fill(row.kind()),
              figures.stream().map(figure -> figure.apply(row)).toList(),
              MarkNote.NONE));
    }
    ChartAxis axis = new ChartAxis(0, most > 0 ? most : 1, List.of());
    List<LegendLines.Item> legend =
        List.of(
            Mark.BAR.item(chart.legend().recoverable()),
            Mark.GHOST.item(chart.legend().survey()),
            Mark.HATCH.item(chart.legend().beyond()));
    return new RowBarsPicture(tools, axis, rows, columns, legend).picture();
  }

  private static Fill fill(LossBars.Kind kind) {
    return switch (kind) {
      case RECOVERABLE -> Fill.FULL;
      case SURVEY -> Fill.OUTLINE;
      case BEYOND -> Fill.HATCH;
    };
  }

  /** How the bar of a value is drawn. */
  private enum Fill {
    FULL,
    OUTLINE,
    HATCH
  }

  private record Row(
      String label,
      ChartValue value,
      ChartValue ghost,
      ChartValue tick,
      Fill fill,
      List<String> figures,
      MarkNote note) {

    /** The value if its bar is drawn as asked for. */
    ChartValue value(Fill wanted) {
      return fill == wanted ? value : ChartValue.missing();
    }

    boolean known() {
      return value.match(number -> true, () -> false);
    }
  }

  private record Column(String heading, Mark mark, boolean strong) {}

  private enum Mark {
    BAR,
    TICK,
    GHOST,
    HATCH,
    NONE;

    LegendLines.Item item(String words) {
      return new LegendLines.Item((canvas, left, middle) -> draw(canvas, left + 16, middle), words);
    }

    /** Draws the mark as a small sample left of {@code x}, around the middle of a line. */
    void draw(ChartCanvas canvas, double x, double middle) {
      switch (this) {
        case BAR -> RowPlot.fill(canvas, box(x, middle), Ink.ACCENT);
        case TICK -> canvas.line(x - 7, middle - 7, x - 7, middle + 7, 2.5f, Ink.REFERENCE);
        case GHOST -> RowPlot.ghost(canvas, box(x, middle));
        case HATCH -> RowPlot.hatch(canvas, box(x, middle));
        case NONE -> {
          // A column of figures without a mark of its own.
        }
      }
    }

    private static Rectangle2D box(double x, double middle) {
      return new Rectangle2D.Double(x - 14, middle - 5, 12, 10);
    }
  }

  private Picture picture() {
    GivenAxis scale = new GivenAxis(axis, true, small);
    RowPlot plot =
        new RowPlot(
            scale, rows.size(), new RectangleInsets(heading, 1, scale.room(), width - 1 - barRoom));
    RowPlot.Place bar = new RowPlot.Place(barTop, BAR);
    plot.gridBeside(new RowPlot.Place(barTop - 3, BAR + 6));
    plot.ghosts(rows.stream().map(Row::ghost).toList(), bar);
    plot.bars(rows.stream().map(row -> row.value(Fill.FULL)).toList(), List.of(Ink.ACCENT), bar);
    plot.ghosts(rows.stream().map(row -> row.value(Fill.OUTLINE)).toList(), bar);
    plot.hatched(rows.stream().map(row -> row.value(Fill.HATCH)).toList(), bar);
    plot.ticks(rows.stream().map(Row::tick).toList(), new RowPlot.Place(barTop - 3, BAR + 6));
    plot.answers(rows.stream().map(Row::note).toList(), new RowPlot.Place(barTop - 4, BAR + 8));
    return plot.picture(
        slot,
        (canvas, top) -> {
          headings(canvas, top + 18);
          legend.draw(canvas, 1, top + 5);
        },
        this::words);
  }

  private void headings(ChartCanvas canvas, double baseline) {
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      Cell cell = cells.get(index);
      if (column.heading().isEmpty()) {
        continue;
      }
      double room = cell.width() - SWATCH;
      double x = cell.end() - small.width(small.fit(column.heading(), room));
      canvas.fitted(column.heading(), room, x, baseline, Anchor.START, small, Ink.MUTED);
      column.mark().draw(canvas, x - 4, baseline - small.drop());
    }
  }

  private void words(ChartCanvas canvas, Rectangle2D area, int index, double top) {
    Row row = rows.get(index);
    double bar = top + barTop;
    List<String> lines = lines(row);
    double first = bar - 9 - (lines.size() - 1) * LINE;
    canvas.wrapped(lines, row.label(), area.getMinX(), first, LINE, plain);
    canvas.line(area.getMinX(), bar - 3, area.getMinX(), bar + BAR + 3, 1, Ink.AXIS);
    double middle = stacked ? bar + BAR + 14 : bar + BAR / 2.0;
    for (int column = 0; column < columns.size(); column++) {
      boolean main = columns.get(column).strong() && row.known();
      ChartFont style = main ? strong : plain;
      boolean under = stacked && column == 0 && columns.get(0).heading().isEmpty();
      canvas.fitted(
          row.figures().get(column),
          cells.get(column).width(),
          under ? area.getMinX() : cells.get(column).end(),
          middle + style.drop(),
          under ? Anchor.START : Anchor.END,
          style,
          main ? Ink.TEXT : Ink.MUTED);
    }
  }

  private List<String> lines(Row row) {
    return plain.wrap(row.label(), width - 2.0, MOST_LINES);
  }

  /** Where a column of figures ends, and how wide it may be. */
  private record Cell(double end, double width) {}

  /** Columns at the right as wide as they need, or equal ones across the whole picture. */
  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    double end = width;
    for (int index = columns.size() - 1; index >= 0; index--) {
      double room = stacked ? (double) width / columns.size() - GAP : needed(index);
      cells.add(0, new Cell(end, room));
      end -= room + GAP;
    }
    return List.copyOf(cells);
  }

  private double needed(int index) {
    Column column = columns.get(index);
    double widest = column.heading().isEmpty() ? 0 : SWATCH + small.width(column.heading());
    for (Row row : rows) {
      widest = Math.max(widest, strong.width(row.figures().get(index)));
    }
    return Math.ceil(Math.min(columns.size() == 1 ? width / 3.0 : width * 0.22, widest));
  }
}
