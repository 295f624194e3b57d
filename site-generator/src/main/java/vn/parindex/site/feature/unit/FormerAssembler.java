package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.result.UnitPlaces;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/**
 * The scorecard of a unit that is there no more, as it was last scored: among the units of that
 * period, with the way to what it is part of by now. Nothing is asked of it, and nobody of today
 * stands beside it.
 */
final class FormerAssembler extends TablePart {

  private final ScorecardTrend trend;
  private final UnitPlaces places;
  private final UnitHistory history;

  FormerAssembler(Edition edition) {
    super(edition);
    this.trend = new ScorecardTrend(edition);
    this.places = new UnitPlaces(edition);
    this.history = new UnitHistory(edition);
  }

  /** The last period in which a unit was to be scored. */
  private PeriodIndex last(UnitId unit) {
    return edition.results().indices().values().stream()
        .filter(index -> index.units().containsKey(unit))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  Page page(Route route, Unit unit) {
    UnitId id = unit.id();
    PeriodIndex last = last(id);
    UnitIndex index = last.units().get(id);
    return edition
        .page(
            route,
            edition.say("former.lead", formats.date(unit.validUntil()), last.period(), count(last)))
        .add(new Block.Paragraph(places.story(id), "story"))
        .add(new Block.Stats(stats(last, index), "first"))
        .section(edition.say("section.scorecard.areas"), Block.Grid.of(areas(last, index)))
        .section(edition.say("section.scorecard.history"), Block.Grid.of(trend.history(id)))
        .section(edition.say("section.scorecard.leaves"), Block.Grid.of(leaves(last, index)))
        .prose(edition.note(unit))
        .neighbours(
            edition.formerUnits(),
            unit,
            other -> new Link(edition.fullName(other.id()), edition.addresses().unit(other.id())))
        .made();
  }

  /** Among how many it stood. */
  private String count(PeriodIndex last) {
    return formats.count(edition.ranked(last.period()));
  }

  /** As it was scored last; then what it is part of by now, as it is scored today. */
  private List<Stat> stats(PeriodIndex last, UnitIndex index) {
    Ranking<UnitId> ranking = edition.results().rankings().get(last.period());
    Score score = index.total().score();
    List<Stat> stats = new ArrayList<>();
    stats.add(
        Stat.of(
            edition.say("column.rank-of", last.period()),
            ranking
                .of(index.unit())
                .map(placed -> edition.rankOf(ranking, placed))
                .orElse(Formats.ABSENT),
            ""));
    stats.add(
        Stat.of(
            edition.say("scorecard.index", last.period()),
            score.match(formats::percent, reason -> Formats.ABSENT),
            score.match(
                percent ->
                    edition
                        .results()
                        .grades(last.period())
                        .of(index.unit())
                        .map(edition::bandName)
                        .orElse(""),
                this::why)));
    history
        .last(index.unit())
        .map(UnitHistory.Last::unit)
        .filter(edition.current().units()::containsKey)
        .ifPresent(unit -> stats.add(today(unit)));
    return stats;
  }

  private String why(NoScore reason) {
    return edition.say(Families.NO_SCORE.of(reason));
  }

  private Stat today(UnitId unit) {
    Ranking<UnitId> ranking = edition.ranking();
    Optional<Ranking.Placed<UnitId>> placed = ranking.of(unit);
    return Stat.of(
        edition.say("former.today", edition.fullName(unit), edition.to()),
        placed.map(place -> formats.percent(place.value())).orElse(Formats.ABSENT),
        placed
            .map(place -> edition.say("rank.word", edition.rankOf(ranking, place)))
            .orElseGet(() -> edition.say("rank.none")));
  }

  /** Its areas among all units of that period. */
  private TableView areas(PeriodIndex last, UnitIndex index) {
    return new TableOf<Area>(
            "areas",
            edition.say("former.areas", last.period(), count(last), edition.terms().unit()))
        .numbered(
            columns.words("area", edition.say("column.area")),
            (area, place) -> cells.text(Edition.coded(area.code(), area.name()), place))
        .column(
            columns.percent("percent", edition.say("column.index-plain")),
            area ->
                index
                    .area(area.code())
                    .map(node -> cells.score(node.score()))
                    .orElseGet(this::none))
        .column(
            columns.figures("rank", edition.say("column.rank")),
            area -> cells.rank(ranking(last, area).of(index.unit())))
        .column(
            columns.percent("median", edition.say("column.median")),
            area ->
                ranking(last, area)
                    .summary()
                    .map(Summary::median)
                    .map(cells::percent)
                    .orElseGet(this::none))
        .rows(last.framework().areas());
  }

  private Ranking<UnitId> ranking(PeriodIndex last, Area area) {
    return edition.results().areaRankings().get(last.period()).get(area.code());
  }

  private Cell none() {
    return cells.absent("");
  }

  private TableView leaves(PeriodIndex last, UnitIndex index) {
    return new TableOf<LeafResult>("leaves", edition.say("scorecard.leaves", last.period()))
        .numbered(
            columns.words("leaf", edition.say("column.leaf")),
            (row, place) -> cells.text(Edition.coded(row.leaf().code(), row.leaf().name()), place))
        .column(
            columns.points("max", edition.say("column.max")),
            row -> cells.points(row.leaf().maxPoints()))
        .column(
            columns.points("points", edition.say("column.counted")),
            row -> cells.points(row.points()))
        .rows(index.leaves());
  }
}
