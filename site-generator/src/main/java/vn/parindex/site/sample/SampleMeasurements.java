package vn.parindex.site.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.Measurement.Revision;
import vn.parindex.analytics.model.Measurement.Statement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Unit;

/**
 * Illustrative reports on targets with the features that real ones have: what {@link SamplePaths}
 * counted, as it was reported. A month is missing here and there, one unit falls silent, one is
 * late, a target does not apply to one; some figures are provisional and most of these are
 * corrected in the next month, two of them from met to not met; one figure was too high, so that
 * the next one fell below it until it was corrected.
 */
final class SampleMeasurements {

  /** One figure in so many is provisional. */
  private static final int PROVISIONAL = 65;

  private static final int DAYS_OF_SILENCE = 110;
  private static final int FEWEST_FOR_SILENCE = 8;

  private final Draws draws;
  private final SampleYear year;
  private final List<LocalDate> dates;
  private final List<Target> targets;

  /**
   * Targets of which less is better: what is invented as a success is there what is not counted.
   */
  private final Set<String> atMost;

  private final List<Unit> order;
  private final Map<Unit, Map<String, SamplePath>> counts = new LinkedHashMap<>();
  private final Map<Key, Measurement> corrected = new LinkedHashMap<>();

  /**
   * Invents the counts.
   *
   * @param abilities of the units by code, −1 to 1
   */
  SampleMeasurements(Draws draws, SampleYear year, TargetSet set, Map<String, Double> abilities) {
    this.draws = draws;
    this.year = year;
    this.dates = year.reportingDates();
    this.targets = set.targets().stream().map(SampleMeasurements::ofSuccesses).toList();
    this.atMost =
        set.targets().stream()
            .filter(Target::isAtMost)
            .map(Target::code)
            .collect(Collectors.toSet());
    this.order = draws.shuffled(year.units(), "features", set.year());
    SamplePaths paths = new SamplePaths(draws, set.year(), dates, targets);
    for (Unit unit : year.units()) {
      counts.put(unit, paths.of(unit, abilities.get(unit.code())));
    }
    if (!order.isEmpty() && !targets.isEmpty()) {
      new SampleFeatures(paths, targets, order, counts).set();
      correct();
    }
  }

  /** The target of what succeeds; nothing is known to be a part of that. */
  private static Target ofSuccesses(Target target) {
    return target.isAtMost()
        ? new Target(
            target.code(),
            target.clause(),
            target.name(),
            "",
            target.denominator(),
            target.form(),
            BigDecimal.valueOf(100).subtract(target.threshold()),
            target.base(),
            target.parent(),
            target.scope(),
            target.cases())
        : target;
  }

  /** One set for each reporting date, oldest first; none when there is nothing to measure. */
  List<MeasurementSet> sets() {
    List<MeasurementSet> sets = new ArrayList<>();
    for (int date = 0; date < dates.size() && !targets.isEmpty(); date++) {
      List<Measurement> measurements = new ArrayList<>();
      for (Unit unit : year.units()) {
        for (Target target : targets) {
          measurement(date, unit, target).ifPresent(measurements::add);
        }
      }
      sets.add(new MeasurementSet(year.period().code(), dates.get(date), measurements));
    }
    return sets;
  }

  private Optional<Measurement> measurement(int date, Unit unit, Target target) {
    Optional<MissingReason> gap = gap(date, unit, target);
    if (isSilent(date, unit, target)) {
      return Optional.empty();
    }
    if (gap.isPresent()) {
      return Optional.of(
          new Measurement(
              unit.id(),
              target.code(),
              new Statement(Measured.missing(gap.get()), false),
              cameLater(date, unit, target)));
    }
    Measurement known = corrected.get(new Key(date, unit, target.code()));
    return Optional.of(known == null ? reported(date, unit, target) : known);
  }

  /** Whether nobody said anything, not even why. */
  private boolean isSilent(int date, Unit unit, Target target) {
    boolean fellSilent =
        is(unit, FEWEST_FOR_SILENCE - 1)
            && dates.get(date).isAfter(year.lastDay().minusDays(DAYS_OF_SILENCE));
    boolean missedMonth = is(unit, 1) && date == month(3);
    return date > 0 && (fellSilent || missedMonth || isPartOfNothing(unit, target));
  }

  /** Where the whole has no case all the year, nothing is said of its parts. */
  private boolean isPartOfNothing(Unit unit, Target target) {
    SamplePath whole = counts.get(unit).get(target.parent());
    return whole != null && whole.cases[whole.last()] == 0 && whole.cases[0] > 0;
  }

  private Optional<MissingReason> gap(int date, Unit unit, Target target) {
    if (is(unit, 3) && target.equals(notApplicable())) {
      return Optional.of(MissingReason.NOT_APPLICABLE);
    }
    if (is(unit, 2) && date > 0 && date == month(2)) {
      return Optional.of(MissingReason.MISSING);
    }
    boolean every = targets.indexOf(target) % 3 == 0;
    boolean late = date == dates.size() - 1 || date == month(6);
    return is(unit, 5) && late && every && date > 0
        ? Optional.of(MissingReason.LATE)
        : Optional.empty();
  }

