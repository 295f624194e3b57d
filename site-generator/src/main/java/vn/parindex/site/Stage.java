package vn.parindex.site;

/** The stages of a build, in their order; {@link SiteBuild} says what each takes and gives. */
public enum Stage {
  /** What an interrupted run left in a folder is put right. */
  HEAL(0),
  /** The data are read. */
  READ(1),
  /** They are checked. */
  CHECK(2),
  /** What became known after the day of the site is left out. */
  AS_OF(3),
  /** They are compared with an earlier version of them. */
  COMPARE(3),
  /** They are compared with those of the run before, for whoever runs it. */
  SINCE(0),
  /** Indices, rankings, and everything else is computed. */
  ANALYSE(4),
  /** It is settled which pages there are. */
  ROUTES(5),
  /** Pages and files are made. */
  MAKE(6),
  /** All of them together are inspected. */
  INSPECT(7),
  /** They take the place of the site that stands. */
  PUBLISH(8),
  /** What the next run is to know is kept. */
  REMEMBER(0);

  /** How many numbered stages there are. */
  public static final int LAST = 8;

  private final int number;

  Stage(int number) {
    this.number = number;
  }

  /** Its number, from 1 to {@link #LAST}; 0 for what a build does besides. */
  public int number() {
    return number;
  }
}
