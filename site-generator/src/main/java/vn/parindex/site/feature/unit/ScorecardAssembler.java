package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.NoChange;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.TakeAway;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.NameLimit;
import vn.parindex.site.say.result.CauseSentences;
import vn.parindex.site.say.result.Charts;
import vn.parindex.site.say.result.EstimatedAreas;
import vn.parindex.site.say.result.OtherIndices;
import vn.parindex.site.say.result.PartOfYear;
import vn.parindex.site.say.result.UnitPlaces;
import vn.parindex.site.say.since.Earlier;

/** The scorecard of one unit. */
final class ScorecardAssembler {

  /** Where the annex stands. */
  private static final String ANNEX = "part-annex";

  private final Edition edition;
  private final Formats formats;
  private final ScorecardActions first;
  private final Charts charts;
  private final ScorecardStats stats;
  private final ScorecardAreas areas;
  private final ScorecardChange changes;
  private final ScorecardLeaves leaves;
  private final ScorecardLosses losses;
  private final ScorecardPeers peers;
  private final ScorecardTrend trend;
  private final Optional<ScorecardYear> followUp;
  private final UnitPlaces places;
  private final Optional<ScorecardSince> since;
  private final OtherIndices.InLanguage others;
  private final Map<UnitId, UnitSummary> summaries = new ConcurrentHashMap<>();

  ScorecardAssembler(Edition edition, Optional<Earlier> earlier, OtherIndices.InLanguage others) {
    this.edition = edition;
    this.others = others;
    this.formats = edition.formats();
    this.first = new ScorecardActions(edition);
    this.charts = new Charts(edition);
    this.stats = new ScorecardStats(edition);
    this.areas = new ScorecardAreas(edition);
    this.changes = new ScorecardChange(edition);
    this.leaves = new ScorecardLeaves(edition);
    this.losses = new ScorecardLosses(edition);
    this.peers = new ScorecardPeers(edition);
    this.trend = new ScorecardTrend(edition);
    this.followUp = edition.followUp().map(year -> new ScorecardYear(edition, year));
    this.places = new UnitPlaces(edition);
    this.since = earlier.map(version -> new ScorecardSince(edition, version));
  }

