package vn.parindex.site.feature.paper;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.target.Pool;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Paper;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.target.PooledWords;
import vn.parindex.site.words.WordFamily;

/**
 * The report on all units, in the structure of the order: results, limitations, causes, tasks. Here
 * head, results and end; the rest is {@link SummaryShortfalls}.
 */
final class SummaryPaper {

  private static final WordFamily<TaskProgress.State> TASK_STATE =
      WordFamily.of(
          "sum.task.state.*",
          TaskProgress.State::code,
          TaskProgress.State.IN_PROGRESS,
          TaskProgress.State.NOT_STARTED);

  private static final WordFamily<Evidence.State> EVIDENCE_COUNT =
      WordFamily.of("sum.evidence.count.*", Evidence.State::code, Evidence.State.values());

  private final PaperParts parts;
  private final Formats formats;
  private final AllYears all;
  private final String units;

  SummaryPaper(PaperParts parts, AllYears all) {
    this.parts = parts;
    this.formats = parts.formats();
    this.all = all;
    this.units = parts.terms().units();
  }

  static String title(PaperParts parts) {
    return parts.say("sum.title", parts.year().year());
  }

  Paper paper() {
    String year = parts.year().year();
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(parts.officeHead(""));
    blocks.add(
        new PaperBlock.Title(
            parts.say("paper.report"),
            parts.say("sum.subject", units, year, parts.results()) + parts.days(),
            ""));
    blocks.add(new PaperBlock.Addressee(parts.say("paper.to.direct", parts.office().aboveFull())));
    blocks.add(
        PaperBlock.Paragraph.of(
            parts.say(
                "sum.opening",
                parts.basis(),
                parts.asOfFigures(),
                parts.office().spoken(),
                parts.office().above(),
                formats.count(all.units().size()),
                units)));
    blocks.addAll(parts.ceased());
    PaperParts.Numbered numbers = PaperParts.Numbered.roman(parts);
    blocks.add(numbers.heading(parts.say("sum.achieved")));
    PaperParts.Numbered below = PaperParts.Numbered.below(parts);
    targets(below, blocks);
    tasks(below, blocks);
    evidence(below, blocks);
    findings(below, blocks);
    index(below, blocks);
    new SummaryShortfalls(parts, all).add(numbers, blocks);
    blocks.add(parts.last(parts.say("sum.end", year, parts.office().above())));
    blocks.add(
        parts.officeEnd(
            List.of(
                parts.say("paper.recipient.report", parts.office().above()),
                parts.say("paper.recipient.units", parts.bodies()))));
    return Paper.upright(title(parts), parts.notice(), blocks);
  }

  private void targets(PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    List<TargetStanding> targets = parts.year().targets();
    if (targets.isEmpty()) {
      return;
    }
    blocks.add(numbers.heading(parts.say("sum.targets")));
    String counted = new PooledWords(parts.edition(), parts.year()).counted();
    int met = (int) targets.stream().filter(SummaryPaper::isMet).count();
    blocks.add(
        PaperBlock.Paragraph.of(
            parts.say(
                    "sum.targets.text",
                    parts.terms().groupName(),
                    Silence.newest(parts.year()).isEmpty()
                        ? parts.say("sum.targets.pooled.no-data")
                        : met > 0 && met < targets.size()
                            ? parts.say(
                                "sum.targets.pooled",
                                formats.count(met),
                                formats.count(targets.size()))
                            : parts.say(
                                met == 0
                                    ? "sum.targets.pooled.none"
                                    : met == 1
                                        ? "sum.targets.pooled.one"
                                        : "sum.targets.pooled.all",
                                formats.count(targets.size())))
                + (counted.isEmpty() ? "" : " " + counted)));
    List<PaperText> items = new ArrayList<>();
    List<String> everybody =
        targets.stream()
            .filter(target -> target.pool().met() > 0 && target.pool().notMet() == 0)
            .map(target -> target.target().name())
            .toList();
    if (!everybody.isEmpty()) {
      items.add(
          PaperText.of(
              parts.say(
                  "sum.targets.everybody",
                  formats.count(everybody.size()),
                  String.join("; ", everybody))));
    }
    List<UnitYear> clean =
        all.units().stream()
            .filter(
                unit ->
                    unit.open().silence().isEmpty()
                        && unit.targets(State.NOT_MET).isEmpty()
                        && !unit.targets(State.MET).isEmpty())
            .toList();
    if (!clean.isEmpty()) {
      items.add(
          PaperText.of(
              parts.say(
                  "sum.targets.best", parts.units(clean.stream().map(UnitYear::unit).toList()))));
    }
    if (!items.isEmpty()) {
      blocks.add(new PaperBlock.Items(items));
    }
    blocks.add(targetTable(parts, "sum.targets.caption"));
  }

  static boolean isMet(TargetStanding target) {
    return target.pool().attainment().state() == State.MET;
  }

  /** All targets with the figure of all units together, and how many units met them. */
  static PaperBlock.Grid targetTable(PaperParts parts, String caption) {
    Cells cells = parts.cells();
    List<TargetStanding> targets = parts.year().targets();
    PooledWords pooled = new PooledWords(parts.edition(), parts.year());
    return PaperBlock.Grid.of(
        parts
            .<TargetStanding>numbered("targets", parts.say(caption))
            .column(parts.words("column.target", 33), target -> cells.text(target.target().name()))
            .column(
                parts.centred("column.clause", 7), target -> cells.text(target.target().clause()))
            .column(
                parts.words("column.threshold", 13),
                target -> cells.text(parts.targetWords().threshold(target.target())))
            .column(parts.words("column.pooled", 20), target -> cells.text(pooled(parts, target)))
            .column(parts.figures("column.met", 7), target -> cells.count(target.pool().met()))
            .column(
                parts.figures("column.not-met", 7), target -> cells.count(target.pool().notMet()))
            .column(parts.figures("column.others", 9), target -> cells.count(others(target.pool())))
            .note(parts.say("sum.targets.note"), parts.say("annex.targets.note"))
            .note(pooled.tooOld(targets), pooled.older(targets))
            .rows(targets));
  }

