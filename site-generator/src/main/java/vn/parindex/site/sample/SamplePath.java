package vn.parindex.site.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a unit really counted for a target, by reporting date: cumulative, the first is the
 * baseline. Changes while figures with a certain feature are set.
 */
final class SamplePath {

  final long[] successes;
  final long[] cases;

  SamplePath(int dates) {
    this.successes = new long[dates];
    this.cases = new long[dates];
  }

  /** The last date. */
  int last() {
    return cases.length - 1;
  }

  /** Cases and successes of the year are none, as if nothing had come. */
  void empty() {
    for (int i = 1; i <= last(); i++) {
      successes[i] = 0;
      cases[i] = 0;
    }
  }

  /** What came since the date before; at the first date of the year, since the year began. */
  long newCases(int date) {
    return date == 1 ? cases[1] : cases[date] - cases[date - 1];
  }

  /** As {@link #newCases}. */
  long newSuccesses(int date) {
    return date == 1 ? successes[1] : successes[date] - successes[date - 1];
  }

  /** Adds what came since the date before; the year starts from 0. */
  void add(int date, long newSuccesses, long newCases) {
    successes[date] = newSuccesses + (date == 1 ? 0 : successes[date - 1]);
    cases[date] = newCases + (date == 1 ? 0 : cases[date - 1]);
  }

  /** The least number of successes that meets a threshold in per cent. */
  static long needed(long cases, BigDecimal threshold) {
    return threshold
        .multiply(BigDecimal.valueOf(cases))
        .movePointLeft(2)
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}
