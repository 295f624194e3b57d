package vn.parindex.analytics.model;

import java.util.Objects;
import java.util.function.Function;

/**
 * What was counted for one target on one day: successes among cases, a total, or the reason why
 * there is nothing. Counts are whole numbers; half a case does not exist.
 */
public sealed interface Measured {

  /** {@code numerator} of {@code denominator} cases. */
  static Measured ratio(long numerator, long denominator) {
    return new Ratio(numerator, denominator);
  }

  /** A total of {@code count}, for a target of growth. */
  static Measured total(long count) {
    return new Total(count);
  }

  /** Nothing, because of {@code reason}. */
  static Measured missing(MissingReason reason) {
    return new Missing(reason);
  }

  /** Calls the one that fits. */
  <T> T match(
      Function<? super Ratio, ? extends T> ratio,
      Function<? super Total, ? extends T> total,
      Function<? super MissingReason, ? extends T> missing);

  /**
   * Successes among cases.
   *
   * @param numerator 0 to {@code denominator}
   * @param denominator all cases; 0 when there was none (không phát sinh)
   */
  record Ratio(long numerator, long denominator) implements Measured {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 0 ≤ numerator ≤ denominator
     */
    public Ratio {
      if (numerator < 0 || numerator > denominator) {
        throw new IllegalArgumentException(numerator + " of " + denominator);
      }
    }

    @Override
    public <T> T match(
        Function<? super Ratio, ? extends T> ratio,
        Function<? super Total, ? extends T> total,
        Function<? super MissingReason, ? extends T> missing) {
      return ratio.apply(this);
    }
  }

  /**
   * A total that is to grow.
   *
   * @param count not negative
   */
  record Total(long count) implements Measured {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if negative
     */
    public Total {
      if (count < 0) {
        throw new IllegalArgumentException("count " + count);
      }
    }

    @Override
    public <T> T match(
        Function<? super Ratio, ? extends T> ratio,
        Function<? super Total, ? extends T> total,
        Function<? super MissingReason, ? extends T> missing) {
      return total.apply(this);
    }
  }

  /** Nothing, and why. */
  record Missing(MissingReason reason) implements Measured {
    /** Checks the reason. */
    public Missing {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <T> T match(
        Function<? super Ratio, ? extends T> ratio,
        Function<? super Total, ? extends T> total,
        Function<? super MissingReason, ? extends T> missing) {
      return missing.apply(reason);
    }
  }
}
