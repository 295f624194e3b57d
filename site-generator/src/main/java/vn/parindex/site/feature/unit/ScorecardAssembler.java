package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import vn.parindex.site.model.Block;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TakeAway;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Charts;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.result.UnitHistory;

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
  private final Optional<ScorecardYear> followUp;
  private final UnitHistory history;
  private final Map<UnitId, UnitSummary> summaries = new ConcurrentHashMap<>();

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
    this.followUp = edition.followUp().map(year -> new ScorecardYear(edition, year));
    this.history = new UnitHistory(edition);
  }

  Page page(Route route, Unit unit) {
    UnitId id = unit.id();
    UnitIndex index = edition.current().units().get(id);
    Change change = change(id);
    UnitSummary summary = summary(id);
    return edition
        .page(route, summary.lead())
        .add(new Block.Stats(summary.stats(), "first"))
        .note(stats.rankNote(id))
        .add(
            Block.Paragraph.more(
                new Link(edition.say("calculation.more"), edition.addresses().calculation(id))))
        .add(
            Block.Group.of(
                "columns",
                findings(summary),
                Block.Section.of(
                    "",
                    edition.say("section.scorecard.areas"),
                    Block.Only.html(Block.Figure.alone(areas(index, summary))))))
        .add(Block.Group.of("areas", Block.Grid.of(summary.areas())))
        .add(summary.year().map(year -> followUp.orElseThrow().blocks(id, year)).orElse(List.of()))
        .add(
            Block.Group.of(
                "columns ahead", losses.section(id, summary.waysUp()), peers.section(id)))
        .add(halves(index, change))
        .when(edition.hasHistory(), page -> page.add(trend.section(unit)))
        .styled(
            summary.year().isPresent() ? "leaves screen" : "leaves",
            edition.say("section.scorecard.leaves"),
            Block.Grid.dense(leaves.leaves(index, change)))
        .styled("facts", edition.say("section.scorecard.facts"), Block.Stats.small(facts(unit)))
        .prose(edition.note(Note.Scope.UNIT, unit.code()))
        .add(
            Block.Links.takeAway(
                List.of(
                    new Link(
                        edition.say("scorecard.single-file"), TakeAway.singleFile(route.path())),
                    new Link(edition.say("nav.sheets"), edition.addresses().sheets()))))
        .neighbours(
            edition.units(),
            unit,
            other -> new Link(edition.fullName(other.id()), edition.addresses().unit(other.id())))
        .inOneFile(TakeAway.singleFile(route.path()))
        .made();
  }

  /** What the sheet of a unit says as well; made once. */
  UnitSummary summary(UnitId unit) {
    return summaries.computeIfAbsent(unit, this::summarised);
  }

  private UnitSummary summarised(UnitId id) {
    UnitIndex index = edition.current().units().get(id);
    Change change = change(id);
    Optional<ScorecardYear.Standing> year = followUp.flatMap(followed -> followed.of(id));
    return new UnitSummary(
        lead(id, change, year),
        stats.stats(index, change),
        whyMoved(id, change),
        areas.highlights(index),
        areas.areas(index),
        losses.waysUp(id),
        year);
  }

  private Change change(UnitId id) {
    return edition
        .results()
        .delta()
        .units()
        .getOrDefault(id, new Change.NotComparable(NoChange.CEASED));
  }

  private List<Block> whyMoved(UnitId id, Change change) {
    List<String> why = edition.comparesYears() ? sentences.whyMoved(id, change) : List.of();
    return why.isEmpty()
        ? List.of()
        : List.of(
            Block.Section.of("", edition.say("section.scorecard.why"), Block.Bullets.of(why)));
  }

  private static Block findings(UnitSummary summary) {
    List<Block> findings = new ArrayList<>(summary.whyMoved());
    findings.add(new Block.Group("pair", summary.highlights()));
    return new Block.Group("", findings);
  }

  private ChartView areas(UnitIndex index, UnitSummary summary) {
    return new ChartView(
        charts.areas("chart-areas", edition.say("scorecard.areas.chart"), index),
        summary.areas(),
        true);
  }

  /** Where the points are, and where they went to or came from. */
  private Block halves(UnitIndex index, Change change) {
    List<Block> halves = new ArrayList<>();
    halves.add(
        Block.Section.of(
            "contributions",
            edition.say("section.scorecard.contributions"),
            Block.Grid.of(areas.contributions(index))));
    change
        .compared()
        .ifPresent(
            compared ->
                halves.add(
                    Block.Section.of(
                        "change",
                        edition.say("section.scorecard.change"),
                        Block.Group.of(
                            "columns",
                            Block.Group.of("", Block.Grid.of(changes.changeByArea(compared))),
                            Block.Group.of(
                                "move", Block.Grid.of(changes.move(compared.move())))))));
    return new Block.Group("halves", halves);
  }

  /** Where the index stands, how many targets are met, and what the unit is part of by now. */
  private String lead(UnitId id, Change change, Optional<ScorecardYear.Standing> year) {
    return Stream.of(standing(id, change, year), history.now(id).orElse(""), figures(id))
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

  private String standing(UnitId id, Change change, Optional<ScorecardYear.Standing> year) {
    String index = sentences.scorecard(id, change);
    return year.flatMap(ScorecardYear.Standing::targets)
        .map(targets -> edition.say("scorecard.with-targets", index, targets.headline()))
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
}
