package vn.parindex.analytics.versions;

import vn.parindex.analytics.model.UnitId;

/**
 * Where points outside the leaves stand.
 *
 * @param period code of the period
 * @param unit whose points they are
 * @param extra which of them
 */
public record ExtraCell(String period, UnitId unit, Extra extra) {

  /** Points outside the leaves. */
  public enum Extra {
    /** On top, before the cap. */
    BONUS("bonus"),
    /** Off, written as a positive number, before the cap. */
    PENALTY("penalty");

    private final String code;

    Extra(String code) {
      this.code = code;
    }

    /** The word in data files, downloads and message keys. */
    public String code() {
      return code;
    }
  }
}
