package vn.parindex.analytics.robustness;

import org.apache.commons.math3.special.Erf;

/**
 * A score that was not counted but estimated, such as one from a survey: the true one lies around
 * it as the normal distribution says, whatever the errors of the others.
 *
 * @param score the estimate, higher is better, within ±10¹⁰⁰
 * @param standardError its standard error in the same unit, 0 to 10¹⁰⁰; 0 if it is certain
 */
public record ScoreEstimate(double score, double standardError) {

  private static final double LARGEST = 1e100;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one of them is not a number, too large, or an error below 0
   */
  public ScoreEstimate {
    if (!(Math.abs(score) <= LARGEST && standardError >= 0 && standardError <= LARGEST)) {
      throw new IllegalArgumentException("score " + score + " ± " + standardError);
    }
  }

  /**
   * The probability that the true score is above that of another, exactly: Φ((a − b)/√(s² + t²)).
   *
   * <p>Worked example: 82 ± 3 and 78 ± 4 are 4 apart with a standard error of 5, Φ(0.8) = 0.788. Of
   * two certain scores the higher is above with 1; two that are equal share it, 1/2 each.
   */
  public double probabilityAbove(ScoreEstimate other) {
    double apart = score - other.score;
    double error =
        Math.sqrt(standardError * standardError + other.standardError * other.standardError);
    return error == 0 ? (1 + Math.signum(apart)) / 2 : Erf.erfc(-apart / error / Math.sqrt(2)) / 2;
  }
}
