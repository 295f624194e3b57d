package vn.parindex.site.feature.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.Block.SearchIndex.Entry;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Successors;
import vn.parindex.site.say.result.UnitHistory;

/**
 * The units of the index, each with what it is part of by now or was made of: whoever looks for a
 * commune that has ceased has the answer in its line.
 */
final class SearchUnits {

  /** A code stays with what says that it is one. */
  private static final char NO_BREAK = '\u00a0';

  private final Edition edition;
  private final Addresses to;
  private final UnitHistory history;
  private final Set<UnitId> estimated;

  SearchUnits(Edition edition) {
    this.edition = edition;
    this.to = edition.addresses();
    this.history = new UnitHistory(edition);
    this.estimated =
        edition.routes().has(to.successors())
            ? Successors.units(edition).stream().map(Unit::id).collect(Collectors.toSet())
            : Set.of();
  }

  /** Those that are scored; then, by the names they have or had, all that they follow or become. */
  List<Entry> entries() {
    List<Unit> units = new ArrayList<>(edition.units());
    edition.dataset().units().stream()
        .filter(unit -> !isScored(unit.id()) && place(unit.id()).isPresent())
        .sorted(NameOrder.by(Unit::name).thenComparing(Unit::id))
        .forEach(units::add);
    Map<UnitId, Integer> turns = turns(units);
    return units.stream().map(unit -> entry(unit, turns.getOrDefault(unit.id(), 0))).toList();
  }

  private boolean isScored(UnitId unit) {
    return edition.current().units().containsKey(unit);
  }

  /** Of names that are alike without accents, the one of a scored unit, then of the most people. */
  private Map<UnitId, Integer> turns(List<Unit> units) {
    Map<UnitId, Integer> turns = new HashMap<>();
    units.stream()
        .collect(Collectors.groupingBy(unit -> SearchFold.fold(unit.name())))
        .values()
        .stream()
        .filter(alike -> alike.size() > 1)
        .map(
            alike ->
                alike.stream()
                    .sorted(
                        Comparator.comparing((Unit unit) -> !isScored(unit.id()))
                            .thenComparing(SearchUnits::people, Comparator.reverseOrder()))
                    .toList())
        .forEach(
            alike -> {
              for (int i = 0; i < alike.size(); i++) {
                turns.put(alike.get(i).id(), i + 1);
              }
            });
    return turns;
  }

  private static BigDecimal people(Unit unit) {
    return unit.population().match(count -> count, missing -> BigDecimal.ZERO);
  }

  private Entry entry(Unit unit, int turn) {
    return new Entry(
        place(unit.id()).orElseThrow(),
        relation(unit.id()),
        edition.say("search.code", unit.code()).replace(' ', NO_BREAK),
        unit.name(),
        turn);
  }

  /** Where one reads of a unit: on its page, among the successors, or at what it is part of. */
  private Optional<PlaceLink> place(UnitId unit) {
    String name = edition.fullName(unit);
    if (isScored(unit)) {
      return Optional.of(new PlaceLink(name, to.unit(unit), ""));
    }
    if (estimated.contains(unit)) {
      return Optional.of(new PlaceLink(name, to.successors(), Addresses.unitRow(unit)));
    }
    Optional<UnitId> later = history.end(unit).map(Succession::successor);
    while (later.isPresent() && !isScored(later.get())) {
      later = later.flatMap(history::end).map(Succession::successor);
    }
    return later.map(id -> new PlaceLink(name, to.unit(id), ""));
  }

  private List<Phrase> relation(UnitId unit) {
    Optional<Succession> end = history.end(unit);
    if (end.isPresent()) {
      return partOf(end.get());
    }
    return history.origin(unit).map(this::madeOf).orElse(List.of());
  }

  /** "nay thuộc xã Ba Dinh": by now, through all that its successor has become. */
  private List<Phrase> partOf(Succession end) {
    Succession last = end;
    boolean alone = last.parts().size() == 1;
    Optional<Succession> next = history.end(last.successor());
    while (next.isPresent()) {
      last = next.get();
      alone = alone && last.parts().size() == 1;
      next = history.end(last.successor());
    }
    return List.of(
        Phrase.of(edition.say(alone ? "search.now.alone" : "search.now") + " "),
        named(last.successor()));
  }

  /** "hình thành ngày 01/07/2025 từ xã Ba Dinh và xã Ba Giang". */
  private List<Phrase> madeOf(Succession origin) {
    List<Phrase> said = new ArrayList<>();
    said.add(Phrase.of(edition.say("search.formed", edition.formats().date(origin.date())) + " "));
    int last = origin.parts().size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i > 0) {
        said.add(Phrase.of(i < last ? ", " : " " + edition.say("list.and") + " "));
      }
      said.add(named(origin.parts().get(i)));
    }
    return said;
  }

  private Phrase named(UnitId unit) {
    String name = edition.nameInSentence(unit);
    return place(unit)
        .map(place -> Phrase.of(new PlaceLink(name, place.to(), place.anchor())))
        .orElseGet(() -> Phrase.of(name));
  }
}
