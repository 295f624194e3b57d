package vn.parindex.analytics.target;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;

/**
 * Forecasts a target to its due date, for one unit or for several together.
 *
 * <p>Several together are forecast as one: counts add, and so do the cases that each will have. Of
 * a stock, what a unit has added since its own start counts as events; a unit with one figure only
 * adds none.
 */
final class TargetForecasts {

  private final Target target;
  private final TargetYear year;
  private final LocalDate asOf;
  private final TargetSettings settings;

  TargetForecasts(Target target, TargetYear year, LocalDate asOf, TargetSettings settings) {
    this.target = target;
    this.year = year;
    this.asOf = asOf;
    this.settings = settings;
  }

  /**
   * A unit and the figure of it that counts.
   *
   * @param series all its figures
   * @param latest the one that counts; known
   */
  record Member(UnitSeries series, DatedMeasure latest) {

    Count count() {
      return UnitSeries.reading(latest.measured()).match(count -> count, reason -> NOTHING);
    }

    Fraction total() {
      return value(UnitSeries.figure(latest.measured()));
    }
  }

  static Fraction value(Figure figure) {
    return figure.match(known -> known, reason -> Fraction.ZERO);
  }

  private static final Count NOTHING = new Count(0, 0);

  /**
   * The cases there will have been on the due date if they go on as they have since the year, or
   * the unit, began: in proportion to the days, both the first and the last counted, to the nearest
   * whole number, a half upwards; never fewer than those counted.
   *
   * <p>Worked example: 40 cases from 1 January to 31 March 2025, 90 days. Until 1 November, 305
   * days, there will be 40·305/90 = 135.6, hence 136.
   *
   * @throws ArithmeticException if the number exceeds the range of {@code long}
   */
  static long finalCases(long cases, LocalDate from, LocalDate latest, LocalDate due) {
    long elapsed = ChronoUnit.DAYS.between(from, latest) + 1;
    long whole = ChronoUnit.DAYS.between(from, due) + 1;
    BigInteger twice = BigInteger.valueOf(2L * elapsed);
    BigInteger rounded =
        BigInteger.valueOf(cases)
            .multiply(BigInteger.valueOf(2 * whole))
            .add(BigInteger.valueOf(elapsed))
            .divide(twice);
    return Math.max(cases, rounded.longValueExact());
  }

  /** The forecast of these units together. */
  Outcome<TargetForecast> of(Collection<Member> members) {
    if (members.isEmpty()) {
      return Outcome.none(NoResult.NO_VALUES);
    }
    LocalDate latest =
        members.stream().map(m -> m.latest().date()).max(LocalDate::compareTo).orElseThrow();
    Optional<NoResult> over = year.overOn(asOf);
    if (over.isPresent()) {
      return Outcome.none(over.get());
    }
    if (latest.isBefore(year.from())) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    return switch (target.form()) {
      case RATIO ->
          switch (target.cases()) {
            case FLOW -> flow(members);
            case STOCK -> stock(members, latest);
          };
      case GROWTH -> growth(members, latest);
    };
  }

  private Outcome<TargetForecast> flow(Collection<Member> members) {
    Count count = NOTHING;
    long cases = 0;
    for (Member member : members) {
      count = count.add(member.count());
      cases =
          Math.addExact(
              cases,
              finalCases(
                  member.count().denominator(),
                  member.series().countedFrom(member.latest().date()),
                  member.latest().date(),
                  year.due()));
    }
    if (cases - count.denominator() > CountForecasts.MOST_FURTHER_CASES) {
      return Outcome.none(NoResult.TOO_MANY);
    }
    return CountForecasts.flow(
            Attainments.successes(count, target),
            cases,
            Attainments.bound(target),
            settings.level())
        .map(this::ratio);
  }

  private Outcome<TargetForecast> stock(Collection<Member> members, LocalDate latest) {
    Count count = NOTHING;
    long before = 0;
    LocalDate start = latest;
    for (Member member : members) {
      count = count.add(member.count());
      Optional<DatedMeasure> first = member.series().start();
      before +=
          first
              .map(figure -> UnitSeries.reading(figure.measured()))
              .map(
                  reading ->
                      reading.match(
                          then -> Attainments.successes(then, target).numerator(), reason -> 0L))
              .orElse(Attainments.successes(member.count(), target).numerator());
      LocalDate day = first.map(DatedMeasure::date).orElse(latest);
      start = day.isBefore(start) ? day : start;
    }
    return CountForecasts.stock(
            Attainments.successes(count, target),
            before,
            start,
            latest,
            year.due(),
            Attainments.bound(target),
            settings.level())
        .map(this::ratio);
  }

  private Outcome<TargetForecast> growth(Collection<Member> members, LocalDate latest) {
    long current = 0;
    long base = 0;
    LocalDate baseDay = LocalDate.MAX;
    for (Member member : members) {
      Optional<Long> from = whole(member.series().base());
      if (from.isPresent()) {
        base = Math.addExact(base, from.get());
        current =
            Math.addExact(current, whole(UnitSeries.figure(member.latest().measured())).orElse(0L));
        baseDay = member.series().baseDay().orElse(baseDay);
      }
    }
    return baseDay.equals(LocalDate.MAX)
        ? Outcome.none(NoResult.NO_BASE)
        : CountForecasts.growth(
                current, base, baseDay, latest, year.due(), threshold(), settings.level())
            .map(this::total);
  }

  private TargetForecast ratio(CountForecast forecast) {
    TargetForecast successes =
        new TargetForecast(
            year.due(),
            forecast.denominator(),
            forecast.medianPercent(),
            forecast.percentInterval(),
            forecast.probability(),
            Gaps.casesForecast(
                forecast.counted(),
                Attainments.bound(target),
                forecast.denominator(),
                forecast.kind()));
    return target.isAtMost() ? successes.ofTheOthers() : successes;
  }

  private TargetForecast total(TotalForecast forecast) {
    return new TargetForecast(
        year.due(),
        forecast.base(),
        forecast.medianPercent(),
        forecast.percentInterval(),
        forecast.probability(),
        Outcome.of(
            Math.max(0, Gaps.neededTotal(forecast.base(), threshold()) - forecast.counted())));
  }

  private Fraction threshold() {
    return Fraction.of(target.threshold());
  }

  private static Optional<Long> whole(Figure figure) {
    return figure
        .match(known -> Optional.of(known), reason -> Optional.<Fraction>empty())
        .map(known -> known.numerator().longValueExact());
  }
}
