package vn.parindex.analytics.target;

import java.time.LocalDate;
import java.util.function.Function;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;

/**
 * Whether a target is on the way: either will it be reached by its date, or, once met, does it
 * hold. Carries the figures it was found from, so that a status once published can be kept as it
 * was.
 */
public sealed interface Pace {

  /** The answer in one word. */
  Status status();

  /** Calls the one that fits. */
  <T> T match(Function<? super Reach, ? extends T> reach, Function<? super Hold, ? extends T> hold);

  /**
   * Not met yet: will it be?
   *
   * @param start the first figure
   * @param latest the last figure up to {@code asOf}, on the wrong side of the threshold
   * @param threshold in per cent
   * @param due the day by which it is to be met
   * @param asOf the day of the judgement
   * @param planned where the straight line from the start to the threshold at the due date stands
   *     on the day of the last figure, in per cent
   * @param probability that it is met by the due date, 0 to 1: that of the forecast shown with it
   * @param status what that means
   */
  record Reach(
      DatedRate start,
      DatedRate latest,
      Fraction threshold,
      LocalDate due,
      LocalDate asOf,
      Fraction planned,
      double probability,
      Status status)
      implements Pace {

    @Override
    public <T> T match(
        Function<? super Reach, ? extends T> reach, Function<? super Hold, ? extends T> hold) {
      return reach.apply(this);
    }
  }

  /**
   * Met: is it slipping back?
   *
   * @param from the figure compared with: the first since the target is met without a break, or the
   *     last but one; {@code latest} itself when there is no other
   * @param latest the last figure up to {@code asOf}, on the right side of the threshold or at it
   * @param threshold in per cent
   * @param comparison which side that is
   * @param asOf the day of the judgement
   * @param rule how {@code from} was chosen
   */
  record Hold(
      DatedRate from,
      DatedRate latest,
      Fraction threshold,
      Target.Comparison comparison,
      LocalDate asOf,
      HoldRule rule)
      implements Pace {

    /** Latest minus from, in percentage points. */
    public Fraction change() {
      return latest.percent().subtract(from.percent());
    }

    @Override
    public Status status() {
      return Paces.towards(change(), comparison).signum() < 0 ? Status.SLIPPING : Status.HELD;
    }

    @Override
    public <T> T match(
        Function<? super Reach, ? extends T> reach, Function<? super Hold, ? extends T> hold) {
      return hold.apply(this);
    }
  }

  /** The answer in one word. */
  enum Status {
    /** Not met yet; by the forecast it is met by the due date, as likely as not or more. */
    ON_TRACK("on-track"),
    /** Not met yet; by the forecast it is missed, but may be met. */
    AT_RISK("at-risk"),
    /** Not met yet; by the forecast it is probably missed, as {@link Certainty#PROBABLY} has it. */
    OFF_TRACK("off-track"),
    /** Met, and not getting worse. */
    HELD("held"),
    /** Met, but getting worse. A kind of its own: it is met, and it is worth a look. */
    SLIPPING("slipping");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }
  }
}
