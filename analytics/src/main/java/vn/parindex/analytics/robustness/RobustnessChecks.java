package vn.parindex.analytics.robustness;

import java.util.Collection;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** Runs every check of a ranking's robustness. */
public final class RobustnessChecks {

  private RobustnessChecks() {}

  /**
   * {@link RankUncertainties}, {@link Variants} and {@link Sensitivities} of one period.
   *
   * @param index the published index
   * @param sheets the sheets it was computed from
   * @param ties policy of the published ranking
   * @param equality when published percentages are equal
   * @param settings what varies, and how often to draw
   * @param execution has no effect on the result
   */
  public static Robustness run(
      PeriodIndex index,
      Collection<ScoreSheet> sheets,
      TiePolicy ties,
      TieEquality equality,
      RobustnessSettings settings,
      Execution execution) {
    return new Robustness(
        index.period(),
        RankUncertainties.simulate(index, sheets, ties, equality, settings, execution),
        Variants.compute(index, ties, equality),
        Sensitivities.of(index, sheets, ties, equality, settings, execution));
  }
}
