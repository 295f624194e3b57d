package vn.parindex.analytics.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  private static <V> Map<String, List<V>> lists(Map<String, List<V>> map) {
    Map<String, List<V>> copy = new LinkedHashMap<>();
    map.forEach((year, list) -> copy.put(year, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }
}
