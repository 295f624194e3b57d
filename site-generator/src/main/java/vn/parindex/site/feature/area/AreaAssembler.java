package vn.parindex.site.feature.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.EstimatedAreaChange;
import vn.parindex.analytics.delta.LeafLink;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.RankingBars;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.AreaTables;
import vn.parindex.site.say.result.Charts;
import vn.parindex.site.say.result.EstimatedWords;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.result.RankingStats;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** One area: its criteria, the values of the units, where points are lost. */
final class AreaAssembler extends TablePart {

  private final EstimatedWords estimates;

  AreaAssembler(Edition edition) {
    super(edition);
    this.estimates = new EstimatedWords(edition);
  }

  Page page(Route route, Area area) {
    Ranking<UnitId> ranking = edition.ranking(area);
    TableView units = units(area, ranking);
    RankingBars chart =
        new Charts(edition).areaRanking("chart-area", edition.say("area.chart"), area);
    return edition
        .page(route, new Sentences(edition).standing(ranking, edition.to()))
        .stats(stats(area, ranking))
        .add(
            Block.Only.html(
                new Block.Section(
                    "",
                    // A chart that no sheet of paper holds is not printed.
                    chart.fitsOneSheet() ? "" : "screen",
                    edition.say("section.area.chart"),
                    List.of(Block.Figure.alone(new ChartView(chart, units, true))))))
        .section(edition.say("section.area.units"), Grid.of(units))
        .section(edition.say("section.area.leaves"), Grid.of(leaves(area)))
        .prose(edition.note(Note.Scope.AREA, area.code()))
        .neighbours(edition.framework().areas(), area, this::link)
        .made();
  }

  private Link link(Area area) {
    return new Link(Edition.coded(area.code(), area.name()), edition.addresses().area(area.code()));
  }

  private List<Stat> stats(Area area, Ranking<UnitId> ranking) {
    List<Stat> stats = new ArrayList<>();
    stats.add(
        Stat.of(
            edition.say("area.max"),
            formats.points(area.maxPoints()),
            edition.say(
                "area.leaves",
                formats.count(area.criteria().size()),
                formats.count(area.leaves().count()))));
    ranking
        .summary()
        .ifPresent(
            summary -> {
              stats.add(new RankingStats(edition).medianInRange(summary));
              stats.add(
                  Stat.of(
                      edition.say("area.best"),
                      new AreaTables(edition).leaders(ranking),
                      formats.percent(ranking.placed().get(0).value())));
            });
    return stats;
  }

  /**
   * A unit in the area.
   *
   * @param change in percentage points; empty when it has no figure in one of the two years
   * @param performance the part of it that is one of the same criteria
   */
  private record InArea(UnitId id, Optional<Fraction> change, Optional<Fraction> performance) {}

  private TableView units(Area area, Ranking<UnitId> ranking) {
    return new TableOf<InArea>(
            "units", edition.say("area.caption", edition.terms().units(), edition.to()))
        .column(columns.words("unit", edition.say("column.unit")), row -> cells.unit(row.id()))
        .column(
            columns.figures("rank", edition.say("column.rank-in-area")),
            row -> cells.rank(ranking, row.id()))
        .column(
            columns.percent("percent", edition.say("column.percent", edition.to())),
            row -> computed(area, ranking, row.id()))
        .when(
            edition.comparesYears(),
            table ->
                table.column(
                    columns.percentagePoints(
                        "change", edition.say("column.change-on", edition.from())),
                    row ->
                        estimates
                            .of(row.id(), area)
                            .flatMap(EstimatedAreaChange::points)
                            .map(estimates::change)
                            .orElseGet(() -> change(row.change()))))
        .when(
            edition.isChanged(area),
            table ->
                table.column(
                    columns.percentagePoints(
                        "performance", edition.say("column.performance-in-index")),
                    row -> change(row.performance())))
        .column(
            columns.percentagePoints("contribution", edition.say("column.contribution")),
            row ->
                edition
                    .current()
                    .units()
                    .get(row.id())
                    .areaContribution(area.code())
                    .map(cells::percent)
                    .orElseGet(() -> cells.absent("")))
        .answers(
            FigureKey.area(area.code()), "rank", "percent", "change", "performance", "contribution")
        .note(edition.say("area.note"), estimates.note())
        .note(
            edition.isChanged(area)
                ? edition.say("area.note.edition", edition.from(), edition.to())
                : "")
        .rows(ranking.keys().stream().map(id -> inArea(id, area)).toList());
  }

  /** What a unit reached leads to how that was computed. */
  private Cell computed(Area area, Ranking<UnitId> ranking, UnitId unit) {
    Cell reached = cells.ranked(ranking, unit);
    return ranking.of(unit).isPresent()
        ? cells.computed(reached, unit, Addresses.calculationPart(area.code()))
        : reached;
  }

  private Cell change(Optional<Fraction> change) {
    return change.map(cells::change).orElseGet(() -> cells.absent(""));
  }

