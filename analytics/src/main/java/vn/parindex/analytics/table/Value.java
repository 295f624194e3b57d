package vn.parindex.analytics.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;

/**
 * What a cell of a data table holds. A cell without a figure is missing; the reason stands in a
 * column of its own, mostly {@code status}.
 */
public sealed interface Value {

  /** The status of a row whose figure is there. */
  Value KNOWN = text("known");

  /**
   * What is made of a value.
   *
   * @param <T> the outcome
   */
  interface Reader<T> {
    /** Nothing. */
    T missing();

    /** Words or a code; not empty. */
    T text(String text);

    /** A count. */
    T whole(long number);

    /** A number; finite. */
    T number(double number);

    /** A day. */
    T day(LocalDate day);
  }

  /** Hands the value to the method that fits. */
  <T> T read(Reader<T> reader);

  /** Nothing. */
  static Value missing() {
    return Missing.VALUE;
  }

  /** Words or a code; missing if it is empty. */
  static Value text(String text) {
    return text.isEmpty() ? Missing.VALUE : new Text(text);
  }

  /** "yes" or "no". */
  static Value yesNo(boolean condition) {
    return text(condition ? "yes" : "no");
  }

  /** A count. */
  static Value whole(long number) {
    return new Whole(number);
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  static Value number(double number) {
    return new Number(number);
  }

  /** The {@code double} nearest to a fraction. */
  static Value number(Fraction number) {
    return new Number(number.toDouble());
  }

  /** The {@code double} nearest to a decimal. */
  static Value number(BigDecimal number) {
    return new Number(number.doubleValue());
  }

  /** An observed figure, or missing. */
  static Value number(Figure figure) {
    return figure.<Value>match(Value::number, reason -> Missing.VALUE);
  }

  /** A percentage, or missing. */
  static Value number(Score score) {
    return score.<Value>match(Value::number, reason -> Missing.VALUE);
  }

  /** A day. */
  static Value day(LocalDate day) {
    return new Day(day);
  }

  /** What is told of an answer, or missing where there is none. */
  static <T> Value known(Outcome<T> outcome, Function<T, Value> known) {
    return known(outcome.value(), known);
  }

  /** What is told of something, or missing where it is not there. */
  static <T> Value known(Optional<T> optional, Function<T, Value> present) {
    return optional.map(present).orElse(Missing.VALUE);
  }

  /** {@code known}, or the reason why there is no answer. */
  static Value status(Outcome<?> outcome) {
    return text(outcome.status());
  }

  /** {@code known}, or the reason why there is no figure. */
  static Value status(Figure figure) {
    return figure.<Value>match(known -> KNOWN, reason -> text(reason.code()));
  }

  /** {@code known}, or the reason why there is no percentage. */
  static Value status(Score score) {
    return score.<Value>match(known -> KNOWN, reason -> text(reason.code()));
  }

  /** Nothing. */
  enum Missing implements Value {
    /** The only one. */
    VALUE;

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.missing();
    }
  }

  /**
   * Words or a code.
   *
   * @param text not empty
   */
  record Text(String text) implements Value {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.text(text);
    }
  }

  /**
   * A count.
   *
   * @param number of things
   */
  record Whole(long number) implements Value {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.whole(number);
    }
  }

  /**
   * A number that may have a fraction.
   *
   * @param number finite
   */
  record Number(double number) implements Value {
    /** Refuses what a reader would take for missing. */
    public Number {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException(number + " in a table");
      }
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.number(number);
    }
  }

  /**
   * A day.
   *
   * @param day itself
   */
  record Day(LocalDate day) implements Value {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.day(day);
    }
  }
}
