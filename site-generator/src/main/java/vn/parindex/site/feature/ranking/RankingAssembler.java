package vn.parindex.site.feature.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Ranking.Placed;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Block.Only.Medium;
import vn.parindex.site.model.Block.Paragraph;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.RankingBars;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.Charts;
import vn.parindex.site.say.result.EstimatedWords;
import vn.parindex.site.say.result.GroupChangeWords;
import vn.parindex.site.say.result.PartOfYear;
import vn.parindex.site.say.result.RankingStats;
import vn.parindex.site.say.result.RobustnessSentences;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.table.OutcomeCells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.year.FollowUpWords;

/** The ranking of all units. */
final class RankingAssembler extends TablePart {

  private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

  private final EstimatedWords estimates;

  RankingAssembler(Edition edition) {
    super(edition);
    this.estimates = new EstimatedWords(edition);
  }

  Page page(Route route) {
    RankingBars chart = new Charts(edition).ranking("chart-ranking", edition.ranking());
    TableView table = table();
    Block robustness =
        new Block.Paragraph(
            List.of(
                Block.Phrase.of(
                    new Link(edition.say("nav.robustness"), edition.addresses().robustness()))),
            "note screen");
    List<Block> ceased =
        Stream.of(ceased()).filter(words -> !words.isEmpty()).<Block>map(Paragraph::note).toList();
    // A chart that no sheet of paper holds is not printed; on paper the table fills its sheet, so
    // that what is said of the units stands with the chart where there is one.
    boolean printed = chart.fitsOneSheet();
    List<Block> charted = new ArrayList<>(printed ? ceased : List.of());
    charted.add(new Block.Heading(edition.say("section.ranking.chart")));
    charted.add(Block.Figure.alone(new ChartView(chart, table, true)));
    return edition
        .page(route, new Sentences(edition).standing(edition.ranking(), edition.to()))
        .stats(stats())
        .styled(
            "main-table",
            edition.say("section.ranking.table"),
            Grid.of(table),
            robustness,
            new Block.Only(printed ? Medium.MARKDOWN : Medium.HTML, ceased))
        .add(Block.Only.html(new Block.Section("", printed ? "" : "screen", "", charted)))
        .made();
  }

