package vn.parindex.analytics.model;

import java.math.BigDecimal;
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
      Function<SurveyAnswers, T> survey);

  /** Full points or none. */
  record YesNo() implements Scoring {
    @Override
    public <T> T match(
        Function<YesNo, T> yesNo,
        Function<Steps, T> steps,
        Function<Rate, T> rate,
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
        Function<SurveyAnswers, T> survey) {
      return steps.apply(this);
    }
  }

  /**
   * Full points at or above a threshold, none below a floor, in between in proportion.
   *
   * @param threshold per cent
   * @param floor per cent, at most the threshold
   */
  record Rate(BigDecimal threshold, BigDecimal floor) implements Scoring {
    /** Checks the order. */
    public Rate {
      if (floor.compareTo(threshold) > 0) {
        throw new IllegalArgumentException("floor " + floor + " above threshold " + threshold);
      }
    }

    @Override
    public <T> T match(
        Function<YesNo, T> yesNo,
        Function<Steps, T> steps,
        Function<Rate, T> rate,
        Function<SurveyAnswers, T> survey) {
      return rate.apply(this);
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
        Function<SurveyAnswers, T> survey) {
      return survey.apply(this);
    }
  }
}
