package vn.parindex.site.feature.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.FormerName;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.Block.SearchIndex.Entry;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.result.UnitPlaces;
import vn.parindex.site.words.WordFamily;

/**
 * The units of the index, each with what it is part of by now or was made of: whoever looks for a
 * commune that has ceased has the answer in its line.
 */
final class SearchUnits {

  /** A code stays with what says that it is one. */
  private static final char NO_BREAK = '\u00a0';

  private static final WordFamily<FormerName.Change> FORMER =
      WordFamily.of("search.former.*", FormerName.Change::code, FormerName.Change.values());
  private static final WordFamily<FormerName.Change> FORMER_DATED =
      WordFamily.of("search.former.*.dated", FormerName.Change::code, FormerName.Change.values());

  private final Edition edition;
  private final UnitHistory history;
  private final UnitPlaces places;

  SearchUnits(Edition edition) {
    this.edition = edition;
    this.history = new UnitHistory(edition);
    this.places = new UnitPlaces(edition);
  }

  /**
   * Those that are scored; then, by the names they have or had, all that they follow or become; at
   * last what else they are called.
   */
  List<Entry> entries() {
    List<Unit> units = new ArrayList<>(edition.units());
    edition.dataset().units().stream()
        .filter(unit -> !isScored(unit.id()) && places.of(unit.id()).isPresent())
        .sorted(NameOrder.by(Unit::name).thenComparing(Unit::id))
        .forEach(units::add);
    Map<UnitId, Integer> turns = turns(units);
    return Stream.of(
            units.stream().map(unit -> entry(unit, turns.getOrDefault(unit.id(), 0))),
            units.stream()
                .flatMap(unit -> unit.formerNames().stream().map(name -> new Former(name, unit)))
                .sorted(NameOrder.by((Former former) -> former.name().name()))
                .map(former -> entry(former, units)),
            units.stream()
                .flatMap(unit -> unit.aliases().stream().map(alias -> alias(alias, unit))))
        .flatMap(entries -> entries)
        .toList();
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

  private static Fraction people(Unit unit) {
    return unit.population().match(count -> count, missing -> Fraction.ZERO);
  }

  private Entry entry(Unit unit, int turn) {
    return new Entry(
        places.of(unit.id()).orElseThrow(),
        relation(unit.id()),
        edition.say("search.code", unit.code()).replace(' ', NO_BREAK),
        unit.name(),
        turn);
  }

  /** A name that is no longer in use, and the unit that it leads to. */
  private record Former(FormerName name, Unit unit) {}

  /** After whoever is called alike today. */
  private Entry entry(Former former, List<Unit> units) {
    FormerName name = former.name();
    String folded = SearchFold.fold(name.name());
    int alike =
        (int) units.stream().filter(unit -> SearchFold.fold(unit.name()).equals(folded)).count();
    PlaceLink place = places.of(former.unit().id()).orElseThrow();
    return new Entry(
        new PlaceLink(edition.fullName(name), place.to(), place.anchor()),
        becameOf(former),
        "",
        name.name(),
        alike == 0 ? 0 : alike + 1);
  }

  /** What other systems call a unit, with the name that it has here. */
  private Entry alias(String alias, Unit unit) {
    PlaceLink place = places.of(unit.id()).orElseThrow();
    return new Entry(
        new PlaceLink(alias, place.to(), place.anchor()),
        List.of(Phrase.of(edition.say("search.alias") + " "), places.inSentence(unit.id())),
        "",
        alias,
        0);
  }

  /** "năm 2020 nhập vào thị trấn Ba Tơ, nay thuộc xã Ba Tơ". */
  private List<Phrase> becameOf(Former former) {
    FormerName name = former.name();
    UnitId unit = former.unit().id();
    List<Phrase> said = new ArrayList<>();
    said.add(
        Phrase.of(
            (name.year().isPresent()
                    ? edition.say(
                        FORMER_DATED.of(name.change()), Integer.toString(name.year().getAsInt()))
                    : edition.say(FORMER.of(name.change())))
                + " "));
    said.add(places.inSentence(unit));
    history
        .last(unit)
        .ifPresent(
            last -> {
              said.add(Phrase.of(", "));
              said.addAll(partOf(last));
            });
    return said;
  }

  private List<Phrase> relation(UnitId unit) {
    return history
        .last(unit)
        .map(this::partOf)
        .or(() -> history.origin(unit).map(this::madeOf))
        .orElseGet(() -> edition.isFormer(unit) ? ended(unit) : List.of());
  }

  /** "có đến hết ngày 30/06/2025": of a unit of which nobody says what it is part of by now. */
  private List<Phrase> ended(UnitId unit) {
    return List.of(
        Phrase.of(
            edition.say("search.ended", edition.formats().date(edition.unit(unit).validUntil()))));
  }

  /** "nay thuộc xã Ba Dinh". */
  private List<Phrase> partOf(UnitHistory.Last last) {
    return List.of(
        Phrase.of(edition.say(last.others().isEmpty() ? "search.now.alone" : "search.now") + " "),
        places.inSentence(last.unit()));
  }

  /** "hình thành ngày 01/07/2025 từ xã Ba Dinh và xã Ba Giang". */
  private List<Phrase> madeOf(Succession origin) {
    List<Phrase> said = new ArrayList<>();
    said.add(Phrase.of(edition.say("search.formed", edition.formats().date(origin.date())) + " "));
    said.addAll(places.inSentence(origin.parts()));
    return said;
  }
}
