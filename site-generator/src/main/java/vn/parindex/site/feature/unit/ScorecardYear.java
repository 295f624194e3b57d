package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.ScorecardFollowUp;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowUpLinks;
import vn.parindex.site.say.FollowUpWords;
import vn.parindex.site.say.TaskWords;

/** The part of a scorecard on the year that is followed. */
final class ScorecardYear {

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

  private final Edition edition;
  private final FollowUp year;
  private final Cells cells;
  private final Columns columns;
  private final FollowUpWords words;
  private final TaskWords taskWords;
  private final ScorecardDue due;
  private final ScorecardTargets targets;

  ScorecardYear(Edition edition, FollowUp year) {
    this.edition = edition;
    this.year = year;
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.words = new FollowUpWords(edition);
    this.taskWords = new TaskWords(edition, year.asOf());
    this.due = new ScorecardDue(edition, year);
    this.targets = new ScorecardTargets(edition, year);
  }

  /** Of a unit; nothing for one that is not followed. */
  List<ScorecardFollowUp> assemble(UnitId unit) {
    if (!year.units().contains(unit)) {
      return List.of();
    }
    return List.of(
        new ScorecardFollowUp(
            due.assemble(unit),
            year.targets().isEmpty() ? List.of() : List.of(targets.assemble(unit)),
            tasks(unit),
            more(unit)));
  }

  private List<Link> more(UnitId unit) {
    List<Link> links = new ArrayList<>(FollowUpLinks.of(edition));
    if (edition.routes().has(edition.addresses().papers())) {
      links.add(new Link(edition.say("unit-year.urging"), edition.addresses().urging(unit)));
      links.add(new Link(edition.say("unit-year.report"), edition.addresses().unitReport(unit)));
    }
    return links;
  }

  private TableView tasks(UnitId unit) {
    List<TableView.Row> rows = new ArrayList<>();
    for (TaskStanding task : year.tasks()) {
      if (task.units().containsKey(unit)) {
        rows.add(
            new TableView.Row(
                List.of(
                    cells.link(
                        Edition.coded(task.task().code(), task.task().name()),
                        edition.addresses().tasks(),
                        rows.size()),
                    words.clauseCell(task.task().clause(), rows.size()),
                    taskWords.cell(task, unit)),
                false));
      }
    }
    return new TableView(
        "tasks",
        edition.say("unit-tasks.caption", year.year(), edition.formats().date(year.asOf())),
        List.of(
            columns.fixed("task", edition.say("unit-tasks.column.task")),
            columns.fixed("clause", edition.say("unit-tasks.column.clause")),
            columns.fixed("state", edition.say("unit-tasks.column.state"))),
        rows,
        List.of());
  }
}
