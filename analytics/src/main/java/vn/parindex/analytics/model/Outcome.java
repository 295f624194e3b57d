package vn.parindex.analytics.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an analysis found, or the reason why it found nothing. Analyses are total: where the figures
 * do not permit an answer they say why instead of throwing, and never answer with {@code null},
 * {@code NaN} or a stand-in 0.
 *
 * <p>Example: a slope through two points is {@code Outcome.of(...)}; a slope through one is {@code
 * Outcome.none(NoResult.TOO_FEW)}.
 *
 * @param <T> what is found
 */
public sealed interface Outcome<T> {

  /** The answer {@code value}. */
  static <T> Outcome<T> of(T value) {
    return new Known<>(value);
  }

  /** No answer, because of {@code reason}. */
  static <T> Outcome<T> none(NoResult reason) {
    return new None<>(reason);
  }

  /** Calls the one that fits, so that no reader can forget the case without an answer. */
  <R> R match(Function<? super T, ? extends R> known, Function<NoResult, ? extends R> none);

  /** The answer, if there is one. */
  default Optional<T> value() {
    return match(Optional::of, reason -> Optional.empty());
  }

  /** Whether there is an answer. */
  default boolean isKnown() {
    return match(value -> true, reason -> false);
  }

  /** The same reason, or {@code step} of the answer. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> step) {
    return match(value -> of(step.apply(value)), Outcome::none);
  }

  /** The same reason, or what {@code step} finds from the answer. */
  default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> step) {
    return match(step, Outcome::none);
  }

  /** The word in downloads: "known" or the code of the reason. */
  default String status() {
    return match(value -> "known", NoResult::code);
  }

  /** An answer. */
  record Known<T>(T answer) implements Outcome<T> {
    /** Checks the value. */
    public Known {
      Objects.requireNonNull(answer, "answer");
    }

    @Override
    public <R> R match(
        Function<? super T, ? extends R> known, Function<NoResult, ? extends R> none) {
      return known.apply(answer);
    }

    @Override
    public Optional<T> value() {
      return Optional.of(answer);
    }
  }

  /** No answer, and why. */
  record None<T>(NoResult reason) implements Outcome<T> {
    /** Checks the reason. */
    public None {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R match(
        Function<? super T, ? extends R> known, Function<NoResult, ? extends R> none) {
      return none.apply(reason);
    }
  }
}
