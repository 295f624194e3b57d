package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Units that will be put together: decided by the day of a view, and of a later day. Who they will
 * be is not part of the view, in which they do not exist.
 *
 * @param date first day of those that begin
 * @param legalBasis the decision, as cited
 * @param ending how many units end or go on as a part of their own
 * @param beginning how many there will be in their place
 */
public record ComingUnits(LocalDate date, String legalBasis, int ending, int beginning) {

  /**
   * What successions amount to, the earliest first.
   *
   * @param successions of any days and decisions
   */
  public static List<ComingUnits> of(Collection<Succession> successions) {
    Map<List<Object>, List<Succession>> together = new LinkedHashMap<>();
    successions.forEach(
        one ->
            together
                .computeIfAbsent(List.of(one.date(), one.legalBasis()), key -> new ArrayList<>())
                .add(one));
    return together.values().stream()
        .map(ComingUnits::one)
        .sorted(Comparator.comparing(ComingUnits::date).thenComparing(ComingUnits::legalBasis))
        .toList();
  }

  private static ComingUnits one(List<Succession> alike) {
    Succession first = alike.get(0);
    long parts = alike.stream().flatMap(one -> one.parts().stream()).distinct().count();
    return new ComingUnits(first.date(), first.legalBasis(), Math.toIntExact(parts), alike.size());
  }
}
