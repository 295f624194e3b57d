package vn.parindex.analytics.model;

/**
 * What becomes of the cases that have not succeeded. A target says which of the two it counts.
 *
 * <p>The same example under each: 30 of 40 against 80 % of a final 50, so that 40 are needed.
 */
public enum CaseKind {
  /**
   * Cases keep coming, and each is decided when it comes: files handed in online or on paper. Only
   * the 10 cases to come can succeed: 10 are needed of them, all. With 29 of 40 it cannot be met.
   */
  FLOW("flow"),
  /**
   * The cases are there and change over: staff not yet trained, procedures not yet online. All 20
   * that have not succeeded still can: 10 of 20 are needed.
   */
  STOCK("stock");

  private final String code;

  CaseKind(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }
}
