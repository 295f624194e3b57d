package vn.parindex.analytics.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskSet;

/** Goes through the reports on tasks that exist. */
final class TaskReports {

  private TaskReports() {}

  /**
   * One report.
   *
   * @param year year of the task
   * @param progress all reports of the unit on the task
   * @param index which of them
   */
  record One(String year, TaskProgress progress, int index) {
    TaskProgress.Report report() {
      return progress.reports().get(index);
    }

    Place place(Inspection of) {
      return ReportPlaces.of(of, year, progress).at(index);
    }
  }

  static void each(Dataset dataset, BiConsumer<One, Task> rule) {
    dataset
        .reports()
        .taskProgress()
        .forEach(
            (year, list) -> {
              TaskSet set = dataset.tasks().get(year);
              Map<String, Task> tasks = new HashMap<>();
              if (set != null) {
                set.tasks().forEach(task -> tasks.putIfAbsent(task.code(), task));
              }
              for (TaskProgress progress : list) {
                Task task = tasks.get(progress.task());
                for (int i = 0; task != null && i < progress.reports().size(); i++) {
                  rule.accept(new One(year, progress, i), task);
                }
              }
            });
  }
}
