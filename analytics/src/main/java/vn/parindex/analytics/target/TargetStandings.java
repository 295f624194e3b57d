package vn.parindex.analytics.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;

/**
 * How units stand against the targets of a year on a day, from what they reported.
 *
 * <p>What counts is the last known figure of the year up to that day; if it is older than {@link
 * TargetSettings#freshDays} nothing counts. Figures age no further than to the end of the year: a
 * year that is over keeps those that counted on its last day. A figure of a day before the year
 * began is the baseline: the pace starts from it, but it is no figure of the year. On a day before
 * the year began the baseline is what counts, so that a first review has something to compare with.
 * A unit that was founded within the year counts from its first day: it missed no report of before.
 *
 * <p>In the last {@link TargetYear#LAST_DAYS} days before the due date, and after it, there is no
 * pace, no forecast and no certainty: the figures are what there is to say.
 *
 * <p>Worked example: a target of 80 %, due on 1 November 2025. The unit had 20 of 40 on 31/12/2024,
 * 30 of 40 on 31/03/2025 and says nothing for 30/04. As of 30/04 what counts is 75 %, NOT_MET, 2
 * cases short, one report missed. As of 31/07 it is 122 days old: NO_DATA.
 */
public final class TargetStandings {

  private final List<Target> targets;
  private final List<UnitId> units;
  private final TargetYear year;
  private final LocalDate asOf;
  private final LocalDate known;
  private final TargetSettings settings;

  /** Days for which anybody said anything on a target, in order. */
  private final Map<String, TreeSet<LocalDate>> dates = new HashMap<>();

  private final Map<String, Map<UnitId, UnitSeries>> series = new HashMap<>();

  private TargetStandings(
      List<Target> targets,
      List<UnitId> units,
      TargetYear year,
      LocalDate asOf,
      LocalDate known,
      TargetSettings settings) {
    this.targets = targets;
    this.units = List.copyOf(new LinkedHashSet<>(units));
    this.year = year;
    this.asOf = asOf;
    this.known = known;
    this.settings = settings;
    for (Target target : targets) {
      Optional<LocalDate> baseDay = Optional.ofNullable(year.baseDays().get(target.base()));
      Map<UnitId, UnitSeries> byUnit = new LinkedHashMap<>();
      units.forEach(
          unit -> byUnit.put(unit, new UnitSeries(target, year.from(), unit.validFrom(), baseDay)));
      series.put(target.code(), byUnit);
      dates.put(target.code(), new TreeSet<>());
    }
  }

  /**
   * The standing of all units against each target.
   *
   * @param targets of the year; one "of which" another names it by its code
   * @param sets what was reported, in any order; sets of other years and of days after {@code asOf}
   *     are not looked at, nor are corrections made after it
   * @param units who is assessed; what others reported is not looked at
   * @param year the year and its days
   * @param asOf the day of the assessment
   * @param settings levels and limits
   * @return one for each target, in the order given; a unit that reported nothing is NO_DATA, and
   *     without units or figures all of it is
   */
  public static List<TargetStanding> assess(
      List<Target> targets,
      Collection<MeasurementSet> sets,
      List<UnitId> units,
      TargetYear year,
      LocalDate asOf,
      TargetSettings settings) {
    return assess(targets, sets, units, year, asOf, asOf, settings);
  }

  /**
   * The same by what was known on another day: how units stood on a day, with the corrections of
   * its figures that were made since.
   *
   * <p>Worked example: 23 of 25 is reported for 30/06 and corrected to 21 of 25 on 13/07. As of
   * 30/06 it is 92 % by what was known on that day, and 84 % by what was known on 30/09.
   *
   * @param known corrections made after it are not looked at
   */
  public static List<TargetStanding> assess(
      List<Target> targets,
      Collection<MeasurementSet> sets,
      List<UnitId> units,
      TargetYear year,
      LocalDate asOf,
      LocalDate known,
      TargetSettings settings) {
    TargetStandings standings = new TargetStandings(targets, units, year, asOf, known, settings);
    sets.stream()
        .filter(set -> set.year().equals(year.code()) && !set.date().isAfter(asOf))
        .sorted((one, other) -> one.date().compareTo(other.date()))
        .forEach(standings::add);
    return targets.stream().map(standings::standing).toList();
  }

