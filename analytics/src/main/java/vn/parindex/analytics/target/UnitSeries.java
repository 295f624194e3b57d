package vn.parindex.analytics.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;

/**
 * What one unit said on one target, as known on the day of the assessment, and which of it counts.
 */
final class UnitSeries {

  private final Target target;
  private final LocalDate yearFrom;
  private final LocalDate unitFrom;
  private final Optional<LocalDate> baseDay;
  private final List<DatedMeasure> history = new ArrayList<>();

  /** The same with rate or growth, made when somebody asks, after all have been added. */
  private List<DatedMeasure> rated = List.of();

  /**
   * A series to which figures are added, oldest first.
   *
   * @param unitFrom the first day of the unit, as a rule long before the year
   * @param baseDay the day of the base; empty for a ratio, or if nobody knows it
   */
  UnitSeries(Target target, LocalDate yearFrom, LocalDate unitFrom, Optional<LocalDate> baseDay) {
    this.target = target;
    this.yearFrom = yearFrom;
    this.unitFrom = unitFrom;
    this.baseDay = baseDay;
  }

  /** Adds what was said for a date, with the corrections known on a day. */
  void add(LocalDate date, Measurement measurement, LocalDate day) {
    Measurement known = measurement.asOf(day);
    Measured measured = fitting(known.latest().measured());
    history.add(
        new DatedMeasure(
            date,
            measured,
            known.latest().provisional(),
            !known.revisions().isEmpty(),
            Outcome.none(NoResult.NO_VALUES)));
  }

  /** A figure of the wrong kind is none: the checks say so where the data are read. */
  private Measured fitting(Measured measured) {
    Measured none = Measured.missing(MissingReason.MISSING);
    return measured.match(
        ratio -> target.form() == Target.Form.RATIO ? ratio : none,
        total -> target.form() == Target.Form.GROWTH ? total : none,
        reason -> measured);
  }

  /** All that was said, oldest first, with its rate or growth. */
  List<DatedMeasure> history() {
    if (rated.size() < history.size()) {
      rated = history.stream().map(this::withPercent).toList();
    }
    return rated;
  }

  private DatedMeasure withPercent(DatedMeasure figure) {
    return new DatedMeasure(
        figure.date(),
        figure.measured(),
        figure.provisional(),
        figure.revised(),
        percent(figure.measured()));
  }

  private Outcome<Fraction> percent(Measured measured) {
    return switch (target.form()) {
      case RATIO ->
          reading(measured)
              .match(
                  Count::percent,
                  reason ->
                      Outcome.none(
                          reason == MissingReason.NOT_APPLICABLE
                              ? NoResult.NOT_APPLICABLE
                              : NoResult.NO_VALUES));
      case GROWTH -> Attainments.growth(figure(measured), base(), threshold()).percent();
    };
  }

  /** How a figure, or the reason why there is none, stands against the target. */
  Attainment attainment(Measured measured, TargetSettings settings) {
    return switch (target.form()) {
      case RATIO -> Attainments.ratio(reading(measured), target, settings);
      case GROWTH -> Attainments.growth(figure(measured), base(), threshold());
    };
  }

  /** The state of {@link #attainment} alone. */
  State state(Measured measured) {
    return switch (target.form()) {
      case RATIO ->
          reading(measured).match(count -> Attainments.state(count, target), Attainments::state);
      case GROWTH -> Attainments.growth(figure(measured), base(), threshold()).state();
    };
  }

  Fraction threshold() {
    return Fraction.of(target.threshold());
  }

  /**
   * The last known figure of the year on a day; on a day before the year began, the last known of
   * that time.
   *
   * @param agesUntil the day on which its age is counted, not after {@code day}
   * @return {@link NoResult#NO_VALUES} if there is none, {@link NoResult#NOT_APPLICABLE} if the
   *     unit said so after it, {@link NoResult#TOO_OLD} if it is more than {@code freshDays} old
   */
  Outcome<DatedMeasure> counting(LocalDate day, LocalDate agesUntil, int freshDays) {
    return counted(day, agesUntil, freshDays).map(this::withPercent);
  }

