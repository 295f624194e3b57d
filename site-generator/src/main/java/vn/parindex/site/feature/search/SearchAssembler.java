package vn.parindex.site.feature.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.SearchIndex.Entry;
import vn.parindex.site.model.Block.SearchIndex.Group;
import vn.parindex.site.model.GlossaryTerm;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Successors;
import vn.parindex.site.say.result.UnitHistory;

/** The index of an edition: whatever somebody may look for, with the words that find it. */
final class SearchAssembler {

  static final Set<DataFile.Kind> KINDS =
      Set.of(DataFile.Kind.UNITS, DataFile.Kind.FRAMEWORK, DataFile.Kind.TARGETS);

  static final String PAGE = "search-index";

  /** Kinds of pages that stand in another group, or in none. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "scorecard",
          "calculation",
          "area",
          "target-detail",
          "finding",
          "paper-draft",
          "not-found",
          PAGE);

  private final Edition edition;
  private final Addresses to;

  SearchAssembler(Edition edition) {
    this.edition = edition;
    this.to = edition.addresses();
  }

  Page page(Route route) {
    List<Group> groups = new ArrayList<>();
    add(groups, "units", Edition.capital(edition.terms().units()), units());
    add(groups, "areas", edition.say("search.areas"), areas());
    edition
        .followUp()
        .ifPresent(
            year -> {
              if (edition.routes().has(to.targets())) {
                add(groups, "targets", edition.say("targets.title", year.year()), targets(year));
              }
              if (edition.routes().has(to.tasks())) {
                add(groups, "tasks", edition.say("tasks.title", year.year()), tasks(year));
              }
            });
    add(groups, "findings", edition.say("findings.short"), findings());
    add(groups, "terms", edition.say("glossary.title"), terms(edition.glossary().byName()));
    add(groups, "pages", edition.say("search.pages"), pages());
    return edition
        .page(
            route, edition.say(edition.followUp().isPresent() ? "search.lead.year" : "search.lead"))
        .add(new Block.SearchIndex(groups))
        .made();
  }

  private static void add(List<Group> groups, String id, String heading, List<Entry> entries) {
    if (!entries.isEmpty()) {
      groups.add(new Group(id, heading, entries));
    }
  }

  /** Those that are scored; then, by the names they have or had, all that they follow or become. */
  private List<Entry> units() {
    List<Entry> entries = new ArrayList<>();
    for (Unit unit : edition.units()) {
      entries.add(
          unit(unit, edition.say("search.unit", unit.type(), unit.code()), home(unit.id())));
    }
    UnitHistory history = new UnitHistory(edition);
    Set<UnitId> estimated =
        edition.routes().has(to.successors())
            ? Successors.units(edition).stream().map(Unit::id).collect(Collectors.toSet())
            : Set.of();
    edition.dataset().units().stream()
        .filter(unit -> !edition.current().units().containsKey(unit.id()))
        .sorted(NameOrder.by(Unit::name).thenComparing(Unit::id))
        .forEach(
            unit ->
                place(unit.id(), history, estimated)
                    .ifPresent(place -> entries.add(unit(unit, detail(unit, history), place))));
    return entries;
  }

  private PlaceLink home(UnitId unit) {
    return new PlaceLink(edition.names().label(unit), to.unit(unit), "");
  }

  /** Where one reads of a unit that has no page: at what it is part of, or among the successors. */
  private Optional<PlaceLink> place(UnitId unit, UnitHistory history, Set<UnitId> estimated) {
    String name = edition.names().label(unit);
    if (estimated.contains(unit)) {
      return Optional.of(new PlaceLink(name, to.successors(), Addresses.unitRow(unit)));
    }
    Optional<UnitId> later = history.end(unit).map(Succession::successor);
    while (later.isPresent() && !edition.current().units().containsKey(later.get())) {
      later = later.flatMap(history::end).map(Succession::successor);
    }
    return later.map(id -> new PlaceLink(name, to.unit(id), ""));
  }

  private String detail(Unit unit, UnitHistory history) {
    return history
        .end(unit.id())
        .map(
            succession ->
                edition.say(
                    "search.former",
                    unit.type(),
                    unit.code(),
                    edition.nameInSentence(succession.successor())))
        .orElseGet(
            () ->
                history
                    .formed(unit.id())
                    .map(
                        formed -> edition.say("search.successor", unit.type(), unit.code(), formed))
                    .orElseGet(() -> edition.say("search.unit", unit.type(), unit.code())));
  }

  private static Entry unit(Unit unit, String detail, PlaceLink place) {
    return new Entry(place, detail, key(unit.name(), detail));
  }

  /** A criterion that has components leads to the first of them. */
  private List<Entry> areas() {
    List<Entry> entries = new ArrayList<>();
    for (Area area : edition.framework().areas()) {
      SitePath page = to.area(area.code());
      entries.add(coded(area.code(), area.name(), page, ""));
      for (Criterion criterion : area.criteria()) {
        if (!criterion.isLeaf()) {
          entries.add(coded(criterion.code(), criterion.name(), page, row(criterion)));
        }
        for (Leaf leaf : criterion.leaves()) {
          entries.add(coded(leaf.code(), leaf.name(), page, Addresses.leafRow(leaf.code())));
        }
      }
    }
    return entries;
  }

  private static String row(Criterion criterion) {
    return Addresses.leafRow(criterion.leaves().get(0).code());
  }

  private List<Entry> targets(FollowUp year) {
    List<Entry> entries = new ArrayList<>();
    for (TargetStanding standing : year.targets()) {
      Target target = standing.target();
      entries.add(coded(target.code(), target.name(), to.target(target.code()), ""));
    }
    return entries;
  }

  private List<Entry> tasks(FollowUp year) {
    return year.tasks().stream()
        .map(TaskStanding::task)
        .map(task -> coded(task.code(), task.name(), to.tasks(), Addresses.taskRow(task.code())))
        .toList();
  }

  private static Entry coded(String code, String name, SitePath page, String anchor) {
    return new Entry(new PlaceLink(Edition.coded(code, name), page, anchor), "", key(code, name));
  }

  private List<Entry> terms(List<GlossaryTerm> terms) {
    return terms.stream()
        .map(
            term ->
                new Entry(
                    new PlaceLink(term.name(), to.glossary(), term.id()),
                    term.also(),
                    key(term.name(), term.also())))
        .toList();
  }

  /** Pages that no other group has; papers by unit are found on the page of the papers. */
  private List<Entry> pages() {
    return edition
        .routes()
        .all()
        .filter(route -> !ELSEWHERE.contains(route.kind()))
        .map(this::entry)
        .toList();
  }

  private Entry entry(Route route) {
    if (route.path().equals(to.home())) {
      Link home = edition.homeLink();
      return new Entry(PlaceLink.of(home), route.title(), key(home.text(), route.title()));
    }
    return page(route.link());
  }

  private List<Entry> findings() {
    return edition.routes().of("finding").map(Route::link).map(SearchAssembler::page).toList();
  }

  private static Entry page(Link link) {
    return new Entry(PlaceLink.of(link), "", key(link.text()));
  }

  private static String key(String... words) {
    return SearchFold.fold(String.join(" ", words));
  }
}