  private void add(MeasurementSet set) {
    for (Measurement measurement : set.measurements()) {
      UnitSeries unit = series.getOrDefault(measurement.target(), Map.of()).get(measurement.unit());
      if (unit != null) {
        unit.add(set.date(), measurement, known);
        dates.get(measurement.target()).add(set.date());
      }
    }
  }

  private TargetStanding standing(Target target) {
    List<LocalDate> reported = List.copyOf(dates.get(target.code()));
    Map<UnitId, Attainment> attainments = attainments(target);
    TargetForecasts forecasts = new TargetForecasts(target, year, asOf, settings);
    Map<UnitId, UnitStanding> standings = new LinkedHashMap<>();
    for (UnitId unit : units) {
      UnitSeries said = series.get(target.code()).get(unit);
      Outcome<DatedMeasure> latest = counting(said, asOf);
      Attainment attainment = told(attainments.get(unit));
      Outcome<TargetForecast> forecast =
          latest.flatMap(figure -> forecasts.of(List.of(new TargetForecasts.Member(said, figure))));
      standings.put(
          unit,
          new UnitStanding(
              unit,
              said.history(),
              latest,
              said.missed(reported),
              attainment,
              pace(target, attainment, latest.map(figure -> said.rates(figure.date())), forecast),
              forecast));
    }
    Pool pool = told(pool(target, asOf));
    List<TargetStanding.DatedPool> history = new ArrayList<>();
    for (LocalDate date : knownDates(target)) {
      history.add(new TargetStanding.DatedPool(date, pool(target, date)));
    }
    Outcome<TargetForecast> forecast = forecasts.of(members(target, asOf));
    return new TargetStanding(
        target,
        year.due(),
        asOf,
        Optional.ofNullable(year.baseDays().get(target.base())),
        standings,
        pool,
        history,
        pace(target, pool.attainment(), Outcome.of(rates(history, pool)), forecast),
        forecast);
  }

  /** What counts of a unit on a day. */
  private Outcome<DatedMeasure> counting(UnitSeries said, LocalDate day) {
    return said.counting(day, year.agesUntil(day), settings.freshDays());
  }

  /** The same without its rate or growth. */
  private Outcome<DatedMeasure> counted(UnitSeries said, LocalDate day) {
    return said.counted(day, year.agesUntil(day), settings.freshDays());
  }

  /** When the time is over nobody asks how sure it is. */
  private Attainment told(Attainment attainment) {
    return attainment.certainty().isKnown()
        ? year.overOn(asOf).map(attainment::withoutCertainty).orElse(attainment)
        : attainment;
  }

  private Pool told(Pool pool) {
    return new Pool(
        pool.numerator(),
        pool.denominator(),
        told(pool.attainment()),
        pool.met(),
        pool.notMet(),
        pool.noCases(),
        pool.noBase(),
        pool.noData(),
        pool.notApplicable());
  }

  /** Where there is a rate now, whether it is on its way; else the reason why there is none. */
  private Outcome<Pace> pace(
      Target target,
      Attainment attainment,
      Outcome<List<DatedRate>> rates,
      Outcome<TargetForecast> forecast) {
    return attainment
        .percent()
        .flatMap(
            percent ->
                rates.flatMap(
                    list ->
                        year.overOn(asOf)
                            .map(Outcome::<Pace>none)
                            .orElseGet(
                                () ->
                                    Paces.assess(
                                        list,
                                        attainment.threshold(),
                                        target.comparison(),
                                        year.due(),
                                        asOf,
                                        forecast,
                                        settings))));
  }

  /** Days for which at least one unit has a figure. */
  private List<LocalDate> knownDates(Target target) {
    Set<LocalDate> known = new TreeSet<>();
    for (UnitSeries unit : series.get(target.code()).values()) {
      unit.history().stream()
          .filter(UnitSeries::isKnown)
          .map(DatedMeasure::date)
          .forEach(known::add);
    }
    return List.copyOf(known);
  }

