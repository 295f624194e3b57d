package vn.parindex.site.model;

import java.util.List;

/**
 * One unit area by area, against the best unit (ghost bar) and the median (tick).
 *
 * <p>Any of the three may be missing; its text must then say why ("chưa chấm"), for a missing value
 * draws nothing. The best is the best of each area, so the ghost bars are usually not one unit.
 *
 * @param axis the value axis all rows share, normally 0 to 100 per cent
 */
public record AreaBars(
    String id, String title, String description, String notice, ChartAxis axis, List<Row> rows)
    implements ChartSpec {

  public AreaBars {
    ChartChecks.head(id, title, description, notice);
    rows = List.copyOf(rows);
  }

  /** One area; each value in the unit of the axis and beside it its words. */
  public record Row(
      String label,
      ChartValue value,
      String valueText,
      ChartValue median,
      String medianText,
      ChartValue best,
      String bestText,
      MarkNote note) {

    /** A row that answers nothing more. */
    public Row(
        String label,
        ChartValue value,
        String valueText,
        ChartValue median,
        String medianText,
        ChartValue best,
        String bestText) {
      this(label, value, valueText, median, medianText, best, bestText, MarkNote.NONE);
    }
  }
}
