package vn.parindex.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.check.Findings;
import vn.parindex.site.inspect.Defect;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateProblem;

/**
 * A build that stopped: why, with all that is known of it as data, and what the clerk is told.
 * Nothing was published. {@link #getMessage} is in Vietnamese; {@link BuildWords} has it in
 * English.
 */
public final class BuildFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final ExitCode exitCode;
  private final transient Details details;

  /** Why a build stopped. */
  public enum Reason {
    /** The data have errors: {@link #findings}. */
    DATA,
    /** The data have warnings, which were to stop the build: {@link #findings}. */
    WARNINGS,
    /** Nothing is known yet on the day of the site: {@link #nothingKnown}. */
    NOTHING_KNOWN,
    /** The earlier version of the data has errors: {@link #findings}. */
    EARLIER_DATA,
    /** Nothing of the earlier version was known on the day of the site: {@link #nothingKnown}. */
    EARLIER_NOTHING_KNOWN,
    /** Somebody's own templates cannot be used: {@link #templateProblems}. */
    TEMPLATES,
    /** Pages come out wrong with somebody's own templates only: {@link #defects}, or the cause. */
    PAGES_BY_TEMPLATES,
    /** The pages have faults: {@link #defects}. */
    PAGES,
    /** They could not be written to the folder: {@link #publishing}. */
    PUBLISHING,
    /** Something else than a build; only the command line has such failures. */
    COMMAND
  }

  /**
   * A day of the site on which nothing is known.
   *
   * @param day of the site
   * @param first the first day on which anything is; empty where there is none
   */
  public record NothingKnown(LocalDate day, Optional<LocalDate> first) {}

  /** What is known of a failure; each is empty where the reason is another one. */
  private record Details(
      Optional<Findings> findings, Optional<NothingKnown> nothingKnown, List<Defect> defects) {
    private static final Details NONE = new Details(Optional.empty(), Optional.empty(), List.of());

    private static Details of(Findings findings) {
      return new Details(Optional.of(findings), Optional.empty(), List.of());
    }

    private static Details of(NothingKnown days) {
      return new Details(Optional.empty(), Optional.of(days), List.of());
    }

    private static Details of(List<Defect> defects) {
      return new Details(Optional.empty(), Optional.empty(), List.copyOf(defects));
    }
  }

  private BuildFailure(Reason reason, ExitCode exitCode, Details details, String message) {
    super(message);
    this.reason = reason;
    this.exitCode = exitCode;
    this.details = details;
  }

  /**
   * A failure of a command.
   *
   * @param exitCode how the program ends
   * @param message the whole message, in Vietnamese, ready to be printed
   */
  public BuildFailure(ExitCode exitCode, String message) {
    this(Reason.COMMAND, exitCode, Details.NONE, message);
  }

  /**
   * A failure of a command with its cause.
   *
   * @param exitCode how the program ends
   * @param message the whole message, in Vietnamese, ready to be printed
   * @param cause what happened underneath
   */
  public BuildFailure(ExitCode exitCode, String message, Throwable cause) {
    this(exitCode, message);
    initCause(cause);
  }

  /** Findings that stop a build. */
  public static BuildFailure of(Reason reason, Findings findings, String message) {
    return new BuildFailure(
        reason,
        reason == Reason.WARNINGS ? ExitCode.WARNINGS : ExitCode.BAD_DATA,
        Details.of(findings),
        message);
  }

  /** A day on which there is nothing to show. */
  static BuildFailure of(Reason reason, NothingKnown days, String message) {
    return new BuildFailure(reason, ExitCode.BAD_DATA, Details.of(days), message);
  }

  /** Templates that cannot be used. */
  static BuildFailure of(BadTemplates told) {
    BuildFailure failure =
        new BuildFailure(
            Reason.TEMPLATES, ExitCode.BAD_DATA, Details.NONE, Messages.badTemplates(told));
    failure.initCause(told);
    return failure;
  }

  /** Templates that spoil pages. */
  static BuildFailure byTemplates(Exception fault, String message) {
    BuildFailure failure =
        new BuildFailure(
            Reason.PAGES_BY_TEMPLATES,
            ExitCode.BAD_DATA,
            Details.of(fault instanceof BuildFailure pages ? pages.defects() : List.of()),
            message);
    failure.initCause(fault);
    return failure;
  }

  /** Pages with faults. */
  static BuildFailure of(List<Defect> faults) {
    return new BuildFailure(
        Reason.PAGES, ExitCode.OUR_FAULT, Details.of(faults), Messages.defects(faults));
  }

  /** What could not be published or written. */
  public static BuildFailure of(PublishException e) {
    BuildFailure failure =
        new BuildFailure(
            Reason.PUBLISHING,
            e.fault() == PublishFault.BUSY ? ExitCode.BUSY : ExitCode.CANNOT_WRITE,
            Details.NONE,
            e.getMessage());
    failure.initCause(e);
    return failure;
  }

  /** Why the build stopped. */
  public Reason reason() {
    return reason;
  }

  /** How the program ends. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** What is wrong with the data; empty where something else is. */
  public Optional<Findings> findings() {
    return details.findings();
  }

  /** The day on which nothing is known; empty where something else is wrong. */
  public Optional<NothingKnown> nothingKnown() {
    return details.nothingKnown();
  }

  /** What is wrong with the pages; empty where something else is. */
  public List<Defect> defects() {
    return details.defects();
  }

  /** What is wrong with somebody's own templates; empty where something else is. */
  public List<TemplateProblem> templateProblems() {
    return getCause() instanceof BadTemplates told ? told.problems() : List.of();
  }

  /** Why nothing could be written, with its code; empty where something else is wrong. */
  public Optional<PublishException> publishing() {
    return getCause() instanceof PublishException refused ? Optional.of(refused) : Optional.empty();
  }
}
