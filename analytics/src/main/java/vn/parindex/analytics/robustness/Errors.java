package vn.parindex.analytics.robustness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.ScoreSheet;

/** Draws what the points of leaves might as well have been. */
final class Errors {

  private final int respondents;

  private final double[] differences;

  private final int observed;

  private Errors(int respondents, double[] differences, int observed) {
    this.respondents = respondents;
    this.differences = differences;
    this.observed = observed;
  }

  static Errors of(
      Framework framework, Collection<ScoreSheet> sheets, RobustnessSettings settings) {
    List<Double> differences = new ArrayList<>();
    int observed = 0;
    if (settings.verification() == VerificationError.BETWEEN_ROUNDS) {
      for (ScoreSheet sheet : sheets) {
        for (Leaf leaf : framework.leaves().toList()) {
          Optional<Fraction> difference = difference(leaf, sheet.leaves().get(leaf.code()));
          if (difference.isPresent()) {
            observed++;
            difference
                .filter(share -> share.signum() != 0)
                .ifPresent(share -> differences.add(share.toDouble()));
          }
        }
      }
    }
    return new Errors(
        settings.survey() == SurveyError.SAMPLING ? settings.respondents() : 0,
        differences.stream().mapToDouble(Double::doubleValue).toArray(),
        observed);
  }

  /**
   * Round 2 less round 1 over the maximum; 0 without a second round; empty for a leaf that has no
   * first round.
   */
  private static Optional<Fraction> difference(Leaf leaf, LeafScore score) {
    return score == null
        ? Optional.empty()
        : score.match(
            verified ->
                points(verified.round1())
                    .map(
                        first ->
                            points(verified.round2())
                                .orElse(first)
                                .subtract(first)
                                .divide(leaf.maxPoints())),
            surveyed -> Optional.empty(),
            none -> Optional.empty());
  }

  private static Optional<Fraction> points(Figure figure) {
    return figure.match(Optional::of, reason -> Optional.empty());
  }

  /** Standard deviation of the share of a survey leaf. */
  double deviation(UnitFigures.LeafPoints leaf) {
    double share = leaf.points() / leaf.max();
    return respondents == 0 ? 0 : Math.sqrt(Math.max(0, share * (1 - share)) / respondents);
  }

  /** Differences between the rounds that are not 0, as shares of the maximum. */
  double[] differences() {
    return differences;
  }

  /** How many leaves the differences come from, those without a difference included. */
  int observed() {
    return observed;
  }

  /** Adds to the points of a unit's areas what its survey leaves gain and lose in one draw. */
  void survey(UnitFigures unit, RandomGenerator random, double[] areaPoints) {
    for (UnitFigures.LeafPoints leaf : unit.surveyed()) {
      double deviation = deviation(leaf);
      if (deviation > 0) {
        areaPoints[leaf.area()] += leaf.change(random.nextGaussian() * deviation);
      }
    }
  }

  /** Adds to the points of a unit's areas what its verified leaves gain and lose in one draw. */
  void verification(UnitFigures unit, RandomGenerator random, double[] areaPoints) {
    if (differences.length == 0) {
      return;
    }
    for (UnitFigures.LeafPoints leaf : unit.verified()) {
      int drawn = random.nextInt(2 * observed);
      int which = drawn >> 1;
      if (which < differences.length) {
        double share = (drawn & 1) == 0 ? differences[which] : -differences[which];
        areaPoints[leaf.area()] += leaf.change(share);
      }
    }
  }
}
