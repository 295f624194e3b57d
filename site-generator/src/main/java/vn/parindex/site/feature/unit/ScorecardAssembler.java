package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.NoChange;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TakeAway;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Charts;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Sentences;
import vn.parindex.site.say.UnitHistory;
import vn.parindex.site.say.UnitTargetSentences;

/** The scorecard of one unit. */
final class ScorecardAssembler {

  private final Edition edition;
  private final Formats formats;
  private final Sentences sentences;
  private final Charts charts;
  private final ScorecardStats stats;
  private final ScorecardAreas areas;
  private final ScorecardChange changes;
  private final ScorecardLeaves leaves;
  private final ScorecardLosses losses;
  private final ScorecardPeers peers;
  private final ScorecardTrend trend;
  private final UnitHistory history;
  private final List<Unit> order;

  ScorecardAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.sentences = new Sentences(edition);
    this.charts = new Charts(edition);
    this.stats = new ScorecardStats(edition);
    this.areas = new ScorecardAreas(edition);
    this.changes = new ScorecardChange(edition);
    this.leaves = new ScorecardLeaves(edition);
    this.losses = new ScorecardLosses(edition);
    this.peers = new ScorecardPeers(edition);
    this.trend = new ScorecardTrend(edition);
    this.history = new UnitHistory(edition);
    this.order = edition.units();
  }

  Page.Scorecard page(Route route, Unit unit) {
    UnitId id = unit.id();
    UnitIndex index = edition.current().units().get(id);
    Change change =
        edition
            .results()
            .delta()
            .units()
            .getOrDefault(id, new Change.NotComparable(NoChange.CEASED));
    return new Page.Scorecard(
        edition.head(route, lead(id, change)),
        stats.stats(index, change),
        stats.rankNote(id),
        areas.highlights(index, true),
        areas.highlights(index, false),
        edition.comparesYears() ? sentences.whyMoved(id, change) : List.of(),
        changes.move(change),
        new ChartView(
            charts.areas("chart-areas", edition.say("scorecard.areas.chart"), index),
            areas.areas(index),
            true),
        areas.contributions(index),
        changes.changeByArea(change),
        leaves.leaves(index, change),
        losses.assemble(id),
        peers.assemble(id),
        edition.hasHistory() ? List.of(trend.assemble(unit)) : List.of(),
        edition
            .followUp()
            .map(year -> new ScorecardYear(edition, year).assemble(id))
            .orElse(List.of()),
        facts(unit),
        edition.note(Note.Scope.UNIT, unit.code()),
        List.of(
            new Link(
                edition.say("scorecard.single-file"),
                TakeAway.singleFile(edition.addresses().unit(id))),
            new Link(edition.say("nav.sheets"), edition.addresses().sheets())),
        neighbours(unit));
  }

  /** Where the index stands, how many targets are met, and what the unit is part of by now. */
  private String lead(UnitId id, Change change) {
    return Stream.of(standing(id, change), history.now(id).orElse(""), figures(id))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** That figures go on after the unit has ended. */
  private String figures(UnitId id) {
    return edition
        .followUp()
        .filter(year -> year.units().contains(id))
        .flatMap(
            year -> history.end(id).filter(succession -> !succession.date().isAfter(year.asOf())))
        .map(succession -> edition.say("unit.now.figures"))
        .orElse("");
  }

  private String standing(UnitId id, Change change) {
    String index = sentences.scorecard(id, change);
    return edition
        .followUp()
        .filter(year -> year.units().contains(id) && !year.targets().isEmpty())
        .map(
            year ->
                edition.say(
                    "scorecard.with-targets",
                    index,
                    new UnitTargetSentences(edition, year, id).headline()))
        .orElse(index);
  }

  /** What feeds a scorecard. */
  static Set<DataFile.Kind> kinds(Edition edition) {
    Set<DataFile.Kind> kinds = EnumSet.copyOf(Edition.SCORE_KINDS);
    if (edition.followUp().isPresent()) {
      kinds.addAll(ScorecardYear.KINDS);
    }
    return kinds;
  }

  private List<Stat> facts(Unit unit) {
    List<Stat> facts = new ArrayList<>();
    facts.add(new Stat(edition.say("column.code"), unit.code(), "", Tone.PLAIN));
    unit.population()
        .match(
            value -> facts.add(fact("column.population", formats.count(value.longValue()))),
            reason -> false);
    unit.areaKm2()
        .match(value -> facts.add(fact("column.area-km2", formats.points(value))), reason -> false);
    history.formed(unit.id()).ifPresent(formed -> facts.add(fact("column.formed", formed)));
    return facts;
  }

  private Stat fact(String key, String value) {
    return new Stat(edition.say(key), value, "", Tone.PLAIN);
  }

  private List<Link> neighbours(Unit unit) {
    List<Link> links = new ArrayList<>();
    int index = order.indexOf(unit);
    if (index > 0) {
      links.add(link("neighbour.previous", order.get(index - 1)));
    }
    if (index < order.size() - 1) {
      links.add(link("neighbour.next", order.get(index + 1)));
    }
    return links;
  }

  private Link link(String key, Unit unit) {
    return new Link(
        edition.say(key, edition.fullName(unit.id())), edition.addresses().unit(unit.id()));
  }
}
