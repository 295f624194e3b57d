package vn.parindex.site.feature.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.trend.MannKendall;
import vn.parindex.analytics.trend.Observation;
import vn.parindex.analytics.trend.Run;
import vn.parindex.analytics.trend.Trend;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.IndexOverYears;
import vn.parindex.site.say.result.RoundAxis;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The part of a scorecard on the index over the years. */
final class ScorecardTrend extends TablePart {

  /** Below this a p is not written out. */
  private static final double SMALL_P = 0.001;

  private final IndexOverYears years;

  ScorecardTrend(Edition edition) {
    super(edition);
    this.years = new IndexOverYears(edition);
  }

  Block.Section section(Unit unit) {
    Trend trend = edition.results().trends().totals().get(unit.id());
    TableView history = history(unit.id());
    Block.Figure chart = Block.Figure.alone(new ChartView(chart(unit.id()), history, true));
    return Block.Section.of(
        "history",
        edition.say("section.scorecard.history"),
        Block.Group.of(
            "columns",
            Block.Group.of(
                "",
                Block.Bullets.sentences(sentences(trend, unit, scored(unit.id()))),
                Block.Only.markdown(chart),
                Block.Grid.of(history)),
            Block.Only.html(chart)));
  }

  /** A period in which the unit was scored. */
  private record Year(PeriodIndex all, UnitIndex own, Ranking<UnitId> ranking) {}

  private TableView history(UnitId id) {
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
            columns.figures("of", edition.say("column.ranked", edition.terms().unit())),
            year -> cells.count(year.ranking().placed().size()))
        .column(
            columns.words("band", edition.say("column.band")),
            year -> cells.band(year.own().total().score()))
        .column(
            columns.fixed("framework", edition.say("column.framework")),
            year -> cells.text(year.all().framework().edition()))
        .emphasise(year -> year.all().period().equals(edition.to()))
        .note(years.breaks().map(broken -> edition.say("years.breaks", broken)).orElse(""))
        .rows(scored);
  }

  /** In how many years the unit has an index. */
  private int scored(UnitId unit) {
    return (int) years.of(unit).stream().filter(Optional::isPresent).count();
  }

  /**
   * How the series ends, what the test says of it, and where its line would be in a year.
   *
   * @param scored in how many years the unit has an index; those of the series are the ones that
   *     measure the same as the current one
   */
  List<String> sentences(Trend trend, Unit unit, int scored) {
    List<Observation> series = trend.observations();
    if (series.size() < scored && series.size() < 2) {
      return List.of(edition.say("trend.broken", edition.to()));
    }
    if (series.isEmpty()) {
      return List.of(edition.say("trend.no-figure"));
    }
    if (series.size() == 1) {
      return List.of(edition.say("trend.one-figure", label(series.get(0))));
    }
    List<String> sentences = new ArrayList<>();
    if (series.size() < scored) {
      sentences.add(
          edition.say(
              "trend.restricted",
              edition.to(),
              edition.joined(series.stream().map(this::label).toList())));
    }
    trend.run().value().ifPresent(run -> sentences.add(run(run, series)));
    sentences.add(verdict(trend));
    double nextYear = series.get(series.size() - 1).time() + 1;
    if (Observation.timeOf(lastDay(unit)) >= nextYear) {
      forecast(trend).ifPresent(sentences::add);
    }
    return sentences;
  }

  /** The last day of a unit, or one so far away that any forecast lies before it. */
  private static LocalDate lastDay(Unit unit) {
    LocalDate far = LocalDate.of(9999, 12, 31);
    return unit.validUntil().isBefore(far) ? unit.validUntil() : far;
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

  private String verdict(Trend trend) {
    String n = formats.count(trend.observations().size());
    return switch (trend.verdict()) {
      case TOO_FEW_POINTS -> edition.say("trend.too-few", n);
      case NO_CLEAR_TREND ->
          trend
              .mannKendall()
              .match(
                  test -> edition.say("trend.not-clear", n, p(test), alpha(trend)),
                  reason -> edition.say("trend.all-equal", n));
      case RISING, FALLING ->
          edition.say(
              Families.TREND.of(trend.verdict()),
              n,
              trend.mannKendall().match(this::p, reason -> Formats.ABSENT),
              alpha(trend),
              slope(trend));
    };
  }

  private String p(MannKendall test) {
    Formats three = Formats.of(edition.language(), 3);
    boolean small = test.p() < SMALL_P;
    return (small ? "p < " : "p = ") + three.plain(small ? SMALL_P : test.p());
  }

  private String alpha(Trend trend) {
    return formats.points(BigDecimal.valueOf(trend.settings().alpha() * 100)) + "%";
  }

  private String slope(Trend trend) {
    return trend.theilSen().match(line -> formats.signed(line.slope()), reason -> Formats.ABSENT);
  }

  private Optional<String> forecast(Trend trend) {
    double highest =
        trend.observations().stream().mapToDouble(Observation::value).max().orElse(100);
    return trend
        .forecastNextYear()
        .value()
        .map(forecast -> forecast.within(0, Math.max(100, highest)))
        .flatMap(forecast -> forecast.interval().value())
        .map(
            interval ->
                edition.say(
                    "trend.forecast",
                    formats.percent(interval.low()),
                    formats.percent(interval.high()),
                    formats.points(BigDecimal.valueOf(interval.level() * 100)) + "%"));
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
    List<Optional<Double>> middle = years.medians();
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
                tips(edition.names().label(id), own)),
            new LineChart.Series(
                edition.say("trend.chart.label", edition.say("column.median"), text(median)),
                IndexOverYears.drawn(middle),
                tips(edition.say("column.median"), middle))),
        List.of());
  }

  private List<String> tips(String name, List<Optional<Double>> values) {
    List<String> tips = new ArrayList<>();
    for (int index = 0; index < values.size(); index++) {
      String period = years.times().get(index).label();
      tips.add(edition.say("chart.point", name, period, text(values.get(index))));
    }
    return tips;
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
