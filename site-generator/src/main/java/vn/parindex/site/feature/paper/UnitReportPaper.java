package vn.parindex.site.feature.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Paper;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.words.WordFamily;

/**
 * The report that a unit owes (báo cáo kết quả), in the structure of the order, filled in as far as
 * the data go. What only the unit can know is a gap.
 */
final class UnitReportPaper {

  private static final WordFamily<Boolean> TITLE = PaperParts.title("report.title*");

  /** Words with a gap to be filled in. */
  private static final WordFamily<String> TEXT = withGap("report.*");

  private static final WordFamily<String> GAP = withGap("report.*.gap");

  private final PaperParts parts;
  private final PaperSentences sentences;
  private final Formats formats;
  private final Cells cells;

  UnitReportPaper(PaperParts parts) {
    this.parts = parts;
    this.sentences = new PaperSentences(parts);
    this.formats = parts.formats();
    this.cells = parts.cells();
  }

  String title(UnitId unit) {
    return parts.titled(TITLE, unit);
  }

  Paper of(UnitId id) {
    UnitYear year = new UnitYear(parts.year(), id);
    String unit = parts.bodyFor(id);
    String code = parts.year().year();
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(parts.unitHead(id));
    blocks.add(
        new PaperBlock.Title(
            parts.say("paper.report"),
            parts.say("report.subject", code, parts.results()) + parts.days(),
            ""));
    blocks.add(new PaperBlock.Addressee(parts.say("paper.to.direct", parts.reportTo())));
    blocks.add(
        PaperBlock.Paragraph.of(
            parts.say(
                parts.order().isEmpty() ? "report.opening.plain" : "report.opening",
                parts.order(),
                unit,
                parts.asOfFigures(year))));
    PaperParts.Numbered numbers = PaperParts.Numbered.roman(parts);
    blocks.add(numbers.heading(parts.say("report.direction")));
    blocks.add(
        new PaperBlock.Paragraph(
            parts.withGap(
                parts.say("report.direction.plan", parts.results()),
                parts.say("report.direction.plan.gap"))));
    blocks.add(gap("direction.head"));
    tasks(year, numbers, blocks);
    targets(year, numbers, blocks);
    findings(year, numbers, blocks);
    evidence(year, numbers, blocks);
    blocks.add(numbers.heading(parts.say("report.causes")));
    blocks.add(
        new PaperBlock.Paragraph(PaperText.ofGap(parts.gap(parts.say("report.causes.gap")))));
    ahead(year, numbers, blocks);
    blocks.add(
        parts.last(parts.say("report.end", code, unit, parts.office().above(), parts.results())));
    blocks.add(parts.unitEnd(List.of(parts.say("paper.recipient.report", parts.office().above()))));
    return Paper.upright(title(id), parts.notice(), blocks);
  }

  private static WordFamily<String> withGap(String pattern) {
    return WordFamily.of(pattern, "direction.head", "findings.none", "evidence.plan");
  }

  private PaperBlock.Paragraph gap(String of) {
    return new PaperBlock.Paragraph(parts.withGap(parts.say(TEXT.of(of)), parts.say(GAP.of(of))));
  }

  private String predicate(UnitYear year, String predicate) {
    return parts.say("report.tasks.summary", parts.asOf(), parts.unit(year.unit()), predicate);
  }

  private void tasks(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    if (year.tasks().isEmpty()) {
      return;
    }
    blocks.add(numbers.heading(parts.say("report.tasks")));
    blocks.add(
        year.unreportedTasks() == 0
            ? PaperBlock.Paragraph.of(predicate(year, sentences.tasks(year)))
            : new PaperBlock.Paragraph(untold(year)));
    blocks.add(new PaperBlock.Items(year.tasks().stream().map(task -> task(task, year)).toList()));
  }

  /** A unit does not report that it did not report: it is to fill in what is not known. */
  private PaperText untold(UnitYear year) {
    int all = year.tasks().size();
    int done = all - year.open().tasks().size();
    return parts.withGap(
        parts.say(
            done == 0 ? "report.tasks.untold.none" : "report.tasks.untold",
            parts.asOf(),
            parts.unit(year.unit()),
            formats.count(done),
            formats.count(all),
            formats.count(year.unreportedTasks())),
        parts.say("report.tasks.untold.gap"));
  }

  private PaperText task(TaskStanding task, UnitYear year) {
    PaperText named = PaperText.NONE.strong(sentences.task(task)).plain(": ");
    String measure = task.task().measure();
    return task.units()
        .get(year.unit())
        .match(
            report -> reported(named, sentences.progress(task, year), report, measure),
            none -> named.gap(parts.gap(parts.say("report.task.gap", measure))));
  }

