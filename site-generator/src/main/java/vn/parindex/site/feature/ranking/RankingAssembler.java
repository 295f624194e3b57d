package vn.parindex.site.feature.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;
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
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Charts;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowUpWords;
import vn.parindex.site.say.GroupChangeWords;
import vn.parindex.site.say.OutcomeCells;
import vn.parindex.site.say.RobustnessSentences;
import vn.parindex.site.say.Sentences;
import vn.parindex.site.say.UnitHistory;

/** The ranking of all units. */
final class RankingAssembler {

  private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;

  RankingAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }

  Page.Ranking page(Route route) {
    PageHead head =
        edition.head(route, new Sentences(edition).standing(edition.ranking(), edition.to()));
    TableView table = table();
    return new Page.Ranking(
        head,
        ceased(),
        stats(),
        new ChartView(
            new Charts(edition)
                .ranking("chart-ranking", edition.say("ranking.chart"), edition.ranking()),
            table,
            true),
        table,
        new Link(edition.say("nav.robustness"), edition.addresses().robustness()));
  }

  private List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    Summary.of(edition.ranking().placed().stream().map(Ranking.Placed::value).toList())
        .ifPresent(
            summary -> {
              stats.add(
                  new Stat(
                      edition.say("ranking.median"),
                      formats.percent(summary.median()),
                      edition.say(
                          "ranking.quartiles",
                          formats.percent(summary.lowerQuartile()),
                          formats.percent(summary.upperQuartile())),
                      Tone.PLAIN));
              stats.add(
                  new Stat(
                      edition.say("ranking.spread"),
                      formats.plain(summary.spread()),
                      edition.say(
                          "ranking.spread.detail",
                          formats.percent(summary.lowest()),
                          formats.percent(summary.highest())),
                      Tone.PLAIN));
            });
    stats.addAll(new GroupChangeWords(edition).stats());
    return stats;
  }

  private TableView table() {
    Map<UnitId, String> labels = edition.labels();
    Map<UnitId, Ranking.Placed<UnitId>> before =
        edition.results().rankings().get(edition.from()).byKey();
    boolean compare = !edition.from().equals(edition.to());
    Sparklines lines = new Sparklines(edition);
    List<TableView.Row> rows = new ArrayList<>();
    Map<UnitId, Integer> names = edition.nameOrder();
    for (Ranking.Placed<UnitId> placed : edition.ranking().placed()) {
      List<Cell> row = new ArrayList<>();
      UnitId id = placed.key();
      row.add(cells.link(labels.get(id), edition.addresses().unit(id), names.get(id)));
      row.add(cells.rank(Optional.of(placed)));
      row.add(interval(id));
      row.add(cells.percent(placed.value()));
      row.add(cells.band(Score.of(placed.value())));
      if (compare) {
        addComparison(row, id, Optional.ofNullable(before.get(id)));
      }
      if (lines.areUseful()) {
        row.add(lines.cell(id));
      }
      rows.add(new TableView.Row(row, false));
    }
    for (Map.Entry<UnitId, NoScore> unplaced : edition.ranking().unplaced().entrySet()) {
      List<Cell> row = new ArrayList<>();
      UnitId id = unplaced.getKey();
      row.add(cells.link(labels.get(id), edition.addresses().unit(id), names.get(id)));
      row.add(cells.absent(edition.say("rank.none")));
      row.add(interval(id));
      row.add(cells.absent(unplaced.getValue()));
      row.add(cells.absent(""));
      if (compare) {
        addComparison(row, id, Optional.ofNullable(before.get(id)));
      }
      if (lines.areUseful()) {
        row.add(lines.cell(id));
      }
      rows.add(new TableView.Row(row, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    heads.add(columns.figures("rank", edition.say("column.rank")));
    heads.add(columns.figures("interval", edition.say("column.rank-interval-short")));
    heads.add(columns.percent("index", edition.say("column.index", edition.to())));
    heads.add(columns.words("band", edition.say("column.band")));
    if (compare) {
      heads.add(columns.percentagePoints("change", edition.say("column.change")));
      if (edition.frameworkChanged()) {
        heads.add(columns.percentagePoints("performance", edition.say("column.performance")));
      }
      heads.add(columns.places("places", edition.say("column.places")));
      heads.add(columns.percent("index-before", edition.say("column.index", edition.from())));
      heads.add(columns.figures("rank-before", edition.say("column.rank-of", edition.from())));
    }
    if (lines.areUseful()) {
      heads.add(columns.fixed("years", edition.say("column.years", lines.span())));
    }
    List<String> notes = new ArrayList<>();
    // One paragraph: the table and its notes print on one sheet.
    List<String> said = new ArrayList<>();
    unscored().ifPresent(said::add);
    said.add(edition.say("tie-policy.long." + edition.results().settings().ties().code()));
    lines
        .breaks()
        .filter(broken -> lines.areUseful())
        .ifPresent(broken -> said.add(edition.say("years.broken", broken)));
    said.add(new RobustnessSentences(edition).intervalNote());
    notes.add(String.join(" ", said));
    if (compare) {
      edition.placesNote().ifPresent(notes::add);
    }
    return new TableView(
        "ranking",
        edition.say("ranking.caption", edition.terms().units(), edition.to()),
        heads,
        rows,
        notes);
  }

  /** Who is ranked although criteria that apply have no points, and how many; empty if nobody. */
  private Optional<String> unscored() {
    List<String> units = new ArrayList<>();
    for (Ranking.Placed<UnitId> placed : edition.ranking().placed()) {
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

  private String ceased() {
    return edition
        .followUp()
        .map(year -> new FollowUpWords(edition).ceased(edition.nameOrder().keySet(), year.asOf()))
        .orElse("");
  }

  private Cell interval(UnitId unit) {
    return edition
        .results()
        .robustness()
        .uncertainty()
        .of(unit)
        .map(spread -> new OutcomeCells(edition).ranks(spread.low(), spread.high()))
        .orElseGet(() -> cells.absent(""));
  }

  private void addComparison(List<Cell> row, UnitId id, Optional<Ranking.Placed<UnitId>> before) {
    Optional<Change.Compared> change = edition.results().delta().of(id);
    row.add(
        edition
            .results()
            .delta()
            .units()
            .get(id)
            .match(
                compared -> cells.change(compared.points()),
                reason -> cells.absent(new UnitHistory(edition).notComparedShort(reason))));
    if (edition.frameworkChanged()) {
      row.add(
          change.map(c -> cells.change(c.split().performance())).orElseGet(() -> cells.absent("")));
    }
    row.add(change.map(c -> cells.places(c.move().gained())).orElseGet(() -> cells.absent("")));
    row.add(before.map(p -> cells.percent(p.value())).orElseGet(() -> cells.absent("")));
    row.add(cells.rank(before));
  }
}
