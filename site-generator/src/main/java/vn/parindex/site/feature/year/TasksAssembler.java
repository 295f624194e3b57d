package vn.parindex.site.feature.year;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.duty.TodoViews;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.year.TaskWords;
import vn.parindex.site.say.year.YearPart;

/** The page of the tasks: who has done what, by which proof, and what is left. */
final class TasksAssembler extends YearPart {

  static final Set<DataFile.Kind> KINDS =
      EnumSet.of(DataFile.Kind.UNITS, DataFile.Kind.TASKS, DataFile.Kind.TASK_PROGRESS);

  /** More names than this in a sentence are counted instead. */
  private static final int MOST_NAMES = 6;

  private final List<TaskStanding> tasks;
  private final TaskWords taskWords;

  /**
   * Of a year.
   *
   * @param year with at least one task
   */
  TasksAssembler(Edition edition, FollowUp year) {
    super(edition, year);
    this.tasks = year.tasks();
    this.taskWords = new TaskWords(edition, year.asOf());
  }

  Page page(Route route) {
    return edition
        .page(route, lead())
        .stats(stats())
        .add(new TodoViews(edition, year).of(Duty.Kind.TASK))
        .note(words.ceased(year.units(), year.asOf()))
        .section(edition.say("section.tasks.tasks"), Grid.of(summary()))
        .styled("states", edition.say("section.tasks.units"), Grid.dense(matrix()))
        .made();
  }

  /** Who has done all, and what fewest have done; true for nobody, everybody, one, and ties. */
  String lead() {
    String day = formats.date(year.asOf());
    String all = formats.count(tasks.size());
    if (units.count() == 0) {
      return edition.say("tasks.lead.nobody", day, all);
    }
    if (!isAnyReported()) {
      return edition.say("tasks.lead.nothing", day, all, edition.yearTerms().unit());
    }
    if (units.count() == 1) {
      UnitId only = units.byName().get(0);
      return edition.say(
          "tasks.lead.one", day, edition.fullName(only), formats.count(done(only)), all);
    }
    long complete = complete();
    if (complete == units.count()) {
      return edition.say(
          tasks.size() == 1 ? "tasks.lead.all.single" : "tasks.lead.all",
          day,
          formats.count(units.count()),
          edition.yearTerms().units(),
          all);
    }
    String who =
        edition.say(
            tasks.size() == 1
                ? complete == 0 ? "tasks.lead.none.single" : "tasks.lead.some.single"
                : complete == 0 ? "tasks.lead.none" : "tasks.lead.some",
            day,
            units.of(complete),
            edition.yearTerms().units(),
            all,
            edition.yearTerms().unit());
    return tasks.size() == 1 ? who : silent() + who + " " + fewest();
  }

  /** Who reported on no task at all, before anything else; nothing when nobody did not. */
  private String silent() {
    List<UnitId> silent = units.byName().stream().filter(unit -> !reportsAny(unit)).toList();
    if (silent.isEmpty()) {
      return "";
    }
    String who =
        silent.size() > MOST_NAMES
            ? edition.say("silence.many", formats.count(silent.size()), edition.yearTerms().unit())
            : units.listed(silent);
    return Edition.capital(edition.say("tasks.lead.silent", who)) + " ";
  }

  /** What nobody reported is neither done nor undone: nobody knows, and no count is given. */
  private boolean isAnyReported() {
    return tasks.stream().anyMatch(TaskStanding::isReported);
  }

  private boolean reportsAny(UnitId unit) {
    return tasks.stream().anyMatch(task -> task.units().get(unit).isKnown());
  }

  private String fewest() {
    int least = tasks.stream().mapToInt(this::done).min().orElseThrow();
    List<TaskStanding> slowest = tasks.stream().filter(task -> done(task) == least).toList();
    if (slowest.size() == tasks.size()) {
      return edition.say("tasks.lead.level", units.of(least), edition.yearTerms().units());
    }
    return slowest.size() == 1
        ? edition.say(
            "tasks.lead.fewest",
            words.clause(slowest.get(0).task().clause()),
            slowest.get(0).task().name(),
            units.of(least),
            edition.yearTerms().units())
        : edition.say(
            "tasks.lead.fewest.several",
            edition.joined(
                slowest.stream().map(task -> words.clause(task.task().clause())).toList()),
            units.of(least),
            edition.yearTerms().units());
  }

  private int done(TaskStanding task) {
    return task.count(TaskProgress.State.DONE);
  }

  private long done(UnitId unit) {
    return tasks.stream().filter(task -> task.isDone(unit)).count();
  }

  private long complete() {
    return units.byName().stream().filter(unit -> done(unit) == tasks.size()).count();
  }

