package vn.parindex.analytics.robustness;

/**
 * Estimator of the first-order index from outputs at two independent samples A and B, and at A with
 * column i taken from B. The total index is always Jansen's ½ mean (A − ABᵢ)².
 *
 * <p>The same example under each, with A = (1, 3), B = (2, 6), ABᵢ = (2, 5), less the mean 3 of A
 * and B; the variance is 3.5.
 */
enum FirstOrder {
  /** Mean B · (ABᵢ − A) (Saltelli et al. 2010): (−1 · 1 + 3 · 2)/2 = 2.5, over 3.5. The default. */
  SALTELLI_2010("saltelli-2010") {
    @Override
    double part(double a, double b, double ab, double variance) {
      return b * (ab - a);
    }
  },
  /** Variance − ½ mean (B − ABᵢ)² (Jansen 1999): 3.5 − (0 + 1)/4 = 3.25, over 3.5. */
  JANSEN("jansen") {
    @Override
    double part(double a, double b, double ab, double variance) {
      return variance - (b - ab) * (b - ab) / 2;
    }
  };

  private final String code;

  FirstOrder(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }

  /** What one row adds, before the mean is taken. */
  abstract double part(double a, double b, double ab, double variance);
}
