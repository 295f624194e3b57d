package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a unit declares of a leaf beside the points that it claims, so that the rule of the leaf can
 * give the points anew. Counts are whole numbers; half a case does not exist.
 */
public sealed interface Declaration {

  /** Calls the one that fits. */
  <T> T match(
      Function<? super Share, ? extends T> share,
      Function<? super Count, ? extends T> count,
      Function<? super Done, ? extends T> done,
      Function<? super DoneOn, ? extends T> doneOn,
      Function<? super Step, ? extends T> step);

  /**
   * Successes among cases, for a rate.
   *
   * @param numerator 0 to {@code denominator}
   * @param denominator all cases; 0 when there was none (không phát sinh)
   */
  record Share(long numerator, long denominator) implements Declaration {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 0 ≤ numerator ≤ denominator
     */
    public Share {
      if (numerator < 0 || numerator > denominator) {
        throw new IllegalArgumentException(numerator + " of " + denominator);
      }
    }

    @Override
    public <T> T match(
        Function<? super Share, ? extends T> share,
        Function<? super Count, ? extends T> count,
        Function<? super Done, ? extends T> done,
        Function<? super DoneOn, ? extends T> doneOn,
        Function<? super Step, ? extends T> step) {
      return share.apply(this);
    }
  }

  /**
   * How many cases, for points or deductions by the case.
   *
   * @param cases not negative
   */
  record Count(long cases) implements Declaration {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if negative
     */
    public Count {
      if (cases < 0) {
        throw new IllegalArgumentException("count " + cases);
      }
    }

    @Override
    public <T> T match(
        Function<? super Share, ? extends T> share,
        Function<? super Count, ? extends T> count,
        Function<? super Done, ? extends T> done,
        Function<? super DoneOn, ? extends T> doneOn,
        Function<? super Step, ? extends T> step) {
      return count.apply(this);
    }
  }

  /**
   * Whether it was done.
   *
   * @param done yes or no
   */
  record Done(boolean done) implements Declaration {
    @Override
    public <T> T match(
        Function<? super Share, ? extends T> share,
        Function<? super Count, ? extends T> count,
        Function<? super Done, ? extends T> done,
        Function<? super DoneOn, ? extends T> doneOn,
        Function<? super Step, ? extends T> step) {
      return done.apply(this);
    }
  }

  /**
   * That it was done, and when.
   *
   * @param day the day of the document or of the work
   */
  record DoneOn(LocalDate day) implements Declaration {
    /** Checks the parts. */
    public DoneOn {
      Objects.requireNonNull(day, "day");
    }

    @Override
    public <T> T match(
        Function<? super Share, ? extends T> share,
        Function<? super Count, ? extends T> count,
        Function<? super Done, ? extends T> done,
        Function<? super DoneOn, ? extends T> doneOn,
        Function<? super Step, ? extends T> step) {
      return doneOn.apply(this);
    }
  }

  /**
   * Which of the steps of the rule was reached.
   *
   * @param number 1 for the first and best
   */
  record Step(int number) implements Declaration {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if less than 1
     */
    public Step {
      if (number < 1) {
        throw new IllegalArgumentException("step " + number);
      }
    }

    @Override
    public <T> T match(
        Function<? super Share, ? extends T> share,
        Function<? super Count, ? extends T> count,
        Function<? super Done, ? extends T> done,
        Function<? super DoneOn, ? extends T> doneOn,
        Function<? super Step, ? extends T> step) {
      return step.apply(this);
    }
  }
}
