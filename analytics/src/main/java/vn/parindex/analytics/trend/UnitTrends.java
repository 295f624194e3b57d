package vn.parindex.analytics.trend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.analytics.model.UnitId;

/**
 * The trends of all units.
 *
 * @param totals of the index, in the order of the data; also units without a figure
 * @param areas of each unit's areas by their code
 */
public record UnitTrends(Map<UnitId, Trend> totals, Map<UnitId, Map<String, Trend>> areas) {

  /** Checks and copies. */
  public UnitTrends {
    totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    Map<UnitId, Map<String, Trend>> copy = new LinkedHashMap<>();
    areas.forEach(
        (unit, trends) -> copy.put(unit, Collections.unmodifiableMap(new LinkedHashMap<>(trends))));
    areas = Collections.unmodifiableMap(copy);
  }

  /** The trends of a unit's areas by their code; empty for a unit without any. */
  public Map<String, Trend> areasOf(UnitId unit) {
    return areas.getOrDefault(unit, Map.of());
  }
}
