package vn.parindex.site.feature.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block.SearchIndex.Topic;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;

/**
 * What one may look for in a unit: each once for all units, with those that do not have it, as
 * every unit times every topic would be most of the index.
 */
final class SearchTopics {

  /** Whose address is a pattern for those of all. */
  static final UnitId ANY = UnitId.of(Topic.UNIT);

  private final Edition edition;
  private final Addresses to;
  private final List<Topic> topics = new ArrayList<>();

  SearchTopics(Edition edition) {
    this.edition = edition;
    this.to = edition.addresses();
  }

  /** In the order in which they are offered; the first is the scorecard itself. */
  List<Topic> all() {
    SitePath card = to.unit(ANY);
    add(edition.say("search.topic.rank", edition.bandsTitleInSentence()), card, "", unit -> true);
    todo();
    edition.followUp().ifPresent(year -> year(year, card));
    add(edition.say("search.topic.areas"), card, "part-areas", unit -> true);
    add(edition.say("search.topic.losses"), card, "part-losses", unit -> true);
    add(edition.say("search.topic.years"), card, "part-years", unit -> edition.hasHistory());
    add(edition.say("search.topic.leaves"), card, "leaves", unit -> true);
    SitePath sheet = to.calculation(ANY);
    add(edition.say("search.topic.calculation"), sheet, "", this::isCalculated);
    coded("areas", sheet, Addresses.calculationLine(Topic.CODE), this::isCalculated);
    add(edition.say("search.topic.urging"), to.urging(ANY), "", this::hasPapers);
    add(edition.say("search.topic.report"), to.unitReport(ANY), "", this::hasPapers);
    return topics;
  }

  private boolean isCalculated(UnitId unit) {
    return edition.routes().has(to.calculation(unit));
  }

  private boolean hasPapers(UnitId unit) {
    return edition.routes().has(to.urging(unit));
  }

  /** All that is open in a unit; its scorecard says so where that is nothing, or leads on. */
  private void todo() {
    String name = edition.say("search.topic.todo");
    Set<UnitId> busy = busy();
    add(name, to.todo(), to.todoOf(ANY), busy::contains);
    add(name, to.unit(ANY), "part-actions", unit -> !busy.contains(unit));
  }

  /** Units that stand on the one page of what is open; none where it takes several. */
  private Set<UnitId> busy() {
    return edition.todo().isSplit() || !edition.routes().has(to.todo())
        ? Set.of()
        : edition.todo().pages().stream()
            .flatMap(List::stream)
            .map(OpenPoints::unit)
            .collect(Collectors.toSet());
  }

  private void year(FollowUp year, SitePath card) {
    boolean evidence = year.evidence().isKnown();
    boolean targets = !year.targets().isEmpty();
    Predicate<UnitId> followed = year.units()::contains;
    Predicate<UnitId> met = followed.and(unit -> targets);
    add(edition.say("search.topic.targets"), card, "part-targets", met);
    coded("targets", card, "part-targets", met);
    add(
        edition.say("search.topic.evidence"),
        card,
        "part-evidence",
        followed.and(unit -> evidence));
    Set<UnitId> tasked = new HashSet<>();
    year.tasks().forEach(task -> tasked.addAll(task.units().keySet()));
    add(edition.say("search.topic.tasks"), card, "tasks", followed.and(tasked::contains));
    Set<UnitId> faulty =
        busy().stream()
            .filter(
                unit ->
                    OpenPoints.of(year, unit).duties(year).stream()
                        .anyMatch(duty -> duty.kind() == Duty.Kind.FINDING))
            .collect(Collectors.toSet());
    add(
        edition.say("search.topic.findings"),
        to.todo(),
        to.todoOf(ANY) + "&" + Addresses.todoOf(Duty.Kind.FINDING),
        faulty::contains);
  }

  private void add(String name, SitePath page, String anchor, Predicate<UnitId> has) {
    add(name, "", page, anchor, has);
  }

  private void coded(String group, SitePath page, String anchor, Predicate<UnitId> has) {
    add("", group, page, anchor, has);
  }

  private void add(String name, String group, SitePath page, String anchor, Predicate<UnitId> has) {
    List<String> without =
        edition.units().stream()
            .map(Unit::id)
            .filter(has.negate())
            .map(edition.addresses()::name)
            .sorted()
            .toList();
    if (without.size() < edition.units().size()) {
      List<String> all = new ArrayList<>(without);
      if (!page.equals(to.unit(ANY)) || !anchor.isEmpty()) {
        // Of a unit that is there no more only its last scorecard is left.
        edition.formerUnits().stream().map(Unit::id).map(to::name).forEach(all::add);
      }
      topics.add(new Topic(name, group, new PlaceLink(name, page, anchor), all));
    }
  }
}
