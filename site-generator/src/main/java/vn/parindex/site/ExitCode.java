package vn.parindex.site;

/** How the program ends. The numbers are stable: scripts rely on them. */
public enum ExitCode {
  /** Done. */
  OK(0),
  /** The data have errors, or the command line has. */
  BAD_DATA(2),
  /** There are warnings, and they were to be treated as errors. */
  WARNINGS(3),
  /** The output cannot be written. */
  CANNOT_WRITE(4),
  /** Somebody else is writing there. */
  BUSY(5),
  /** A fault of the program. */
  OUR_FAULT(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the operating system gets. */
  public int number() {
    return number;
  }
}
