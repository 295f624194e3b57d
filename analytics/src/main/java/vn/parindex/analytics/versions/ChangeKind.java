package vn.parindex.analytics.versions;

/** How something differs between two versions of the data. */
public enum ChangeKind {
  /** Both versions have it, with another content. */
  CHANGED("changed"),
  /** Only the earlier version has it. */
  REMOVED("removed"),
  /** Only the later version has it. */
  ADDED("added");

  private final String code;

  ChangeKind(String code) {
    this.code = code;
  }

  /** The word in downloads and message keys. */
  public String code() {
    return code;
  }
}
