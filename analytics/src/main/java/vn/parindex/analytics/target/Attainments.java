package vn.parindex.analytics.target;

import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;

/**
 * Compares what was reported with a target, on exact fractions: 4 of 5 meets 80 %, 7999 of 10000
 * does not.
 */
public final class Attainments {

  private Attainments() {}

  /** {@link #ratio(Reading, Fraction, CaseKind, TargetSettings)} of cases that keep coming. */
  public static Attainment ratio(Reading reading, Fraction threshold, TargetSettings settings) {
    return ratio(reading, threshold, CaseKind.FLOW, settings);
  }

  /**
   * A rate against a threshold.
   *
   * <p>Worked example: 30 of 40 against 80 % is NOT_MET at 75 %, 5 points and 2 cases short; the
   * rate lies within 59.8 to 85.8 at 95 %, and a unit just at 80 % has 30 or fewer in 27 %: OPEN.
   *
   * @param reading what was reported
   * @param threshold in per cent, 0 to 100, itself included
   * @param kind whether further cases come: only then is a full count no certainty
   * @param settings levels
   * @return NO_CASES if the denominator is 0, NOT_APPLICABLE if the reading says so, NO_DATA for
   *     every other reason why there is no count
   */
  public static Attainment ratio(
      Reading reading, Fraction threshold, CaseKind kind, TargetSettings settings) {
    Gaps.checkThreshold(threshold);
    return reading.match(
        count -> ratio(count, threshold, kind, settings), reason -> missing(reason, threshold));
  }

  /**
   * A rate that is to stay at or below a threshold. A case that is not counted is a success, so
   * that at most 5 % overdue is at least 95 % in time: state, gaps, certainty and interval are
   * those of the cases that are not counted, told of those that are.
   *
   * <p>Worked example: 12 of 40 overdue against at most 20 % is NOT_MET at 30 %, 10 points and 4
   * cases too many.
   *
   * @param reading what was reported
   * @param threshold in per cent, 0 to 100, itself included
   * @param kind whether further cases come
   * @param settings levels
   * @return as {@link #ratio(Reading, Fraction, CaseKind, TargetSettings)}
   */
  public static Attainment atMost(
      Reading reading, Fraction threshold, CaseKind kind, TargetSettings settings) {
    Reading others = reading.match(count -> new Reading.Counted(count.others()), Reading::missing);
    return ratio(others, Fraction.HUNDRED.subtract(threshold), kind, settings).ofTheOthers();
  }

  /** A reading against a target that is a ratio. */
  static Attainment ratio(Reading reading, Target target, TargetSettings settings) {
    Fraction threshold = Fraction.of(target.threshold());
    return target.isAtMost()
        ? atMost(reading, threshold, target.cases(), settings)
        : ratio(reading, threshold, target.cases(), settings);
  }

  /** The state of a count against a target that is a ratio, without all that follows from it. */
  static State state(Count count, Target target) {
    Gaps.checkThreshold(bound(target));
    return state(successes(count, target), bound(target));
  }

  /** The successes of a count: where lower is better those are the cases not counted. */
  static Count successes(Count count, Target target) {
    return target.isAtMost() ? count.others() : count;
  }

  /** The rate in per cent that {@link #successes} have to reach. */
  static Fraction bound(Target target) {
    Fraction threshold = Fraction.of(target.threshold());
    return target.isAtMost() ? Fraction.HUNDRED.subtract(threshold) : threshold;
  }

  /**
   * An "of which" target: a rate inside another, such as procedures on the national portal among
   * those online.
   *
   * <p>Worked example: of 0 procedures that could go online (NO_CASES) none can be on the portal
   * either; if the unit then reports nothing on the second target, that is NO_CASES and not
   * NO_DATA.
   *
   * @param parent how the unit stands against the target of which this is a part
   * @param reading what was reported; a count always speaks for itself
   * @param threshold in per cent, 0 to 100, itself included
   * @param settings levels
   * @return without a count NO_CASES or NOT_APPLICABLE if the parent is, else as {@link #ratio}
   */
  public static Attainment ofWhich(
      State parent, Reading reading, Fraction threshold, TargetSettings settings) {
    return ofWhich(parent, ratio(reading, threshold, settings));
  }

  /** The same from how the unit would stand if the target were no part of another. */
  static Attainment ofWhich(State parent, Attainment own) {
    State state = ofWhich(parent, own.state());
    if (state == own.state()) {
      return own;
    }
    return without(
        state,
        state == State.NO_CASES ? NoResult.NO_CASES : NoResult.NOT_APPLICABLE,
        own.threshold());
  }

  /** The state alone: without data it is the parent's, where that one has no cases either. */
  static State ofWhich(State parent, State own) {
    if (own != State.NO_DATA) {
      return own;
    }
    return switch (parent) {
      case NO_CASES, NOT_APPLICABLE -> parent;
      case MET, NOT_MET, NO_BASE, NO_DATA -> own;
    };
  }

