package vn.parindex.analytics.model;

/** Why a figure is not there. Zero is never one of the reasons: zero points is a known figure. */
public enum MissingReason {
  /** The leaf does not apply to the unit (không áp dụng): its maximum leaves the index too. */
  NOT_APPLICABLE("not-applicable"),
  /** The leaf applies, but nobody has scored it yet (chưa chấm). */
  NOT_SCORED("not-scored"),
  /** A figure came after the closing date and does not count (nộp muộn). */
  LATE("late"),
  /** The figure should be there and is not (thiếu số liệu). */
  MISSING("missing"),
  /** There was no appeal, hence no second round (không giải trình). */
  NO_APPEAL("no-appeal");

  private final String code;

  MissingReason(String code) {
    this.code = code;
  }

  /** The word that stands for this reason in data files and downloads. */
  public String code() {
    return code;
  }
}
