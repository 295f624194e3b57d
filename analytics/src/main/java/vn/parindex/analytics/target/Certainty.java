package vn.parindex.analytics.target;

import vn.parindex.analytics.model.Interval;

/**
 * How sure it is that the state MET or NOT_MET is more than chance.
 *
 * <p>The rule: the interval of Wilson around the rate lies wholly on the side of the threshold on
 * which the rate lies; the threshold itself is on the side of "met". With 95 % that is {@link
 * #SURE}, else with 80 % {@link #PROBABLY} (both levels are settings), else {@link #OPEN}.
 *
 * <p>Example against 80 %: 90 of 100 is met, at 95 % within 82.6 to 94.5: SURE. 85 of 100 is met,
 * at 95 % within 76.7 to 90.7, at 80 % within 79.9 to 89.0: OPEN. 86 of 100, at 80 % within 80.9 to
 * 89.9: PROBABLY. 4 of 5 is met and OPEN.
 *
 * <p>The cases counted are taken as a sample of what the unit does: the question is whether as many
 * further cases would again lie on this side. That the threshold is met by the cases counted is a
 * fact and needs no certainty. Against a threshold of 100 % a rate of 100 % is always OPEN, since
 * no number of successes rules out a failure; one failure makes NOT_MET sure.
 */
public enum Certainty {
  /** On this side of the threshold also at the outer end of the wide interval. */
  SURE("sure"),
  /** On this side also at the outer end of the narrow interval. */
  PROBABLY("probably"),
  /** The threshold lies inside the narrow interval. */
  OPEN("open");

  private final String code;

  Certainty(String code) {
    this.code = code;
  }

  /** The word in downloads. */
  public String code() {
    return code;
  }

  /** The certainty of the state of {@code count}, which has cases. */
  static Certainty of(Count count, double threshold, boolean met, TargetSettings settings) {
    if (isOneSided(Wilson.of(count, settings.sureLevel()), threshold, met)) {
      return SURE;
    }
    return isOneSided(Wilson.of(count, settings.probablyLevel()), threshold, met) ? PROBABLY : OPEN;
  }

  private static boolean isOneSided(Interval interval, double threshold, boolean met) {
    return met ? interval.low() >= threshold : interval.high() < threshold;
  }
}
