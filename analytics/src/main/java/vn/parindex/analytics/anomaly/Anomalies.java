package vn.parindex.analytics.anomaly;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Fraction;

/**
 * Looks for the unusual, kind by kind; {@link Anomaly.Kind} has an example of each.
 *
 * <p>Figures that are missing take no part. Two periods are compared unit by unit (code and first
 * day), area by area where the later edition says which area continues which, and leaf by leaf
 * where it says that the two are comparable; editions further apart than one step are compared by
 * their totals and whole sheets only.
 */
public final class Anomalies {

  private Anomalies() {}

  /**
   * Everything unusual.
   *
   * @param periods oldest first; each is looked at by itself and against the one before it
   * @param settings from when on a figure is unusual
   */
  public static Screening find(List<PeriodIndex> periods, AnomalySettings settings) {
    List<Anomaly> anomalies = new ArrayList<>();
    List<Screening.Group> groups = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      Look look = new Look(periods.get(i), settings);
      look.alone();
      if (i > 0) {
        look.against(periods.get(i - 1));
      }
      anomalies.addAll(look.anomalies());
      groups.addAll(look.groups());
    }
    return new Screening(anomalies, groups);
  }

  /**
   * Whether {@code after} is at least {@code factor} times {@code before}, or at most that part of
   * it: 3 and 30 with a factor of 10, 30 and 3 as well. From or to 0 there is no multiple.
   */
  public static boolean isJump(Fraction before, Fraction after, Fraction factor) {
    return before.signum() > 0
        && after.signum() > 0
        && (after.compareTo(before.multiply(factor)) >= 0
            || before.compareTo(after.multiply(factor)) >= 0);
  }
}
