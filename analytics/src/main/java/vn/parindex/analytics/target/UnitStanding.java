package vn.parindex.analytics.target;

import java.util.List;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

/**
 * How one unit stands against one target on the day of the assessment.
 *
 * @param unit who
 * @param history one for each reporting date up to that day for which the unit said anything,
 *     oldest first; the first may be the baseline, before the year began
 * @param latest the figure that counts: the last known of the year; {@code NO_VALUES} when there is
 *     none, {@code TOO_OLD} when it is older than the setting permits, {@code NOT_APPLICABLE} when
 *     the unit says so
 * @param missedReports reporting dates of the year after its last known figure
 * @param attainment of the figure that counts
 * @param pace whether the target will be reached, or holds
 * @param forecast of the due date
 */
public record UnitStanding(
    UnitId unit,
    List<DatedMeasure> history,
    Outcome<DatedMeasure> latest,
    int missedReports,
    Attainment attainment,
    Outcome<Pace> pace,
    Outcome<TargetForecast> forecast) {

  /** Copies. */
  public UnitStanding {
    history = List.copyOf(history);
  }

  /** Met on the day, and by the forecast likelier missed than met on the due date. */
  public boolean isInDoubt() {
    return state() == State.MET
        && forecast.match(likely -> likely.probability() < Paces.EVEN, none -> false);
  }

  /** The state in one word. */
  public State state() {
    return attainment.state();
  }
}
