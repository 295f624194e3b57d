package vn.parindex.site.model;

import java.util.List;

/**
 * Bullet bars: how far each row is, against where it should be.
 *
 * <p>A bar shows the value, an upright tick the threshold, a hollow bar behind it the best unit,
 * and a small triangle below it where the row stood before (last year). Whether the threshold is
 * met is said by a symbol and words beside the bar, never by colour. A row without a value draws no
 * bar and says why; its threshold and its other marks stay. Worked example: 60 of 80 against 80 %
 * is {@code new Row("Ba Vì", of(75), of(80), of(61.5), missing(), "✗", "60 / 80 (75,00%)", false)}.
 *
 * @param axis the value axis all rows share, from 0 unless values may be below it; bars start at 0
 * @param legend what the marks mean
 * @param rows one bar each, in the order given; none gives a picture that says so
 */
public record BulletBars(
    String id,
    String title,
    String description,
    String notice,
    ChartAxis axis,
    Legend legend,
    List<Row> rows)
    implements ChartSpec {

  public BulletBars {
    ChartChecks.head(id, title, description, notice);
    rows = List.copyOf(rows);
  }

  /**
   * The words of the legend; an empty word leaves its mark out of the legend.
   *
   * @param value the bar: "Kết quả"
   * @param threshold the upright tick: "Mức giao"
   * @param before the triangle: "Năm trước"
   * @param best the hollow bar: "Xã cao nhất"
   */
  public record Legend(String value, String threshold, String before, String best) {}

  /**
   * One bar. All values are in the unit of the axis; one outside it is drawn at its end.
   *
   * @param label what the bar is about
   * @param value how far it is
   * @param threshold where it should be
   * @param before where it was
   * @param best where the best one is
   * @param symbol the state in one sign, drawn before the text: "✓"; empty for none
   * @param text the figures, or why there are none: "60 / 80 (75,00%)"
   * @param highlighted whether it is the row the chart is about; the others step back to grey
   */
  public record Row(
      String label,
      ChartValue value,
      ChartValue threshold,
      ChartValue before,
      ChartValue best,
      String symbol,
      String text,
      boolean highlighted,
      MarkNote note) {

    /** A row that leads nowhere. */
    public Row(
        String label,
        ChartValue value,
        ChartValue threshold,
        ChartValue before,
        ChartValue best,
        String symbol,
        String text,
        boolean highlighted) {
      this(label, value, threshold, before, best, symbol, text, highlighted, MarkNote.NONE);
    }
  }
}
