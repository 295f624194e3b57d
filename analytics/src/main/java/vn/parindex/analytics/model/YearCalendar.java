package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is due in a year besides the days that targets, tasks, findings and evidence name
 * themselves.
 *
 * @param year the year
 * @param reviews conferences that review the year so far, oldest first
 * @param deadlines other days, oldest first
 */
public record YearCalendar(String year, List<Review> reviews, List<Deadline> deadlines) {

  /** Checks and copies. */
  public YearCalendar {
    Objects.requireNonNull(year, "year");
    reviews = List.copyOf(reviews);
    deadlines = List.copyOf(deadlines);
  }

  /**
   * A review (hội nghị sơ kết): six months, nine months.
   *
   * @param code unique in its year, ASCII: "6-thang"
   * @param name as people call it
   * @param figuresOn the day as of which it looks at the figures
   * @param heldOn the day of the conference, not before {@code figuresOn}
   */
  public record Review(String code, String name, LocalDate figuresOn, LocalDate heldOn) {
    /** Checks the parts. */
    public Review {
      Objects.requireNonNull(code, "code");
      if (heldOn.isBefore(figuresOn)) {
        throw new IllegalArgumentException(code + " is held before its figures");
      }
    }
  }

  /**
   * A day by which something is due.
   *
   * @param date the day
   * @param name what is due
   * @param clause where it is set; empty if nowhere
   */
  public record Deadline(LocalDate date, String name, String clause) {}
}
