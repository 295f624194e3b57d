package vn.parindex.analytics.trend;

import java.util.List;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * What is known of where a series is going.
 *
 * @param observations the series, earliest first
 * @param settings what was asked for
 * @param verdict what may be said of it as a whole
 * @param run how it ends
 * @param mannKendall the test the verdict rests on
 * @param theilSen the slope to be told: it does not follow one wild figure
 * @param leastSquares the line that forecasts
 */
public record Trend(
    List<Observation> observations,
    TrendSettings settings,
    Verdict verdict,
    Outcome<Run> run,
    Outcome<MannKendall> mannKendall,
    Outcome<TheilSen> theilSen,
    Outcome<LeastSquares> leastSquares) {

  /** Copies. */
  public Trend {
    observations = List.copyOf(observations);
  }

  /** The first figure; {@link NoResult#NO_VALUES} if there is none. */
  public Outcome<Observation> first() {
    return observations.isEmpty()
        ? Outcome.none(NoResult.NO_VALUES)
        : Outcome.of(observations.get(0));
  }

  /** The last figure; {@link NoResult#NO_VALUES} if there is none. */
  public Outcome<Observation> last() {
    return observations.isEmpty()
        ? Outcome.none(NoResult.NO_VALUES)
        : Outcome.of(observations.get(observations.size() - 1));
  }

  /**
   * The line carried on to {@code time}.
   *
   * @param time in years, see {@link Observation#timeOf}
   * @return {@link NoResult#DATE_PASSED} if {@code time} lies before the last figure, {@link
   *     NoResult#TOO_FEW} or {@link NoResult#NO_VALUES} if there is no line
   * @throws IllegalArgumentException if {@code time} is not finite
   */
  public Outcome<Forecast> forecast(double time) {
    return lineTo(time)
        .map(
            line ->
                new Forecast(time, line.at(time), line.predictionInterval(time, settings.level())));
  }

  /** The line carried on to one year after the last figure. */
  public Outcome<Forecast> forecastNextYear() {
    return last().flatMap(last -> forecast(last.time() + 1));
  }

  /**
   * The probability that the figure at {@code time} is {@code threshold} or more: that a target is
   * met then. For counts see the forecasts of the target package, which know their denominator.
   *
   * @param threshold in units of the figures
   * @param time in years
   * @return the reasons of {@link #forecast}, {@link NoResult#TOO_FEW} for two figures, {@link
   *     NoResult#PERFECT_FIT} if they lie on the line
   * @throws IllegalArgumentException if an argument is not finite
   */
  public Outcome<Double> probabilityOfAtLeast(double threshold, double time) {
    if (!Double.isFinite(threshold)) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
    return lineTo(time).flatMap(line -> line.probabilityOfAtLeast(threshold, time));
  }

  private Outcome<LeastSquares> lineTo(double time) {
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException("time " + time);
    }
    return last()
        .flatMap(last -> time < last.time() ? Outcome.none(NoResult.DATE_PASSED) : leastSquares);
  }
}
