package vn.parindex.analytics.anomaly;

import java.util.List;
import vn.parindex.analytics.model.Outcome;

/**
 * What was looked at: so that nothing found is told from not looked for.
 *
 * @param anomalies by period, then kind, then in the order of edition and index
 * @param groups every group of figures in which outliers were sought
 */
public record Screening(List<Anomaly> anomalies, List<Group> groups) {

  /** Checks and copies. */
  public Screening {
    anomalies = List.copyOf(anomalies);
    groups = List.copyOf(groups);
  }

  /**
   * A group of figures in which outliers were sought, one figure per unit.
   *
   * @param kind of what is found in it
   * @param period code of the period
   * @param before code of the period compared with; empty when one period alone is looked at
   * @param code the area's code; empty for the total
   * @param count how many units have a figure
   * @param spread centre and spread, or why there is none, and hence nothing was found
   */
  public record Group(
      Anomaly.Kind kind,
      String period,
      String before,
      String code,
      int count,
      Outcome<RobustZ> spread) {}
}
