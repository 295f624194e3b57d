package vn.parindex.site.feature.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Paper;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.words.WordFamily;

/**
 * The tables that go with the report on all units (phụ lục): targets, tasks, evidence and findings
 * by unit. Wide ones lie across. Of very many units, each group has annexes of its own, and those
 * of all have what is no row of a unit.
 */
final class AnnexPaper {

  private static final WordFamily<Evidence.State> EVIDENCE =
      WordFamily.of("evidence.*", Evidence.State::code, Evidence.State.values());

  private static final WordFamily<Evidence.State> EVIDENCE_COLUMN =
      WordFamily.of("column.evidence.*", Evidence.State::code, Evidence.State.values());

  private static final WordFamily<TaskProgress.State> TASK_COLUMN =
      WordFamily.of("column.*", TaskProgress.State::code, TaskProgress.State.values());

  private static final List<TaskProgress.State> TASK_STATES =
      List.of(
          TaskProgress.State.DONE, TaskProgress.State.IN_PROGRESS, TaskProgress.State.NOT_STARTED);

  private static final WordFamily<String> ABOUT =
      WordFamily.of("papers.annexes.*.about", "targets", "tasks", "evidence");

  /** Columns of figures that fit across a sheet. */
  private static final int ACROSS = 17;

  private final PaperParts parts;
  private final PaperSentences sentences;
  private final Formats formats;
  private final Cells cells;
  private final AllYears all;
  private final boolean byUnit;
  private final List<Paper.Part> annexes = new ArrayList<>();
  private int number;

  /**
   * Of these units.
   *
   * @param byUnit whether there is a row for each of them
   */
  AnnexPaper(PaperParts parts, AllYears all, boolean byUnit) {
    this.byUnit = byUnit;
    this.parts = parts;
    this.sentences = new PaperSentences(parts);
    this.formats = parts.formats();
    this.cells = parts.cells();
    this.all = all;
  }

  static String title(PaperParts parts) {
    return parts.say("annex.title", parts.year().year());
  }

  /** What the year has, and the annexes therefore. */
  private static List<String> keys(FollowUp year) {
    List<String> keys = new ArrayList<>();
    if (!year.targets().isEmpty()) {
      keys.add("targets");
    }
    if (!year.tasks().isEmpty()) {
      keys.add("tasks");
    }
    if (year.evidence().isKnown()) {
      keys.add("evidence");
    }
    if (!year.findings().isEmpty()) {
      keys.add("findings");
    }
    return keys;
  }

  /** What they are about, for a list of papers: "bảng chỉ tiêu, nhiệm vụ của từng đơn vị". */
  static String about(PaperParts parts, boolean byUnit) {
    List<String> told = new ArrayList<>();
    List<String> keys = new ArrayList<>(keys(parts.year()));
    boolean findings = keys.remove("findings");
    if (!byUnit) {
      // Evidence is listed by unit only.
      keys.remove("evidence");
    }
    if (!keys.isEmpty()) {
      told.add(
          parts.say(
              byUnit ? "papers.annexes.by-unit" : "papers.annexes.all",
              keys.stream()
                  .map(key -> parts.say(ABOUT.of(key)))
                  .collect(Collectors.joining(", "))));
    }
    if (findings) {
      told.add(parts.say("papers.annexes.findings"));
    }
    return String.join("; ", told);
  }

  /** The annexes: of whatever the year has, and it has something when it has papers. */
  Paper paper(String title) {
    List<String> keys = keys(parts.year());
    if (keys.contains("targets")) {
      List<PaperBlock.Grid> tables = new ArrayList<>();
      tables.add(SummaryPaper.targetTable(parts, "annex.targets.key"));
      if (byUnit) {
        tables.addAll(targetGrids());
      }
      add("annex.targets", true, tables);
    }
    if (keys.contains("tasks")) {
      add("annex.tasks", true, byUnit ? List.of(taskKey(), taskGrid()) : List.of(taskKey()));
    }
    if (keys.contains("evidence")) {
      List<PaperBlock.Grid> tables = new ArrayList<>();
      if (byUnit) {
        tables.add(evidenceCounts());
      }
      if (byUnit && !open().isEmpty()) {
        tables.add(evidenceOpen());
      }
      add("annex.evidence", false, tables);
    }
    if (keys.contains("findings")) {
      add("annex.findings", true, List.of(findings()));
    }
    return new Paper(title, parts.notice(), annexes);
  }

