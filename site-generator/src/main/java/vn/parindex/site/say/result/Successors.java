package vn.parindex.site.say.result;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.say.Edition;

/** Units that follow others, and what is estimated of them. */
public final class Successors {

  private Successors() {}

  /** Whether any unit follows others that were to be scored. */
  public static boolean hasAny(Edition edition) {
    return edition.results().successors().stream()
        .map(SuccessionEstimate::succession)
        .anyMatch(UnitHistory::isChange);
  }

  /** The units that the page has, in the order of their names. */
  public static List<Unit> units(Edition edition) {
    Map<String, Map<UnitId, SuccessionEstimate>> estimates = estimates(edition);
    return List.copyOf(estimates.values()).get(estimates.size() - 1).keySet().stream()
        .map(edition::unit)
        .sorted(NameOrder.by(Unit::name).thenComparing(Unit::code))
        .toList();
  }

  /** By period, oldest first; only periods of the comparison, the last of all else. */
  public static Map<String, Map<UnitId, SuccessionEstimate>> estimates(Edition edition) {
    Map<String, Map<UnitId, SuccessionEstimate>> all = new LinkedHashMap<>();
    for (SuccessionEstimate estimate : edition.results().successors()) {
      all.computeIfAbsent(estimate.period(), key -> new LinkedHashMap<>())
          .put(estimate.successor(), estimate);
    }
    Map<String, Map<UnitId, SuccessionEstimate>> compared = new LinkedHashMap<>(all);
    compared.keySet().retainAll(List.of(edition.from(), edition.to()));
    return compared.isEmpty() ? all : compared;
  }

  /** "12 đơn vị mới từ 01/07/2025": how many there are, and since when if that is one day. */
  public static String title(Edition edition) {
    List<Map<UnitId, SuccessionEstimate>> estimates = List.copyOf(estimates(edition).values());
    List<Succession> changes =
        estimates.get(estimates.size() - 1).values().stream()
            .map(SuccessionEstimate::succession)
            .filter(UnitHistory::isChange)
            .toList();
    Set<String> dates =
        changes.stream()
            .map(succession -> edition.formats().date(succession.date()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String count = edition.formats().count(changes.size());
    return dates.size() == 1
        ? edition.say("successors.title", count, dates.iterator().next())
        : edition.say("successors.title.several", count);
  }
}
