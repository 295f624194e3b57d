package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.EstimatedWords;
import vn.parindex.site.say.table.Columns;

/** What the scores say of each unit: index and rank of this year and the last, and the areas. */
final class ScoreMeasures {

  private final Edition edition;
  private final Columns columns;
  private final EstimatedWords estimates;

  ScoreMeasures(Edition edition) {
    this.edition = edition;
    this.columns = new Columns(edition);
    this.estimates = new EstimatedWords(edition);
  }

  List<Measure> all() {
    List<Measure> measures = new ArrayList<>();
    List<String> years =
        edition.from().equals(edition.to())
            ? List.of(edition.to())
            : List.of(edition.to(), edition.from());
    for (String year : years) {
      measures.add(index(year));
    }
    for (String year : years) {
      measures.add(rank(year));
    }
    for (Area area : edition.framework().areas()) {
      measures.add(area(area));
    }
    return measures;
  }

  private Measure index(String year) {
    return percent(
        columns.heat(
            "index-" + Addresses.fileName(year),
            edition.say("column.index", year),
            new TableView.About(
                edition.say("compare.index.name", year),
                new Link("%", edition.addresses().ranking()),
                "",
                false)),
        FigureKey.index(year),
        scores(year));
  }

  /** The scores of a year; units that were not scored in it are not there. */
  private Map<UnitId, Score> scores(String year) {
    PeriodIndex index = edition.results().indices().get(year);
    return index == null ? Map.of() : index.totals();
  }

  private Measure area(Area area) {
    return percent(
        columns.heat(
            "area-" + Addresses.fileName(area.code()),
            edition.say("compare.area", area.code()),
            new TableView.About(
                edition.say("compare.area.name", Edition.coded(area.code(), area.name())),
                new Link("%", edition.addresses().area(area.code())),
                "",
                false)),
        FigureKey.area(area.code()),
        edition.current().area(area.code()));
  }

  private Measure percent(TableView.Column column, String about, Map<UnitId, Score> scores) {
    Map<UnitId, Measure.Figure> figures = new HashMap<>();
    Map<UnitId, String> absent = new HashMap<>();
    for (UnitId unit : edition.current().units().keySet()) {
      Score score = scores.get(unit);
      if (score == null) {
        absent.put(unit, notScored(unit, about));
      } else {
        score.match(
            percent ->
                figures.put(unit, new Measure.Figure(edition.formats().plain(percent), percent)),
            reason -> {
              absent.put(unit, edition.say(Families.NO_SCORE.of(reason)));
              return null;
            });
      }
    }
    return new Measure(column, about, Measure.Kind.PERCENT, figures, absent);
  }

  /** Of a unit that follows others, what is estimated of it then. */
  private String notScored(UnitId unit, String about) {
    return estimates
        .of(unit)
        .filter(change -> about.equals(FigureKey.index(edition.from())))
        .map(change -> edition.say("estimated.detail", edition.formats().percent(change.from())))
        .orElseGet(() -> edition.say("compare.not-scored"));
  }

  private String rank(Ranking.Placed<UnitId> placed) {
    String rank = edition.formats().rank(placed.rank());
    return placed.isTied() ? edition.say("rank.tied", rank) : rank;
  }

  private Measure rank(String year) {
    Ranking<UnitId> ranking = edition.results().rankings().get(year);
    Map<UnitId, Measure.Figure> figures = new HashMap<>();
    Map<UnitId, String> absent = new HashMap<>();
    for (UnitId unit : edition.current().units().keySet()) {
      ranking
          .of(unit)
          .ifPresentOrElse(
              placed -> figures.put(unit, new Measure.Figure(rank(placed), placed.rank().value())),
              () -> absent.put(unit, edition.say("rank.none")));
    }
    return new Measure(
        columns.heat(
            "rank-" + Addresses.fileName(year),
            edition.say("column.rank-of", year),
            new TableView.About(
                edition.say("column.rank-of", year),
                new Link(
                    edition.say("compare.page", edition.formats().count(ranking.placed().size())),
                    edition.addresses().ranking()),
                "",
                true)),
        FigureKey.index(year),
        Measure.Kind.RANK,
        figures,
        absent);
  }
}
