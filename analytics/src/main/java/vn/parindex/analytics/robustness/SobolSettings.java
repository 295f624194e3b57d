package vn.parindex.analytics.robustness;

/**
 * How Sobol indices are estimated.
 *
 * @param samples rows of the two base samples, at least 2; the function is called samples · (inputs
 *     + 2) times
 * @param sampling how the rows are spread
 * @param generator kind of random numbers
 * @param seed their start
 * @param firstOrder estimator of the first-order indices
 */
record SobolSettings(
    int samples, Sampling sampling, Generator generator, long seed, FirstOrder firstOrder) {

  /** 1,024 rows of a shifted Sobol sequence, seed 2025, Saltelli 2010. */
  public static final SobolSettings DEFAULT =
      new SobolSettings(
          1024, Sampling.SOBOL_SEQUENCE, Generator.WELL_19937_C, 2025, FirstOrder.SALTELLI_2010);

  /** Checks the number of samples. */
  public SobolSettings {
    if (samples < 2) {
      throw new IllegalArgumentException("samples " + samples + " below 2");
    }
  }
}
