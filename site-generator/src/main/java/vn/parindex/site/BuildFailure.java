package vn.parindex.site;

import java.util.Optional;
import vn.parindex.analytics.check.Findings;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/**
 * A build that stopped, with what the clerk is told and how the program ends. Nothing was
 * published.
 */
public final class BuildFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient Optional<Findings> findings;

  /**
   * A failure.
   *
   * @param exitCode how the program ends
   * @param message the whole message, in Vietnamese, ready to be printed
   */
  public BuildFailure(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
    this.findings = Optional.empty();
  }

  /**
   * A failure because of the data.
   *
   * @param exitCode how the program ends
   * @param findings what is wrong with them
   * @param message the whole message, in Vietnamese, ready to be printed
   */
  public BuildFailure(ExitCode exitCode, Findings findings, String message) {
    super(message);
    this.exitCode = exitCode;
    this.findings = Optional.of(findings);
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
    this.findings = Optional.empty();
  }

  /** What could not be published or written. */
  static BuildFailure of(PublishException e) {
    return new BuildFailure(
        e.fault() == PublishFault.BUSY ? ExitCode.BUSY : ExitCode.CANNOT_WRITE, e.getMessage(), e);
  }

  /** How the program ends. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** What is wrong with the data; empty where something else is. */
  public Optional<Findings> findings() {
    return findings;
  }
}
