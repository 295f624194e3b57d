package vn.parindex.analytics.target;

/** How a unit stands against a target. Six different things: none of the last four is a 0. */
public enum State {
  /** At or above the threshold (đạt). */
  MET("met"),
  /** Below the threshold (chưa đạt). */
  NOT_MET("not-met"),
  /** The denominator is 0 (không phát sinh): neither met nor missed. */
  NO_CASES("no-cases"),
  /**
   * There is a figure, but it is 0 from which it is to have grown (không tính được mức tăng):
   * neither met nor missed, and no want of cases.
   */
  NO_BASE("no-base"),
  /** The figure should be there and is not (chưa có số liệu). */
  NO_DATA("no-data"),
  /** The target does not apply to the unit (không áp dụng). */
  NOT_APPLICABLE("not-applicable");

  private final String code;

  State(String code) {
    this.code = code;
  }

  /** The word in downloads. */
  public String code() {
    return code;
  }

  /** Whether the unit counts among those with data: met or not met. */
  public boolean isJudged() {
    return this == MET || this == NOT_MET;
  }
}
