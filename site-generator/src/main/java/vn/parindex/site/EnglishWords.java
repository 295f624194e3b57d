package vn.parindex.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Finding.Level;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.LaterEntries;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.BuildEvent.Analysed;
import vn.parindex.site.BuildEvent.Began;
import vn.parindex.site.BuildEvent.Checked;
import vn.parindex.site.BuildEvent.Compared;
import vn.parindex.site.BuildEvent.Forgotten;
import vn.parindex.site.BuildEvent.Healed;
import vn.parindex.site.BuildEvent.Inspected;
import vn.parindex.site.BuildEvent.Known;
import vn.parindex.site.BuildEvent.Made;
import vn.parindex.site.BuildEvent.Published;
import vn.parindex.site.BuildEvent.Read;
import vn.parindex.site.BuildEvent.Routed;
import vn.parindex.site.BuildEvent.Since;
import vn.parindex.site.BuildEvent.Unchanged;
import vn.parindex.site.publish.PublishException;

/** Tells a host how far a build is, and why it stopped. Days are written 2025-06-30. */
final class EnglishWords implements BuildEvent.Cases<String> {

  private static final int SHOWN = 20;
  private static final int KIBI = 1024;

  static String stage(Stage stage) {
    String name =
        switch (stage) {
          case HEAL -> "Put right";
          case READ -> "Read the data";
          case CHECK -> "Check the data";
          case AS_OF -> "Keep what was known on the day";
          case COMPARE -> "Compare with an earlier version";
          case SINCE -> "Since the last run";
          case ANALYSE -> "Compute";
          case ROUTES -> "Settle the pages";
          case MAKE -> "Make the files";
          case INSPECT -> "Inspect links and markup";
          case PUBLISH -> "Put the site in place";
          case REMEMBER -> "Remember";
        };
    return stage.number() == 0 ? name : stage.number() + "/" + Stage.LAST + " " + name;
  }

  private static String line(BuildEvent event, String told) {
    return "[" + stage(event.stage()) + "] " + told;
  }

  @Override
  public String healed(Healed event) {
    return line(
        event,
        switch (event.where()) {
              case DATA -> "in the folder of the data: ";
              case SITE -> "in the folder of the site: ";
            }
            + event.told());
  }

  @Override
  public String read(Read event) {
    return line(
        event,
        event.files() == 0
            ? "from memory"
            : counted(event.files(), "file") + ", " + counted(event.lines(), "line"));
  }

  @Override
  public String checked(Checked event) {
    return line(event, counted(event.findings(), Level.WARNING, Level.NOTE));
  }

  @Override
  public String began(Began event) {
    return line(
        event,
        "part "
            + event.part().folder()
            + ": "
            + event.part().block().getOrDefault("en", event.part().block().get("vi"))
            + ", "
            + event.part().index().getOrDefault("en", event.part().index().get("vi")));
  }

  @Override
  public String asOf(Known event) {
    int entries = event.later().stream().mapToInt(LaterEntries::count).sum();
    return line(
        event,
        event.day()
            + (entries == 0
                ? ""
                : "; "
                    + counted(event.later().size(), "file")
                    + " with "
                    + (entries == 1 ? "1 entry" : number(entries) + " entries")
                    + " after this day, left out"));
  }

  @Override
  public String compared(Compared event) {
    return line(event, compared(event.versions()));
  }

  @Override
  public String since(Since event) {
    return line(event, compared(event.versions()));
  }

  private static String compared(VersionComparison versions) {
    return "version "
        + versions.versionBefore()
        + " → "
        + versions.versionAfter()
        + ": "
        + counted(versions.files().size(), "file")
        + ", "
        + counted(versions.scores().size() + versions.extras().size(), "score")
        + ", "
        + counted(versions.measurements().size(), "figure")
        + " of targets differ";
  }

  @Override
  public String analysed(Analysed event) {
    return line(
        event,
        number(event.ranked())
            + " of "
            + counted(event.units(), "unit")
            + " ranked, "
            + counted(event.periods(), "period"));
  }

  @Override
  public String routed(Routed event) {
    return line(event, counted(event.pages(), "page"));
  }

  @Override
  public String made(Made event) {
    return line(
        event,
        counted(event.files(), "file")
            + (event.kept() > 0 ? ", " + number(event.kept()) + " as they stood" : ""));
  }

  @Override
  public String inspected(Inspected event) {
    return line(
        event,
        event.heavy().isEmpty()
            ? "no fault"
            : "no fault; " + counted(event.heavy().size(), "page") + " over 150 kB");
  }

  @Override
  public String published(Published event) {
    return line(
        event,
        event
            .publication()
            .match(
                published ->
                    counted(published.filesWritten(), "file")
                        + ", "
                        + number(published.bytes() / KIBI)
                        + " kB",
                unchanged -> "nothing has changed"));
  }

