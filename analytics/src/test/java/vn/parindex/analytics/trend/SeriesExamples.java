package vn.parindex.analytics.trend;

import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/** Series for tests, and how near is near enough. */
final class SeriesExamples {

  private SeriesExamples() {}

  /** Figures at the times 1, 2, 3, … */
  static List<Observation> yearly(double... values) {
    List<Observation> series = new ArrayList<>();
    for (double value : values) {
      series.add(new Observation(series.size() + 1, value));
    }
    return series;
  }

  /** Pairs of time and value. */
  static List<Observation> at(double... pairs) {
    List<Observation> series = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      series.add(new Observation(pairs[i], pairs[i + 1]));
    }
    return series;
  }

  /** The series of a row with the columns {@code times} and {@code values}. */
  static List<Observation> of(ReferenceRows row) {
    List<Observation> series = new ArrayList<>();
    List<Double> values = row.numbers("values");
    for (double time : row.numbers("times")) {
      series.add(new Observation(time, values.get(series.size())));
    }
    return series;
  }

  /** 1e-9 relative, and 1e-12 around 0. */
  static Offset<Double> near(double expected) {
    return within(Math.max(1e-9 * Math.abs(expected), 1e-12));
  }

  static <T> T known(Outcome<T> outcome) {
    return outcome.value().orElseThrow();
  }

  static NoResult reason(Outcome<?> outcome) {
    return outcome.match(
        value -> {
          throw new AssertionError("known: " + value);
        },
        reason -> reason);
  }
}
