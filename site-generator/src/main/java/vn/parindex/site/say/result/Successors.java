package vn.parindex.site.say.result;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.analytics.succession.SuccessionEstimates;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.SiteModel;
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

  /** The period that is estimated last, which is the one that pages are about. */
  public static String period(Edition edition) {
    List<String> periods = List.copyOf(estimates(edition).keySet());
    return periods.get(periods.size() - 1);
  }

  /** What is estimated of that period; those with an estimate have a rank. */
  public static Ranking<UnitId> ranking(Edition edition) {
    AnalysisSettings settings = edition.results().settings();
    return SuccessionEstimates.rank(
        estimates(edition).get(period(edition)).values(), settings.ties(), settings.equality());
  }

  /** Those with a page of their own: made of others, and not scored yet. */
  public static List<Unit> paged(Edition edition) {
    Map<UnitId, SuccessionEstimate> now = estimates(edition).get(period(edition));
    return units(edition).stream()
        .filter(unit -> UnitHistory.isChange(now.get(unit.id()).succession()))
        .filter(unit -> !edition.current().units().containsKey(unit.id()))
        .toList();
  }

  /** Those of them that follow a unit with a scorecard, for the switch between the two. */
  public static List<SiteModel.Successor> ofPages(Edition edition) {
    if (!hasAny(edition)) {
      return List.of();
    }
    Map<UnitId, SuccessionEstimate> now = estimates(edition).get(period(edition));
    List<UnitId> paged = paged(edition).stream().map(Unit::id).toList();
    UnitHistory history = new UnitHistory(edition);
    return paged.stream()
        .map(
            unit ->
                new SiteModel.Successor(
                    edition.nameInSentence(unit),
                    edition.addresses().successor(unit),
                    parts(edition, now.get(unit).succession()).stream()
                        .filter(edition.current().units()::containsKey)
                        .filter(
                            part -> latest(history.after(part), paged).equals(Optional.of(unit)))
                        .map(edition.addresses()::unit)
                        .toList()))
        .filter(successor -> !successor.parts().isEmpty())
        .toList();
  }

  /** Of all that a unit became one after the other, the last with a page: it stands there only. */
  private static Optional<UnitId> latest(List<Succession> after, List<UnitId> paged) {
    return after.stream()
        .map(Succession::successor)
        .filter(paged::contains)
        .reduce((earlier, later) -> later);
  }

  /**
   * The parts of a unit as far back as they are scored: a part that is not, and was itself made of
   * others, is told by those.
   */
  public static List<UnitId> parts(Edition edition, Succession succession) {
    UnitHistory history = new UnitHistory(edition);
    return succession.parts().stream()
        .flatMap(
            part ->
                edition.current().units().containsKey(part)
                    ? Stream.of(part)
                    : history
                        .origin(part)
                        .map(origin -> parts(edition, origin).stream())
                        .orElse(Stream.of(part)))
        .toList();
  }

  /** The units that the page has, in the order of their names. */
  public static List<Unit> units(Edition edition) {
    return estimates(edition).get(period(edition)).keySet().stream()
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
    List<Succession> changes =
        estimates(edition).get(period(edition)).values().stream()
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
