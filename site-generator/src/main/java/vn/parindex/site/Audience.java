package vn.parindex.site;

/** For whom a site is made. */
public enum Audience {
  /** Whoever works with the data: the site shows all of them. */
  OFFICE("office"),
  /**
   * Everybody: the site shows what the data themselves allow ({@link
   * vn.parindex.analytics.PublicEdition}).
   */
  PUBLIC("public");

  private final String code;

  Audience(String code) {
    this.code = code;
  }

  /** The word on the command line. */
  public String code() {
    return code;
  }
}
