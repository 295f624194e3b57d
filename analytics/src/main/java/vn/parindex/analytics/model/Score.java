package vn.parindex.analytics.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** An exact percentage, or the reason why there is none. */
public sealed interface Score {

  /** The percentage {@code percent}, 0 to 100 without bonus and penalty. */
  static Score of(Fraction percent) {
    return new Known(percent);
  }

  /** No percentage, because of {@code reason}. */
  static Score none(NoScore reason) {
    return new None(reason);
  }

  /** Calls the one that fits. */
  <T> T match(Function<Fraction, T> known, Function<NoScore, T> none);

  /** The percentage, if there is one. */
  default Optional<Fraction> percent() {
    return match(Optional::of, reason -> Optional.empty());
  }

  /** A percentage. */
  record Known(Fraction value) implements Score {

    @Override
    public <T> T match(Function<Fraction, T> known, Function<NoScore, T> none) {
      return known.apply(value);
    }
  }

  /** No percentage, and why. */
  record None(NoScore reason) implements Score {
    /** Checks the reason. */
    public None {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <T> T match(Function<Fraction, T> known, Function<NoScore, T> none) {
      return none.apply(reason);
    }
  }
}