  private List<Stat> stats() {
    long all = (long) tasks.size() * units.count();
    long done = tasks.stream().mapToLong(this::done).sum();
    long unreported = tasks.stream().mapToLong(TaskStanding::unreported).sum();
    long overdue =
        tasks.stream()
            .filter(task -> task.due().isBefore(year.asOf()))
            .mapToLong(task -> task.units().size() - done(task))
            .sum();
    List<Stat> stats = new ArrayList<>();
    stats.add(
        Stat.of(
            edition.say("tasks.stat.done"),
            isAnyReported()
                ? edition.say("count.of", formats.count(done), formats.count(all))
                : Formats.ABSENT,
            edition.say(
                "tasks.stat.done.detail",
                formats.count(units.count()),
                edition.yearTerms().units())));
    stats.add(
        Stat.of(
            edition.say("tasks.stat.complete", formats.count(tasks.size())),
            isAnyReported() ? units.of(complete()) : Formats.ABSENT,
            edition.yearTerms().units()));
    stats.add(Stat.of(edition.say("tasks.stat.overdue"), formats.count(overdue)));
    stats.add(Stat.of(edition.say("tasks.stat.unreported"), formats.count(unreported)));
    Set<LocalDate> dues = tasks.stream().map(TaskStanding::due).collect(Collectors.toSet());
    if (dues.size() == 1) {
      LocalDate due = dues.iterator().next();
      stats.add(
          Stat.of(
              edition.say(year.isReportDay(due) ? "tasks.stat.due.report" : "tasks.stat.due"),
              formats.date(due),
              words.distance(ChronoUnit.DAYS.between(year.asOf(), due))));
    }
    return stats;
  }

  private TableView summary() {
    return new TableOf<TaskStanding>(
            "tasks",
            edition.say("tasks.caption", edition.yearTerms().units(), formats.date(year.asOf())))
        .numbered(
            columns.fixed("task", edition.say("column.task")),
            (task, place) -> cells.text(task.task().name(), place))
        .numbered(
            columns.fixed("clause", edition.say("column.clause")),
            (task, place) -> words.clauseCell(task.task().clause(), place))
        .column(
            columns.fixed("measure", edition.say("column.measure")),
            task -> cells.text(task.task().measure()))
        .column(
            columns.fixed("due", edition.say("column.report-due")),
            task -> cells.text(formats.date(task.due())))
        .column(
            columns.figures("done", edition.say("task-state.done.title")),
            task ->
                task.isReported() ? cells.text(units.of(done(task)), done(task)) : cells.absent(""))
        .column(
            columns.figures("in-progress", edition.say("task-state.in-progress.title")),
            task -> cells.count(task.count(TaskProgress.State.IN_PROGRESS)))
        .column(
            columns.figures("not-started", edition.say("task-state.not-started.title")),
            task -> cells.count(task.count(TaskProgress.State.NOT_STARTED)))
        .column(
            columns.figures("unreported", edition.say("task-state.unreported.title")),
            task -> cells.count(task.unreported()))
        .column(columns.fixed("total", edition.say("column.sum")), this::total)
        .ids(task -> Addresses.taskRow(task.task().code()))
        .rows(tasks);
  }

  /** What adds up, and of how many units when not of all. */
  private Cell total(TaskStanding task) {
    long proofs = taskWords.proofs(task);
    return taskWords
        .total(task)
        .map(
            total ->
                proofs == task.units().size()
                    ? total
                    : edition.say("tasks.total.of", total, formats.count(proofs)))
        .map(cells::text)
        .orElseGet(() -> cells.absent(""));
  }

  private TableView matrix() {
    TableOf<UnitId> table =
        new TableOf<UnitId>("units", edition.say("tasks.units.caption", formats.date(year.asOf())))
            .column(columns.words("unit", edition.say("column.unit")), units::cell);
    for (int i = 0; i < tasks.size(); i++) {
      TaskStanding task = tasks.get(i);
      table.column(columns.words("t-" + (i + 1), head(task)), unit -> taskWords.cell(task, unit));
    }
    return table
        .column(columns.figures("done", edition.say("task-state.done.title")), this::doneOfAll)
        .note(edition.say("tasks.units.note"))
        .rows(units.byName());
  }

  private String head(TaskStanding task) {
    String clause = words.clause(task.task().clause());
    return clause.isEmpty()
        ? task.task().name()
        : edition.say("tasks.column", Edition.capital(clause), task.task().name());
  }

  private Cell doneOfAll(UnitId unit) {
    if (!reportsAny(unit)) {
      return cells.absent("");
    }
    long done = done(unit);
    return cells.text(
        edition.say("count.of", formats.count(done), formats.count(tasks.size())), done);
  }
}
