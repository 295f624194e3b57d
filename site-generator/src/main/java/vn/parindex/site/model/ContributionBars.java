package vn.parindex.site.model;

import java.util.List;

/**
 * What each area brings to the index against what it could bring.
 *
 * <p>All rows share one scale, so a heavy area has a long outline: points lost there weigh more.
 * Worked example: 9 of 12 points fill three quarters of an outline that is as long as the area's
 * share of the index; the empty quarter is the 3 points lost.
 */
public record ContributionBars(
    String id, String title, String description, String notice, List<Row> rows)
    implements ChartSpec {

  public ContributionBars {
    ChartChecks.head(id, title, description, notice);
    rows = List.copyOf(rows);
  }

  /**
   * One area.
   *
   * @param points what it brings, from 0 to {@code maxPoints}
   * @param maxPoints what it could bring, in the same unit
   * @param text both, written for the reader: "9,00 / 12,00"
   */
  public record Row(String label, double points, double maxPoints, String text) {
    /** Sums of doubles may miss their bounds by this much; the picture cannot show it. */
    private static final double ROUNDING = 1e-9;

    public Row {
      ChartChecks.finite(points, "points");
      ChartChecks.finite(maxPoints, "maxPoints");
      if (points < -ROUNDING || points > maxPoints + ROUNDING) {
        throw new IllegalArgumentException(
            label + ": points must lie between 0 and " + maxPoints + ": " + points);
      }
    }
  }
}
