package vn.parindex.site.model;

/** How a cell or figure is set off, always together with a sign or word that says the same. */
public enum Tone {
  /** Plain. */
  PLAIN,
  /** Better: more points, places gained. */
  UP,
  /** Worse: fewer points, places lost. */
  DOWN,
  /** No change. */
  LEVEL,
  /** A figure that is not there, with its reason. */
  ABSENT,
  /** The row or figure that the page is about. */
  STRONG
}
