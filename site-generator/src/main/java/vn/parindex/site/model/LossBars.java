package vn.parindex.site.model;

import java.util.List;

/**
 * Where points are lost: one bar a criterion, in the order given, normally the greatest loss on
 * top.
 *
 * <p>Bars start at zero and the longest fills the room. What can be won back is filled, what a
 * survey takes is an outline, and what the unit cannot mend itself is hatched, so that they can be
 * told apart without colour. A cumulative share is written, never drawn: a second axis would say
 * nothing the words do not.
 *
 * @param legend what the kinds of bar mean
 * @param rows the criteria; none gives a picture that says so
 */
public record LossBars(
    String id, String title, String description, String notice, Legend legend, List<Row> rows)
    implements ChartSpec {

  public LossBars {
    ChartChecks.head(id, title, description, notice);
    rows = List.copyOf(rows);
  }

  /** How a loss may be made good. */
  public enum Kind {
    /** By what the unit does. */
    RECOVERABLE,
    /** By no single deed: those who are asked in a survey give the points. */
    SURVEY,
    /** Not by the unit. */
    BEYOND
  }

  /**
   * The words of the legend; an empty word leaves its mark out of the legend.
   *
   * @param recoverable the filled bars: "Tự khắc phục được"
   * @param survey the outlined bars: "Mất qua điều tra XHH"
   * @param beyond the hatched bars: "Ngoài khả năng của đơn vị"
   */
  public record Legend(String recoverable, String survey, String beyond) {}

  /**
   * One criterion.
   *
   * @param label its name, in at most two lines
   * @param lost points lost, at least 0; missing where nobody could say
   * @param text the same written, or why there is no figure: "12,40 điểm"
   * @param note a few words more: "16 trên 19 xã"; empty for none
   * @param cumulativeText the share of this row and all above: "lũy kế 45,20%"; empty for none
   * @param kind how it may be made good
   */
  public record Row(
      String label, ChartValue lost, String text, String note, String cumulativeText, Kind kind) {
    public Row {
      ChartChecks.notNegative(lost, "lost");
    }
  }
}
