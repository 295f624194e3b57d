package vn.parindex.site.feature.unit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.year.FollowUpWords;
import vn.parindex.site.say.year.TaskWords;

/** The part of a scorecard on the year that is followed. */
final class ScorecardYear extends TablePart {

  /** What feeds it. */
  static final Set<DataFile.Kind> KINDS =
      Set.copyOf(
          EnumSet.of(
              DataFile.Kind.TARGETS,
              DataFile.Kind.MEASUREMENTS,
              DataFile.Kind.TASKS,
              DataFile.Kind.TASK_PROGRESS,
              DataFile.Kind.FINDINGS,
              DataFile.Kind.UNIT_FINDINGS,
              DataFile.Kind.EVIDENCE));

  private final FollowUp year;
  private final FollowUpWords words;
  private final TaskWords taskWords;
  private final ScorecardEvidence evidence;
  private final ScorecardTargets targets;

  ScorecardYear(Edition edition, FollowUp year) {
    super(edition);
    this.year = year;
    this.words = new FollowUpWords(edition);
    this.taskWords = new TaskWords(edition, year.asOf());
    this.evidence = new ScorecardEvidence(edition, year);
    this.targets = new ScorecardTargets(edition, year);
  }

  /**
   * How a unit stands.
   *
   * @param targets how it stands against the targets; empty when there are none
   * @param tasks its tasks, a row each; without rows when there are none
   */
  record Standing(Optional<ScorecardTargets.Targets> targets, TableView tasks) {}

  /** Of a unit; empty for one that is not followed. */
  Optional<Standing> of(UnitId unit) {
    return year.units().contains(unit)
        ? Optional.of(
            new Standing(
                year.targets().isEmpty() ? Optional.empty() : Optional.of(targets.of(unit)),
                tasks(unit)))
        : Optional.empty();
  }

  /** Every target as a bar, with its figures; empty when there are none. */
  Optional<Block.Section> targets(Standing standing) {
    return standing
        .targets()
        .map(
            met ->
                new Block.Section(
                    "part-targets",
                    "targets",
                    edition.say("unit-targets.heading", year.year()),
                    met.sentences().isEmpty()
                        ? List.of(Block.Figure.of(met.bars()))
                        : List.of(
                            Block.Paragraph.of(String.join(" ", met.sentences())),
                            Block.Figure.of(met.bars()))));
  }

  /** Evidence that is missing or misfiled; empty where no register is kept. */
  Optional<Block.Section> evidence(UnitId unit) {
    return evidence.section(unit);
  }

  private TableView tasks(UnitId unit) {
    return new TableOf<TaskStanding>(
            "tasks",
            edition.say("unit-tasks.caption", year.year(), edition.formats().date(year.asOf())))
        .numbered(
            columns.fixed("task", edition.say("unit-tasks.column.task")),
            (task, place) ->
                cells.link(
                    Edition.coded(task.task().code(), task.task().name()),
                    edition.addresses().tasks(),
                    place))
        .numbered(
            columns.fixed("clause", edition.say("unit-tasks.column.clause")),
            (task, place) -> words.clauseCell(task.task().clause(), place))
        .column(
            columns.fixed("state", edition.say("unit-tasks.column.state")),
            task -> taskWords.cell(task, unit))
        .rows(year.tasks().stream().filter(task -> task.units().containsKey(unit)).toList());
  }
}
