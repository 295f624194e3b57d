package vn.parindex.analytics.peers;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The few smallest of many numbers; nobody sorts all to know the first few. */
final class Smallest {

  private final int count;
  private final PriorityQueue<Double> largestFirst = new PriorityQueue<>(Comparator.reverseOrder());

  /**
   * Room for so many.
   *
   * @param count at least 1
   */
  Smallest(int count) {
    this.count = count;
  }

  void add(double number) {
    if (largestFirst.size() < count) {
      largestFirst.add(number);
    } else if (number < largestFirst.element()) {
      largestFirst.remove();
      largestFirst.add(number);
    }
  }

  /** The largest of those kept; infinite while there are fewer than there is room for. */
  double last() {
    return largestFirst.size() < count ? Double.POSITIVE_INFINITY : largestFirst.element();
  }
}
