package vn.parindex.analytics.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Scoring;

/**
 * The points that the rule of a leaf gives for what a unit declares, exactly.
 *
 * <p>Worked example. Of 2 points, full from 98 % and none at 91 %: 85 of 90 cases are 94.44 %,
 * which is 31/63 of the way, hence 62/63 points, shown as 0.98. Of 2 points at 0.5 for a case, 3
 * cases get 1.5, and 7 get 2. Of 1.5 points less 0.5 for a case, 1 case leaves 1, and 4 leave 0.
 */
public final class DeclaredPoints {

  /** Points have so many decimals where they are claimed; see {@link #agree}. */
  private static final int DECIMALS = 2;

  private static final Outcome<Fraction> UNFIT = Outcome.none(NoResult.NOT_APPLICABLE);

  private DeclaredPoints() {}

  /**
   * The points, 0 to the maximum of the leaf, not rounded.
   *
   * @param leaf its rule and its maximum
   * @param declared what the unit declares
   * @param begin the first day of the period, from which the due day of a rule counts
   * @return {@link NoResult#NO_CASES} for a rate of no cases (không phát sinh): nobody can say what
   *     it is worth; {@link NoResult#NOT_APPLICABLE} for figures that the rule does not take: see
   *     {@link #fits}
   */
  public static Outcome<Fraction> of(Leaf leaf, Declaration declared, LocalDate begin) {
    Fraction most = leaf.maxPoints();
    return leaf.scoring()
        .match(
            yesNo -> inTime(yesNo, declared, begin).map(is -> is ? most : Fraction.ZERO),
            steps ->
                declared instanceof Declaration.Step step && step.number() <= steps.shares().size()
                    ? Outcome.of(leaf.steps().get(step.number() - 1))
                    : UNFIT,
            rate ->
                declared instanceof Declaration.Share share
                    ? percent(share).map(percent -> most.multiply(part(rate, percent)))
                    : UNFIT,
            perCase -> cases(declared, perCase.points()).map(most::min),
            deduction ->
                cases(declared, deduction.points()).map(points -> most.subtract(most.min(points))),
            survey -> UNFIT);
  }

  /**
   * Whether a rule takes such figures: a rate a share, steps the number of one of them, points and
   * deductions by the case a count, yes or no either of them or the day. Where there is a due day,
   * yes alone does not say whether it was kept. A survey takes nothing.
   */
  public static boolean fits(Leaf leaf, Declaration declared) {
    // In which year a due day lies has no part in that.
    return !of(leaf, declared, LocalDate.EPOCH).equals(UNFIT);
  }

  /**
   * Whether claimed points are those that the declared figures give. The one rounding there is:
   * exact points are claimed as rounded HALF_UP to two decimals, or to as many as the claim has, if
   * it has more. 1.43, 1.4286 and 10/7 itself agree with 10/7; 1.42, 1.5, 1.4 and 13/9 do not.
   */
  public static boolean agree(Fraction claimed, Fraction points) {
    return claimed
        .decimal()
        .map(
            decimal ->
                points.toDecimal(Math.max(DECIMALS, decimal.scale())).compareTo(decimal) == 0)
        .orElseGet(() -> claimed.equals(points));
  }

  private static Outcome<Boolean> inTime(
      Scoring.YesNo rule, Declaration declared, LocalDate begin) {
    if (declared instanceof Declaration.DoneOn doneOn) {
      return Outcome.of(!doneOn.day().isAfter(rule.dueIn(begin).orElse(doneOn.day())));
    }
    return declared instanceof Declaration.Done done && (rule.due().isEmpty() || !done.done())
        ? Outcome.of(done.done())
        : Outcome.none(NoResult.NOT_APPLICABLE);
  }

  private static Outcome<Fraction> percent(Declaration.Share share) {
    return share.denominator() == 0
        ? Outcome.none(NoResult.NO_CASES)
        : Outcome.of(
            Fraction.of(share.numerator())
                .divide(Fraction.of(share.denominator()))
                .multiply(Fraction.HUNDRED));
  }

  /** The part of the points that a rate gets, 0 to 1. */
  private static Fraction part(Scoring.Rate rule, Fraction percent) {
    Fraction threshold = Fraction.of(rule.threshold());
    Fraction floor = Fraction.of(rule.floor());
    if (percent.compareTo(threshold) >= 0) {
      return Fraction.ONE;
    }
    if (percent.compareTo(floor) < 0) {
      return Fraction.ZERO;
    }
    // Below the threshold and not below the floor: the threshold is neither the floor nor 0.
    return switch (rule.between()) {
      case FROM_FLOOR -> percent.subtract(floor).divide(threshold.subtract(floor));
      case OF_THRESHOLD -> percent.divide(threshold);
    };
  }

  /** What all cases together are worth. */
  private static Outcome<Fraction> cases(Declaration declared, BigDecimal points) {
    return declared instanceof Declaration.Count count
        ? Outcome.of(Fraction.of(count.cases()).multiply(Fraction.of(points)))
        : UNFIT;
  }
}