  @Override
  public String unchanged(Unchanged event) {
    return line(event, "as in the last run; there is nothing to do");
  }

  @Override
  public String forgotten(Forgotten event) {
    return line(
        event,
        switch (event.what()) {
              case BOOK -> "the book of versions is written by the next run: ";
              case DATA -> "the next run cannot tell what has changed: ";
            }
            + event.why());
  }

  /** Why a build stopped; what was found by code and place. */
  static String of(BuildFailure failure) {
    return switch (failure.reason()) {
          case DATA -> "The data have errors.\n" + findings(failure, Level.ERROR);
          case WARNINGS -> "The data have warnings.\n" + findings(failure, Level.WARNING);
          case EARLIER_DATA ->
              "The earlier version of the data has errors.\n" + findings(failure, Level.ERROR);
          case NOTHING_KNOWN -> "Nothing is known yet " + days(failure);
          case EARLIER_NOTHING_KNOWN ->
              "Of the earlier version of the data nothing was known yet " + days(failure);
          case TEMPLATES ->
              "The templates cannot be used.\n"
                  + shown(failure.templateProblems(), p -> p.kind().code() + "  " + p.place());
          case PAGES_BY_TEMPLATES ->
              "The templates spoil the pages; without them the pages are sound.\n"
                  + defects(failure);
          case PAGES -> "The pages have faults.\n" + defects(failure);
          case PUBLISHING -> failure.publishing().map(EnglishWords::publishing).orElse("");
          case COMMAND -> String.valueOf(failure.getMessage()).strip() + "\n";
        }
        + (failure.publishing().filter(PublishException::isDisplaced).isPresent()
            ? "The site that stood is whole, but not in its place; the next run puts it back.\n"
            : "The site that stands has not been changed.\n");
  }

  private static String findings(BuildFailure failure, Level level) {
    Findings findings = failure.findings().orElse(Findings.NONE);
    return counted(findings, Level.ERROR, Level.WARNING, Level.NOTE)
        + "\n"
        + shown(findings.of(level), EnglishWords::finding);
  }

  private static String finding(Finding finding) {
    return finding.code()
        + "  "
        + (finding.file().isEmpty() ? "(the data)" : finding.file())
        + (finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column())
        + (finding.pointer().isEmpty() ? "" : "  " + finding.pointer())
        + (finding.found().isEmpty() ? "" : "  " + finding.found());
  }

  private static String days(BuildFailure failure) {
    return failure
        .nothingKnown()
        .map(
            days ->
                "on "
                    + days.day()
                    + days.first()
                        .map(LocalDate::toString)
                        .map(" (only from %s on)"::formatted)
                        .orElse("")
                    + ".\n")
        .orElse("");
  }

  private static String defects(BuildFailure failure) {
    return failure.defects().isEmpty()
        ? Optional.ofNullable(failure.getCause()).map(cause -> cause + "\n").orElse("")
        : shown(failure.defects(), d -> d.code() + "  " + d.path() + "  " + d.place());
  }

  private static String publishing(PublishException refused) {
    String why =
        switch (refused.fault()) {
          case ROOT -> "The output is the root of a disk.";
          case HOME -> "The output is somebody's home folder, or contains it.";
          case PROTECTED -> "The output contains the data or the templates, or lies in them.";
          case NOT_OURS -> "The output holds files, and none of them is the manifest of a site.";
          case UNLISTED_FILES ->
              "The output holds files that the manifest of the site does not list.";
          case NOT_A_FOLDER -> "The output is no folder.";
          case BUSY -> "Somebody else is writing there.";
          case NO_SPACE -> "The disk is too small.";
          case DAMAGED -> "What was read back is not what was written.";
          case SWITCH_FAILED -> "The old site and the new one could not be exchanged.";
          case SWITCH_STUCK -> "The old site was moved away and could not be moved back.";
          case LEFTOVER_NOT_OURS ->
              "A folder of somebody else's has the name of a folder of this program.";
          case LOCK_DENIED -> "The file with the lock belongs to somebody who does not share it.";
          case DATA_CHANGED -> "Somebody changed a data file meanwhile.";
          default -> "The file system refuses to write.";
        };
    return why + "\n" + refused.code() + "  " + refused.place() + "\n";
  }

  private static <T> String shown(List<T> all, Function<T, String> line) {
    String lines =
        all.stream().limit(SHOWN).map(one -> line.apply(one) + "\n").collect(Collectors.joining());
    return all.size() > SHOWN ? lines + "… and " + number(all.size() - SHOWN) + " more\n" : lines;
  }

  private static String counted(Findings findings, Level... levels) {
    return List.of(levels).stream()
        .map(
            level ->
                counted(
                    findings.count(level),
                    switch (level) {
                      case ERROR -> "error";
                      case WARNING -> "warning";
                      case NOTE -> "note";
                    }))
        .collect(Collectors.joining(", "));
  }

  private static String counted(long count, String noun) {
    return number(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
