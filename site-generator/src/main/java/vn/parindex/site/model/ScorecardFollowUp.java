package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * How one unit stands in the year that is followed, on its scorecard.
 *
 * @param due what it still has to do
 * @param targets how it stands against the targets; none when there are none
 * @param tasks its tasks, a row each; without rows when there are none
 * @param more pages that say more
 */
public record ScorecardFollowUp(Due due, List<Targets> targets, TableView tasks, List<Link> more) {

  /** Checks and copies. */
  public ScorecardFollowUp {
    Objects.requireNonNull(due, "due");
    targets = List.copyOf(targets);
    Objects.requireNonNull(tasks, "tasks");
    more = List.copyOf(more);
  }

  /**
   * What a unit still has to do.
   *
   * @param sentences how much there is, what is overdue, what comes next
   * @param table a row for each, by date; without rows when there is nothing
   */
  public record Due(List<String> sentences, TableView table) {
    /** Checks and copies. */
    public Due {
      sentences = List.copyOf(sentences);
      Objects.requireNonNull(table, "table");
    }
  }

  /**
   * How a unit stands against the targets.
   *
   * @param title the heading
   * @param sentences how many are met, and how the others are on their way
   * @param bars every target, with the same figures as a table
   */
  public record Targets(String title, List<String> sentences, ChartView bars) {
    /** Checks and copies. */
    public Targets {
      Objects.requireNonNull(title, "title");
      sentences = List.copyOf(sentences);
      Objects.requireNonNull(bars, "bars");
    }
  }
}
