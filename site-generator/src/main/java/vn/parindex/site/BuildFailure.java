package vn.parindex.site;

/**
 * A build that stopped, with what the clerk is told and how the program ends. Nothing was
 * published.
 */
public final class BuildFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /**
   * A failure.
   *
   * @param exitCode how the program ends
   * @param message the whole message, in Vietnamese, ready to be printed
   */
  public BuildFailure(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /**
   * A failure with its cause.
   *
   * @param exitCode how the program ends
   * @param message the whole message, in Vietnamese, ready to be printed
   * @param cause what happened underneath
   */
  public BuildFailure(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** How the program ends. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
