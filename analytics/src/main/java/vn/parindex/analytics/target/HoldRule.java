package vn.parindex.analytics.target;

/**
 * What counts as slipping back once a target is met.
 *
 * <p>The same example under each, against 80 %: 75, 81, 86, 84.
 */
public enum HoldRule {
  /**
   * The mean change since the target was met, without a break, is negative: from 81 to 84, hence
   * HELD. The default: one weak report among good ones is not yet a way back. A rule of this
   * project; the one of Germany's Federal Statistical Office for targets to be kept takes the mean
   * of the last five yearly changes instead.
   */
  MEAN_SINCE_MET("mean-since-met"),
  /** The last change is negative: from 86 to 84, hence SLIPPING. */
  LAST_CHANGE("last-change");

  private final String code;

  HoldRule(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }
}
