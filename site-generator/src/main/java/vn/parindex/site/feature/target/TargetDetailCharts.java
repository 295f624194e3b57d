package vn.parindex.site.feature.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.DatedRate;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.model.BulletBars;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Charts;
import vn.parindex.site.say.result.RoundAxis;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.words.WordFamily;

/** Draws one target: every unit against the threshold, and the year of all of them together. */
final class TargetDetailCharts extends TablePart {

  /** A line of one unit in the chart of all. */
  private static final WordFamily<String> END =
      WordFamily.of("target.series.*", "highest", "lowest");

  private static final ChartValue NONE = ChartValue.missing();

  private final TargetWords words;
  private final FollowedUnits units;
  private final TargetStanding standing;
  private final Target target;
  private final Fraction threshold;
  private final String notice;

  TargetDetailCharts(
      Edition edition, TargetStanding standing, TargetWords words, FollowedUnits units) {
    super(edition);
    this.words = words;
    this.units = units;
    this.standing = standing;
    this.target = standing.target();
    this.threshold = Fraction.of(target.threshold());
    this.notice =
        edition.isIllustrative(TargetOverviewAssembler.KINDS) ? edition.say("notice.short") : "";
  }

  /**
   * A bar for each unit, in the order given.
   *
   * @param title the finding
   * @param shown all units, or with very many of them those that are worst
   */
  ChartSpec bars(String title, List<UnitId> shown) {
    List<Double> values = new ArrayList<>(List.of(0.0));
    List<BulletBars.Row> rows = new ArrayList<>();
    TreeSet<LocalDate> baselines = new TreeSet<>();
    for (UnitId id : shown) {
      UnitStanding unit = standing.units().get(id);
      Optional<DatedMeasure> before =
          target.form() == Target.Form.RATIO
              ? words.baseline(unit).filter(measure -> measure.percent().isKnown())
              : Optional.empty();
      before.ifPresent(measure -> baselines.add(measure.date()));
      Optional<Fraction> now = distance(unit.attainment().percent().value());
      Optional<Fraction> then = distance(before.flatMap(measure -> measure.percent().value()));
      Stream.of(now, then)
          .flatMap(Optional::stream)
          .forEach(distance -> values.add(distance.toDouble()));
      rows.add(
          new BulletBars.Row(
              units.name(id),
              value(now),
              ChartValue.of(0),
              value(then),
              NONE,
              words.symbol(unit.state()),
              text(unit),
              false,
              new MarkNote(
                  units.page(id),
                  tip(unit, before),
                  FigureKey.of(edition.addresses(), id, FigureKey.target(target.code())))));
    }
    return new BulletBars(
        "chart-units",
        new Charts(edition).cut(title, shown.size(), standing.units().size()),
        edition.say(
            described(shown.size() < standing.units().size()),
            formats.count(shown.size()),
            edition.yearTerms().unit(),
            words.threshold(target)),
        notice,
        RoundAxis.around(values, formats),
        new BulletBars.Legend(
            edition.say("target.legend.value"),
            edition.say("target.legend.threshold", words.percent(target, threshold)),
            baselines.isEmpty()
                ? ""
                : edition.say("target.legend.before", formats.date(baselines.last())),
            ""),
        rows);
  }

  private String described(boolean some) {
    if (target.isAtMost()) {
      return some ? "target.bars.description.at-most.some" : "target.bars.description.at-most";
    }
    return some ? "target.bars.description.some" : "target.bars.description";
  }

  private Optional<Fraction> distance(Optional<Fraction> percent) {
    return percent.map(known -> known.subtract(threshold));
  }

  /** The rate with its distance, or why there is none. */
  private String text(UnitStanding unit) {
    String mark = unit.latest().isKnown() && !words.remarks(unit).isEmpty() ? " *" : "";
    return unit.attainment()
        .percent()
        .value()
        .map(
            percent ->
                edition.say(
                    "target.bars.text",
                    words.percent(target, percent),
                    formats.signed(percent.subtract(threshold)),
                    mark))
        .orElseGet(() -> figure(unit) + mark);
  }

