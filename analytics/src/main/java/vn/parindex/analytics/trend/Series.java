package vn.parindex.analytics.trend;

import java.util.List;
import vn.parindex.analytics.model.NoResult;

/** Figures in the order of their times, whatever order they came in. */
final class Series {

  private Series() {}

  /**
   * The observations, earliest first.
   *
   * @throws IllegalArgumentException if two times differ by less than {@link
   *     Observation#LEAST_STEP}: they are meant to be equal, and a slope between them means nothing
   */
  static List<Observation> sorted(List<Observation> observations) {
    List<Observation> sorted = observations.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      double step = sorted.get(i).time() - sorted.get(i - 1).time();
      if (step > 0 && step < Observation.LEAST_STEP) {
        throw new IllegalArgumentException(
            "times too close: " + sorted.get(i - 1).time() + " and " + sorted.get(i).time());
      }
    }
    return sorted;
  }

  /** Why a series that is too short gives nothing: it is empty, or it has too few figures. */
  static NoResult tooShort(List<Observation> series) {
    return series.isEmpty() ? NoResult.NO_VALUES : NoResult.TOO_FEW;
  }

  /** How many different times there are in a sorted series. */
  static long times(List<Observation> sorted) {
    return sorted.stream().mapToDouble(Observation::time).distinct().count();
  }

  /** Whether all figures are equal; true for one and for none. */
  static boolean isLevel(List<Observation> series) {
    return series.stream().mapToDouble(Observation::value).distinct().count() <= 1;
  }

  /** The median of sorted figures: the mean of the middle two where their number is even. */
  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
  }
}
