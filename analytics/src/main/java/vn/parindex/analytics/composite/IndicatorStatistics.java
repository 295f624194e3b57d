package vn.parindex.analytics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * What the figures of an indicator look like, before anything is done with them.
 *
 * @param indicator the indicator
 * @param missing how many units have no figure, for whatever reason
 * @param moments of the known figures; {@link NoResult#NO_VALUES} if there is none
 */
public record IndicatorStatistics(String indicator, int missing, Outcome<Moments> moments) {

  /**
   * The statistics of every indicator in one period, over the units of the panel.
   *
   * @return in the order of the panel
   * @throws IllegalArgumentException if there is no such period, or a figure is beyond ±10¹⁰⁰
   */
  public static List<IndicatorStatistics> of(Panel panel, String period) {
    int page = panel.periodNames().index(period);
    List<IndicatorStatistics> all = new ArrayList<>();
    for (String indicator : panel.indicators()) {
      double[] known =
          Arrays.stream(panel.column(page, panel.indicatorNames().index(indicator)))
              .filter(figure -> !Double.isNaN(figure))
              .toArray();
      all.add(
          new IndicatorStatistics(
              indicator, panel.units().size() - known.length, Moments.of(known)));
    }
    return List.copyOf(all);
  }
}
