package vn.parindex.analytics.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
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
    return scores(unit -> unit.total().score());
  }

  /**
   * The percentages of all units in one area.
   *
   * @throws IndexOutOfBoundsException if the edition has no such area
   */
  public Map<UnitId, Score> area(String areaCode) {
    int place = framework.areas().stream().map(Area::code).toList().indexOf(areaCode);
    return scores(unit -> unit.areas().get(place).score());
  }

  /**
   * The percentages of all units in one criterion.
   *
   * @throws IndexOutOfBoundsException if the edition has no such criterion
   */
  public Map<UnitId, Score> criterion(String criterionCode) {
    int place = framework.criteria().map(Criterion::code).toList().indexOf(criterionCode);
    return scores(unit -> unit.criteria().get(place).score());
  }

  private Map<UnitId, Score> scores(Function<UnitIndex, Score> score) {
    Map<UnitId, Score> scores = new LinkedHashMap<>();
    units.forEach((id, unit) -> scores.put(id, score.apply(unit)));
    return scores;
  }
}
