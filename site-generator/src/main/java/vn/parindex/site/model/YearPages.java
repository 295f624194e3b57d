package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/** Pages about what is followed in the course of a year. */
public final class YearPages {

  private YearPages() {}

  /**
   * All units against all tasks of the year.
   *
   * @param head what every page has
   * @param stats done, overdue, unreported, days left
   * @param ceased that units have ceased to exist since; empty when none has
   * @param tasks one row per task: clause, proof, due date, how many are how far
   * @param units the matrix: one row per unit, one column per task
   * @param open units with something left to do, most first; empty when nobody has
   */
  public record Tasks(
      PageHead head,
      List<Stat> stats,
      String ceased,
      TableView tasks,
      TableView units,
      TableView open)
      implements Page {
    /** Checks and copies. */
    public Tasks {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(ceased, "ceased");
      Objects.requireNonNull(tasks, "tasks");
      Objects.requireNonNull(units, "units");
      Objects.requireNonNull(open, "open");
      stats = List.copyOf(stats);
    }

    @Override
    public String template() {
      return "tasks";
    }
  }

  /**
   * What the review found, and how far it is mended.
   *
   * @param head what every page has
   * @param stats noted, mended, in progress, open, overdue
   * @param local findings that units can mend themselves, one row each
   * @param beyond findings that they cannot; without rows when there are none
   * @param units one row per unit: how far its remedies are, and which are overdue
   */
  public record Findings(
      PageHead head,
      List<Stat> stats,
      String ceased,
      TableView local,
      TableView beyond,
      TableView units)
      implements Page {
    /** Checks and copies. */
    public Findings {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(ceased, "ceased");
      Objects.requireNonNull(local, "local");
      Objects.requireNonNull(beyond, "beyond");
      Objects.requireNonNull(units, "units");
      stats = List.copyOf(stats);
    }

    @Override
    public String template() {
      return "findings";
    }
  }

  /**
   * One finding in the units in which it was noted.
   *
   * @param head what every page has
   * @param stats noted, mended, in progress, open, overdue
   * @param left units that have not mended it, the earliest due date first
   * @param mended units that have
   * @param folded whether that list is so long that a screen shows it folded
   * @param neighbours previous and next finding
   */
  public record Finding(
      PageHead head,
      List<Stat> stats,
      TableView left,
      TableView mended,
      boolean folded,
      List<Link> neighbours)
      implements Page {
    /** Checks and copies. */
    public Finding {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(mended, "mended");
      stats = List.copyOf(stats);
      neighbours = List.copyOf(neighbours);
    }

    @Override
    public String template() {
      return "finding";
    }
  }

  /**
   * What is due when.
   *
   * @param head what every page has
   * @param stats the next day, what is open
   * @param ceased that units have ceased to exist since; empty when none has
   * @param coming months from the day of the figures on, the next one first
   * @param overdue months before it with something that units have not finished, the first one
   *     first
   * @param passed months before it with what is over or finished, the last one first
   * @param toMeetingPack what a meeting about it has on the table
   */
  public record Calendar(
      PageHead head,
      List<Stat> stats,
      String ceased,
      List<Month> coming,
      List<Month> overdue,
      List<Month> passed,
      Link toMeetingPack)
      implements Page {
    /** Checks and copies. */
    public Calendar {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(ceased, "ceased");
      stats = List.copyOf(stats);
      coming = List.copyOf(coming);
      overdue = List.copyOf(overdue);
      passed = List.copyOf(passed);
      Objects.requireNonNull(toMeetingPack, "toMeetingPack");
    }

    @Override
    public String template() {
      return "calendar";
    }

    /**
     * A month.
     *
     * @param name "Tháng 11 năm 2025"
     * @param entries at least one
     */
    public record Month(String name, List<Entry> entries) {
      /** Checks and copies. */
      public Month {
        Objects.requireNonNull(name, "name");
        entries = List.copyOf(entries);
      }
    }

    /**
     * Something due on a day.
     *
     * @param date the day
     * @param distance "còn 3 ngày", "hôm nay", "quá hạn 3 ngày", "đã qua"
     * @param tone {@link Tone#DOWN} when something is overdue
     * @param what is due, with the page about it where there is one
     * @param clause where it is set; empty if nowhere
     * @param open how many units still have something to do; empty where that is not the question
     * @param units those units
     */
    public record Entry(
        String date,
        String distance,
        Tone tone,
        Cell what,
        String clause,
        String open,
        List<Cell> units) {
      /** Checks and copies. */
      public Entry {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(distance, "distance");
        Objects.requireNonNull(tone, "tone");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(open, "open");
        units = List.copyOf(units);
      }
    }
  }

  /**
   * What changed up to a review of the year so far.
   *
   * @param head what every page has
   * @param stats what is new since the review before
   * @param asKnown as of which day, and that later corrections do not change it
   * @param ceased that units have ceased to exist since; empty when none has
   * @param targets one row per target; without rows when none were set
   * @param tasks one row per task
   * @param findings one row per finding
   * @param evidence one row per state
   * @param toMeetingPack what a meeting has on the table
   * @param neighbours previous and next review
   */
  public record Review(
      PageHead head,
      List<Stat> stats,
      String asKnown,
      String ceased,
      TableView targets,
      TableView tasks,
      TableView findings,
      TableView evidence,
      Link toMeetingPack,
      List<Link> neighbours)
      implements Page {
    /** Checks and copies. */
    public Review {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(asKnown, "asKnown");
      Objects.requireNonNull(ceased, "ceased");
      Objects.requireNonNull(targets, "targets");
      Objects.requireNonNull(tasks, "tasks");
      Objects.requireNonNull(findings, "findings");
      Objects.requireNonNull(evidence, "evidence");
      Objects.requireNonNull(toMeetingPack, "toMeetingPack");
      stats = List.copyOf(stats);
      neighbours = List.copyOf(neighbours);
    }

    @Override
    public String template() {
      return "review";
    }
  }
}
