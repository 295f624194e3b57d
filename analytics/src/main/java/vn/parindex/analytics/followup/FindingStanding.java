package vn.parindex.analytics.followup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;

/**
 * How one finding of the review stands in the units in which it shows.
 *
 * @param finding which
 * @param units only those in which it was noted, in the order given; each with the reports known
 */
public record FindingStanding(ReviewFinding finding, Map<UnitId, UnitFinding> units) {

  /** Copies. */
  public FindingStanding {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /** How far the unit's remedy is: its last report. */
  public static UnitFinding.State state(UnitFinding finding) {
    return finding.reports().get(finding.reports().size() - 1).state();
  }

  /** Whether a unit still has to mend it: noted there, within its power, and not mended. */
  public boolean isOpen(UnitId unit) {
    return finding.fixableLocally()
        && units.containsKey(unit)
        && state(units.get(unit)) != UnitFinding.State.MENDED;
  }

  /** How many units are in this state. */
  public int count(UnitFinding.State state) {
    return Math.toIntExact(units.values().stream().filter(unit -> state(unit) == state).count());
  }
}
