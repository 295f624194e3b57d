package vn.parindex.analytics.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;

/**
 * One observed number, or the reason why there is none. A figure is never {@code null}, {@code NaN}
 * or a stand-in 0.
 */
public sealed interface Figure {

  /** The number {@code value}, exactly as written in the source. */
  static Figure of(BigDecimal value) {
    return new Known(Fraction.of(value));
  }

  /** The number {@code value}, which no decimal need hold: 10/3. */
  static Figure of(Fraction value) {
    return new Known(value);
  }

  /** The number written as {@code value}: {@code of("1.25")}. */
  static Figure of(String value) {
    return of(new BigDecimal(value));
  }

  /** No number, because of {@code reason}. */
  static Figure missing(MissingReason reason) {
    return new Missing(reason);
  }

  /** Calls one of the two, so that no reader can forget the missing case. */
  <T> T match(Function<Fraction, T> known, Function<MissingReason, T> missing);

  /** Whether there is a number. */
  default boolean isKnown() {
    return match(value -> true, reason -> false);
  }

  /** A number that was observed. Equal when numerically equal: 1.5 equals 1.50. */
  record Known(Fraction value) implements Figure {
    /** Checks the number. */
    public Known {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <T> T match(Function<Fraction, T> known, Function<MissingReason, T> missing) {
      return known.apply(value);
    }
  }

  /** A number that is not there, and why. */
  record Missing(MissingReason reason) implements Figure {
    /** Checks the reason. */
    public Missing {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <T> T match(Function<Fraction, T> known, Function<MissingReason, T> missing) {
      return missing.apply(reason);
    }
  }
}
