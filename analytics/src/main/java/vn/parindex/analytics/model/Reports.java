package vn.parindex.analytics.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What units reported in the course of the year, after targets and tasks were given.
 *
 * @param measurements by reporting date, oldest first
 * @param taskProgress by the year of the tasks
 * @param unitFindings by the year of the review that found them
 * @param evidence by period
 */
public record Reports(
    List<MeasurementSet> measurements,
    Map<String, List<TaskProgress>> taskProgress,
    Map<String, List<UnitFinding>> unitFindings,
    Map<String, EvidenceRegister> evidence) {

  /** Nobody reported anything. */
  public static final Reports NONE = new Reports(List.of(), Map.of(), Map.of(), Map.of());

  /** Sorts and copies. */
  public Reports {
    measurements =
        measurements.stream()
            .sorted(Comparator.comparing(MeasurementSet::date).thenComparing(MeasurementSet::year))
            .toList();
    taskProgress = lists(taskProgress);
    unitFindings = lists(unitFindings);
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }

  /**
   * The same reports, of other units.
   *
   * @param other which unit is meant in a year
   */
  public Reports withUnits(BiFunction<String, UnitId, UnitId> other) {
    return new Reports(
        measurements.stream()
            .map(
                set ->
                    new MeasurementSet(
                        set.year(),
                        set.date(),
                        set.measurements().stream()
                            .map(m -> m.ofUnit(other.apply(set.year(), m.unit())))
                            .toList()))
            .toList(),
        mapped(taskProgress, (year, t) -> t.ofUnit(other.apply(year, t.unit()))),
        mapped(unitFindings, (year, f) -> f.ofUnit(other.apply(year, f.unit()))),
        registers(other));
  }

  private Map<String, EvidenceRegister> registers(BiFunction<String, UnitId, UnitId> other) {
    Map<String, EvidenceRegister> registers = new LinkedHashMap<>();
    evidence.forEach(
        (year, register) ->
            registers.put(
                year,
                new EvidenceRegister(
                    register.year(),
                    register.due(),
                    register.items().stream()
                        .map(e -> e.ofUnit(other.apply(register.year(), e.unit())))
                        .toList())));
    return registers;
  }

  private static <V> Map<String, List<V>> mapped(
      Map<String, List<V>> map, BiFunction<String, V, V> change) {
    Map<String, List<V>> changed = new LinkedHashMap<>();
    map.forEach(
        (year, list) ->
            changed.put(year, list.stream().map(each -> change.apply(year, each)).toList()));
    return changed;
  }

  private static <V> Map<String, List<V>> lists(Map<String, List<V>> map) {
    Map<String, List<V>> copy = new LinkedHashMap<>();
    map.forEach((year, list) -> copy.put(year, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }
}
