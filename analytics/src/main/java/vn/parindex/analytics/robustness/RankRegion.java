package vn.parindex.analytics.robustness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.ranking.Rank;

/**
 * Ranges of ranks from scores with independent, normal standard errors, which hold for all units
 * together with a stated confidence (Klein, Wright and Wieczorek, <i>A joint confidence region for
 * an overall ranking of populations</i>, JRSS C 69, 2020).
 *
 * <p>Each score has an interval, so wide that all n of them hold at once: each at the level {@code
 * level}^(1/n) (Šidák 1967). Units whose interval lies wholly above are better, those wholly below
 * worse; the rank lies between. Ranges are wide by right: they say what the scores do not tell
 * apart.
 *
 * <p>Worked example at 95 %: A 90 ± 1, B 84 ± 1, C 83 ± 1. Each interval has the level 0.983, that
 * is 2.388 standard errors: A 87.6 to 92.4, B 81.6 to 86.4, C 80.6 to 85.4. A has rank 1; B and C
 * have 2 or 3.
 */
public final class RankRegion {

  private RankRegion() {}

  /**
   * The ranks that a unit may have.
   *
   * @param best the better end, at least 1
   * @param worst the worse end
   */
  public record Range(Rank best, Rank worst) {}

  /**
   * The ranges of all units.
   *
   * @param estimates of each unit; a unit without a score is left out by the caller
   * @param level the confidence of all ranges together, between 0 and 1
   * @param <K> what is ranked
   * @return in the order of the estimates; empty of none
   * @throws IllegalArgumentException for another level
   */
  public static <K> Map<K, Range> of(Map<K, ScoreEstimate> estimates, double level) {
    Interval.checkLevel(level);
    double each = FastMath.pow(level, 1.0 / Math.max(1, estimates.size()));
    double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + each) / 2);
    List<Interval> intervals = new ArrayList<>();
    for (ScoreEstimate estimate : estimates.values()) {
      double reach = z * estimate.standardError();
      intervals.add(new Interval(estimate.score() - reach, estimate.score() + reach, each));
    }
    Map<K, Range> ranges = new LinkedHashMap<>();
    for (K unit : estimates.keySet()) {
      Interval own = intervals.get(ranges.size());
      int above = (int) intervals.stream().filter(other -> other.low() > own.high()).count();
      int below = (int) intervals.stream().filter(other -> other.high() < own.low()).count();
      ranges.put(unit, new Range(Rank.of(1 + above), Rank.of(intervals.size() - below)));
    }
    return Collections.unmodifiableMap(ranges);
  }
}
