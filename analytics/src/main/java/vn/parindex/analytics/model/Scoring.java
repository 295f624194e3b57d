package vn.parindex.analytics.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** How the points of a leaf are given. */
public sealed interface Scoring {

  /** Calls the one that fits. */
  <T> T match(
      Function<YesNo, T> yesNo,
      Function<Steps, T> steps,
      Function<Rate, T> rate,
      Function<PerCase, T> perCase,
      Function<Deduction, T> deduction,
      Function<SurveyAnswers, T> survey);

  /** The word for this form in data files. */
  default String code() {
    return match(
        yesNo -> "yes-no",
        steps -> "steps",
        rate -> "rate",
        perCase -> "per-case",
        deduction -> "deduction",
        survey -> "survey");
  }

  /**
   * Full points or none.
   *
   * @param due the day of the year on which it has to be done at the latest; empty where any day of
   *     the period will do
   */
  record YesNo(Optional<MonthDay> due) implements Scoring {
    /** Checks the parts. */
    public YesNo {
      Objects.requireNonNull(due, "due");
    }

    /** On any day. */
    public YesNo() {
      this(Optional.empty());
    }

    /**
     * The last day on which it may be done in a period that begins on a day: the first one of that
     * month and day from then on. 29/02 is 28/02 in a year without it.
     */
    public Optional<LocalDate> dueIn(LocalDate begin) {
      return due.map(
          day -> {
            LocalDate first = day.atYear(begin.getYear());
            return first.isBefore(begin) ? day.atYear(begin.getYear() + 1) : first;
          });
    }

    @Override
    public <T> T match(
        Function<YesNo, T> yesNo,
        Function<Steps, T> steps,
        Function<Rate, T> rate,
        Function<PerCase, T> perCase,
        Function<Deduction, T> deduction,
        Function<SurveyAnswers, T> survey) {
      return yesNo.apply(this);
    }
  }

  /**
   * One of several shares of the maximum.
   *
   * @param shares per cent of the maximum, best first: 100, 50, 0
   */
  record Steps(List<BigDecimal> shares) implements Scoring {
    /** Copies. */
    public Steps {
      shares = List.copyOf(shares);
      if (shares.isEmpty()) {
        throw new IllegalArgumentException("no shares");
      }
    }

    @Override
    public <T> T match(
        Function<YesNo, T> yesNo,
        Function<Steps, T> steps,
        Function<Rate, T> rate,
        Function<PerCase, T> perCase,
        Function<Deduction, T> deduction,
        Function<SurveyAnswers, T> survey) {
      return steps.apply(this);
    }
  }

  /**
   * Full points at or above a threshold, none below a floor, in between in proportion.
   *
   * @param threshold per cent
   * @param floor per cent, at most the threshold
   * @param between in proportion to what
   */
  record Rate(BigDecimal threshold, BigDecimal floor, Between between) implements Scoring {
    /** Checks the order. */
    public Rate {
      Objects.requireNonNull(between, "between");
      if (floor.compareTo(threshold) > 0) {
        throw new IllegalArgumentException("floor " + floor + " above threshold " + threshold);
      }
    }

    /** In proportion to the way from the floor. */
    public Rate(BigDecimal threshold, BigDecimal floor) {
      this(threshold, floor, Between.FROM_FLOOR);
    }

    @Override
    public <T> T match(
        Function<YesNo, T> yesNo,
        Function<Steps, T> steps,
        Function<Rate, T> rate,
        Function<PerCase, T> perCase,
        Function<Deduction, T> deduction,
        Function<SurveyAnswers, T> survey) {
      return rate.apply(this);
    }
  }

  /**
   * What the points between floor and threshold are in proportion to. Of 2 points, with a floor of
   * 50 and a threshold of 100 %, a rate of 75 % gets 1 point from the floor, 1.5 of the threshold.
   */
  enum Between {
    /** How far the rate is on the way from the floor, with no point, to the threshold. */
    FROM_FLOOR("from-floor"),
    /** The rate itself, so that the floor is a jump: 50 % gets 1 of 2 points, 49 % none. */
    OF_THRESHOLD("of-threshold");

    private final String code;

    Between(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }

  /**
   * So many points for each case, at most the maximum.
   *
   * @param points for one, greater than 0
   */
  record PerCase(BigDecimal points) implements Scoring {
    /** Checks the sign. */
    public PerCase {
      requirePositive(points);
    }

    @Override
    public <T> T match(
        Function<YesNo, T> yesNo,
        Function<Steps, T> steps,
        Function<Rate, T> rate,
        Function<PerCase, T> perCase,
        Function<Deduction, T> deduction,
        Function<SurveyAnswers, T> survey) {
      return perCase.apply(this);
    }
  }

  /**
   * The maximum less so many points for each case, at least 0.
   *
   * @param points for one, greater than 0
   */
  record Deduction(BigDecimal points) implements Scoring {
    /** Checks the sign. */
    public Deduction {
      requirePositive(points);
    }

    @Override
    public <T> T match(
        Function<YesNo, T> yesNo,
        Function<Steps, T> steps,
        Function<Rate, T> rate,
        Function<PerCase, T> perCase,
        Function<Deduction, T> deduction,
        Function<SurveyAnswers, T> survey) {
      return deduction.apply(this);
    }
  }

  private static void requirePositive(BigDecimal points) {
    if (points.signum() <= 0) {
      throw new IllegalArgumentException(points + " points for a case");
    }
  }

  /**
   * The weighted mean of the answers of a survey.
   *
   * @param weights per cent of the maximum for each answer, best first: 100, 60, 20, 0; empty when
   *     nobody published them, for the points are known without them
   */
  record SurveyAnswers(Optional<List<BigDecimal>> weights) implements Scoring {
    /** Copies. */
    public SurveyAnswers {
      weights = weights.map(List::copyOf);
      weights.ifPresent(known -> Objects.checkIndex(0, known.size()));
    }

    @Override
    public <T> T match(
        Function<YesNo, T> yesNo,
        Function<Steps, T> steps,
        Function<Rate, T> rate,
        Function<PerCase, T> perCase,
        Function<Deduction, T> deduction,
        Function<SurveyAnswers, T> survey) {
      return survey.apply(this);
    }
  }
}
