package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.function.Function;

/** What shows how far a task is done. */
public sealed interface Proof {

  /** Calls the one that fits. */
  <T> T match(
      Function<? super Document, ? extends T> document,
      Function<? super Amount, ? extends T> amount,
      Function<? super Count, ? extends T> count,
      Function<? super Share, ? extends T> share,
      Function<? super None, ? extends T> none);

  /**
   * A document.
   *
   * @param number as written on it: "12/QĐ-UBND"
   * @param date its day
   */
  record Document(String number, LocalDate date) implements Proof {

    @Override
    public <T> T match(
        Function<? super Document, ? extends T> document,
        Function<? super Amount, ? extends T> amount,
        Function<? super Count, ? extends T> count,
        Function<? super Share, ? extends T> share,
        Function<? super None, ? extends T> none) {
      return document.apply(this);
    }
  }

  /**
   * Money.
   *
   * @param dong in đồng, not negative
   */
  record Amount(long dong) implements Proof {
    /** Checks the sign. */
    public Amount {
      if (dong < 0) {
        throw new IllegalArgumentException("amount " + dong);
      }
    }

    @Override
    public <T> T match(
        Function<? super Document, ? extends T> document,
        Function<? super Amount, ? extends T> amount,
        Function<? super Count, ? extends T> count,
        Function<? super Share, ? extends T> share,
        Function<? super None, ? extends T> none) {
      return amount.apply(this);
    }
  }

  /**
   * A number of things.
   *
   * @param things not negative
   */
  record Count(long things) implements Proof {
    /** Checks the sign. */
    public Count {
      if (things < 0) {
        throw new IllegalArgumentException("count " + things);
      }
    }

    @Override
    public <T> T match(
        Function<? super Document, ? extends T> document,
        Function<? super Amount, ? extends T> amount,
        Function<? super Count, ? extends T> count,
        Function<? super Share, ? extends T> share,
        Function<? super None, ? extends T> none) {
      return count.apply(this);
    }
  }

  /**
   * So many of so many.
   *
   * @param done 0 to {@code of}
   * @param of all
   */
  record Share(long done, long of) implements Proof {
    /** Checks the order. */
    public Share {
      if (done < 0 || done > of) {
        throw new IllegalArgumentException(done + " of " + of);
      }
    }

    @Override
    public <T> T match(
        Function<? super Document, ? extends T> document,
        Function<? super Amount, ? extends T> amount,
        Function<? super Count, ? extends T> count,
        Function<? super Share, ? extends T> share,
        Function<? super None, ? extends T> none) {
      return share.apply(this);
    }
  }

  /** Nothing yet. */
  record None() implements Proof {
    @Override
    public <T> T match(
        Function<? super Document, ? extends T> document,
        Function<? super Amount, ? extends T> amount,
        Function<? super Count, ? extends T> count,
        Function<? super Share, ? extends T> share,
        Function<? super None, ? extends T> none) {
      return none.apply(this);
    }
  }
}