  private void add(String key, boolean across, List<PaperBlock.Grid> tables) {
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(
        new PaperBlock.Title(
            parts.say("paper.annex", formats.count(++number)),
            parts.say(key),
            parts.say("paper.annex.note", parts.asOfFigures())));
    if (number == 1) {
      blocks.addAll(parts.ceased());
    }
    if (!byUnit) {
      blocks.add(PaperBlock.Paragraph.of(parts.say("annex.by-group")));
    }
    for (PaperBlock.Grid table : tables) {
      if (table.dense() && blocks.size() > 1) {
        // A grid of all units begins on a sheet of its own, so that it is seen whole.
        annexes.add(new Paper.Part(across, blocks));
        blocks = new ArrayList<>();
      }
      blocks.add(table);
    }
    annexes.add(new Paper.Part(across, blocks));
  }

  private TableView.Column unit(int width) {
    return parts.words("column.unit", width);
  }

  private Cell name(UnitId unit) {
    return cells.text(Edition.capital(parts.inList(unit)));
  }

  private List<PaperBlock.Grid> targetGrids() {
    List<TargetStanding> targets = parts.year().targets();
    List<PaperBlock.Grid> grids = new ArrayList<>();
    for (int from = 0; from < targets.size(); from += ACROSS) {
      int to = Math.min(from + ACROSS, targets.size());
      grids.add(
          targetGrid(
              targets.subList(from, to),
              from,
              targets.size() <= ACROSS
                  ? parts.say("annex.targets.grid")
                  : parts.say(
                      "annex.targets.grid.some", formats.count(from + 1), formats.count(to))));
    }
    return grids;
  }

  /** Columns have the number that the target has in the table of all targets. */
  private PaperBlock.Grid targetGrid(List<TargetStanding> targets, int before, String caption) {
    TableOf<UnitYear> table =
        new TableOf<UnitYear>("target-grid-" + before, caption)
            .column(unit(9), row -> name(row.unit()));
    for (int i = 0; i < targets.size(); i++) {
      TargetStanding target = targets.get(i);
      table.column(
          PaperParts.column(formats.count(before + i + 1L), 5, TableView.Align.CENTRE),
          row -> cells.text(cell(target.target(), target.units().get(row.unit()))));
    }
    return PaperBlock.Grid.small(table.note(parts.say("annex.targets.note")).rows(all.units()));
  }

  private String cell(Target target, UnitStanding standing) {
    String symbol = parts.targetWords().symbol(standing.state());
    return standing.state() == State.MET || standing.state() == State.NOT_MET
        ? standing
            .attainment()
            .percent()
            .match(
                percent ->
                    parts.say(
                        "annex.cell",
                        target.form() == Target.Form.GROWTH
                            ? formats.signed(percent)
                            : formats.plain(percent),
                        symbol),
                none -> symbol)
        : symbol;
  }

  private PaperBlock.Grid taskKey() {
    return PaperBlock.Grid.of(
        parts
            .<TaskStanding>numbered(
                "tasks",
                parts.say(
                    parts.isAnyTaskReported() ? "annex.tasks.key" : "annex.tasks.key.unreported"))
            .column(parts.words("column.task", 40), task -> cells.text(sentences.task(task)))
            .column(parts.words("column.proof", 24), task -> cells.text(task.task().measure()))
            .each(
                TASK_STATES,
                state -> parts.figures(TASK_COLUMN.of(state), 8),
                (task, state) ->
                    state == TaskProgress.State.DONE && !task.isReported()
                        ? cells.absent("")
                        : cells.count(task.count(state)))
            .column(parts.figures("column.unreported", 8), task -> cells.count(task.unreported()))
            .rows(parts.year().tasks()));
  }

  /** Columns have the number that the task has in the table of all tasks. */
  private PaperBlock.Grid taskGrid() {
    TableOf<UnitYear> table =
        new TableOf<UnitYear>(
                "task-grid",
                parts.say(
                    parts.isAnyTaskReported() ? "annex.tasks.grid" : "annex.tasks.grid.unreported"))
            .column(unit(16), row -> name(row.unit()));
    int number = 0;
    for (TaskStanding task : parts.year().tasks()) {
      table.column(
          PaperParts.column(formats.count(++number), 14, TableView.Align.TEXT),
          row -> cells.text(progress(task, row.unit())));
    }
    return PaperBlock.Grid.small(table.rows(all.units()));
  }

  private String progress(TaskStanding task, UnitId unit) {
    return task.units().get(unit).match(this::progress, none -> parts.say("task.cell.unreported"));
  }

  private String progress(TaskProgress.Report report) {
    return switch (report.state()) {
      case DONE -> parts.say("task.cell.done", proof(report));
      case IN_PROGRESS -> parts.say("task.cell.in-progress");
      case NOT_STARTED -> parts.say("task.cell.not-started");
    };
  }

