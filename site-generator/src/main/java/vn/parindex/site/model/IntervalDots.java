package vn.parindex.site.model;

import java.util.List;

/**
 * One row a unit: a dot, the interval around it and, where wanted, a second mark to compare with.
 *
 * <p>For what has an uncertainty or a range: places with the interval they keep when weights move,
 * successors with the range of their parts, slopes with their confidence interval. The order of
 * {@code rows} is the order of the picture. Consecutive rows with the same {@code groupName} stand
 * under one heading with that name. When any row is highlighted, the others step back to grey.
 *
 * <p>Nothing here is a length, so the axis need not start at zero; where it spans zero, a line
 * marks it. Worked example: places 1 to 19 on {@code new ChartAxis(1, 19, …)} put the best at the
 * left; "4 (3–6)" with the published place 5 is {@code new Row("Ba Vì", of(4), of(3), of(6), of(5),
 * "4 (3–6)", "", false)}.
 *
 * @param axis the value axis all rows share
 * @param legend what the marks mean
 * @param rows the units; none gives a picture that says so
 */
public record IntervalDots(
    String id,
    String title,
    String description,
    String notice,
    ChartAxis axis,
    Legend legend,
    List<Row> rows)
    implements ChartSpec {

  public IntervalDots {
    ChartChecks.head(id, title, description, notice);
    rows = List.copyOf(rows);
  }

  /**
   * The words of the legend; an empty word leaves its mark out of the legend.
   *
   * @param middle the dot: "Hạng trung vị"
   * @param interval the line through the dot: "Khoảng 5–95%"
   * @param second the diamond: "Hạng công bố"
   */
  public record Legend(String middle, String interval, String second) {}

  /**
   * One unit; every value in the unit of the axis.
   *
   * @param label its name
   * @param middle the dot, normally but not necessarily inside the interval
   * @param lower the left end of the interval; missing exactly when {@code upper} is
   * @param upper the right end, at least {@code lower}
   * @param second the second mark
   * @param text the figures at the right: "4 (3–6)", or why there are none
   * @param groupName the heading above; empty for none
   */
  public record Row(
      String label,
      ChartValue middle,
      ChartValue lower,
      ChartValue upper,
      ChartValue second,
      String text,
      String groupName,
      boolean highlighted,
      MarkNote note) {
    public Row {
      ChartChecks.interval(label, lower, upper);
    }

    /** A row that leads nowhere. */
    public Row(
        String label,
        ChartValue middle,
        ChartValue lower,
        ChartValue upper,
        ChartValue second,
        String text,
        String groupName,
        boolean highlighted) {
      this(label, middle, lower, upper, second, text, groupName, highlighted, MarkNote.NONE);
    }
  }
}
