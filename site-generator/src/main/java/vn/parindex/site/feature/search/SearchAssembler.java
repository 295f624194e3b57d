package vn.parindex.site.feature.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.target.TargetStanding;
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
import vn.parindex.site.say.Families;
import vn.parindex.site.say.MethodSections;

/** The index of an edition: whatever somebody may look for, with the words that find it. */
final class SearchAssembler {

  static final Set<DataFile.Kind> KINDS =
      Set.of(DataFile.Kind.UNITS, DataFile.Kind.FRAMEWORK, DataFile.Kind.TARGETS);

  static final String PAGE = "search-index";

  /** Kinds of pages that stand in another group, or in none. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "scorecard",
          "former",
          "successor",
          "calculation",
          "area",
          "target-detail",
          "finding",
          "paper-draft",
          "part",
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
    add(
        groups,
        "units",
        Edition.capital(edition.terms().units()),
        new SearchUnits(edition).entries());
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
        .add(
            new Block.SearchIndex(
                groups,
                new SearchTopics(edition).all(),
                new SameWords(edition).groups(),
                example()))
        .made();
  }

  /** The first unit, and what is asked of it most. */
  private String example() {
    return SearchFold.fold(edition.units().get(0).name() + " " + edition.say("search.topic.todo"));
  }

  private static void add(List<Group> groups, String id, String heading, List<Entry> entries) {
    if (!entries.isEmpty()) {
      groups.add(new Group(id, heading, entries));
    }
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
    return Entry.of(new PlaceLink(Edition.coded(code, name), page, anchor), "");
  }

  private List<Entry> terms(List<GlossaryTerm> terms) {
    return terms.stream()
        .map(term -> Entry.of(new PlaceLink(term.name(), to.glossary(), term.id()), term.also()))
        .toList();
  }

  /**
   * Pages that no other group has, and the parts of two that people look for by name. Papers and
   * calculation sheets of a unit are found by its name and one click further.
   */
  private List<Entry> pages() {
    return Stream.of(
            edition
                .routes()
                .all()
                .filter(route -> !ELSEWHERE.contains(route.kind()))
                .map(this::entry),
            todo(),
            methods())
        .flatMap(entries -> entries)
        .toList();
  }

  private Entry entry(Route route) {
    return route.path().equals(to.home())
        ? Entry.of(PlaceLink.of(edition.homeLink()), route.title())
        : page(route.link());
  }

  /** What is open, by kind; where one page does not hold it, its parts are found by unit. */
  private Stream<Entry> todo() {
    if (edition.todo().isSplit() || !edition.routes().has(to.todo())) {
      return Stream.empty();
    }
    FollowUp year = edition.followUp().orElseThrow();
    return edition.todo().pages().stream()
        .flatMap(List::stream)
        .flatMap(open -> open.duties(year).stream())
        .map(Duty::kind)
        .distinct()
        .sorted()
        .map(
            kind ->
                part(
                    edition.say("nav.todo"),
                    edition.say(Families.DUTY_KIND.of(kind)),
                    to.todo(),
                    Addresses.todoOf(kind)));
  }

  private Stream<Entry> methods() {
    return MethodSections.headings(edition).entrySet().stream()
        .map(
            section ->
                part(
                    edition.say("nav.methodology"),
                    section.getValue(),
                    to.methodology(),
                    section.getKey()));
  }

  private Entry part(String page, String part, SitePath path, String anchor) {
    return Entry.of(new PlaceLink(edition.say("search.part", page, part), path, anchor), "");
  }

  private List<Entry> findings() {
    return edition.routes().of("finding").map(Route::link).map(SearchAssembler::page).toList();
  }

  private static Entry page(Link link) {
    return Entry.of(PlaceLink.of(link), "");
  }
}
