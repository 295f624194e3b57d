package vn.parindex.site.feature.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.robustness.RankSpread;
import vn.parindex.analytics.robustness.RankUncertainty;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.IntervalDots;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Charts;
import vn.parindex.site.say.result.RobustnessSentences;
import vn.parindex.site.say.table.OutcomeCells;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** Between which ranks each unit lies, drawn and as a table. */
final class RankIntervals extends TablePart {

  /** At most so many ranks are written under the axis. */
  private static final int TICKS = 20;

  private final OutcomeCells outcomes;
  private final RobustnessSentences sentences;
  private final RankUncertainty uncertainty;
  private final List<RankSpread> drawn;

  RankIntervals(Edition edition) {
    super(edition);
    this.outcomes = new OutcomeCells(edition);
    this.sentences = new RobustnessSentences(edition);
    this.uncertainty = edition.results().robustness().uncertainty();
    this.drawn = widest(uncertainty.units());
  }

  /** All units, or of very many those with the widest intervals; in the order of the ranking. */
  private static List<RankSpread> widest(List<RankSpread> units) {
    Set<RankSpread> widest =
        units.stream()
            .sorted(
                Comparator.comparingInt(spread -> spread.low().doubled() - spread.high().doubled()))
            .limit(RowLimit.of(units.size()))
            .collect(Collectors.toSet());
    return units.stream().filter(widest::contains).toList();
  }

  ChartView view() {
    return new ChartView(chart(), table(), true);
  }

  private ChartSpec chart() {
    Charts charts = new Charts(edition);
    return new IntervalDots(
        "chart-robustness",
        charts.cut(sentences.chartTitle(), drawn.size(), uncertainty.units().size()),
        charts.described(
            edition.say(
                "robustness.chart.description", edition.terms().unit(), sentences.interval()),
            "robustness.chart.cut",
            drawn.size(),
            uncertainty.units().size()),
        edition.shortNotice(),
        axis(),
        new IntervalDots.Legend(
            edition.say("robustness.legend.median"),
            edition.say("robustness.legend.interval", sentences.interval()),
            edition.say("robustness.legend.published")),
        drawn.stream().map(this::row).toList());
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
        edition.labels().get(spread.unit()),
        value(spread.median()),
        value(spread.low()),
        value(spread.high()),
        value(spread.published()),
        text(spread),
        "",
        false,
        MarkNote.to(edition.addresses().unit(spread.unit()))
            .about(
                FigureKey.of(edition.addresses(), spread.unit(), FigureKey.index(edition.to()))));
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

  /**
   * A unit, ranked or not.
   *
   * @param spread empty when it has no rank
   */
  private record Row(UnitId id, Optional<RankSpread> spread) {
    private Cell cell(Function<RankSpread, Cell> known, Supplier<Cell> none) {
      return spread.map(known).orElseGet(none);
    }
  }

  private TableView table() {
    RobustnessSettings settings = uncertainty.settings();
    // With no more units than the first or the last places all are among both.
    boolean hasLists = settings.listSize() < uncertainty.units().size();
    String places = formats.count(settings.listSize());
    Supplier<Cell> none = () -> cells.absent("");
    return new TableOf<Row>(
            "ranks", edition.say("robustness.caption", edition.terms().units(), edition.to()))
        .column(columns.words("unit", edition.say("column.unit")), row -> cells.unit(row.id()))
        .column(
            columns.figures("rank", edition.say("column.published-rank")),
            row -> cells.rank(edition.ranking(), row.id()))
        .column(
            columns.figures("median", edition.say("column.median-rank")),
            row ->
                row.cell(
                    spread -> outcomes.rank(spread.median()),
                    () -> cells.absent(uncertainty.unranked().get(row.id()))))
        .column(
            columns.figures("interval", edition.say("column.rank-interval", sentences.interval())),
            row -> row.cell(spread -> outcomes.ranks(spread.low(), spread.high()), none))
        .when(
            hasLists,
            table ->
                table
                    .column(
                        columns.percent("first", edition.say("column.among-first", places)),
                        row -> row.cell(spread -> outcomes.share(spread.first()), none))
                    .column(
                        columns.percent("last", edition.say("column.among-last", places)),
                        row -> row.cell(spread -> outcomes.share(spread.last()), none)))
        .note(
            hasLists ? edition.say("robustness.note.lists", places) : "",
            edition.say("robustness.note.not-a-set", formats.settingPercent(settings.level())))
        .rows(
            Stream.concat(
                    uncertainty.units().stream()
                        .map(spread -> new Row(spread.unit(), Optional.of(spread))),
                    uncertainty.unranked().keySet().stream()
                        .map(id -> new Row(id, Optional.empty())))
                .toList());
  }
}