  private InArea inArea(UnitId id, Area area) {
    Optional<AreaChange> change =
        edition.results().delta().of(id).stream()
            .flatMap(compared -> compared.areas().stream())
            .filter(part -> part.toCode().equals(area.code()))
            .filter(part -> percentChange(part).isPresent())
            .findFirst();
    return new InArea(
        id,
        change.flatMap(AreaAssembler::percentChange),
        change.map(part -> part.split().performance()));
  }

  private static Optional<Fraction> percentChange(AreaChange change) {
    return change.to().percent().flatMap(to -> change.from().percent().map(to::subtract));
  }

  /**
   * A leaf with what the units got for it.
   *
   * @param points of the units that have any figure
   */
  private record Scored(Leaf leaf, List<Fraction> points) {
    /** How many units lost nothing. */
    private long full() {
      return points.stream().filter(of -> of.compareTo(leaf.maxPoints()) >= 0).count();
    }

    /** How many units lost half of the points or more. */
    private long halfLost() {
      return points.stream().filter(of -> of.add(of).compareTo(leaf.maxPoints()) <= 0).count();
    }

    private Fraction meanPercent() {
      Fraction sum = points.stream().reduce(Fraction.ZERO, Fraction::add);
      return sum.divide(leaf.maxPoints().multiply(Fraction.of(points.size())))
          .multiply(Fraction.HUNDRED);
    }
  }

  private TableView leaves(Area area) {
    Map<String, List<Fraction>> known = new HashMap<>();
    for (UnitIndex unit : edition.current().units().values()) {
      for (LeafResult leaf : unit.leaves()) {
        List<Fraction> points =
            known.computeIfAbsent(leaf.leaf().code(), code -> new ArrayList<>());
        if (leaf.points() instanceof Figure.Known figure) {
          points.add(figure.value());
        }
      }
    }
    return new TableOf<Scored>("leaves", edition.say("area.leaves.caption", edition.terms().unit()))
        .numbered(
            columns.words("leaf", edition.say("column.leaf")),
            (row, place) -> cells.text(LossWords.name(row.leaf()), place))
        .column(
            columns.points("max", edition.say("column.max")),
            row -> cells.points(row.leaf().maxPoints()))
        .column(
            columns.fixed("source", edition.say("column.source")),
            row -> cells.text(edition.say(Families.LEAF_SOURCE.of(row.leaf().source()))))
        .column(
            columns.fixed("scoring", edition.say("column.scoring")),
            row -> cells.text(scoring(row.leaf().scoring())))
        .column(
            columns.percent("mean", edition.say("column.mean-attainment")),
            row -> row.points().isEmpty() ? cells.absent("") : cells.percent(row.meanPercent()))
        .column(
            columns.figures("full", edition.say("column.full")), row -> countOf(row, row.full()))
        .column(
            columns.figures("half-lost", edition.say("column.half-lost")),
            row -> countOf(row, row.halfLost()))
        .column(
            edition.comparesYears()
                ? columns.fixed("comparable", edition.say("column.comparable", edition.from()))
                : columns.fixed("kind", edition.say("column.local")),
            row -> cells.text(edition.comparesYears() ? comparable(row.leaf()) : kind(row.leaf())))
        .ids(row -> Addresses.leafRow(row.leaf().code()))
        .note(edition.say("area.leaves.note"))
        .rows(
            area.leaves()
                .map(leaf -> new Scored(leaf, known.getOrDefault(leaf.code(), List.of())))
                .toList());
  }

  private String kind(Leaf leaf) {
    return edition.say(Families.LOSS_KIND.of(LossKind.of(leaf)), edition.terms().unit());
  }

  private String comparable(Leaf leaf) {
    Optional<LeafLink> link =
        Optional.ofNullable(edition.results().delta().links().leavesByTo().get(leaf.code()));
    return edition.say(link.map(l -> Families.LEAF_KIND.of(l.as())).orElse("leaf-kind.new"))
        + (leaf.fixableLocally() ? "" : "; " + edition.say("leaf.not-local"));
  }

  private Cell countOf(Scored leaf, long units) {
    return leaf.points().isEmpty()
        ? cells.absent("")
        : cells.text(
            edition.say("count.of", formats.count(units), formats.count(leaf.points().size())),
            units);
  }

  private String scoring(Scoring scoring) {
    return scoring.match(
        yesNo ->
            yesNo
                .due()
                .map(day -> edition.say("scoring.yes-no.due", formats.dayOfYear(day)))
                .orElseGet(() -> edition.say("scoring.yes-no")),
        steps -> edition.say("scoring.steps", shares(steps.shares())),
        rate ->
            edition.say(
                "scoring.rate", formats.figure(rate.threshold()), formats.figure(rate.floor())),
        perCase -> edition.say("scoring.per-case", formats.exact(perCase.points())),
        deduction -> edition.say("scoring.deduction", formats.exact(deduction.points())),
        survey ->
            survey
                .weights()
                .map(known -> edition.say("scoring.survey", shares(known)))
                .orElseGet(() -> edition.say("scoring.survey.unweighted")));
  }

  private String shares(List<BigDecimal> shares) {
    return String.join(" / ", shares.stream().map(share -> formats.figure(share) + "%").toList());
  }
}
