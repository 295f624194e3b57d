package vn.parindex.analytics.target;

import java.util.function.Function;
import vn.parindex.analytics.model.MissingReason;

/** What a unit reported on a target: a count, or the reason why there is none. */
public sealed interface Reading {

  /** The count {@code numerator} of {@code denominator}. */
  static Reading of(long numerator, long denominator) {
    return new Counted(new Count(numerator, denominator));
  }

  /** No count, because of {@code reason}. */
  static Reading missing(MissingReason reason) {
    return new Missing(reason);
  }

  /** Calls the one that fits. */
  <T> T match(
      Function<? super Count, ? extends T> counted,
      Function<? super MissingReason, ? extends T> missing);

  /** A count. */
  record Counted(Count count) implements Reading {

    @Override
    public <T> T match(
        Function<? super Count, ? extends T> counted,
        Function<? super MissingReason, ? extends T> missing) {
      return counted.apply(count);
    }
  }

  /** No count, and why. */
  record Missing(MissingReason reason) implements Reading {

    @Override
    public <T> T match(
        Function<? super Count, ? extends T> counted,
        Function<? super MissingReason, ? extends T> missing) {
      return missing.apply(reason);
    }
  }
}
