package vn.parindex.analytics.target;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;

/**
 * How all units stand against one target.
 *
 * @param target which
 * @param due the day by which it is to be met
 * @param asOf the day of the assessment
 * @param baseDay the day whose total is the base of growth; empty for a ratio, or if nobody knows
 *     it
 * @param units one for each unit, in the order given
 * @param pool all units together, from the figures that count
 * @param history the pool for each reporting date up to {@code asOf} for which any unit has a
 *     figure, oldest first; the first may be the baseline, before the year began
 * @param pace of the pool
 * @param forecast of the pool
 */
public record TargetStanding(
    Target target,
    LocalDate due,
    LocalDate asOf,
    Optional<LocalDate> baseDay,
    Map<UnitId, UnitStanding> units,
    Pool pool,
    List<DatedPool> history,
    Outcome<Pace> pace,
    Outcome<TargetForecast> forecast) {

  /** Copies. */
  public TargetStanding {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    history = List.copyOf(history);
  }

  /**
   * What the growth of a unit is measured on.
   *
   * @return why there is none for a ratio, or where nobody knows it
   */
  public Figure base(UnitId unit) {
    return baseDay
        .flatMap(
            day ->
                units.get(unit).history().stream()
                    .filter(figure -> figure.date().equals(day))
                    .findFirst())
        .map(figure -> UnitSeries.figure(figure.measured()))
        .orElse(Figure.missing(MissingReason.MISSING));
  }

  /**
   * Whether the due date is near or has passed, so that there is no pace, no forecast and no
   * certainty: the figures speak for themselves.
   */
  public boolean isDecided() {
    return asOf.isAfter(due.minusDays(TargetYear.LAST_DAYS));
  }

  /** Whether the due date has passed: what is lacking then is what was lacking. */
  public boolean isPast() {
    return asOf.isAfter(due);
  }

  /**
   * The pool on a reporting date.
   *
   * @param date the day
   * @param pool of the last known figure of each unit up to that day, so that it does not jump when
   *     a unit misses a report; with the corrections known on the day of the assessment
   */
  public record DatedPool(LocalDate date, Pool pool) {}
}
