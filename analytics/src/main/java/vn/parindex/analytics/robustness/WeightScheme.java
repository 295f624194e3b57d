package vn.parindex.analytics.robustness;

import java.util.Arrays;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * How the weights of the areas vary around their nominal weights.
 *
 * <p>A draw gives each area a factor; the points and the maximum of the area are both multiplied by
 * it, so that the weights still sum to the whole (they are renormalised), unit by unit. The same
 * example under each: two areas of 60 and 40 points, spread 0.2.
 */
public enum WeightScheme {
  /**
   * Factors are independent and uniform within 1 ± spread. Factors 1.1 and 0.9 make of 60 and 40
   * the weights 66/102 and 36/102. The default.
   */
  UNIFORM("uniform") {
    @Override
    void draw(double[] nominal, double spread, RandomGenerator random, double[] factors) {
      for (int i = 0; i < factors.length; i++) {
        factors[i] = 1 + spread * (2 * random.nextDouble() - 1);
      }
    }
  },
  /**
   * Weights are Dirichlet with mean 0.6 and 0.4 and concentration c = 3(k − 1)/spread² − 1 for k
   * areas, here 74: the factor of an area of mean weight 1/k then has the variance spread²/3, as
   * under {@link #UNIFORM}. Weights 0.63 and 0.37 are the factors 1.05 and 0.925.
   */
  DIRICHLET("dirichlet") {
    @Override
    void draw(double[] nominal, double spread, RandomGenerator random, double[] factors) {
      if (spread == 0 || nominal.length == 1) {
        Arrays.fill(factors, 1);
        return;
      }
      double concentration = concentration(nominal.length, spread);
      double whole = 0;
      for (double weight : nominal) {
        whole += weight;
      }
      double sum = 0;
      for (int i = 0; i < factors.length; i++) {
        double share = nominal[i] / whole;
        double gamma = new GammaDistribution(random, concentration * share, 1).sample();
        factors[i] = gamma / share;
        sum += gamma;
      }
      for (int i = 0; i < factors.length; i++) {
        factors[i] /= sum;
      }
    }
  };

  private final String code;

  WeightScheme(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }

  /** The concentration of the Dirichlet distribution for so many areas. */
  static double concentration(int areas, double spread) {
    return 3 * (areas - 1) / (spread * spread) - 1;
  }

  /**
   * Draws one factor for each area.
   *
   * @param nominal maximum points of the areas, all positive
   * @param spread within 0 (no variation) to 1, 1 excluded
   * @param factors receives the factors
   */
  abstract void draw(double[] nominal, double spread, RandomGenerator random, double[] factors);
}