  private PaperText reported(
      PaperText named, String progress, TaskProgress.Report report, String measure) {
    String key =
        switch (report.state()) {
          case DONE -> report.proof() instanceof Proof.None ? "report.task.gap" : "";
          case IN_PROGRESS -> "report.task.gap.progress";
          case NOT_STARTED -> "report.task.gap.reason";
        };
    return key.isEmpty()
        ? named.plain(parts.say("paper.full-stop", progress))
        : named.plain(progress + "; ").gap(parts.gap(parts.say(key, measure)));
  }

  private void targets(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    if (year.targets().isEmpty()) {
      return;
    }
    blocks.add(numbers.heading(parts.say("report.targets")));
    String standing = sentences.knownTargets(year);
    if (!standing.isEmpty()) {
      blocks.add(targetStanding(year, standing));
    }
    int unknown = year.targets(State.NO_DATA).size();
    if (unknown > 0) {
      blocks.add(
          new PaperBlock.Paragraph(
              parts.withGap(
                  parts.say(
                      "report.targets.untold",
                      parts.asOf(),
                      parts.unit(year.unit()),
                      formats.count(unknown)),
                  parts.say("report.targets.untold.gap"))));
    }
    blocks.add(targetTable(year));
    List<PaperText> why = year.targets(State.NOT_MET).stream().map(this::why).toList();
    if (!why.isEmpty()) {
      blocks.add(PaperBlock.Paragraph.of(parts.say("report.targets.why")));
      blocks.add(new PaperBlock.Items(why));
    }
  }

  /** A unit that owes figures says so of those that it gave, and is to add the others. */
  private PaperBlock.Paragraph targetStanding(UnitYear year, String standing) {
    String unit = parts.unit(year.unit());
    return year.behindSince()
        .map(
            day ->
                new PaperBlock.Paragraph(
                    parts.withGap(
                        parts.say("report.targets.behind", parts.date(day), unit, standing),
                        parts.say("report.targets.gap"))))
        .orElseGet(
            () ->
                PaperBlock.Paragraph.of(
                    parts
                        .olderFigures()
                        .map(
                            newest ->
                                parts.say(
                                    "report.targets.older", parts.date(newest), unit, standing))
                        .orElseGet(() -> predicate(year, standing))));
  }

  private PaperText why(UnitYear.OwnTarget target) {
    String name = target.all().target().name();
    if (!parts.isOver() && target.isBeyondReach()) {
      return parts.withGap(
          parts.say("report.targets.why.beyond", name), parts.say("report.targets.why.gap.beyond"));
    }
    return parts.withGap(
        name + ":",
        parts.say(parts.isOver() ? "report.targets.why.gap.over" : "report.targets.why.gap"));
  }

  private PaperBlock.Grid targetTable(UnitYear year) {
    return PaperBlock.Grid.of(
        parts
            .ownTargets(parts.say("report.targets.caption", parts.year().year()), 37)
            .column(parts.words("column.result", 22), this::result)
            .column(parts.words("column.verdict", 13), this::verdict)
            .rows(year.targets()));
  }

  /**
   * What others gave newer figures for is to be filled in behind the old one. A unit does not
   * report that it did not report.
   */
  private Cell result(UnitYear.OwnTarget target) {
    String gap = parts.say("report.targets.gap");
    if (target.own().state() == State.NO_DATA) {
      return new Cell.Written(PaperText.ofGap(parts.gap(gap)));
    }
    String result = sentences.result(target);
    return isOld(target) ? new Cell.Written(parts.withGap(result, gap)) : cells.text(result);
  }

  /** With the figure that is filled in goes what it is judged to be. */
  private Cell verdict(UnitYear.OwnTarget target) {
    if (target.own().state() == State.NO_DATA) {
      return new Cell.Written(PaperText.ofGap(parts.gap(parts.say("report.targets.verdict.gap"))));
    }
    String verdict = parts.targetWords().marked(target.own().state());
    return isOld(target)
        ? new Cell.Written(parts.withGap(verdict, parts.say("report.targets.verdict.gap.again")))
        : cells.text(verdict);
  }

  /** Whether others gave newer figures. */
  private static boolean isOld(UnitYear.OwnTarget target) {
    return target.own().latest().isKnown() && target.own().missedReports() > 0;
  }

  private void findings(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    if (parts.year().findings().isEmpty()) {
      return;
    }
    blocks.add(numbers.heading(parts.say("report.findings")));
    if (year.findings().isEmpty()) {
      blocks.add(gap("findings.none"));
      return;
    }
    blocks.add(PaperBlock.Paragraph.of(predicate(year, sentences.findings(year))));
    blocks.add(findingTable(year));
  }

  private PaperBlock.Grid findingTable(UnitYear year) {
    return PaperBlock.Grid.headed(
        parts
            .<UnitYear.OwnFinding>numbered(
                "findings", parts.say("report.findings.caption", parts.reviewYear()))
            .column(
                parts.words("column.finding", 24), finding -> cells.text(finding.finding().name()))
            .column(parts.words("column.cause", 22), finding -> given(finding.own().cause()))
            .column(parts.words("column.remedy", 26), finding -> given(finding.own().remedy()))
            .column(
                parts.words(
                    parts.isFormer(year.unit()) ? "column.person.former" : "column.person", 16),
                finding -> cells.text(person(finding)))
            .column(
                parts.words("column.state", 12),
                finding -> cells.text(sentences.finding(finding.state())))
            .rows(year.findings()));
  }

