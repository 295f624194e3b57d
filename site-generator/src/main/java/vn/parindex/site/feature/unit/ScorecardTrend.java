package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.trend.Observation;
import vn.parindex.analytics.trend.Run;
import vn.parindex.analytics.trend.Trend;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.IndexOverYears;
import vn.parindex.site.say.result.RoundAxis;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The part of a scorecard on the index over the years. */
final class ScorecardTrend extends TablePart {

  private final IndexOverYears years;

  ScorecardTrend(Edition edition) {
    super(edition);
    this.years = new IndexOverYears(edition);
  }

  Block.Section section(UnitId unit) {
    TableView history = history(unit);
    return new Block.Section(
        "part-years",
        "history",
        edition.say("section.scorecard.history"),
        List.of(
            Block.Paragraph.of(
                sentence(edition.results().trends().totals().get(unit), scored(unit))),
            Block.Figure.of(new ChartView(chart(unit), history, false))));
  }

  /** A period in which the unit was scored. */
  private record Year(PeriodIndex all, UnitIndex own, Ranking<UnitId> ranking) {}

  /** All years of a unit; figures answer where the unit is one of the current period. */
  TableView history(UnitId id) {
    List<Year> scored = new ArrayList<>();
    edition
        .results()
        .indices()
        .forEach(
            (period, all) -> {
              UnitIndex own = all.units().get(id);
              if (own != null) {
                scored.add(new Year(all, own, edition.results().rankings().get(period)));
              }
            });
    return new TableOf<Year>("history", edition.say("scorecard.history"))
        .numbered(
            columns.words("period", edition.say("column.period")),
            (year, place) -> cells.text(year.all().period(), place))
        .column(
            columns.percent("index", edition.say("column.index-plain")),
            year -> cells.score(year.own().total().score()))
        .column(
            columns.figures("rank", edition.say("column.rank")),
            year -> cells.rank(year.ranking().of(id)))
        .column(
            columns.figures("of", edition.say("column.ranked", unitWord(scored))),
            year -> cells.count(year.ranking().placed().size()))
        .column(
            columns.words("band", edition.bandsTitle()),
            year -> cells.band(edition.results().grades(year.all().period()), id))
        .column(
            columns.fixed("framework", edition.say("column.framework")),
            year -> cells.text(year.all().framework().edition()))
        .emphasise(year -> year.all().period().equals(edition.to()))
        .when(
            edition.current().units().containsKey(id),
            table ->
                table
                    .rowsAnswer(
                        edition.addresses().figuresOf(id),
                        year -> FigureKey.index(year.all().period()),
                        "index",
                        "rank")
                    .note(years.sets(id).orElse("")))
        .note(
            years
                .breaks(scored.stream().map(year -> year.all().period()).toList())
                .map(broken -> edition.say("years.breaks", broken))
                .orElse(""))
        .rows(scored);
  }

  /** What the units of some years are called; where they were called otherwise, those of all. */
  private String unitWord(List<Year> scored) {
    List<String> words =
        scored.stream()
            .map(year -> edition.dataset().period(year.all().period()).orElseThrow())
            .map(period -> edition.termsOf(period).unit())
            .distinct()
            .toList();
    return words.size() == 1 ? words.get(0) : edition.say("unit.any");
  }

  /** In how many years the unit has an index. */
  private int scored(UnitId unit) {
    return (int) years.of(unit).stream().filter(Optional::isPresent).count();
  }

  /**
   * Whether the index rises or falls, as far as its years tell; what a test of it says in figures
   * stands in the downloads.
   *
   * @param scored in how many years the unit has an index; those of the series are the ones that
   *     measure the same as the current one
   */
  String sentence(Trend trend, int scored) {
    List<Observation> series = trend.observations();
    if (series.size() < scored && series.size() < 2) {
      return edition.say("trend.broken", edition.to());
    }
    if (series.isEmpty()) {
      return edition.say("trend.no-figure");
    }
    if (series.size() == 1) {
      return edition.say("trend.one-figure", label(series.get(0)));
    }
    String said =
        switch (trend.verdict()) {
          case RISING, FALLING ->
              edition.say(
                  Families.TREND.of(trend.verdict()), formats.count(series.size()), slope(trend));
          case TOO_FEW_POINTS, NO_CLEAR_TREND ->
              trend
                  .run()
                  .value()
                  .filter(run -> run.length() > 1 || !turns(series))
                  .map(run -> run(run, series))
                  .orElseGet(() -> edition.say("trend.not-clear", formats.count(series.size())));
        };
    return series.size() < scored
        ? edition.say("trend.restricted", said, edition.to(), label(series.get(0)))
        : said;
  }

