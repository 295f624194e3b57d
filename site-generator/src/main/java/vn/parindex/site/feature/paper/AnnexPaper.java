package vn.parindex.site.feature.paper;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.followup.FindingStanding;
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
import vn.parindex.site.model.Paper;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.PaperTable;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.say.Edition;

/**
 * The tables that go with the report on all units (phụ lục): targets, tasks, evidence and findings
 * by unit. Wide ones lie across.
 */
final class AnnexPaper {

  /** Columns of figures that fit across a sheet. */
  private static final int ACROSS = 17;

  private final PaperParts parts;
  private final PaperSentences sentences;
  private final Formats formats;
  private final AllYears all;
  private final List<Paper.Part> annexes = new ArrayList<>();
  private int number;

  AnnexPaper(PaperParts parts, AllYears all) {
    this.parts = parts;
    this.sentences = new PaperSentences(parts);
    this.formats = parts.formats();
    this.all = all;
  }

  static String title(PaperParts parts) {
    return parts.say("annex.title", parts.year().year());
  }

  /** The annexes: of whatever the year has, and it has something when it has papers. */
  Paper paper() {
    if (!parts.year().targets().isEmpty()) {
      List<PaperTable> tables = new ArrayList<>();
      tables.add(SummaryPaper.targetTable(parts, "annex.targets.key"));
      tables.addAll(targetGrids());
      add("annex.targets", true, tables);
    }
    if (!parts.year().tasks().isEmpty()) {
      add("annex.tasks", true, List.of(taskKey(), taskGrid()));
    }
    if (parts.year().evidence().isKnown()) {
      List<PaperTable> tables = new ArrayList<>();
      tables.add(evidenceCounts());
      PaperTable open = evidenceOpen();
      if (!open.rows().isEmpty()) {
        tables.add(open);
      }
      add("annex.evidence", false, tables);
    }
    if (!parts.year().findings().isEmpty()) {
      add("annex.findings", true, List.of(findings()));
    }
    return new Paper(title(parts), parts.notice(), annexes);
  }

  private void add(String key, boolean across, List<PaperTable> tables) {
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(
        new PaperBlock.Title(
            parts.say("paper.annex", formats.count(++number)),
            parts.say(key),
            parts.say("paper.annex.note", parts.asOfFigures())));
    for (PaperTable table : tables) {
      if (table.dense() && blocks.size() > 1) {
        // A grid of all units begins on a sheet of its own, so that it is seen whole.
        annexes.add(new Paper.Part(across, blocks));
        blocks = new ArrayList<>();
      }
      blocks.add(new PaperBlock.Grid(table));
    }
    annexes.add(new Paper.Part(across, blocks));
  }

  private PaperTable.Column unit(int width) {
    return parts.words("column.unit", width);
  }

  private String name(UnitId unit) {
    return Edition.capital(parts.inList(unit));
  }

