package vn.parindex.site.model;

import java.util.List;

/**
 * Two values a row, joined by a line: how far one figure lies from the other.
 *
 * <p>The two marks differ in shape, not in colour alone, and stay visible when both values are
 * equal. The order of {@code rows} is the order of the picture. When any row is highlighted, the
 * others step back to grey. Worked example: a commune that gave itself 92 of 100 points and was
 * given 88,5 is {@code new Row("Ba Vì", of(92), of(88.5), "92,00 → 88,50 (−3,50)", false)}.
 *
 * @param axis the value axis all rows share; nothing here is a length, so it need not start at zero
 * @param legend what the marks mean
 * @param rows the units; none gives a picture that says so
 */
public record PairDots(
    String id,
    String title,
    String description,
    String notice,
    ChartAxis axis,
    Legend legend,
    List<Row> rows)
    implements ChartSpec {

  public PairDots {
    ChartChecks.head(id, title, description, notice);
    rows = List.copyOf(rows);
  }

  /**
   * The words of the legend; an empty word leaves its mark out of the legend.
   *
   * @param first the hollow diamond: "Tự chấm"
   * @param second the filled dot: "Thẩm định"
   */
  public record Legend(String first, String second) {}

  /**
   * One unit; both values in the unit of the axis. Where one is missing, the other stands alone.
   *
   * @param label its name
   * @param text both figures and their difference, or why there is none: "92,00 → 88,50 (−3,50)"
   */
  public record Row(
      String label,
      ChartValue first,
      ChartValue second,
      String text,
      boolean highlighted,
      MarkNote note) {

    /** A row that leads nowhere. */
    public Row(
        String label, ChartValue first, ChartValue second, String text, boolean highlighted) {
      this(label, first, second, text, highlighted, MarkNote.NONE);
    }
  }
}
