package vn.parindex.site.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;

/**
 * Brings into invented counts what real ones have and chance alone does not bring for sure: figures
 * exactly at the threshold and one case short of it, a target met early that slips back, cases that
 * never came, a base of 0.
 */
final class SampleFeatures {

  private static final int EXACT = 4;
  private static final int ONE_SHORT = 5;

  /** Farther from its threshold no rate is moved to it. */
  private static final double NEAR = 0.06;

  private final SamplePaths paths;
  private final List<Target> targets;

  /** Units in a drawn order: each feature takes others, and few units have few features. */
  private final List<Unit> order;

  private final Map<Unit, Map<String, SamplePath>> counts;

  SampleFeatures(
      SamplePaths paths,
      List<Target> targets,
      List<Unit> order,
      Map<Unit, Map<String, SamplePath>> counts) {
    this.paths = paths;
    this.targets = List.copyOf(targets);
    this.order = List.copyOf(order);
    this.counts = new LinkedHashMap<>(counts);
  }

  /** Changes the paths. */
  void set() {
    for (int i = 1; i < Math.min(4, order.size()); i++) {
      noCases(order.get(order.size() - i), i == 3);
    }
    if (order.size() > 4) {
      targets.stream()
          .filter(target -> target.form() == Target.Form.GROWTH)
          .findFirst()
          .ifPresent(target -> growFromNothing(path(order.get(4), target)));
    }
    setCloseToThreshold();
    slip(order.get(0));
  }

  private SamplePath path(Unit unit, Target target) {
    return counts.get(unit).get(target.code());
  }

  /** No case of a part of another target; of the other target neither if {@code ofBoth}. */
  private void noCases(Unit unit, boolean ofBoth) {
    for (Target part : targets) {
      for (Target whole : targets) {
        if (part.parent().equals(whole.code()) && part.denominator().equals(whole.denominator())) {
          path(unit, part).empty();
          if (ofBoth) {
            path(unit, whole).empty();
          }
        }
      }
    }
  }

  private static void growFromNothing(SamplePath path) {
    long base = path.successes[0];
    for (int i = 0; i <= path.last(); i++) {
      path.successes[i] -= base;
    }
  }

  private void setCloseToThreshold() {
    int exact = 0;
    int oneShort = 0;
    for (int i = 0; i < order.size() * targets.size(); i++) {
      // Another unit and another target at each step.
      Unit unit = order.get(i % order.size());
      Target target = targets.get((i + i / order.size()) % targets.size());
      if (exact < EXACT && isNear(unit, target) && setLast(unit, target, 0)) {
        exact++;
      } else if (oneShort < ONE_SHORT && isNear(unit, target) && setLast(unit, target, 1)) {
        oneShort++;
      }
    }
  }

  private boolean isNear(Unit unit, Target target) {
    SamplePath path = path(unit, target);
    int last = path.last();
    double threshold = target.threshold().doubleValue() / 100;
    return target.form() == Target.Form.RATIO
        && threshold < 1
        && !paths.isTied(target)
        && path.cases[last] >= 20
        && Math.abs(path.successes[last] / (double) path.cases[last] - threshold) < NEAR;
  }

  /** Sets the last count so many cases below the threshold, if what was counted before permits. */
  private boolean setLast(Unit unit, Target target, int below) {
    SamplePath path = path(unit, target);
    int last = path.last();
    if (last < 2) {
      return false;
    }
    long before = path.cases[last - 1];
    boolean stock = target.cases() == CaseKind.STOCK;
    long most = stock ? path.cases[last] : path.cases[last] + 30;
    for (long cases = path.cases[last]; cases <= most; cases++) {
      long needed = SamplePath.needed(cases, target.threshold());
      boolean whole =
          BigDecimal.valueOf(needed)
                  .movePointRight(2)
                  .compareTo(target.threshold().multiply(BigDecimal.valueOf(cases)))
              == 0;
      long successes = needed - below;
      long fresh = successes - path.successes[last - 1];
      boolean possible = fresh >= 0 && (stock || fresh <= cases - before);
      if (possible && (whole || below > 0)) {
        path.cases[last] = cases;
        path.successes[last] = successes;
        return true;
      }
    }
    return false;
  }

  private void slip(Unit unit) {
    targets.stream()
        .filter(target -> target.form() == Target.Form.RATIO && !paths.isTied(target))
        .filter(target -> SampleSize.of(target) == SampleSize.CASES)
        .filter(target -> target.threshold().intValue() <= 80)
        .findFirst()
        .ifPresent(target -> counts.get(unit).put(target.code(), paths.slipping(unit, target)));
  }
}