  private String figure(UnitStanding unit) {
    return unit.latest().isKnown() || unit.attainment().state().isJudged()
        ? words.figure(unit)
        : words.word(unit.state());
  }

  /** What the figures are counted from, and where the unit stood before. */
  private String tip(UnitStanding unit, Optional<DatedMeasure> before) {
    String name = units.name(unit.unit());
    return before
        .map(
            then ->
                edition.say(
                    "target.bars.tip.before",
                    name,
                    figure(unit),
                    formats.date(then.date()),
                    words.figure(then)))
        .orElseGet(() -> edition.say("target.bars.tip", name, figure(unit)));
  }

  private static ChartValue value(Optional<Fraction> percent) {
    return percent.map(known -> ChartValue.of(known.toDouble())).orElse(NONE);
  }

  /** The figures of all units together for which there is a rate, oldest first. */
  List<DatedRate> pooled() {
    List<DatedRate> rates = new ArrayList<>();
    for (TargetStanding.DatedPool dated : standing.history()) {
      dated
          .pool()
          .attainment()
          .percent()
          .value()
          .ifPresent(percent -> rates.add(new DatedRate(dated.date(), percent)));
    }
    return rates;
  }

  /**
   * Where the straight line from the first figure to the threshold on the due date stands on a day;
   * empty when there is no such line: no figure, met from the start, or the day lies outside it.
   */
  static Optional<Fraction> path(
      List<DatedRate> rates, Target target, LocalDate due, LocalDate day) {
    if (rates.isEmpty()) {
      return Optional.empty();
    }
    Fraction threshold = Fraction.of(target.threshold());
    DatedRate start = rates.get(0);
    int side = start.percent().compareTo(threshold);
    boolean line = start.date().isBefore(due) && (target.isAtMost() ? side > 0 : side < 0);
    if (!line || day.isBefore(start.date()) || day.isAfter(due)) {
      return Optional.empty();
    }
    Fraction done = Fraction.of(ChronoUnit.DAYS.between(start.date(), day));
    Fraction whole = Fraction.of(ChronoUnit.DAYS.between(start.date(), due));
    return Optional.of(
        start.percent().add(threshold.subtract(start.percent()).multiply(done).divide(whole)));
  }

  /** All units together over the year, with the path and the threshold. */
  ChartSpec series(String title) {
    List<DatedRate> rates = pooled();
    List<LocalDate> days = days(rates);
    List<ChartValue> group = new ArrayList<>();
    List<ChartValue> path = new ArrayList<>();
    List<Double> values = new ArrayList<>(List.of(threshold.toDouble()));
    boolean hasPath = false;
    for (LocalDate day : days) {
      Optional<Fraction> rate =
          rates.stream().filter(r -> r.date().equals(day)).map(DatedRate::percent).findFirst();
      Optional<Fraction> planned = path(rates, target, standing.due(), day);
      rate.ifPresent(known -> values.add(known.toDouble()));
      hasPath |= planned.isPresent();
      group.add(value(rate));
      path.add(value(planned));
    }
    List<LineChart.Series> series = new ArrayList<>();
    if (!rates.isEmpty()) {
      series.add(
          new LineChart.Series(
              edition.say(
                  "target.series.group",
                  edition.yearTerms().group(),
                  words.percent(target, rates.get(rates.size() - 1).percent())),
              group,
              notes(edition.yearTerms().group(), days, group)));
      if (hasPath) {
        series.add(
            new LineChart.Series(
                edition.say("target.series.path"),
                path,
                notes(edition.say("target.series.path"), days, path)));
      }
      ends().forEach((end, unit) -> series.add(line(end, unit, days, values)));
    }
    return new LineChart(
        "chart-series",
        title,
        edition.say(
            hasPath ? "target.series.description" : "target.series.description.no-path",
            edition.yearTerms().group()),
        notice,
        RoundAxis.around(values, formats),
        days.stream()
            .map(day -> new LineChart.Period(day.toEpochDay(), formats.date(day)))
            .toList(),
        series,
        List.of(
            new LineChart.Reference(
                edition.say("target.legend.threshold", words.percent(target, threshold)),
                threshold.toDouble())));
  }