  private String proof(TaskProgress.Report report) {
    return report
        .proof()
        .match(
            document ->
                parts.say("task.cell.document", document.number(), parts.date(document.date())),
            amount -> parts.say("task.cell.amount", formats.count(amount.dong())),
            count -> formats.count(count.things()),
            share -> parts.say("share.of", formats.count(share.done()), formats.count(share.of())),
            none -> parts.date(report.on()));
  }

  private PaperBlock.Grid evidenceCounts() {
    return PaperBlock.Grid.of(
        parts
            .<UnitYear>numbered("evidence", parts.say("annex.evidence.counts"))
            .column(unit(28), row -> name(row.unit()))
            .column(
                parts.figures("column.evidence.needed", 14),
                row -> cells.count(row.evidenceNeeded()))
            .each(
                List.of(Evidence.State.values()),
                state -> parts.figures(EVIDENCE_COLUMN.of(state), 11),
                (row, state) -> cells.count(row.evidence(state).size()))
            .column(
                parts.figures("column.evidence.unrecorded", 11),
                row -> cells.count(row.unrecorded().size()))
            .rows(all.units()));
  }

  /** Something missing or misfiled, as it was recorded last. */
  private record OpenEvidence(UnitId unit, Evidence item) {
    Evidence.Entry last() {
      return item.entries().get(item.entries().size() - 1);
    }
  }

  /** By unit; what is missing comes first. */
  private List<OpenEvidence> open() {
    return all.units().stream()
        .flatMap(
            unit ->
                Stream.of(Evidence.State.MISSING, Evidence.State.MISFILED)
                    .flatMap(state -> unit.evidence(state).stream())
                    .map(item -> new OpenEvidence(unit.unit(), item)))
        .toList();
  }

  private PaperBlock.Grid evidenceOpen() {
    return PaperBlock.Grid.of(
        parts
            .<OpenEvidence>numbered("evidence-open", parts.say("annex.evidence.open"))
            .column(unit(16), row -> name(row.unit()))
            .column(
                parts.words("column.leaf", 36), row -> cells.text(parts.leaf(row.item().leaf())))
            .column(parts.words("column.state", 16), row -> cells.text(state(row.last())))
            .column(
                parts.words("column.charge", 16),
                row -> cells.text(parts.person(row.unit(), row.item().person())))
            .column(
                parts.centred("column.since", 12), row -> cells.text(parts.date(row.last().on())))
            .rows(open()));
  }

  private String state(Evidence.Entry entry) {
    String state = parts.say(EVIDENCE.of(entry.state()));
    return entry.filedUnder().isEmpty()
        ? state
        : parts.say("evidence.misfiled.at", state, entry.filedUnder());
  }

  private PaperBlock.Grid findings() {
    return PaperBlock.Grid.of(
        parts
            .<FindingStanding>numbered(
                "findings", parts.say("annex.findings.caption", parts.asOf()))
            .column(
                parts.words("column.finding-or-cause", 30), row -> cells.text(row.finding().name()))
            .column(
                parts.words("column.local", 14),
                row ->
                    cells.text(
                        parts.say(
                            row.finding().fixableLocally() ? "finding.local" : "finding.beyond")))
            .column(parts.figures("column.noted", 7), this::noted)
            .column(parts.figures("column.mended", 7), row -> count(row, UnitFinding.State.MENDED))
            .column(
                parts.figures("column.mending", 7),
                row -> count(row, UnitFinding.State.IN_PROGRESS))
            .column(parts.figures("column.open", 7), row -> count(row, UnitFinding.State.OPEN))
            .column(parts.words("column.still-open", 30), row -> cells.text(stillOpen(row)))
            .note(String.join(" ", sentences.reviewed()))
            .rows(parts.year().findings()));
  }

  private Cell noted(FindingStanding standing) {
    return standing.units().isEmpty() && !standing.finding().fixableLocally()
        ? cells.text(parts.say("finding.general"))
        : cells.count(standing.units().size());
  }

  /** What units cannot mend themselves is no part of what they mended or have to mend. */
  private Cell count(FindingStanding standing, UnitFinding.State state) {
    return standing.finding().fixableLocally()
        ? cells.count(standing.count(state))
        : cells.absent("");
  }

  private String stillOpen(FindingStanding standing) {
    List<UnitId> open =
        all.units().stream()
            .map(UnitYear::unit)
            .filter(standing.units()::containsKey)
            .filter(
                unit ->
                    FindingStanding.state(standing.units().get(unit)) != UnitFinding.State.MENDED)
            .toList();
    return open.isEmpty() || !standing.finding().fixableLocally()
        ? Formats.ABSENT
        : parts.units(open);
  }
}
