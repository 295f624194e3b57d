package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a unit reported on one target for one reporting date, with every later correction of it.
 * Figures are cumulative since the year began, or as they stand at the end of the day.
 *
 * @param unit who reported
 * @param target code of the target
 * @param first as first reported
 * @param revisions corrections, oldest first, each on another day
 */
public record Measurement(UnitId unit, String target, Statement first, List<Revision> revisions) {

  /** Checks and copies. */
  public Measurement {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(target, "target");
    revisions = List.copyOf(revisions);
  }

  /** What counts: the last correction, or what was first reported. */
  public Statement latest() {
    return revisions.isEmpty() ? first : revisions.get(revisions.size() - 1).statement();
  }

  /** The same measurement, of another unit. */
  public Measurement ofUnit(UnitId other) {
    return new Measurement(other, target, first, revisions);
  }

  /** The same measurement as it was known at the end of a day: without later corrections. */
  public Measurement asOf(LocalDate day) {
    return new Measurement(
        unit, target, first, revisions.stream().filter(r -> !r.on().isAfter(day)).toList());
  }

  /**
   * A figure with its standing.
   *
   * @param measured the figure, or why there is none
   * @param provisional whether it is still to be confirmed (số tạm tính)
   */
  public record Statement(Measured measured, boolean provisional) {}

  /**
   * A correction.
   *
   * @param on the day on which it became known
   * @param statement what counts from then on
   */
  public record Revision(LocalDate on, Statement statement) {}
}
