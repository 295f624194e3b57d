package vn.parindex.site.assemble;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.delta.NoChange;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;

/** The scorecard of one unit. */
final class ScorecardAssembler {

  private static final int HIGHLIGHTS = 3;

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final Sentences sentences;
  private final Charts charts;
  private final ScorecardLosses losses;
  private final ScorecardPeers peers;
  private final ScorecardTrend trend;
  private final List<Unit> order;

  ScorecardAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.sentences = new Sentences(edition);
    this.charts = new Charts(edition);
    this.losses = new ScorecardLosses(edition);
    this.peers = new ScorecardPeers(edition);
    this.trend = new ScorecardTrend(edition);
    this.order = edition.units();
  }

  Page.Scorecard assemble(Unit unit) {
    UnitId id = unit.id();
    UnitIndex index = edition.current().units().get(id);
    Change change =
        edition
            .results()
            .delta()
            .units()
            .getOrDefault(id, new Change.NotComparable(NoChange.NOT_IN_SECOND));
    return new Page.Scorecard(
        edition.head(
            edition.addresses().unit(id),
            PageHead.Section.UNITS,
            edition.fullName(id),
            sentences.scorecard(id, change),
            Edition.SCORE_KINDS,
            edition.homeLink(),
            new Link(
                edition.say("nav.units", edition.terms().units()), edition.addresses().units())),
        stats(index, change),
        rankNote(id),
        highlights(index, true),
        highlights(index, false),
        sentences.whyMoved(id, change),
        move(change),
        new ChartView(
            charts.areas("chart-areas", edition.say("scorecard.areas.chart"), index),
            areas(index),
            true),
        new ChartView(
            charts.contributions(
                "chart-contributions", edition.say("scorecard.contributions.chart"), index),
            contributions(index),
            false),
        changeByArea(change),
        leaves(index, change),
        losses.assemble(id),
        peers.assemble(id),
        trend.assemble(unit, history(id)),
        facts(unit),
        edition.note(Note.Scope.UNIT, unit.code()),
        neighbours(unit));
  }

  private List<Stat> stats(UnitIndex index, Change change) {
    List<Stat> stats = new ArrayList<>();
    Optional<Ranking.Placed<UnitId>> place = edition.ranking().of(index.unit());
    stats.add(
        new Stat(
            edition.say("scorecard.index", edition.to()),
            index.total().score().match(formats::percent, reason -> Formats.ABSENT),
            index
                .total()
                .score()
                .match(
                    percent ->
                        edition.say(
                            "scorecard.points",
                            formats.points(index.total().points()),
                            formats.points(index.total().countedMax())),
                    reason -> edition.say("no-score." + reason.code())),
            Tone.STRONG));
    stats.add(
        new Stat(
            edition.say("column.rank"),
            place
                .map(
                    p ->
                        edition.say(
                            "count.of",
                            formats.rank(p.rank()),
                            formats.count(edition.ranking().placed().size())))
                .orElse(Formats.ABSENT),
            place.map(this::rankDetail).orElse(""),
            Tone.STRONG));
    stats.add(
        new Stat(
            edition.say("column.band"),
            index
                .total()
                .score()
                .match(
                    percent -> edition.bandName(edition.results().settings().bands().of(percent)),
                    reason -> Formats.ABSENT),
            nextBand(index),
            Tone.PLAIN));
    stats.add(
        new Stat(
            edition.say("scorecard.change", edition.from()),
            change.compared().map(c -> formats.signed(c.points())).orElse(Formats.ABSENT),
            change
                .compared()
                .map(
                    c ->
                        edition.say(
                            "scorecard.change.detail",
                            c.move().gained().signum() == 0
                                ? edition.say("scorecard.same-rank")
                                : cells.places(c.move().gained()).text()
                                    + " "
                                    + edition.say("unit.places")))
                .orElse(""),
            change.compared().map(c -> cells.tone(c.points())).orElse(Tone.ABSENT)));
    return stats;
  }

  /** Who shares the rank, and between what ranks it lies in the simulation. */
  private String rankDetail(Ranking.Placed<UnitId> place) {
    List<String> details = new ArrayList<>();
    if (place.isTied()) {
      details.add(edition.say("rank.shared-by", formats.count(place.shared())));
    }
    edition
        .results()
        .robustness()
        .uncertainty()
        .of(place.key())
        .ifPresent(
            spread ->
                details.add(
                    edition.say(
                        spread.low().equals(spread.high())
                            ? "rank.simulated.one"
                            : "rank.simulated",
                        formats.rank(spread.low()),
                        formats.rank(spread.high()))));
    return String.join("; ", details);
  }

  /** What the interval of the rank is, and what it is not. */
  private String rankNote(UnitId id) {
    if (edition.results().robustness().uncertainty().of(id).isEmpty()) {
      return "";
    }
    return new RobustnessSentences(edition).intervalNote();
  }

  /** How far it is to the next band: "còn 1,20 điểm phần trăm đến Tốt". */
  private String nextBand(UnitIndex index) {
    var scale = edition.results().settings().bands();
    return index
        .total()
        .score()
        .match(
            percent -> {
              int level = scale.level(percent);
              if (level == 1) {
                return edition.say("scorecard.best-band");
              }
              var next = scale.bands().get(level - 2);
              return edition.say(
                  "scorecard.next-band",
                  formats.plain(Fraction.of(next.atLeast()).subtract(percent)),
                  edition.bandName(next));
            },
            reason -> "");
  }

  /** The areas farthest above, or below, the median of all units. */
  private List<String> highlights(UnitIndex index, boolean above) {
    record Gap(Area area, Fraction value, Fraction gap) {}
    List<Gap> gaps = new ArrayList<>();
    for (Area area : edition.framework().areas()) {
      Optional<Summary> summary = summary(area.code());
      index
          .area(area.code())
          .flatMap(score -> score.score().percent())
          .ifPresent(
              value ->
                  summary.ifPresent(
                      all ->
                          gaps.add(
                              new Gap(
                                  area,
                                  value,
                                  value.subtract(Fraction.of(BigDecimal.valueOf(all.median())))))));
    }
    Comparator<Gap> byGap = Comparator.comparing(Gap::gap);
    return gaps.stream()
        .filter(gap -> cells.tone(gap.gap()) == (above ? Tone.UP : Tone.DOWN))
        .sorted(above ? byGap.reversed() : byGap)
        .limit(HIGHLIGHTS)
        .map(
            gap ->
                edition.say(
                    above ? "scorecard.strength" : "scorecard.weakness",
                    Edition.coded(gap.area().code(), gap.area().name()),
                    formats.percent(gap.value()),
                    formats.plain(gap.gap().signum() < 0 ? gap.gap().negate() : gap.gap())))
        .toList();
  }

  private Optional<Summary> summary(String areaCode) {
    return Summary.of(
        edition.results().areaRankings().get(edition.to()).get(areaCode).placed().stream()
            .map(Ranking.Placed::value)
            .toList());
  }

  private TableView move(Change change) {
    List<TableView.Row> rows = new ArrayList<>();
    change
        .compared()
        .map(Change.Compared::move)
        .ifPresent(
            move -> {
              part(rows, "column.own", move.own(), false);
              part(rows, "column.others", move.others(), false);
              part(rows, "column.roster", move.exits().add(move.entries()), false);
              part(rows, "column.ties", move.ties(), false);
              part(rows, "move.total", move.gained(), true);
            });
    return new TableView(
        "move",
        edition.say("move.caption", edition.from(), edition.to()),
        List.of(
            columns.fixed("part", edition.say("column.part")),
            new TableView.Column(
                "places",
                edition.say("column.places"),
                edition.say("unit.places"),
                TableView.Align.NUMBER,
                false)),
        rows,
        List.of(edition.say("change.moves.note")));
  }

  private void part(List<TableView.Row> rows, String key, Fraction places, boolean total) {
    if (total || places.signum() != 0 || key.equals("column.own")) {
      rows.add(
          new TableView.Row(
              List.of(cells.text(edition.say(key)), cells.signedPlaces(places)), total));
    }
  }

  private TableView areas(UnitIndex index) {
    List<TableView.Row> rows = new ArrayList<>();
    int row = 0;
    for (Area area : edition.framework().areas()) {
      Ranking<UnitId> ranking = edition.results().areaRankings().get(edition.to()).get(area.code());
      Optional<Summary> summary = summary(area.code());
      rows.add(
          new TableView.Row(
              List.of(
                  cells.link(
                      Edition.coded(area.code(), area.name()),
                      edition.addresses().area(area.code()),
                      row++),
                  cells.score(index.area(area.code()).orElseThrow().score()),
                  cells.rank(ranking.of(index.unit())),
                  summary.map(s -> cells.percent(s.median())).orElseGet(() -> cells.absent("")),
                  summary.map(s -> cells.percent(s.highest())).orElseGet(() -> cells.absent(""))),
              false));
    }
    return new TableView(
        "areas",
        edition.say("scorecard.areas", edition.terms().group()),
        List.of(
            columns.words("area", edition.say("column.area")),
            columns.percent("percent", edition.fullName(index.unit())),
            columns.figures("rank", edition.say("column.rank")),
            columns.percent("median", edition.say("column.median")),
            columns.percent("best", edition.say("column.best"))),
        rows,
        List.of());
  }

  private TableView contributions(UnitIndex index) {
    List<TableView.Row> rows = new ArrayList<>();
    int row = 0;
    for (Area area : edition.framework().areas()) {
      var score = index.area(area.code()).orElseThrow();
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(Edition.coded(area.code(), area.name()), row++),
                  cells.points(score.points()),
                  cells.points(score.countedMax()),
                  cells.points(score.countedMax().subtract(score.points())),
                  index
                      .areaContribution(area.code())
                      .map(cells::percent)
                      .orElseGet(() -> cells.absent(""))),
              false));
    }
    adjustment(rows, "scorecard.bonus", index.bonus(), index.bonusContribution());
    adjustment(
        rows,
        "scorecard.penalty",
        index.penalty().negate(),
        index.penaltyContribution().map(Fraction::negate));
    rows.add(
        new TableView.Row(
            List.of(
                cells.text(edition.say("scorecard.total"), row),
                cells.points(index.total().points()),
                cells.points(index.total().countedMax()),
                cells.points(index.total().countedMax().subtract(index.total().points())),
                cells.score(index.total().score())),
            true));
    return new TableView(
        "contributions",
        edition.say("scorecard.contributions"),
        List.of(
            columns.fixed("area", edition.say("column.area")),
            columns.points("points", edition.say("column.points")),
            columns.points("max", edition.say("column.applicable-max")),
            columns.points("lost", edition.say("column.lost")),
            columns.percentagePoints("contribution", edition.say("column.contribution"))),
        rows,
        List.of(edition.say("scorecard.contributions.note")));
  }

  private void adjustment(
      List<TableView.Row> rows, String key, BigDecimal points, Optional<Fraction> share) {
    if (points.signum() != 0) {
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(edition.say(key), rows.size()),
                  cells.points(points),
                  cells.absent(""),
                  cells.absent(""),
                  share.map(cells::percent).orElseGet(() -> cells.absent(""))),
              false));
    }
  }

  private TableView changeByArea(Change change) {
    List<TableView.Row> rows = new ArrayList<>();
    change
        .compared()
        .ifPresent(
            compared -> {
              int row = 0;
              for (AreaChange part : compared.areas()) {
                rows.add(split(areaName(part), part.split(), row++, false));
              }
              if (compared.adjustments().total().signum() != 0) {
                rows.add(
                    split(
                        edition.say("scorecard.adjustments"),
                        compared.adjustments(),
                        row++,
                        false));
              }
              rows.add(split(edition.say("scorecard.total"), compared.split(), row, true));
            });
    return new TableView(
        "change",
        edition.say("scorecard.change-table", edition.from(), edition.to()),
        List.of(
            columns.fixed("area", edition.say("column.area")),
            columns.percentagePoints("change", edition.say("column.change")),
            columns.percentagePoints("performance", edition.say("column.performance")),
            columns.percentagePoints("edition", edition.say("column.edition"))),
        rows,
        List.of(edition.say("change.split.note")));
  }

  private String areaName(AreaChange part) {
    if (!part.toCode().isEmpty()) {
      return edition
          .framework()
          .area(part.toCode())
          .map(area -> Edition.coded(area.code(), area.name()))
          .orElseThrow();
    }
    return edition
        .results()
        .indices()
        .get(edition.from())
        .framework()
        .area(part.fromCode())
        .map(area -> edition.say("area.ended", area.name()))
        .orElseThrow();
  }

  private TableView.Row split(String name, Split split, int row, boolean total) {
    return new TableView.Row(
        List.of(
            cells.text(name, row),
            cells.change(split.total()),
            cells.change(split.performance()),
            cells.change(split.edition())),
        total);
  }

  private TableView leaves(UnitIndex index, Change change) {
    Map<String, LeafChange> changes = new HashMap<>();
    change
        .compared()
        .ifPresent(compared -> compared.leaves().forEach(leaf -> changes.put(leaf.toCode(), leaf)));
    Map<String, LeafScore> sheet =
        edition.dataset().sheets().getOrDefault(edition.to(), List.of()).stream()
            .filter(s -> s.unit().equals(index.unit()))
            .findFirst()
            .map(ScoreSheet::leaves)
            .orElse(Map.of());
    List<TableView.Row> rows = new ArrayList<>();
    int row = 0;
    for (LeafResult leaf : index.leaves()) {
      List<Cell> cellsOfRow = new ArrayList<>();
      cellsOfRow.add(cells.text(Edition.coded(leaf.leaf().code(), leaf.leaf().name()), row++));
      cellsOfRow.add(cells.points(leaf.leaf().maxPoints()));
      cellsOfRow.addAll(rounds(sheet.get(leaf.leaf().code())));
      cellsOfRow.add(cells.points(leaf.points()));
      cellsOfRow.add(
          leaf.points()
              .match(
                  points -> cells.points(leaf.leaf().maxPoints().subtract(points)),
                  reason -> cells.absent("")));
      cellsOfRow.add(
          Optional.ofNullable(changes.get(leaf.leaf().code()))
              .map(this::leafChange)
              .orElseGet(() -> cells.absent("")));
      rows.add(new TableView.Row(cellsOfRow, false));
    }
    return new TableView(
        "leaves",
        edition.say("scorecard.leaves", edition.to()),
        List.of(
            columns.words("leaf", edition.say("column.leaf")),
            columns.points("max", edition.say("column.max")),
            columns.points("self", edition.say("column.self")),
            columns.points("round1", edition.say("column.round1")),
            columns.points("round2", edition.say("column.round2")),
            columns.points("points", edition.say("column.counted")),
            columns.points("lost", edition.say("column.lost")),
            columns.percentagePoints(
                "performance", edition.say("column.leaf-performance", edition.from()))),
        rows,
        List.of(edition.say("scorecard.leaves.note")));
  }

  /** Self-assessed, first round, second round; survey leaves have none of them. */
  private List<Cell> rounds(LeafScore score) {
    if (score == null) {
      Cell none = cells.absent(MissingReason.MISSING);
      return List.of(none, none, none);
    }
    return score.match(
        verified ->
            List.of(
                cells.points(verified.selfAssessed()),
                cells.points(verified.round1()),
                verified.round2().equals(Figure.missing(MissingReason.NO_APPEAL))
                    ? cells.absent("")
                    : cells.points(verified.round2())),
        surveyed -> {
          Cell survey = cells.absent(edition.say("leaf-source.survey.short"));
          return List.of(survey, survey, survey);
        },
        none -> {
          Cell absent = cells.absent("");
          return List.of(absent, absent, absent);
        });
  }

  private Cell leafChange(LeafChange change) {
    return change.kind().isComparable()
        ? cells.change(change.split().performance())
        : cells.absent(edition.say("leaf-change." + change.kind().code()));
  }

  private TableView history(UnitId id) {
    List<TableView.Row> rows = new ArrayList<>();
    int row = 0;
    for (var entry : edition.results().indices().entrySet()) {
      UnitIndex index = entry.getValue().units().get(id);
      if (index != null) {
        Ranking<UnitId> ranking = edition.results().rankings().get(entry.getKey());
        rows.add(
            new TableView.Row(
                List.of(
                    cells.text(entry.getKey(), row++),
                    cells.score(index.total().score()),
                    cells.rank(ranking.of(id)),
                    cells.count(ranking.placed().size()),
                    cells.band(index.total().score()),
                    cells.text(entry.getValue().framework().edition())),
                entry.getKey().equals(edition.to())));
      }
    }
    return new TableView(
        "history",
        edition.say("scorecard.history"),
        List.of(
            columns.words("period", edition.say("column.period")),
            columns.percent("index", edition.say("column.index-plain")),
            columns.figures("rank", edition.say("column.rank")),
            columns.figures("of", edition.say("column.ranked", edition.terms().unit())),
            columns.words("band", edition.say("column.band")),
            columns.fixed("framework", edition.say("column.framework"))),
        rows,
        List.of(edition.say("scorecard.history.note")));
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
    UnitsAssembler.successor(edition, unit.id())
        .ifPresent(successor -> facts.add(fact("column.successor", successor)));
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
        edition.say(key, unit.type() + " " + unit.name()), edition.addresses().unit(unit.id()));
  }
}