  /**
   * From the baseline, or the first figure of the year, on. The last is what counts now, even where
   * a figure that counted on its own day is too old by now.
   */
  private List<DatedRate> rates(List<TargetStanding.DatedPool> history, Pool now) {
    LocalDate start =
        history.stream()
            .map(TargetStanding.DatedPool::date)
            .filter(date -> date.isBefore(year.from()))
            .reduce((one, other) -> other)
            .orElse(LocalDate.MIN);
    List<DatedRate> rates = new ArrayList<>();
    for (TargetStanding.DatedPool dated : history) {
      if (!dated.date().isBefore(start)) {
        boolean last = dated.equals(history.get(history.size() - 1));
        (last ? now : dated.pool())
            .attainment()
            .percent()
            .value()
            .ifPresent(percent -> rates.add(new DatedRate(dated.date(), percent)));
      }
    }
    return rates;
  }

  /** How each unit stands on the day of the assessment. */
  private Map<UnitId, Attainment> attainments(Target target) {
    List<State> parents = parents(target, asOf, new HashSet<>(Set.of(target.code())));
    Map<UnitId, Attainment> result = new LinkedHashMap<>();
    for (int i = 0; i < units.size(); i++) {
      UnitSeries said = series.get(target.code()).get(units.get(i));
      Attainment own =
          counting(said, asOf)
              .match(
                  figure -> said.attainment(figure.measured(), settings),
                  reason -> without(reason, said.threshold()));
      result.put(units.get(i), parents.isEmpty() ? own : Attainments.ofWhich(parents.get(i), own));
    }
    return Collections.unmodifiableMap(result);
  }

  /**
   * The state of each unit on a day, in the order of the units.
   *
   * @param below targets that are looked at as the "of which" of which this is asked; a circle ends
   *     where it closes
   */
  private List<State> states(Target target, LocalDate day, Set<String> below) {
    below.add(target.code());
    List<State> parents = parents(target, day, below);
    List<State> states = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      UnitSeries said = series.get(target.code()).get(units.get(i));
      State own =
          counted(said, day)
              .match(figure -> said.state(figure.measured()), TargetStandings::stateWithout);
      states.add(parents.isEmpty() ? own : Attainments.ofWhich(parents.get(i), own));
    }
    return states;
  }

  /** The states against the target of which this is a part; empty if there is none. */
  private List<State> parents(Target target, LocalDate day, Set<String> below) {
    return targets.stream()
        .filter(other -> other.code().equals(target.parent()) && !below.contains(other.code()))
        .findFirst()
        .map(parent -> states(parent, day, below))
        .orElse(List.of());
  }

  private static State stateWithout(NoResult reason) {
    return reason == NoResult.NOT_APPLICABLE ? State.NOT_APPLICABLE : State.NO_DATA;
  }

  private static Attainment without(NoResult reason, Fraction threshold) {
    return Attainments.without(stateWithout(reason), reason, threshold);
  }

  private Pool pool(Target target, LocalDate day) {
    Fraction threshold = Fraction.of(target.threshold());
    List<State> states = states(target, day, new HashSet<>());
    return switch (target.form()) {
      case RATIO -> {
        Count sum = new Count(0, 0);
        for (TargetForecasts.Member member : members(target, day)) {
          sum = sum.add(member.count());
        }
        yield Pools.ratio(
            states,
            sum,
            threshold,
            count -> Attainments.ratio(new Reading.Counted(count), target, settings));
      }
      case GROWTH -> {
        Fraction current = Fraction.ZERO;
        Fraction base = Fraction.ZERO;
        for (TargetForecasts.Member member : members(target, day)) {
          if (member.series().base().isKnown()) {
            current = current.add(member.total());
            base = base.add(TargetForecasts.value(member.series().base()));
          }
        }
        yield Pools.growth(states, current, base, threshold);
      }
    };
  }

  /** The units with a figure that counts on a day. */
  private List<TargetForecasts.Member> members(Target target, LocalDate day) {
    List<TargetForecasts.Member> members = new ArrayList<>();
    for (UnitSeries said : series.get(target.code()).values()) {
      counted(said, day)
          .value()
          .ifPresent(figure -> members.add(new TargetForecasts.Member(said, figure)));
    }
    return members;
  }
}