  private List<PaperTable> targetGrids() {
    List<TargetStanding> targets = parts.year().targets();
    List<PaperTable> grids = new ArrayList<>();
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
  private PaperTable targetGrid(List<TargetStanding> targets, int before, String caption) {
    List<PaperTable.Column> columns = new ArrayList<>();
    columns.add(unit(9));
    for (int i = 0; i < targets.size(); i++) {
      columns.add(
          new PaperTable.Column(formats.count(before + i + 1L), 5, PaperTable.Align.CENTRE));
    }
    List<List<PaperText>> rows = new ArrayList<>();
    for (UnitYear unit : all.units()) {
      List<PaperText> row = new ArrayList<>();
      row.add(PaperText.of(name(unit.unit())));
      for (TargetStanding target : targets) {
        row.add(PaperText.of(cell(target.target(), target.units().get(unit.unit()))));
      }
      rows.add(row);
    }
    return new PaperTable(
        "target-grid-" + before,
        caption,
        true,
        columns,
        rows,
        List.of(parts.say("annex.targets.note")),
        true);
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

  private PaperTable taskKey() {
    List<List<PaperText>> rows = new ArrayList<>();
    for (TaskStanding task : parts.year().tasks()) {
      rows.add(
          PaperParts.row(
              formats.count(rows.size() + 1L),
              sentences.task(task),
              task.task().measure(),
              formats.count(task.count(TaskProgress.State.DONE)),
              formats.count(task.count(TaskProgress.State.IN_PROGRESS)),
              formats.count(task.count(TaskProgress.State.NOT_STARTED)),
              formats.count(task.unreported())));
    }
    return new PaperTable(
        "tasks",
        parts.say("annex.tasks.key"),
        true,
        List.of(
            parts.number(),
            parts.words("column.task", 40),
            parts.words("column.proof", 24),
            parts.figures("column.done", 8),
            parts.figures("column.in-progress", 8),
            parts.figures("column.not-started", 8),
            parts.figures("column.unreported", 8)),
        rows,
        List.of(),
        false);
  }

  private PaperTable taskGrid() {
    List<PaperTable.Column> columns = new ArrayList<>();
    columns.add(unit(16));
    for (int i = 1; i <= parts.year().tasks().size(); i++) {
      columns.add(new PaperTable.Column(formats.count(i), 14, PaperTable.Align.LEFT));
    }
    List<List<PaperText>> rows = new ArrayList<>();
    for (UnitYear unit : all.units()) {
      List<PaperText> row = new ArrayList<>();
      row.add(PaperText.of(name(unit.unit())));
      for (TaskStanding task : parts.year().tasks()) {
        row.add(
            PaperText.of(
                task.units()
                    .get(unit.unit())
                    .match(this::progress, none -> parts.say("task.cell.unreported"))));
      }
      rows.add(row);
    }
    return new PaperTable(
        "task-grid", parts.say("annex.tasks.grid"), true, columns, rows, List.of(), true);
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

  private PaperTable evidenceCounts() {
    List<List<PaperText>> rows = new ArrayList<>();
    for (UnitYear unit : all.units()) {
      List<PaperText> row = new ArrayList<>();
      row.add(PaperText.of(formats.count(rows.size() + 1L)));
      row.add(PaperText.of(name(unit.unit())));
      row.add(PaperText.of(formats.count(unit.evidenceNeeded())));
      for (Evidence.State state : Evidence.State.values()) {
        row.add(PaperText.of(formats.count(unit.evidence(state).size())));
      }
      row.add(PaperText.of(formats.count(unit.unrecorded().size())));
      rows.add(row);
    }
    List<PaperTable.Column> columns = new ArrayList<>();
    columns.add(parts.number());
    columns.add(unit(28));
    columns.add(parts.figures("column.evidence.needed", 14));
    for (Evidence.State state : Evidence.State.values()) {
      columns.add(parts.figures("column.evidence." + state.code(), 11));
    }
    columns.add(parts.figures("column.evidence.unrecorded", 11));
    return new PaperTable(
        "evidence", parts.say("annex.evidence.counts"), true, columns, rows, List.of(), false);
  }

  private PaperTable evidenceOpen() {
    List<List<PaperText>> rows = new ArrayList<>();
    for (UnitYear unit : all.units()) {
      List<Evidence> open = new ArrayList<>(unit.evidence(Evidence.State.MISSING));
      open.addAll(unit.evidence(Evidence.State.MISFILED));
      for (Evidence item : open) {
        Evidence.Entry last = item.entries().get(item.entries().size() - 1);
        String state = parts.say("evidence." + last.state().code());
        rows.add(
            PaperParts.row(
                formats.count(rows.size() + 1L),
                name(unit.unit()),
                parts.leaf(item.leaf()),
                last.filedUnder().isEmpty()
                    ? state
                    : parts.say("evidence.misfiled.at", state, last.filedUnder()),
                item.person(),
                parts.date(last.on())));
      }
    }
    return new PaperTable(
        "evidence-open",
        parts.say("annex.evidence.open"),
        true,
        List.of(
            parts.number(),
            unit(16),
            parts.words("column.leaf", 36),
            parts.words("column.state", 16),
            parts.words("column.charge", 16),
            parts.centred("column.since", 12)),
        rows,
        List.of(),
        false);
  }

  private PaperTable findings() {
    List<List<PaperText>> rows = new ArrayList<>();
    for (FindingStanding standing : parts.year().findings()) {
      List<UnitId> open =
          all.units().stream()
              .map(UnitYear::unit)
              .filter(standing.units()::containsKey)
              .filter(
                  unit ->
                      FindingStanding.state(standing.units().get(unit)) != UnitFinding.State.MENDED)
              .toList();
      rows.add(
          PaperParts.row(
              formats.count(rows.size() + 1L),
              standing.finding().name(),
              parts.say(standing.finding().fixableLocally() ? "finding.local" : "finding.beyond"),
              formats.count(standing.units().size()),
              formats.count(standing.count(UnitFinding.State.MENDED)),
              formats.count(standing.count(UnitFinding.State.IN_PROGRESS)),
              formats.count(standing.count(UnitFinding.State.OPEN)),
              open.isEmpty() || !standing.finding().fixableLocally()
                  ? Formats.ABSENT
                  : parts.units(open)));
    }
    return new PaperTable(
        "findings",
        parts.say("annex.findings.caption", parts.asOf()),
        true,
        List.of(
            parts.number(),
            parts.words("column.finding-or-cause", 30),
            parts.words("column.local", 14),
            parts.figures("column.noted", 7),
            parts.figures("column.mended", 7),
            parts.figures("column.mending", 7),
            parts.figures("column.open", 7),
            parts.words("column.still-open", 30)),
        rows,
        List.of(),
        false);
  }
}