  /**
   * Growth of a figure on its base.
   *
   * <p>Worked example: 230 after 200 against 20 % has grown by 15 %: NOT_MET, 5 points and 10 (to
   * 240) short. 0 after 200 is −100 %.
   *
   * @param current the figure now, not negative
   * @param base the figure of the base period, not negative
   * @param threshold growth in per cent, itself included
   * @return NO_BASE with the reason {@link NoResult#ZERO_BASE} if the base is 0, since growth on
   *     nothing is no percentage; NO_DATA with {@link NoResult#NO_BASE} if the base is missing, or
   *     with {@link NoResult#NO_VALUES} if the current figure is; NOT_APPLICABLE if one of them
   *     says so
   * @throws IllegalArgumentException if a figure is negative
   */
  public static Attainment growth(Figure current, Figure base, Fraction threshold) {
    if (isNotApplicable(current) || isNotApplicable(base)) {
      return without(State.NOT_APPLICABLE, NoResult.NOT_APPLICABLE, threshold);
    }
    return base.match(
        from ->
            current.match(
                to -> growth(checked(to), checked(from), threshold),
                reason -> without(State.NO_DATA, NoResult.NO_VALUES, threshold)),
        reason -> without(State.NO_DATA, NoResult.NO_BASE, threshold));
  }

  /** A rate of a count. */
  static Attainment ratio(Count count, Fraction threshold, CaseKind kind, TargetSettings settings) {
    State state = state(count, threshold);
    if (state == State.NO_CASES) {
      return without(State.NO_CASES, NoResult.NO_CASES, threshold);
    }
    return new Attainment(
        state,
        threshold,
        count.percent(),
        Gaps.points(count, threshold),
        Gaps.casesAsItIs(count, threshold),
        kind == CaseKind.FLOW
            ? Gaps.newCases(count, threshold)
            : Gaps.casesAsItIs(count, threshold),
        Wilson.interval(count, settings.level()),
        Outcome.of(
            Certainty.of(
                count,
                threshold.divide(Fraction.HUNDRED).toDouble(),
                state == State.MET,
                kind,
                settings)));
  }

  /** The state of a count alone, without all that follows from it. */
  static State state(Count count, Fraction threshold) {
    if (count.denominator() == 0) {
      return State.NO_CASES;
    }
    return count.numerator() >= Gaps.needed(count.denominator(), threshold)
        ? State.MET
        : State.NOT_MET;
  }

  /** The state of a unit that says why it has no count. */
  static State state(MissingReason reason) {
    return reason == MissingReason.NOT_APPLICABLE ? State.NOT_APPLICABLE : State.NO_DATA;
  }

  /** Growth of known figures. */
  static Attainment growth(Fraction current, Fraction base, Fraction threshold) {
    if (base.signum() == 0) {
      return without(State.NO_BASE, NoResult.ZERO_BASE, threshold);
    }
    Fraction percent = current.subtract(base).divide(base).multiply(Fraction.HUNDRED);
    Fraction gap = percent.subtract(threshold);
    Fraction needed =
        base.multiply(Fraction.ONE.add(threshold.divide(Fraction.HUNDRED))).subtract(current);
    Outcome<Long> more = Outcome.of(Math.max(0, Gaps.ceiling(needed)));
    return new Attainment(
        gap.signum() >= 0 ? State.MET : State.NOT_MET,
        threshold,
        Outcome.of(percent),
        Outcome.of(gap),
        more,
        more,
        Outcome.none(NoResult.NOT_APPLICABLE),
        Outcome.none(NoResult.NOT_APPLICABLE));
  }

  private static boolean isNotApplicable(Figure figure) {
    return figure.match(known -> false, reason -> reason == MissingReason.NOT_APPLICABLE);
  }

  private static Fraction checked(Fraction figure) {
    if (figure.signum() < 0) {
      throw new IllegalArgumentException("figure " + figure + " is negative");
    }
    return figure;
  }

  private static Attainment missing(MissingReason reason, Fraction threshold) {
    return reason == MissingReason.NOT_APPLICABLE
        ? without(State.NOT_APPLICABLE, NoResult.NOT_APPLICABLE, threshold)
        : without(State.NO_DATA, NoResult.NO_VALUES, threshold);
  }

  /** No figure: nothing is known but the state and the reason. */
  static Attainment without(State state, NoResult reason, Fraction threshold) {
    return new Attainment(
        state,
        threshold,
        Outcome.none(reason),
        Outcome.none(reason),
        Outcome.none(reason),
        Outcome.none(reason),
        Outcome.none(reason),
        Outcome.none(reason));
  }
}