  Page page(Route route, Unit unit) {
    UnitId id = unit.id();
    UnitIndex index = edition.current().units().get(id);
    UnitSummary summary = summary(id);
    List<Block.Section> parts = parts(id, index, summary);
    return edition
        .page(route, summary.lead())
        .when(
            !summary.story().isEmpty(),
            page -> page.add(new Block.Paragraph(summary.story(), "story")))
        .when(since.isPresent(), page -> page.notice(since.get().words().notice(route.inputs())))
        .add(new Block.Stats(summary.stats(), "first"))
        .add(cause(id, summary))
        .when(summary.actions().isAny(), page -> page.add(actions(id, summary)))
        .add(Block.Only.html(jumps(id, parts)))
        .add(new Block.Group("parts", List.copyOf(parts)), annex(id, index, summary))
        .prose(edition.note(unit))
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

  /** What follows the first screen, each part with a place that links lead to. */
  private List<Block.Section> parts(UnitId id, UnitIndex index, UnitSummary summary) {
    List<Block.Section> parts = new ArrayList<>();
    since.ifPresent(told -> parts.add(told.section(id)));
    parts.add(
        new Block.Section(
            "part-areas",
            "areas",
            edition.say("section.scorecard.areas"),
            List.of(Block.Paragraph.of(summary.spread()), Block.Figure.of(areas(index, summary)))));
    others.section(id).ifPresent(parts::add);
    summary.year().flatMap(year -> followUp.orElseThrow().targets(year)).ifPresent(parts::add);
    parts.add(losses.section(id, summary.waysUp(), summary.actions().namesPoints()));
    followUp
        .filter(year -> summary.year().isPresent())
        .flatMap(year -> year.evidence(id))
        .ifPresent(parts::add);
    if (edition.hasHistory()) {
      parts.add(trend.section(id));
    }
    return parts;
  }

  /** The paragraph, with the names behind it folded. */
  private Block cause(UnitId id, UnitSummary summary) {
    List<Block> said = new ArrayList<>();
    if (!summary.cause().isEmpty()) {
      said.add(Block.Paragraph.of(summary.cause()));
    }
    String part = new PartOfYear(edition).note(List.of(id));
    if (!part.isEmpty()) {
      said.add(Block.Paragraph.note(part));
    }
    String coming = edition.coming(id);
    if (!coming.isEmpty()) {
      said.add(Block.Paragraph.note(coming));
    }
    new CauseSentences(edition).passed(id).forEach(passed -> names(passed, said));
    return new Block.Group("cause", said);
  }

  private void names(CauseSentences.Passed passed, List<Block> said) {
    List<Block.Phrase> names = new ArrayList<>();
    for (UnitId unit : NameLimit.named(passed.units())) {
      names.add(Block.Phrase.of(names.isEmpty() ? "" : ", "));
      names.add(
          Block.Phrase.of(new Link(edition.labels().get(unit), edition.addresses().unit(unit))));
    }
    if (NameLimit.others(passed.units()) > 0) {
      names.add(Block.Phrase.of(" "));
      names.add(
          Block.Phrase.of(
              new Link(
                  edition.say("list.others", formats.count(NameLimit.others(passed.units()))),
                  edition.addresses().change())));
    }
    List<Block.Phrase> told = new ArrayList<>(names);
    told.add(0, Block.Phrase.of(passed.words() + ": "));
    said.add(
        Block.Only.html(
            new Block.Fold(passed.words(), false, List.of(new Block.Paragraph(names, "")))));
    said.add(Block.Only.markdown(new Block.Paragraph(told, "")));
  }

  private Block actions(UnitId id, UnitSummary summary) {
    ScorecardActions.First first = summary.actions();
    List<Block> said = new ArrayList<>();
    said.add(Block.Paragraph.of(first.sentences()));
    said.add(first.block());
    List<Link> papers = new ArrayList<>();
    if (first.ofYear() && edition.routes().has(edition.addresses().papers())) {
      papers.add(new Link(edition.say("unit-year.urging"), edition.addresses().urging(id)));
      papers.add(new Link(edition.say("unit-year.report"), edition.addresses().unitReport(id)));
    }
    more(id, first).ifPresent(said::add);
    if (!first.heirs().isEmpty()) {
      said.add(Block.Paragraph.of(first.heirs()));
    }
    said.add(Block.Links.of(papers));
    return new Block.Section("part-actions", "to-do", first.heading(), said);
  }

  /** Where the others stand: what is open on a page of its own, lost points further down. */
  private Optional<Block> more(UnitId id, ScorecardActions.First first) {
    if (first.more() == 0) {
      return Optional.empty();
    }
    if (!first.ofYear()) {
      PlaceLink losses =
          new PlaceLink(
              edition.say("actions.more.leaves", formats.count(first.more())),
              edition.addresses().unit(id),
              "part-losses");
      return Optional.of(Block.Only.html(more(losses)));
    }
    return Optional.of(
        more(edition.todo().of(id, edition.say("actions.more", formats.count(first.more())))));
  }

  private static Block more(PlaceLink place) {
    return new Block.Paragraph(List.of(Block.Phrase.of(place)), "more");
  }

  private Block jumps(UnitId id, List<Block.Section> parts) {
    return new Block.Jumps(
        edition.say("scorecard.jumps"),
        Stream.concat(
                parts.stream().map(part -> jump(id, part.heading(), part.id())),
                Stream.of(jump(id, edition.say("section.scorecard.annex"), ANNEX)))
            .toList());
  }

  private PlaceLink jump(UnitId id, String words, String part) {
    return new PlaceLink(words, edition.addresses().unit(id), part);
  }

  /** What a reader looks up: folded on a screen, printed behind the first sheet. */
  private Block.Section annex(UnitId id, UnitIndex index, UnitSummary summary) {
    Change change = change(id);
    List<Block> folds = new ArrayList<>();
    summary
        .year()
        .map(ScorecardYear.Standing::tasks)
        .filter(tasks -> !tasks.rows().isEmpty())
        .ifPresent(tasks -> fold("tasks", "section.scorecard.tasks", Block.Grid.of(tasks), folds));
    fold(
        "leaves",
        "section.scorecard.leaves",
        Block.Grid.dense(leaves.leaves(index, change)),
        folds);
    fold(
        "contributions",
        "section.scorecard.contributions",
        Block.Grid.of(areas.contributions(index)),
        folds);
    change
        .<Optional<TableView>>match(
            compared -> Optional.of(changes.changeByArea(compared)),
            estimated -> Optional.of(new EstimatedAreas(edition).ofUnit(estimated)),
            reason -> Optional.empty())
        .ifPresent(
            table -> fold("change", "section.scorecard.change", Block.Grid.of(table), folds));
    fold("peers", "section.scorecard.peers", peers.group(id), folds);
    fold("facts", "section.scorecard.facts", Block.Stats.small(facts(edition.unit(id))), folds);
    return new Block.Section(ANNEX, "annex", edition.say("section.scorecard.annex"), folds);
  }

  private void fold(String style, String key, Block block, List<Block> folds) {
    String heading = edition.say(key);
    folds.add(
        Block.Group.of(
            style,
            Block.Only.markdown(new Block.Heading(heading)),
            new Block.Fold(heading, true, List.of(block))));
  }

  /** What the sheet of a unit says as well; made once. */
  UnitSummary summary(UnitId unit) {
    return summaries.computeIfAbsent(unit, this::summarised);
  }

  private UnitSummary summarised(UnitId id) {
    UnitIndex index = edition.current().units().get(id);
    Change change = change(id);
    Optional<ScorecardYear.Standing> year = year(id);
    // Where no years are compared the areas are all there is to say of the cause.
    boolean compared = edition.comparesYears();
    String spread = areas.sentence(index);
    return new UnitSummary(
        days(id),
        places.story(id),
        stats.stats(index, change),
        compared || index.total().score().percent().isEmpty()
            ? new CauseSentences(edition).of(id, change)
            : spread,
        first.of(id),
        compared ? spread : "",
        areas.areas(index),
        losses.waysUp(id),
        year);
  }

  /** What a unit is to do first, be it scored or not. */
  ScorecardActions.First actions(UnitId unit) {
    return first.of(unit);
  }

  /** How a unit stands in the year that is followed; empty when it is not followed. */
  Optional<ScorecardYear.Standing> year(UnitId unit) {
    return followUp.flatMap(followed -> followed.of(unit));
  }

  /** How a unit came about and what it is part of by now; mostly empty. */
  List<Block.Phrase> story(UnitId unit) {
    return places.story(unit);
  }

  private Change change(UnitId id) {
    return edition
        .results()
        .delta()
        .units()
        .getOrDefault(id, new Change.NotComparable(NoChange.CEASED));
  }

  private ChartView areas(UnitIndex index, UnitSummary summary) {
    return new ChartView(
        charts.areas("chart-areas", edition.say("scorecard.areas.chart"), index),
        summary.areas(),
        false);
  }

  /** Of what days the figures are. */
  private String days(UnitId unit) {
    return edition.say(
        edition.isFollowed(unit) ? "scorecard.days" : "scorecard.days.scores",
        formats.date(edition.period().closedOn()),
        formats.date(edition.results().settings().asOf()));
  }

  /**
   * What feeds scorecards.
   *
   * @param followed whether any of their units is one whose year is followed
   */
  static Set<DataFile.Kind> kinds(boolean followed) {
    Set<DataFile.Kind> kinds = EnumSet.copyOf(Edition.SCORE_KINDS);
    if (followed) {
      kinds.addAll(ScorecardYear.KINDS);
    }
    return kinds;
  }

  private List<Stat> facts(Unit unit) {
    List<Stat> facts = new ArrayList<>();
    facts.add(new Stat(edition.say("column.code"), unit.code(), "", Tone.PLAIN));
    unit.population()
        .match(
            value -> facts.add(fact("column.population", formats.count(value))), reason -> false);
    unit.areaKm2()
        .match(value -> facts.add(fact("column.area-km2", formats.figure(value))), reason -> false);
    return facts;
  }

  private Stat fact(String key, String value) {
    return new Stat(edition.say(key), value, "", Tone.PLAIN);
  }
}
