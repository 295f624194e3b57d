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
   * @param projected where the mean change so far, carried on from the last figure, leads by the
   *     due date, in per cent; the line knows no bounds
   * @param missed threshold minus {@code projected}, in per cent of threshold minus the last
   *     figure; 0 or negative when it will be met
   * @param step what that means
   */
  record Reach(
      DatedRate start,
      DatedRate latest,
      Fraction threshold,
      LocalDate due,
      LocalDate asOf,
      Fraction planned,
      Fraction projected,
      Fraction missed,
      Step step)
      implements Pace {

    @Override
    public Status status() {
      return step.status();
    }

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
    /** Not met yet; the pace is enough, or nearly so. */
    ON_TRACK("on-track"),
    /** Not met yet; the pace will miss it by some of the way left. */
    AT_RISK("at-risk"),
    /** Not met yet; the pace will miss it by much, or there is no progress. */
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

  /**
   * How the mean change so far, carried on, compares with the threshold at the due date.
   *
   * <p>Germany's Federal Statistical Office gives four symbols: sun (reached, or missed by less
   * than 5 % of the way left), sun and cloud (by 5 to 20 %), cloud (by more, but moving towards
   * it), thunderstorm (not moving towards it), and calls the first two on track, the last two off
   * track. Here the sun is split in two, so that "will be met" is never said of what will be
   * missed; the second symbol is AT_RISK; and a miss of exactly 5 % still counts to the first. The
   * change that is carried on is the mean since the start here, and that of the last five years
   * there.
   *
   * <p>The same example under each: at 40 % half a year after 0 %, half a year before the due date,
   * so that 40 points more are in sight.
   */
  enum Step {
    /** Met by the due date. Against 80 %: 80 in sight. */
    REACHES("reaches", Status.ON_TRACK),
    /** Missed by up to 5 % of the way left. Against 82 %: 2 of 42 points, 4.8 %. */
    NEARLY_REACHES("nearly-reaches", Status.ON_TRACK),
    /** Missed by up to 20 % of the way left. Against 90 %: 10 of 50 points, 20 %. */
    MISSES("misses", Status.AT_RISK),
    /** Missed by more, though it moves towards it. Against 95 %: 15 of 55 points, 27 %. */
    FAR_FROM_IT("far-from-it", Status.OFF_TRACK),
    /** No progress since the start, or the wrong way. At 40 % after 40 or 45 %. */
    NO_PROGRESS("no-progress", Status.OFF_TRACK);

    private final String code;
    private final Status status;

    Step(String code, Status status) {
      this.code = code;
      this.status = status;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }

    /** The status this step belongs to. */
    public Status status() {
      return status;
    }
  }
}
