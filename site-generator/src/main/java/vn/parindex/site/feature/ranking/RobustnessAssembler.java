package vn.parindex.site.feature.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.robustness.PairOrders;
import vn.parindex.analytics.robustness.RankSpread;
import vn.parindex.analytics.robustness.RankUncertainty;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.IntervalDots;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.OutcomeCells;
import vn.parindex.site.say.RobustnessSentences;
import vn.parindex.site.say.RowLimit;

/** How sure the ranking is. */
final class RobustnessAssembler {

  /** At most so many ranks are written under the axis. */
  private static final int TICKS = 20;

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final OutcomeCells outcomes;
  private final Columns columns;
  private final RobustnessSentences sentences;
  private final Map<UnitId, String> labels;
  private final Map<UnitId, Integer> names;
  private final RankUncertainty uncertainty;
  private final RobustnessSettings settings;

  RobustnessAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.outcomes = new OutcomeCells(edition);
    this.columns = new Columns(edition);
    this.sentences = new RobustnessSentences(edition);
    this.labels = edition.labels();
    this.names = edition.nameOrder();
    this.uncertainty = edition.results().robustness().uncertainty();
    this.settings = uncertainty.settings();
  }

  Page.Robustness page(Route route) {
    RobustnessTables tables = new RobustnessTables(edition);
    return new Page.Robustness(
        edition.head(route, sentences.lead()),
        stats(),
        sentences.varied(),
        new ChartView(chart(), units(), true),
        groups(),
        tables.variants(),
        tables.shifts(),
        tables.sensitivity());
  }

  private List<Stat> stats() {
    if (uncertainty.units().size() < 2) {
      return List.of();
    }
    List<Stat> stats = new ArrayList<>();
    uncertainty
        .pairs()
        .value()
        .ifPresent(
            pairs -> {
              stats.add(
                  new Stat(
                      edition.say("robustness.pairs", edition.terms().unit()),
                      edition.say(
                          "count.of",
                          formats.count(
                              pairs.pairs().stream().filter(sentences::isToldApart).count()),
                          formats.count(pairs.pairs().size())),
                      edition.say(
                          "robustness.pairs.detail", formats.settingPercent(settings.groupLimit())),
                      Tone.PLAIN));
              stats.add(
                  new Stat(
                      edition.say("robustness.groups"),
                      formats.count(pairs.groups().size()),
                      edition.say(
                          "robustness.groups.detail",
                          formats.count(
                              pairs.groups().stream().mapToInt(List::size).max().orElse(0)),
                          edition.terms().unit()),
                      Tone.PLAIN));
            });
    int narrow =
        (int)
            uncertainty.units().stream()
                .filter(spread -> spread.low().equals(spread.high()))
                .count();
    stats.add(
        new Stat(
            edition.say("robustness.one-rank", edition.terms().unit()),
            edition.say(
                "count.of", formats.count(narrow), formats.count(uncertainty.units().size())),
            edition.say("robustness.one-rank.detail", new RobustnessSentences(edition).interval()),
            Tone.PLAIN));
    stats.add(
        new Stat(
            edition.say("robustness.draws"),
            formats.count(settings.draws()),
            edition.say("robustness.draws.detail", Long.toString(settings.seed())),
            Tone.PLAIN));
    return stats;
  }

  private ChartSpec chart() {
    return new IntervalDots(
        "chart-robustness",
        sentences.chartTitle(),
        edition.say("robustness.chart.description", edition.terms().unit(), sentences.interval()),
        edition.shortNotice(),
        axis(),
        new IntervalDots.Legend(
            edition.say("robustness.legend.median"),
            edition.say("robustness.legend.interval", sentences.interval()),
            edition.say("robustness.legend.published")),
        drawn().stream().map(this::row).toList());
  }

  /** All units, or of very many those with the widest intervals; in the order of the ranking. */
  private List<RankSpread> drawn() {
    List<RankSpread> units = uncertainty.units();
    List<RankSpread> widest =
        units.stream()
            .sorted(
                Comparator.comparingInt(spread -> spread.low().doubled() - spread.high().doubled()))
            .limit(RowLimit.of(units.size()))
            .toList();
    return units.stream().filter(widest::contains).toList();
  }

  /** Rank 1 at the left; half a place of room on both sides. */
  private ChartAxis axis() {
    int last = Math.max(1, uncertainty.units().size());
    List<ChartAxis.Tick> ticks = new ArrayList<>();
    if (last <= TICKS) {
      for (int rank = 1; rank <= last; rank++) {
        ticks.add(new ChartAxis.Tick(rank, formats.count(rank)));
      }
    } else {
      int step = step(last);
      ticks.add(new ChartAxis.Tick(1, formats.count(1)));
      for (int rank = step; rank <= last; rank += step) {
        ticks.add(new ChartAxis.Tick(rank, formats.count(rank)));
      }
    }
    return new ChartAxis(0.5, last + 0.5, ticks);
  }

  /** The least of 5, 10, 50, 100, 500 … that gives no more than ten ticks. */
  private static int step(int last) {
    int step = 5;
    boolean five = true;
    while (last / step > 10) {
      step *= five ? 2 : 5;
      five = !five;
    }
    return step;
  }

  private IntervalDots.Row row(RankSpread spread) {
    return new IntervalDots.Row(
        labels.get(spread.unit()),
        value(spread.median()),
        value(spread.low()),
        value(spread.high()),
        value(spread.published()),
        text(spread),
        "",
        false);
  }

  /** "4 (3–6)"; "8" when it was never elsewhere. */
  private String text(RankSpread spread) {
    String published = formats.rank(spread.published());
    String interval = formats.ranks(spread.low(), spread.high());
    return published.equals(interval)
        ? published
        : edition.say("robustness.row", published, interval);
  }

  private static ChartValue value(Rank rank) {
    return ChartValue.of(rank.doubled() / 2.0);
  }

  /** Whether there are more units than the first or the last places: else all are among both. */
  private boolean hasLists() {
    return settings.listSize() < uncertainty.units().size();
  }

  private TableView units() {
    List<TableView.Row> rows = new ArrayList<>();
    for (RankSpread spread : uncertainty.units()) {
      List<Cell> row = new ArrayList<>();
      row.add(link(spread.unit()));
      row.add(cells.rank(edition.ranking().of(spread.unit())));
      row.add(outcomes.rank(spread.median()));
      row.add(outcomes.ranks(spread.low(), spread.high()));
      if (hasLists()) {
        row.add(outcomes.share(spread.first()));
        row.add(outcomes.share(spread.last()));
      }
      rows.add(new TableView.Row(row, false));
    }
    for (Map.Entry<UnitId, NoScore> unranked : uncertainty.unranked().entrySet()) {
      List<Cell> row = new ArrayList<>();
      row.add(link(unranked.getKey()));
      row.add(cells.absent(edition.say("rank.none")));
      row.add(cells.absent(unranked.getValue()));
      for (int i = 0; i < (hasLists() ? 3 : 1); i++) {
        row.add(cells.absent(""));
      }
      rows.add(new TableView.Row(row, false));
    }
    String places = formats.count(settings.listSize());
    List<String> notes = new ArrayList<>();
    if (drawn().size() < uncertainty.units().size()) {
      notes.add(
          edition.say(
              "robustness.chart.cut",
              formats.count(drawn().size()),
              formats.count(uncertainty.units().size()),
              edition.terms().unit()));
    }
    if (hasLists()) {
      notes.add(edition.say("robustness.note.lists", places));
    }
    notes.add(edition.say("robustness.note.not-a-set", formats.settingPercent(settings.level())));
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    heads.add(columns.figures("rank", edition.say("column.published-rank")));
    heads.add(columns.figures("median", edition.say("column.median-rank")));
    heads.add(
        columns.figures("interval", edition.say("column.rank-interval", sentences.interval())));
    if (hasLists()) {
      heads.add(columns.percent("first", edition.say("column.among-first", places)));
      heads.add(columns.percent("last", edition.say("column.among-last", places)));
    }
    return new TableView(
        "ranks",
        edition.say("robustness.caption", edition.terms().units(), edition.to()),
        heads,
        rows,
        notes);
  }

  private TableView groups() {
    List<TableView.Row> rows =
        uncertainty.pairs().match(this::groupRows, reason -> List.<TableView.Row>of());
    String unit = edition.terms().unit();
    String none =
        uncertainty
            .pairs()
            .match(
                pairs -> edition.say("robustness.groups.nobody", unit),
                reason ->
                    edition.say(
                        "robustness.groups.too-many",
                        formats.count(uncertainty.units().size()),
                        unit,
                        formats.count(settings.pairLimit())));
    String note =
        edition.say("robustness.groups.note", unit, formats.settingPercent(settings.groupLimit()));
    return new TableView(
        "groups",
        edition.say("robustness.groups.caption", edition.terms().units()),
        List.of(
            columns.fixed("group", edition.say("column.group")),
            columns.fixed("units", edition.say("column.units")),
            columns.figures("count", edition.say("column.count")),
            columns.figures("ranks", edition.say("column.published-ranks"))),
        rows,
        List.of(rows.isEmpty() ? none : note));
  }

  private List<TableView.Row> groupRows(PairOrders pairs) {
    List<TableView.Row> rows = new ArrayList<>();
    for (List<UnitId> group : pairs.groups()) {
      List<Rank> ranks =
          group.stream()
              .flatMap(unit -> uncertainty.of(unit).stream())
              .map(RankSpread::published)
              .toList();
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(edition.say("robustness.group", formats.count(rows.size() + 1L))),
                  cells.text(edition.joined(group.stream().map(labels::get).toList())),
                  cells.count(group.size()),
                  outcomes.ranks(ranks.get(0), ranks.get(ranks.size() - 1))),
              false));
    }
    return rows;
  }

  private Cell link(UnitId unit) {
    return cells.link(labels.get(unit), edition.addresses().unit(unit), names.get(unit));
  }
}