  /** A figure that was late is there three weeks later. */
  private List<Revision> cameLater(int date, Unit unit, Target target) {
    LocalDate on = dates.get(date).plusDays(21);
    return is(unit, 5) && !target.equals(notApplicable()) && !on.isAfter(year.lastDay())
        ? List.of(new Revision(on, new Statement(measured(date, unit, target, 0, 0), false)))
        : List.of();
  }

  /** A target whose figures nobody else's depend on. */
  private Target notApplicable() {
    return targets.stream()
        .filter(target -> SampleSize.of(target) == SampleSize.PROCEDURES)
        .filter(t -> targets.stream().noneMatch(other -> other.parent().equals(t.code())))
        .findFirst()
        .orElse(targets.get(targets.size() - 1));
  }

  private boolean is(Unit unit, int place) {
    return place < order.size() && order.get(place).equals(unit);
  }

  /** The reporting date so many before the last, or the baseline, which has no gaps. */
  private int month(int beforeLast) {
    return Math.max(0, dates.size() - 1 - beforeLast);
  }

  private Measurement reported(int date, Unit unit, Target target) {
    Random random =
        draws.random("provisional", dates.get(date).toString(), unit.code(), target.code());
    boolean provisional =
        date > 0 && counted(date, unit, target) && random.nextInt(PROVISIONAL) == 0;
    Measured real = measured(date, unit, target, 0, 0);
    if (!provisional) {
      return new Measurement(unit.id(), target.code(), new Statement(real, false), List.of());
    }
    LocalDate on = dates.get(date).plusDays(8 + random.nextInt(10));
    Measured first = measured(date, unit, target, -random.nextInt(3), 0);
    return on.isAfter(year.lastDay())
        ? new Measurement(unit.id(), target.code(), new Statement(real, true), List.of())
        : corrected(unit, target, new Statement(first, true), on, real);
  }

  private boolean counted(int date, Unit unit, Target target) {
    SamplePath path = counts.get(unit).get(target.code());
    return path.cases[date] > 0 || path.successes[date] > 0;
  }

  private static Measurement corrected(
      Unit unit, Target target, Statement first, LocalDate on, Measured real) {
    return new Measurement(
        unit.id(), target.code(), first, List.of(new Revision(on, new Statement(real, false))));
  }

  /** The true figure, or one that is off by so many successes and cases. */
  private Measured measured(int date, Unit unit, Target target, long successes, long cases) {
    SamplePath path = counts.get(unit).get(target.code());
    if (target.form() == Target.Form.GROWTH) {
      return Measured.total(Math.max(0, path.successes[date] + successes));
    }
    long all = path.cases[date] + cases;
    long succeeded = Math.min(all, Math.max(0, path.successes[date] + successes));
    return Measured.ratio(atMost.contains(target.code()) ? all - succeeded : succeeded, all);
  }

  /** Corrections that change more than a figure. */
  private void correct() {
    fromMetToNotMet(month(1));
    fromMetToNotMet(month(4));
    fallen(month(3));
  }

  /** The first figure that was just met, and is not after its correction in the next month. */
  private void fromMetToNotMet(int date) {
    for (int i = 0; i < order.size() * targets.size() && date > 0; i++) {
      Unit unit = order.get(i % order.size());
      Target target = targets.get((i + i / order.size()) % targets.size());
      SamplePath path = counts.get(unit).get(target.code());
      long missing = missing(path, date, target);
      if (isPlain(date, unit, target)
          && missing > 0
          && missing <= 4
          && missing(path, path.last(), target) > 0) {
        Statement first = new Statement(measured(date, unit, target, missing, 0), true);
        corrected.put(
            new Key(date, unit, target.code()),
            corrected(
                unit,
                target,
                first,
                dates.get(date).plusDays(13),
                measured(date, unit, target, 0, 0)));
        return;
      }
    }
  }

  private static long missing(SamplePath path, int date, Target target) {
    return SamplePath.needed(path.cases[date], target.threshold()) - path.successes[date];
  }

  /** The first figure that the next one fell below, until it was corrected. */
  private void fallen(int date) {
    for (int i = 0; i < order.size() * targets.size() && date > 0; i++) {
      Unit unit = order.get(i % order.size());
      Target target = targets.get((i + i / order.size()) % targets.size());
      SamplePath path = counts.get(unit).get(target.code());
      if (isPlain(date, unit, target) && SampleSize.of(target) == SampleSize.CASES) {
        long cases = path.newCases(date + 1) + 6;
        long successes = path.newSuccesses(date + 1) + 4;
        Measured first = measured(date, unit, target, successes, cases);
        corrected.put(
            new Key(date, unit, target.code()),
            corrected(
                unit,
                target,
                new Statement(first, false),
                dates.get(date + 1).plusDays(9),
                measured(date, unit, target, 0, 0)));
        return;
      }
    }
  }

  /** A ratio of some size without a feature of its own. */
  private boolean isPlain(int date, Unit unit, Target target) {
    SamplePath path = counts.get(unit).get(target.code());
    return target.form() == Target.Form.RATIO
        && target.parent().isEmpty()
        && order.indexOf(unit) > FEWEST_FOR_SILENCE
        && path.cases[date] >= 20
        && !corrected.containsKey(new Key(date, unit, target.code()));
  }

  /** One figure. */
  private record Key(int date, Unit unit, String target) {}
}
