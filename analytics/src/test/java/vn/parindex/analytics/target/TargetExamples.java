package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.data.Offset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/** Short words for tests of targets. */
final class TargetExamples {

  static final Fraction EIGHTY = percent("80");

  private TargetExamples() {}

  static Fraction percent(String text) {
    return Fraction.of(new BigDecimal(text));
  }

  static DatedRate rate(String date, String percent) {
    return new DatedRate(LocalDate.parse(date), percent(percent));
  }

  /** 1e-9 relative, and 1e-13 around 0. */
  static Offset<Double> near(double expected) {
    return within(Math.max(1e-9 * Math.abs(expected), 1e-13));
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
