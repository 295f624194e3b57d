package vn.parindex.site.model;

import java.util.List;

/**
 * Horizontal bars, best on top: who stands where.
 *
 * <p>The order of {@code bars} is the order of the picture; the chart does not sort, because ties
 * were already ordered for eyes. Consecutive bars with the same {@code groupName} stand under one
 * heading with that name. When any bar is highlighted, the others step back to grey.
 *
 * @param axis the value axis, from the left end of all bars; where it does not start at 0, dots are
 *     drawn instead
 * @param bars the units; none gives a picture that says so
 * @param references vertical lines with their words, for example the median
 */
public record RankingBars(
    String id,
    String title,
    String description,
    String notice,
    ChartAxis axis,
    List<Bar> bars,
    List<Reference> references)
    implements ChartSpec {

  /** With more bars the words of a picture as high as a sheet on its side are too small to read. */
  private static final int MOST_ON_A_SHEET = 33;

  public RankingBars {
    ChartChecks.head(id, title, description, notice);
    bars = List.copyOf(bars);
    references = List.copyOf(references);
  }

  /**
   * Whether the picture is legible on one sheet of paper. Where it is not, paper does without: the
   * figures stand in the table beside it.
   */
  public boolean fitsOneSheet() {
    return bars.size() <= MOST_ON_A_SHEET;
  }

  /**
   * One unit.
   *
   * @param label the name at the left, with its place if the reader should see it: "1. Ba Vì"
   * @param value the end of the bar, in the unit of the axis
   * @param valueText the figure inside the end of the bar, beyond it where it is too short: "91,25"
   * @param groupName the heading above, normally the band: "Xuất sắc"; empty for none
   */
  public record Bar(
      String label,
      double value,
      String valueText,
      String groupName,
      boolean highlighted,
      MarkNote note) {
    public Bar {
      ChartChecks.finite(value, "value");
    }

    /** A bar that leads nowhere. */
    public Bar(
        String label, double value, String valueText, String groupName, boolean highlighted) {
      this(label, value, valueText, groupName, highlighted, MarkNote.NONE);
    }
  }

  /** A vertical line and the words above it: "Trung vị 82,40". */
  public record Reference(String label, double value) {
    public Reference {
      ChartChecks.finite(value, "value");
    }
  }
}
