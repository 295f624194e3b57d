package vn.parindex.site.model;

import java.util.List;

/**
 * One to four lines over time, each named at its right end.
 *
 * <p>Series differ in dash and marker as well as in colour, in the order given; the first is drawn
 * strongest. A missing value leaves a gap: nothing is drawn across it, and a value alone between
 * two gaps is a marker without a line. Worked example: {@code periods} 2021, 2022, 2023 with values
 * 70, missing, 75 are two markers and no line.
 *
 * @param axis the value axis, upright, its {@code min} at the foot; lines are no lengths, so it
 *     need not start at zero
 * @param periods the points in time, from left to right
 * @param series at most {@value #MOST_SERIES} lines; no series or no periods give a picture that
 *     says so
 * @param references level lines with their words, for example a target
 */
public record LineChart(
    String id,
    String title,
    String description,
    String notice,
    ChartAxis axis,
    List<Period> periods,
    List<Series> series,
    List<Reference> references)
    implements ChartSpec {

  /** More lines than this cannot be told apart without colour. */
  public static final int MOST_SERIES = 4;

  public LineChart {
    ChartChecks.head(id, title, description, notice);
    periods = List.copyOf(periods);
    series = List.copyOf(series);
    references = List.copyOf(references);
    ChartChecks.later(periods);
    if (series.size() > MOST_SERIES) {
      throw new IllegalArgumentException(
          "At most " + MOST_SERIES + " lines can be told apart, not " + series.size());
    }
    for (Series line : series) {
      ChartChecks.oneEach(periods, line.label(), line.values());
    }
  }

  /**
   * A point in time.
   *
   * @param x where it lies, in any unit: periods need not be evenly apart
   * @param label what is written under it: "2024"
   */
  public record Period(double x, String label) {
    public Period {
      ChartChecks.finite(x, "x");
    }
  }

  /**
   * One line.
   *
   * @param label the words at its right end: "Ba Vì 91,25"
   * @param values one a period, in the unit of the axis
   * @param notes what a value answers when a reader points at it: "Ba Vì, 2024: 91,25"; one a
   *     period, or none at all
   */
  public record Series(String label, List<ChartValue> values, List<MarkNote> notes) {
    public Series {
      values = List.copyOf(values);
      notes = List.copyOf(notes);
      if (!notes.isEmpty() && notes.size() != values.size()) {
        throw new IllegalArgumentException(
            label + " has " + notes.size() + " notes, not " + values.size());
      }
    }

    /** A line whose values answer nothing more. */
    public Series(String label, List<ChartValue> values) {
      this(label, values, List.of());
    }
  }

  /** A level line and the words at its right end: "Mục tiêu 90,00". */
  public record Reference(String label, double value) {
    public Reference {
      ChartChecks.finite(value, "value");
    }
  }
}