  /** The same without its rate or growth. */
  Outcome<DatedMeasure> counted(LocalDate day, LocalDate agesUntil, int freshDays) {
    boolean before = day.isBefore(yearFrom);
    Outcome<DatedMeasure> last = Outcome.none(NoResult.NO_VALUES);
    for (DatedMeasure figure : history) {
      if (!figure.date().isAfter(day) && figure.date().isBefore(yearFrom) == before) {
        if (isKnown(figure)) {
          last = Outcome.of(figure);
        } else if (saysNotApplicable(figure)) {
          last = Outcome.none(NoResult.NOT_APPLICABLE);
        }
      }
    }
    return last.flatMap(
        figure ->
            !before && figure.date().plusDays(freshDays).isBefore(agesUntil)
                ? Outcome.none(NoResult.TOO_OLD)
                : Outcome.of(figure));
  }

  /** The baseline, if there is one, else the first known figure of the year. */
  Optional<DatedMeasure> start() {
    return baseline().or(() -> history().stream().filter(UnitSeries::isKnown).findFirst());
  }

  private Optional<DatedMeasure> baseline() {
    LocalDate before = yearFrom.minusDays(1);
    return counting(before, before, 0).value();
  }

  /** Rates from the start to a day, that of the start first. */
  List<DatedRate> rates(LocalDate until) {
    Optional<LocalDate> start = baseline().map(DatedMeasure::date);
    List<DatedRate> rates = new ArrayList<>();
    for (DatedMeasure figure : history()) {
      if (!figure.date().isAfter(until)
          && (start.isEmpty() || !figure.date().isBefore(start.get()))) {
        figure
            .percent()
            .value()
            .ifPresent(percent -> rates.add(new DatedRate(figure.date(), percent)));
      }
    }
    return rates;
  }

  /**
   * The day from which the cases of a figure are counted: the first of the year, or of a unit that
   * was founded within it; a figure of an earlier day is one of the whole year.
   */
  LocalDate countedFrom(LocalDate day) {
    return unitFrom.isAfter(yearFrom) && !unitFrom.isAfter(day) ? unitFrom : yearFrom;
  }

  /**
   * The dates, of those given, that lie after the last known figure of the year; none of before the
   * unit was founded.
   */
  int missed(List<LocalDate> reportingDates) {
    LocalDate last =
        history.stream()
            .filter(figure -> isKnown(figure) || saysNotApplicable(figure))
            .map(DatedMeasure::date)
            .reduce((one, other) -> other)
            .orElse(LocalDate.MIN);
    return Math.toIntExact(
        reportingDates.stream()
            .filter(date -> date.isAfter(last))
            .filter(date -> !date.isBefore(yearFrom) && !date.isBefore(unitFrom))
            .count());
  }

  /** The base of a target of growth. */
  Figure base() {
    return baseDay
        .flatMap(day -> history.stream().filter(figure -> figure.date().equals(day)).findFirst())
        .map(figure -> figure(figure.measured()))
        .orElse(Figure.missing(MissingReason.MISSING));
  }

  /** The day of the base, where {@link #base} is known. */
  Optional<LocalDate> baseDay() {
    return baseDay;
  }

  /** A count, or why there is none. */
  static Reading reading(Measured measured) {
    return measured.match(
        ratio -> Reading.of(ratio.numerator(), ratio.denominator()),
        total -> Reading.missing(MissingReason.MISSING),
        Reading::missing);
  }

  /** A total, or why there is none. */
  static Figure figure(Measured measured) {
    return measured.match(
        ratio -> Figure.missing(MissingReason.MISSING),
        total -> Figure.of(Long.toString(total.count())),
        Figure::missing);
  }

  static boolean isKnown(DatedMeasure figure) {
    return figure.measured().match(ratio -> true, total -> true, reason -> false);
  }

  private static boolean saysNotApplicable(DatedMeasure figure) {
    return figure
        .measured()
        .match(ratio -> false, total -> false, reason -> reason == MissingReason.NOT_APPLICABLE);
  }
}
