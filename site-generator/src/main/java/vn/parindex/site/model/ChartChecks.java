package vn.parindex.site.model;

import java.util.List;
import java.util.regex.Pattern;

/** What every chart record refuses when it is built. */
final class ChartChecks {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  private ChartChecks() {}

  static void head(String id, String title, String description, String notice) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("A chart id is lower-case ascii, a-z 0-9 -: " + id);
    }
    if (title.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException("Chart " + id + " needs a title and a description");
    }
  }

  static void finite(double number, String what) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(what + " must be a finite number: " + number);
    }
  }

  static void notNegative(ChartValue value, String what) {
    boolean negative = value.match(number -> number < 0, () -> false);
    if (negative) {
      throw new IllegalArgumentException(what + " must not be negative: " + value);
    }
  }

  /** An interval has both ends or none, the lower one first. */
  static void interval(String label, ChartValue lower, ChartValue upper) {
    boolean whole =
        lower.match(
            from -> upper.match(to -> from <= to, () -> false),
            () -> upper.match(to -> false, () -> true));
    if (!whole) {
      throw new IllegalArgumentException(
          label + ": no interval reaches from " + lower + " to " + upper);
    }
  }

  static void later(List<LineChart.Period> periods) {
    for (int index = 1; index < periods.size(); index++) {
      if (periods.get(index - 1).x() >= periods.get(index).x()) {
        throw new IllegalArgumentException(
            "Period " + periods.get(index).label() + " is not later than the one before");
      }
    }
  }

  static void oneEach(List<LineChart.Period> periods, String label, List<ChartValue> values) {
    if (values.size() != periods.size()) {
      throw new IllegalArgumentException(
          label + " has " + values.size() + " values, not " + periods.size());
    }
  }
}
