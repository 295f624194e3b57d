package vn.parindex.analytics.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;

/**
 * The index of all units in one period.
 *
 * @param period code of the period
 * @param framework edition used
 * @param units every unit scored in the period, also those without a sheet, in the order of the
 *     data
 */
public record PeriodIndex(String period, Framework framework, Map<UnitId, UnitIndex> units) {

  /** Copies. */
  public PeriodIndex {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /** The totals of all units. */
  public Map<UnitId, Score> totals() {
    Map<UnitId, Score> totals = new LinkedHashMap<>();
    units.forEach((id, unit) -> totals.put(id, unit.total().score()));
    return totals;
  }

  /** The percentages of all units in one area. */
  public Map<UnitId, Score> area(String areaCode) {
    Map<UnitId, Score> scores = new LinkedHashMap<>();
    units.forEach((id, unit) -> scores.put(id, unit.area(areaCode).orElseThrow().score()));
    return scores;
  }

  /** The percentages of all units in one criterion. */
  public Map<UnitId, Score> criterion(String criterionCode) {
    Map<UnitId, Score> scores = new LinkedHashMap<>();
    units.forEach(
        (id, unit) -> scores.put(id, unit.criterion(criterionCode).orElseThrow().score()));
    return scores;
  }
}
