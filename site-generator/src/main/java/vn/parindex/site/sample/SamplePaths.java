package vn.parindex.site.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;

/**
 * What every unit really counted for every target, month by month.
 *
 * <p>A target has a difficulty and a unit an ability; where the first exceeds the second the rate
 * ends below the threshold. One target is so hard that hardly anybody meets it, one so easy that
 * all do. Flows start anew with the year and get better in its course; stocks and what is to grow
 * go on from the baseline, in steps as courses are held and systems are installed.
 */
final class SamplePaths {

  /** How much more comes in a month than in the mean month; little in the month of the new year. */
  private static final double[] SEASON = {
    0.9, 0.6, 1.1, 1.1, 1.05, 1.0, 1.05, 1.0, 1.1, 1.05, 1.05, 1.0
  };

  private static final double ABILITY_WEIGHT = 0.045;
  private static final double NOISE = 0.03;
  private static final double WORST_TARGET = -0.025;
  private static final double BEST_TARGET = 0.08;
  private static final double EASY = 0.13;
  private static final double HARD = -0.14;

  private final Draws draws;
  private final String year;
  private final List<LocalDate> dates;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Map<String, Double> margins = new LinkedHashMap<>();

  /** The paths of the targets of a year on its reporting dates, of which the first is before it. */
  SamplePaths(Draws draws, String year, List<LocalDate> dates, List<Target> targets) {
    this.draws = draws;
    this.year = year;
    this.dates = List.copyOf(dates);
    targets.forEach(target -> this.targets.put(target.code(), target));
    drawMargins(targets);
  }

  /** Whether figures of two targets depend on each other: one is an "of which" of the other. */
  boolean isTied(Target target) {
    return !target.parent().isEmpty()
        || targets.values().stream().anyMatch(other -> other.parent().equals(target.code()));
  }

  /** The paths of one unit by code of the target. */
  Map<String, SamplePath> of(Unit unit, double ability) {
    Map<String, SamplePath> paths = new LinkedHashMap<>();
    targets.values().forEach(target -> add(paths, unit, ability, target));
    return paths;
  }

  /** A flow that was far above the threshold in spring and comes down to it. */
  SamplePath slipping(Unit unit, Target target) {
    double threshold = threshold(target);
    return flow(unit, target, threshold + 0.08, -0.09);
  }

  private void drawMargins(List<Target> all) {
    Optional<Target> hardest =
        all.stream()
            .filter(t -> t.form() == Target.Form.RATIO && t.parent().isEmpty())
            .filter(t -> SampleSize.of(t) == SampleSize.CASES)
            .max(Comparator.comparing(Target::threshold));
    Optional<Target> easiest =
        draws.shuffled(all, "easiest", year).stream()
            .filter(t -> t.form() == Target.Form.RATIO && t.threshold().intValue() <= 85)
            .filter(t -> SampleSize.of(t) == SampleSize.CASES && !hardest.equals(Optional.of(t)))
            .findFirst();
    List<Target> order = draws.shuffled(all, "difficulty", year);
    for (int i = 0; i < order.size(); i++) {
      double share = order.size() == 1 ? 0.5 : i / (order.size() - 1.0);
      margins.put(order.get(i).code(), WORST_TARGET + (BEST_TARGET - WORST_TARGET) * share);
    }
    easiest.ifPresent(target -> margins.put(target.code(), EASY));
    hardest.ifPresent(target -> margins.put(target.code(), HARD));
  }

  /** By how much the rate of a unit ends above the threshold, as a share of the cases. */
  private double margin(Unit unit, double ability, Target target) {
    double margin = margins.get(target.code());
    double noise = draws.random("noise", year, unit.code(), target.code()).nextGaussian();
    double weight = margin == EASY ? 0.3 : 1;
    return margin + weight * (ABILITY_WEIGHT * ability + NOISE * noise);
  }

  private static double threshold(Target target) {
    return target.threshold().doubleValue() / 100;
  }

  private void add(Map<String, SamplePath> paths, Unit unit, double ability, Target target) {
    if (paths.containsKey(target.code())) {
      return;
    }
    Target parent = targets.get(target.parent());
    if (parent != null) {
      add(paths, unit, ability, parent);
    }
    paths.put(target.code(), path(paths, unit, margin(unit, ability, target), target, parent));
  }

  private SamplePath path(
      Map<String, SamplePath> paths, Unit unit, double margin, Target target, Target parent) {
    if (target.form() == Target.Form.GROWTH) {
      return growing(unit, target, margin);
    }
    double end = threshold(target) + margin;
    if (parent != null && target.denominator().equals(parent.numerator())) {
      return inside(paths.get(parent.code()), unit, target, end);
    }
    if (parent != null && target.denominator().equals(parent.denominator())) {
      return part(paths.get(parent.code()), unit, target, end);
    }
    if (target.cases() == CaseKind.STOCK) {
      return stock(unit, target, end);
    }
    if (target.threshold().intValue() == 100) {
      // One failure in the year is too many: either nothing fails, or now and then something.
      double least = margins.get(target.code()) == HARD ? HARD + 0.06 : 0;
      double failures = Draws.between(0.01, 0.04, random("failures", unit, target));
      return flow(unit, target, margin < least ? 1 - failures : 1, 0);
    }
    return flow(unit, target, end, Draws.between(0.02, 0.07, random("slope", unit, target)));
  }