  private static String pooled(PaperParts parts, TargetStanding target) {
    String symbol = parts.targetWords().symbol(target.pool().attainment().state());
    String figure = parts.targetWords().figure(target.target(), target.pool());
    // What is missing is told with a dash of its own.
    return figure.startsWith(symbol) ? figure : parts.say("annex.cell", symbol, figure);
  }

  private static int others(Pool pool) {
    return pool.noCases() + pool.noBase() + pool.noData() + pool.notApplicable();
  }

  private void tasks(PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    PaperSentences sentences = new PaperSentences(parts);
    numbers.items(
        blocks,
        parts.say(parts.isAnyTaskReported() ? "sum.tasks" : "sum.tasks.unreported"),
        parts.year().tasks().stream()
            .map(task -> PaperText.of(parts.say("sum.task", sentences.task(task), states(task))))
            .toList());
  }

  private String states(TaskStanding task) {
    int of = task.units().size();
    int done = task.count(TaskProgress.State.DONE);
    if (task.unreported() == of && of > 1) {
      return parts.say("sum.task.state.unreported.all", formats.count(of));
    }
    List<String> states = new ArrayList<>();
    states.add(
        parts.say(
            done == 0
                ? task.unreported() == 0
                    ? "sum.task.state.done.none"
                    : "sum.task.state.done.none-reported"
                : done < of
                    ? "sum.task.state.done"
                    : of == 1 ? "sum.task.state.done.one" : "sum.task.state.done.all",
            formats.count(done),
            formats.count(of)));
    for (TaskProgress.State state :
        List.of(TaskProgress.State.IN_PROGRESS, TaskProgress.State.NOT_STARTED)) {
      if (task.count(state) > 0) {
        states.add(parts.say(TASK_STATE.of(state), formats.count(task.count(state))));
      }
    }
    if (task.unreported() > 0) {
      states.add(parts.say("sum.task.state.unreported", formats.count(task.unreported())));
    }
    return String.join(", ", states);
  }

  private void evidence(PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    int needed = all.count(UnitYear::evidenceNeeded);
    if (needed == 0) {
      return;
    }
    List<String> counts = new ArrayList<>();
    for (Evidence.State state : Evidence.State.values()) {
      if (all.evidence(state) > 0) {
        counts.add(parts.say(EVIDENCE_COUNT.of(state), formats.count(all.evidence(state))));
      }
    }
    int unrecorded = all.count(unit -> unit.unrecorded().size());
    if (unrecorded > 0) {
      counts.add(parts.say("sum.evidence.count.unrecorded", formats.count(unrecorded)));
    }
    int leaves = parts.year().evidence().match(register -> register.leaves().size(), none -> 0);
    int except = leaves * all.units().size() - needed;
    blocks.add(numbers.heading(parts.say("sum.evidence")));
    blocks.add(
        PaperBlock.Paragraph.of(
            parts.say(
                except > 0 ? "sum.evidence.text.except" : "sum.evidence.text",
                formats.count(needed),
                formats.count(leaves),
                formats.count(all.units().size()),
                String.join(", ", counts),
                formats.count(except))));
  }

  private void findings(PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    List<FindingStanding> findings = parts.year().findings();
    if (findings.isEmpty()) {
      return;
    }
    blocks.add(numbers.heading(parts.say("sum.findings")));
    int noted = all.count(unit -> unit.findings().size());
    List<String> told = new ArrayList<>();
    told.add(
        noted == 0
            ? parts.say("sum.findings.none")
            : parts.say(
                "sum.findings.text",
                formats.count(noted),
                found(UnitFinding.State.MENDED),
                found(UnitFinding.State.IN_PROGRESS),
                found(UnitFinding.State.OPEN)));
    told.addAll(new PaperSentences(parts).reviewed());
    blocks.add(PaperBlock.Paragraph.of(String.join(" ", told)));
  }

  private String found(UnitFinding.State state) {
    return formats.count(
        all.count(
            unit -> (int) unit.findings().stream().filter(own -> own.state() == state).count()));
  }

  private void index(PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    if (parts.edition().ranking().placed().isEmpty()) {
      return;
    }
    blocks.add(numbers.heading(parts.say("sum.index")));
    String standing =
        new Sentences(parts.edition()).standing(parts.edition().ranking(), parts.edition().to());
    blocks.add(PaperBlock.Paragraph.of(before(standing)));
  }

  /** With whose scores they are, where these are not the units that are there. */
  private String before(String standing) {
    Ranking<UnitId> ranking = parts.edition().ranking();
    if (parts.isRankingOfUnitsBefore()) {
      return parts.say(
          "sum.index.before",
          standing,
          formats.count(ranking.placed().size()),
          parts.edition().termsOf(parts.edition().period()).units());
    }
    return ranking.placed().stream().map(Ranking.Placed::key).anyMatch(parts::isFormer)
        ? parts.say("sum.index.closed", standing, parts.date(parts.edition().period().closedOn()))
        : standing;
  }
}
