package vn.parindex.analytics.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;

/**
 * How a unit would stand against its targets if it had counted something else, exactly.
 *
 * <p>Worked example. Of two targets of at least 80 % and 50 % a unit meets the second: 1 of 2. With
 * 30 of 40 for the first it would still meet 1 of 2, and lack 2; with 32 of 40 it would meet both.
 * Nothing of it moves an index: points are another matter, see {@code bottleneck.WhatIf}.
 *
 * <p>A target "of which" asks nothing of its parent here: a count speaks for itself, and one
 * without is not judged either way.
 */
public final class WhatIfCounts {

  private final Map<String, TargetStanding> targets = new LinkedHashMap<>();

  private WhatIfCounts(List<TargetStanding> targets) {
    targets.forEach(target -> this.targets.put(target.target().code(), target));
  }

  /** Answers questions about the targets of a year, as they stand on one day. */
  public static WhatIfCounts of(List<TargetStanding> targets) {
    return new WhatIfCounts(targets);
  }

  /**
   * How a unit would stand.
   *
   * @param unit one of those that the targets are for
   * @param counts by code of the target; the other targets stay as they are
   * @throws IllegalArgumentException for a target that the unit does not have or that does not
   *     apply to it, and a count that is missing or not of the form of the target
   */
  public CountsConsequence ask(UnitId unit, Map<String, Measured> counts) {
    for (String code : counts.keySet()) {
      if (!targets.containsKey(code) || !targets.get(code).units().containsKey(unit)) {
        throw new IllegalArgumentException(unit + " has no target " + code);
      }
    }
    Map<String, CountsConsequence.Supposed> supposed = new LinkedHashMap<>();
    int metNow = 0;
    int judgedNow = 0;
    int met = 0;
    int judged = 0;
    for (TargetStanding standing : targets.values()) {
      UnitStanding own = standing.units().get(unit);
      if (own == null) {
        continue;
      }
      String code = standing.target().code();
      State then = own.state();
      if (counts.containsKey(code)) {
        supposed.put(code, suppose(standing, own, counts.get(code)));
        then = supposed.get(code).state();
      }
      metNow += own.state() == State.MET ? 1 : 0;
      judgedNow += own.state().isJudged() ? 1 : 0;
      met += then == State.MET ? 1 : 0;
      judged += then.isJudged() ? 1 : 0;
    }
    return new CountsConsequence(
        new CountsConsequence.Tally(metNow, judgedNow),
        new CountsConsequence.Tally(met, judged),
        supposed);
  }

  private static CountsConsequence.Supposed suppose(
      TargetStanding standing, UnitStanding own, Measured count) {
    Target target = standing.target();
    if (own.state() == State.NOT_APPLICABLE) {
      throw new IllegalArgumentException(target.code() + " does not apply to " + own.unit());
    }
    Fraction threshold = Fraction.of(target.threshold());
    return count.match(
        ratio -> {
          check(target, Target.Form.RATIO);
          return rate(new Count(ratio.numerator(), ratio.denominator()), target);
        },
        total -> {
          check(target, Target.Form.GROWTH);
          Attainment grown =
              Attainments.growth(UnitSeries.figure(total), standing.base(own.unit()), threshold);
          return new CountsConsequence.Supposed(grown.state(), grown.percent(), grown.gapCases());
        },
        reason -> {
          throw new IllegalArgumentException(target.code() + ": no count, " + reason);
        });
  }

  private static void check(Target target, Target.Form form) {
    if (target.form() != form) {
      throw new IllegalArgumentException(target.code() + ": not a count of " + target.form());
    }
  }

  private static CountsConsequence.Supposed rate(Count count, Target target) {
    return new CountsConsequence.Supposed(
        Attainments.state(count, target),
        count.percent(),
        Gaps.casesAsItIs(Attainments.successes(count, target), Attainments.bound(target)));
  }

  /**
   * The count that meets a target with the fewest further successes, or, where lower is better, the
   * fewest cases less: the denominator, or the base, stays as it is.
   *
   * @param unit one of those that the target is for
   * @param code of a target
   * @return what the unit has where that meets it; the reason why it has none
   * @throws IllegalArgumentException for a target that the unit does not have
   */
  public Outcome<Measured> fewest(UnitId unit, String code) {
    TargetStanding standing = targets.get(code);
    if (standing == null || !standing.units().containsKey(unit)) {
      throw new IllegalArgumentException(unit + " has no target " + code);
    }
    UnitStanding own = standing.units().get(unit);
    return own.attainment()
        .gapCases()
        .flatMap(
            more ->
                own.latest()
                    .map(
                        figure ->
                            figure
                                .measured()
                                .match(
                                    ratio ->
                                        Measured.ratio(
                                            standing.target().isAtMost()
                                                ? ratio.numerator() - more
                                                : ratio.numerator() + more,
                                            ratio.denominator()),
                                    total -> Measured.total(total.count() + more),
                                    Measured::missing)));
  }
}