  private List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    RankingStats say = new RankingStats(edition);
    edition
        .ranking()
        .summary()
        .ifPresent(
            summary -> {
              stats.add(say.medianInQuartiles(summary));
              stats.add(say.spread(summary));
            });
    stats.addAll(new GroupChangeWords(edition).stats());
    return stats;
  }

  /**
   * A unit, ranked or not.
   *
   * @param place empty when it has no rank
   * @param change since the period compared with; empty when there is none
   * @param before its place then; empty when it had none
   */
  private record Ranked(
      UnitId id,
      Optional<Placed<UnitId>> place,
      Optional<Change.Compared> change,
      Optional<Placed<UnitId>> before) {}

  private TableView table() {
    Ranking<UnitId> ranking = edition.ranking();
    Ranking<UnitId> before = edition.results().rankings().get(edition.from());
    Sparklines lines = new Sparklines(edition);
    return new TableOf<Ranked>(
            "ranking", edition.say("ranking.caption", edition.terms().units(), edition.to()))
        .column(columns.words("unit", edition.say("column.unit")), row -> cells.unit(row.id()))
        .column(
            columns.figures("rank", edition.say("column.rank")),
            row -> cells.rank(ranking, row.id()))
        .column(
            columns.figures("interval", edition.say("column.rank-interval-short")),
            row -> interval(row.id()))
        .column(
            columns.percent("index", edition.say("column.index", edition.to())),
            row -> cells.ranked(ranking, row.id()))
        .column(
            columns.words("band", edition.bandsTitle()),
            row -> cells.band(edition.grades(), row.id()))
        .when(edition.comparesYears(), this::comparison)
        .when(
            lines.areUseful(),
            table ->
                table.column(
                    columns.fixed("years", edition.say("column.years", lines.span())),
                    row -> lines.cell(row.id())))
        .answers(FigureKey.index(edition.to()), "rank", "index", "change", "performance", "places")
        .note(said(lines))
        .note(new PartOfYear(edition).note(ranking.keys()))
        .note(edition.comparesYears() ? edition.placesNote().orElse("") : "", estimates.note())
        .rows(
            ranking.keys().stream()
                .map(
                    id ->
                        new Ranked(
                            id, ranking.of(id), edition.results().delta().of(id), before.of(id)))
                .toList());
  }

  private TableOf<Ranked> comparison(TableOf<Ranked> table) {
    return table
        .column(
            columns.percentagePoints("change", edition.say("column.change")),
            row -> change(row.id()))
        .when(
            edition.frameworkChanged(),
            more ->
                more.column(
                    columns.percentagePoints("performance", edition.say("column.performance")),
                    row ->
                        known(row.change(), change -> cells.change(change.split().performance()))))
        .when(
            !edition.hasSuccessors(),
            more ->
                more.column(
                    columns.places("places", edition.say("column.places")),
                    row -> known(row.change(), change -> cells.places(change.move().gained()))))
        .column(
            columns.percent("index-before", edition.say("column.index", edition.from())),
            row ->
                estimates
                    .of(row.id())
                    .map(estimates::estimate)
                    .orElseGet(() -> known(row.before(), place -> cells.percent(place.value()))))
        .column(
            columns.figures("rank-before", edition.say("column.rank-of", edition.from())),
            row -> cells.rank(row.before()))
        .answers(FigureKey.index(edition.from()), "index-before", "rank-before");
  }

  private <T> Cell known(Optional<T> value, Function<T, Cell> cell) {
    return value.map(cell).orElseGet(() -> cells.absent(""));
  }

  /** One paragraph: the table and its notes print on one sheet. */
  private String said(Sparklines lines) {
    List<String> said = new ArrayList<>();
    unscored().ifPresent(said::add);
    said.add(edition.say(Families.TIE_POLICY_LONG.of(edition.results().settings().ties())));
    lines
        .breaks()
        .filter(broken -> lines.areUseful())
        .ifPresent(broken -> said.add(edition.say("years.broken", broken)));
    said.add(new RobustnessSentences(edition).intervalNote());
    return String.join(" ", said);
  }

  /** Who is ranked although criteria that apply have no points, and how many; empty if nobody. */
  private Optional<String> unscored() {
    List<String> units = new ArrayList<>();
    for (Placed<UnitId> placed : edition.ranking().placed()) {
      long without =
          edition.current().units().get(placed.key()).leaves().stream()
              .map(LeafResult::points)
              .filter(points -> !points.isKnown() && !points.equals(NOT_APPLICABLE))
              .count();
      if (without > 0) {
        units.add(
            edition.say(
                "ranking.unscored.unit",
                edition.labels().get(placed.key()),
                formats.count(without)));
      }
    }
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of(edition.say("ranking.unscored", new Sentences(edition).listed(units)));
  }

  /** Only where those ranked are followed: figures of a later year are of the units of that. */
  private String ceased() {
    return edition
        .followUp()
        .filter(year -> year.units().containsAll(edition.nameOrder().keySet()))
        .map(year -> new FollowUpWords(edition).ceased(edition.nameOrder().keySet(), year.asOf()))
        .orElse("");
  }

  private Cell interval(UnitId unit) {
    return known(
        edition.results().robustness().uncertainty().of(unit),
        spread -> new OutcomeCells(edition).ranks(spread.low(), spread.high()));
  }

  private Cell change(UnitId id) {
    return edition
        .results()
        .delta()
        .units()
        .get(id)
        .match(
            compared -> cells.change(compared.points()),
            estimates::change,
            reason -> cells.absent(new UnitHistory(edition).notComparedShort(reason)));
  }
}
