package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The tasks of a year.
 *
 * @param year the year they are for
 * @param due the day by which they are to be done
 * @param tasks in the order in which they were given
 */
public record TaskSet(String year, LocalDate due, List<Task> tasks) {

  /** Checks and copies. */
  public TaskSet {
    Objects.requireNonNull(year, "year");
    tasks = List.copyOf(tasks);
  }
}