  private String person(UnitYear.OwnFinding finding) {
    boolean open = finding.state() != UnitFinding.State.MENDED;
    return parts.say(
        open && parts.isPast(finding.own().due()) ? "person.overdue" : "person.due",
        finding.own().person(),
        parts.date(finding.own().due()));
  }

  private Cell given(String text) {
    return text.isBlank()
        ? new Cell.Written(PaperText.ofGap(parts.gap(parts.say("report.findings.gap"))))
        : cells.text(text);
  }

  private void evidence(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    if (year.evidenceNeeded() == 0) {
      return;
    }
    blocks.add(numbers.heading(parts.say("report.evidence")));
    blocks.add(PaperBlock.Paragraph.of(predicate(year, sentences.evidence(year))));
    List<PaperText> items = sentences.openEvidence("report", year, PaperSentences.NAMES);
    if (!items.isEmpty()) {
      blocks.add(new PaperBlock.Items(items));
      blocks.add(gap("evidence.plan"));
    }
  }

  private void ahead(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    blocks.add(numbers.heading(parts.say("report.ahead")));
    List<PaperText> items = new ArrayList<>();
    // What cannot be reached any more is no task; once the year is over nothing can.
    Map<Boolean, List<UnitYear.OwnTarget>> notMet =
        year.targets(State.NOT_MET).stream()
            .collect(
                Collectors.partitioningBy(target -> !parts.isOver() && target.isBeyondReach()));
    List<UnitYear.OwnTarget> missed = notMet.get(false);
    List<UnitYear.OwnTarget> beyondReach = notMet.get(true);
    if (!missed.isEmpty()) {
      items.add(
          PaperText.of(
              parts.say(
                  parts.isOver() ? "report.ahead.targets.over" : "report.ahead.targets",
                  formats.count(missed.size()),
                  sentences.names(missed))));
    }
    if (!beyondReach.isEmpty()) {
      items.add(
          PaperText.of(
              parts.say(
                  "report.ahead.targets.beyond",
                  formats.count(beyondReach.size()),
                  sentences.names(beyondReach))));
    }
    // Of what was not reported nobody knows whether it was done.
    Map<Boolean, List<TaskStanding>> tasks =
        year.open().tasks().stream()
            .collect(Collectors.partitioningBy(task -> task.units().get(year.unit()).isKnown()));
    if (!tasks.get(true).isEmpty()) {
      items.add(
          PaperText.of(
              parts.say(
                  "report.ahead.tasks",
                  formats.count(tasks.get(true).size()),
                  names(tasks.get(true)))));
    }
    if (!tasks.get(false).isEmpty()) {
      items.add(
          parts.withGap(
              parts.say(
                  "report.ahead.tasks.untold",
                  formats.count(tasks.get(false).size()),
                  names(tasks.get(false))),
              parts.say("report.ahead.tasks.untold.gap")));
    }
    int evidence = year.open().evidence().size();
    if (evidence > 0) {
      items.add(PaperText.of(parts.say("report.ahead.evidence", formats.count(evidence))));
    }
    if (!year.openFindings().isEmpty()) {
      items.add(
          PaperText.of(
              parts.say("report.ahead.findings", formats.count(year.openFindings().size()))));
    }
    if (items.isEmpty()) {
      items.add(
          PaperText.of(
              parts.say(
                  parts.isOver() ? "report.ahead.hold.over" : "report.ahead.hold",
                  parts.year().year())));
    }
    parts.handedOn(year.unit()).map(PaperText::of).ifPresent(items::add);
    items.add(PaperText.ofGap(parts.gap(parts.say("report.ahead.gap"))));
    String beyond = beyond(year.unit());
    if (!beyond.isEmpty()) {
      items.add(PaperText.of(parts.say("report.ahead.beyond", beyond)));
    }
    items.add(parts.withGap(parts.say("report.ahead.ask"), parts.say("report.ahead.ask.gap")));
    blocks.add(new PaperBlock.Items(items));
  }

  private String names(List<TaskStanding> tasks) {
    return tasks.stream().map(sentences::task).collect(Collectors.joining("; "));
  }

  /** What was noted in the unit itself, is not mended, and cannot be mended by it. */
  private String beyond(UnitId unit) {
    return parts.year().findings().stream()
        .filter(standing -> standing.units().containsKey(unit))
        .filter(
            standing ->
                FindingStanding.state(standing.units().get(unit)) != UnitFinding.State.MENDED)
        .map(FindingStanding::finding)
        .filter(finding -> !finding.fixableLocally())
        .map(finding -> PaperSentences.bare(finding.name()))
        .collect(Collectors.joining("; "));
  }
}
