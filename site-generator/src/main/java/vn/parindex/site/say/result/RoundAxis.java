package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.ChartAxis;

/** An axis of whole numbers around values that are no lengths. */
public final class RoundAxis {

  private static final int MOST_TICKS = 6;
  private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  private RoundAxis() {}

  /**
   * The shortest axis with at most six ticks that holds all values. Values 73.9 and 88 give 70, 75,
   * 80, 85, 90; no values give 0 to 100.
   */
  public static ChartAxis around(List<Double> values, Formats formats) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(100);
    long first = 0;
    long last = 0;
    long step = 0;
    for (int i = 0; i < STEPS.length && (step == 0 || (last - first) / step >= MOST_TICKS); i++) {
      step = STEPS[i];
      first = (long) Math.floor(low / step) * step;
      last = Math.max((long) Math.ceil(high / step) * step, first + step);
    }
    List<ChartAxis.Tick> ticks = new ArrayList<>();
    for (long tick = first; tick <= last; tick += step) {
      ticks.add(new ChartAxis.Tick(tick, formats.count(tick)));
    }
    return new ChartAxis(first, last, ticks);
  }
}
