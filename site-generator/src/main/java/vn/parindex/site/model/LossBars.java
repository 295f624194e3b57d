package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * Where points are lost: one bar a criterion, in the order given, normally the greatest loss on
 * top.
 *
 * <p>Bars start at zero and the longest fills the room. What the unit cannot mend itself is hatched
 * instead of filled, so that it can be told apart without colour. A cumulative share is written,
 * never drawn: a second axis would say nothing the words do not.
 *
 * @param legend what the two kinds of bar mean
 * @param rows the criteria; none gives a picture that says so
 */
public record LossBars(
    String id, String title, String description, String notice, Legend legend, List<Row> rows)
    implements ChartSpec {

  public LossBars {
    ChartChecks.head(id, title, description, notice);
    Objects.requireNonNull(legend, "legend");
    rows = List.copyOf(rows);
  }

  /**
   * The words of the legend; an empty word leaves its mark out of the legend.
   *
   * @param mendable the filled bars: "Xã tự khắc phục được"
   * @param beyond the hatched bars: "Ngoài thẩm quyền của xã"
   */
  public record Legend(String mendable, String beyond) {
    public Legend {
      Objects.requireNonNull(mendable, "mendable");
      Objects.requireNonNull(beyond, "beyond");
    }
  }

  /**
   * One criterion.
   *
   * @param label its name, in at most two lines
   * @param lost points lost, at least 0; missing where nobody could say
   * @param text the same written, or why there is no figure: "12,40 điểm"
   * @param note a few words more: "16 trên 19 xã"; empty for none
   * @param cumulativeText the share of this row and all above: "lũy kế 45,20%"; empty for none
   * @param mendable whether the unit can mend it itself
   */
  public record Row(
      String label,
      ChartValue lost,
      String text,
      String note,
      String cumulativeText,
      boolean mendable) {
    public Row {
      Objects.requireNonNull(label, "label");
      ChartChecks.notNegative(lost, "lost");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(note, "note");
      Objects.requireNonNull(cumulativeText, "cumulativeText");
    }
  }
}