  /** The highest and the lowest unit of today, where there is one of each and one between them. */
  private Map<String, UnitStanding> ends() {
    List<UnitStanding> judged =
        standing.units().values().stream()
            .filter(unit -> unit.latest().isKnown() && unit.state().isJudged())
            .sorted((one, other) -> rate(other).compareTo(rate(one)))
            .toList();
    Map<String, UnitStanding> ends = new LinkedHashMap<>();
    int last = judged.size() - 1;
    if (last >= 2) {
      if (!rate(judged.get(0)).equals(rate(judged.get(1)))) {
        ends.put("highest", judged.get(0));
      }
      if (!rate(judged.get(last)).equals(rate(judged.get(last - 1)))) {
        ends.put("lowest", judged.get(last));
      }
    }
    return ends;
  }

  private static Fraction rate(UnitStanding judged) {
    return judged.attainment().percent().value().orElse(Fraction.ZERO);
  }

  /** What a unit reported on these days; a day without a figure is a gap. */
  private LineChart.Series line(
      String end, UnitStanding unit, List<LocalDate> days, List<Double> values) {
    List<ChartValue> line = new ArrayList<>();
    for (LocalDate day : days) {
      Optional<Fraction> rate =
          unit.history().stream()
              .filter(measure -> measure.date().equals(day))
              .findFirst()
              .flatMap(measure -> measure.percent().value());
      rate.ifPresent(known -> values.add(known.toDouble()));
      line.add(value(rate));
    }
    return new LineChart.Series(
        edition.say(END.of(end), units.name(unit.unit()), words.percent(target, rate(unit))),
        line,
        notes(units.name(unit.unit()), days, line));
  }

  private List<MarkNote> notes(String name, List<LocalDate> days, List<ChartValue> line) {
    List<MarkNote> notes = new ArrayList<>();
    for (int index = 0; index < days.size(); index++) {
      String day = formats.date(days.get(index));
      notes.add(
          line.get(index)
              .match(
                  value ->
                      MarkNote.tip(edition.say("chart.point", name, day, formats.percent(value))),
                  () -> MarkNote.NONE));
    }
    return notes;
  }

  private List<LocalDate> days(List<DatedRate> rates) {
    TreeSet<LocalDate> days = new TreeSet<>();
    rates.forEach(rate -> days.add(rate.date()));
    if (!days.isEmpty()) {
      days.add(standing.due());
    }
    return List.copyOf(days);
  }

  /** The same figures as a table. */
  TableView seriesTable() {
    List<DatedRate> rates = pooled();
    String unit = edition.yearTerms().unit();
    return new TableOf<TargetStanding.DatedPool>(
            "series", edition.say("target.series.caption", edition.yearTerms().group()))
        .column(
            columns.words("date", edition.say("target.column.date")), row -> cells.day(row.date()))
        .numbered(
            columns.figures("pooled", edition.say("target.column.figure")),
            (row, place) -> cells.text(words.figure(target, row.pool()), place))
        .column(
            columns.figures("path", edition.say("target.series.path") + " (%)"),
            row ->
                path(rates, target, standing.due(), row.date())
                    .map(planned -> cells.text(words.plain(target, planned), planned))
                    .orElseGet(() -> cells.absent("")))
        .column(
            columns.figures("met", edition.say("target.column.met", unit)),
            row -> judged(row, row.pool().met()))
        .column(
            columns.figures("judged", edition.say("target.column.judged", unit)),
            row -> judged(row, row.pool().judged()))
        .note(
            standing.history().stream()
                .map(TargetStanding.DatedPool::date)
                .filter(words::isBaseline)
                .map(date -> edition.say("target.series.note.baseline", formats.date(date)))
                .toArray(String[]::new))
        .note(
            edition.say(
                "target.series.note",
                unit,
                formats.count(edition.results().settings().methods().target().freshDays())))
        .rows(standing.history());
  }

  /** Before the year began its targets had not been set: nobody met them, nor failed to. */
  private Cell judged(TargetStanding.DatedPool row, int count) {
    return words.isBaseline(row.date()) ? cells.absent("") : cells.count(count);
  }
}