  /** Whether it both rose and fell. */
  private static boolean turns(List<Observation> series) {
    boolean rose = false;
    boolean fell = false;
    for (int i = 1; i < series.size(); i++) {
      rose |= series.get(i).value() > series.get(i - 1).value();
      fell |= series.get(i).value() < series.get(i - 1).value();
    }
    return rose && fell;
  }

  private String run(Run run, List<Observation> series) {
    Observation first = series.get(series.size() - 1 - run.length());
    Observation last = series.get(series.size() - 1);
    boolean level = formats.plain(first.value()).equals(formats.plain(last.value()));
    boolean everyYear = Math.abs(last.time() - first.time() - run.length()) < 0.01;
    return edition.say(
        (run.length() == 1
                ? Families.TREND_ONCE
                : everyYear ? Families.TREND_YEARS : Families.TREND_GAPS)
            .of(level ? Run.Direction.LEVEL : run.direction()),
        formats.count(run.length()),
        formats.percent(first.value()),
        label(first),
        formats.percent(last.value()),
        label(last));
  }

  private String slope(Trend trend) {
    return trend.theilSen().match(line -> formats.signed(line.slope()), reason -> Formats.ABSENT);
  }

  /** The period whose last day a figure is dated. */
  private String label(Observation observation) {
    return years.periods().stream()
        .filter(period -> Observation.timeOf(period.to()) == observation.time())
        .map(Period::code)
        .findFirst()
        .orElse(Formats.ABSENT);
  }

  private ChartSpec chart(UnitId id) {
    List<Optional<Double>> own = IndexOverYears.numbers(years.of(id));
    List<Optional<Double>> middle = years.medians(id);
    Optional<Double> now = years.now(own);
    Optional<Double> median = years.now(middle);
    return new LineChart(
        "chart-trend",
        title(now, median),
        edition.say("trend.chart.description", edition.nameInSentence(id), edition.terms().group()),
        edition.shortNotice(),
        RoundAxis.around(
            Stream.of(own, middle).flatMap(List::stream).flatMap(Optional::stream).toList(),
            formats),
        years.times(),
        List.of(
            new LineChart.Series(
                edition.say("trend.chart.label", edition.names().label(id), text(now)),
                IndexOverYears.drawn(own),
                ofUnit(id, own)),
            new LineChart.Series(
                edition.say("trend.chart.label", edition.say("column.median"), text(median)),
                IndexOverYears.drawn(middle),
                notes(edition.say("column.median"), middle))),
        List.of());
  }

  private List<MarkNote> ofUnit(UnitId unit, List<Optional<Double>> values) {
    List<MarkNote> notes = notes(edition.names().label(unit), values);
    List<MarkNote> about = new ArrayList<>();
    for (int index = 0; index < notes.size(); index++) {
      String period = years.times().get(index).label();
      about.add(
          notes.get(index).about(FigureKey.of(edition.addresses(), unit, FigureKey.index(period))));
    }
    return about;
  }

  private List<MarkNote> notes(String name, List<Optional<Double>> values) {
    List<MarkNote> notes = new ArrayList<>();
    for (int index = 0; index < values.size(); index++) {
      String period = years.times().get(index).label();
      notes.add(MarkNote.tip(edition.say("chart.point", name, period, text(values.get(index)))));
    }
    return notes;
  }

  private String text(Optional<Double> value) {
    return value.map(formats::plain).orElse(Formats.ABSENT);
  }

  private String title(Optional<Double> now, Optional<Double> median) {
    if (now.isEmpty() || median.isEmpty()) {
      return edition.say("trend.chart.none", edition.to());
    }
    Fraction gap = formats.statistic(now.get() - median.get());
    if (gap.signum() == 0) {
      return edition.say("trend.chart.level", edition.to());
    }
    return edition.say(
        gap.signum() > 0 ? "trend.chart.above" : "trend.chart.below",
        edition.to(),
        formats.plain(gap.signum() > 0 ? gap : gap.negate()));
  }
}