  private Random random(String what, Unit unit, Target target) {
    return draws.random(what, year, unit.code(), target.code());
  }

  /** A flow whose rate ends at {@code end}, and rises by twice {@code slope} in the year. */
  private SamplePath flow(Unit unit, Target target, double end, double slope) {
    SampleSize kind = SampleSize.of(target);
    Random random = random("flow", unit, target);
    long size = kind.of(unit, target, draws);
    SamplePath path = new SamplePath(dates.size());
    path.cases[0] = Draws.whole(size * Draws.between(0.85, 1.05, random), random);
    path.successes[0] = Draws.successes(path.cases[0], end - 2 * Math.abs(slope), random);
    long[] events = new long[dates.size()];
    if (path.last() > 0) {
      for (int i = 0; i < size && kind == SampleSize.EVENTS; i++) {
        events[1 + random.nextInt(path.last())]++;
      }
    }
    for (int i = 1; i <= path.last(); i++) {
      int month = dates.get(i).getMonthValue();
      double drawn = size / 12.0 * SEASON[month - 1] * Draws.between(0.85, 1.15, random);
      long cases =
          switch (kind) {
            case EVENTS -> events[i];
            case SURVEY -> month % 3 == 0 ? Draws.whole(size / 3.0, random) : 0;
            case STAFF, PROCEDURES, CASES -> Draws.whole(drawn, random);
          };
      double way = path.last() == 1 ? 0 : 2.0 * (i - 1) / (path.last() - 1) - 1;
      double chance = end >= 1 ? 1 : Draws.within(0.02, 0.995, end + slope * way);
      path.add(i, Draws.successes(cases, chance, random), cases);
    }
    return path;
  }

  /** Among the cases of another target: each is one of these with the same chance. */
  private SamplePath part(SamplePath whole, Unit unit, Target target, double end) {
    Random random = random("part", unit, target);
    double share = Draws.between(0.25, 0.5, random);
    SamplePath path = new SamplePath(dates.size());
    for (int i = 0; i <= path.last(); i++) {
      long allCases = i == 0 ? whole.cases[0] : whole.newCases(i);
      long allSuccesses = i == 0 ? whole.successes[0] : whole.newSuccesses(i);
      long cases = Draws.successes(allCases, share, random);
      long least = Math.max(0, cases - (allCases - allSuccesses));
      long most = Math.min(cases, allSuccesses);
      long successes = Draws.successes(cases, Draws.within(0.02, 0.995, end), random);
      successes = Math.min(most, Math.max(least, successes));
      if (i == 0) {
        path.cases[0] = cases;
        path.successes[0] = successes;
      } else {
        path.add(i, successes, cases);
      }
    }
    return path;
  }

  /** A stock whose cases are the successes of another target. */
  private SamplePath inside(SamplePath whole, Unit unit, Target target, double end) {
    Random random = random("inside", unit, target);
    double start = end * Draws.between(0.6, 0.85, random);
    double[] progress = progress(random, false);
    SamplePath path = new SamplePath(dates.size());
    for (int i = 0; i <= path.last(); i++) {
      double rate = Draws.within(0, 1, start + (end - start) * progress[i]);
      long before = i == 0 ? 0 : path.successes[i - 1];
      path.cases[i] = whole.successes[i];
      path.successes[i] =
          Math.min(path.cases[i], Math.max(before, Math.round(path.cases[i] * rate)));
    }
    return path;
  }

  private SamplePath stock(Unit unit, Target target, double end) {
    SampleSize kind = SampleSize.of(target);
    Random random = random("stock", unit, target);
    long cases = kind.of(unit, target, draws);
    double last = Math.round(cases * Draws.within(0, 1, end));
    double first = last * Draws.between(0.45, 0.8, random);
    double[] progress = progress(random, kind == SampleSize.STAFF);
    SamplePath path = new SamplePath(dates.size());
    for (int i = 0; i <= path.last(); i++) {
      path.cases[i] = cases;
      path.successes[i] = Math.round(first + (last - first) * progress[i]);
    }
    return path;
  }

  /** A total, kept as successes; there are no cases to compare it with. */
  private SamplePath growing(Unit unit, Target target, double margin) {
    Random random = random("growing", unit, target);
    double base = SampleSize.CASES.of(unit, target, draws) * Draws.between(1.2, 2.2, random);
    double growth = base * Math.max(0.02, threshold(target) * (1 + 3 * margin));
    double[] progress = progress(random, false);
    SamplePath path = new SamplePath(dates.size());
    for (int i = 0; i <= path.last(); i++) {
      path.successes[i] = Math.round(base + growth * progress[i]);
    }
    return path;
  }

  /** From 0 at the baseline to 1 at the last date, in uneven steps. */
  private double[] progress(Random random, boolean courses) {
    double[] sums = new double[dates.size()];
    for (int i = 1; i < sums.length; i++) {
      double step = 0.1 + random.nextDouble() * random.nextDouble();
      boolean idle = courses && random.nextInt(3) > 0;
      sums[i] = sums[i - 1] + (idle ? 0 : step);
    }
    double whole = sums[sums.length - 1];
    for (int i = 1; i < sums.length; i++) {
      sums[i] = whole == 0 ? 1 : sums[i] / whole;
    }
    return sums;
  }
}
