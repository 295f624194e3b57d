package vn.parindex.analytics.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskSet;

/** Goes through the reports on tasks that exist. */
final class TaskReports {

  private TaskReports() {}

  /**
   * One report.
   *
   * @param all those of the unit on the task
   * @param index which of them
   */
  record One(ReportFile.One<TaskProgress> all, int index) {
    TaskProgress.Report report() {
      return all.report().reports().get(index);
    }

    Place place() {
      return all.place().at(index);
    }
  }

  static void each(Inspection of, BiConsumer<One, Task> rule) {
    for (ReportFile<TaskProgress> file : ReportFile.tasks(of)) {
      TaskSet set = of.dataset().tasks().get(file.year());
      Map<String, Task> tasks = new HashMap<>();
      if (set != null) {
        set.tasks().forEach(task -> tasks.putIfAbsent(task.code(), task));
      }
      for (ReportFile.One<TaskProgress> all : file.reports()) {
        Task task = tasks.get(all.about());
        for (int i = 0; task != null && i < all.report().reports().size(); i++) {
          rule.accept(new One(all, i), task);
        }
      }
    }
  }
}
