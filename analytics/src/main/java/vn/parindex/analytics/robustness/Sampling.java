package vn.parindex.analytics.robustness;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * How the points are spread over the cube at which a function is looked at.
 *
 * <p>The same example under each, two points in one dimension: 0.31 and 0.36 are possible under the
 * first only; under the second they are half apart, as 0.31 and 0.81.
 */
enum Sampling {
  /** Independent uniform numbers. */
  PSEUDO_RANDOM("pseudo-random") {
    @Override
    double[][] points(int count, int dimensions, RandomGenerator random) {
      double[][] points = new double[count][dimensions];
      for (double[] point : points) {
        for (int i = 0; i < dimensions; i++) {
          point[i] = random.nextDouble();
        }
      }
      return points;
    }
  },
  /**
   * Sobol's sequence with the direction numbers of Joe and Kuo 2008, moved around the cube by a
   * random shift (Cranley and Patterson 1976). More even, hence the default; best with a power of
   * 2.
   */
  SOBOL_SEQUENCE("sobol-sequence") {
    @Override
    double[][] points(int count, int dimensions, RandomGenerator random) {
      double[] shift = new double[dimensions];
      for (int i = 0; i < dimensions; i++) {
        shift[i] = random.nextDouble();
      }
      SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
      double[][] points = new double[count][];
      for (int row = 0; row < count; row++) {
        points[row] = sequence.nextVector();
        for (int i = 0; i < dimensions; i++) {
          double moved = points[row][i] + shift[i];
          points[row][i] = moved < 1 ? moved : moved - 1;
        }
      }
      return points;
    }
  };

  /** Commons Math's table of direction numbers ends here. */
  static final int MOST_DIMENSIONS = 1000;

  private final String code;

  Sampling(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }

  abstract double[][] points(int count, int dimensions, RandomGenerator random);
}
