package vn.parindex.site.colour;

/**
 * How a reader sees colours.
 *
 * <p>Deuteranopia and protanopia as in F. Viénot, H. Brettel and J. D. Mollon, "Digital video
 * colourmaps for checking the legibility of displays by dichromats", Color Research and Application
 * 24 (1999), 243–252. The paper turns linear red, green and blue into the answers of the long,
 * middle and short cones,
 *
 * <pre>
 * L = 17.8824   R + 43.5161  G + 4.11935 B
 * M =  3.45565  R + 27.1554  G + 3.86714 B
 * S =  0.0299566 R + 0.184309 G + 1.46709 B
 * </pre>
 *
 * puts the answer that is missing in place of the lost one, {@code L = 2.02344 M - 2.52581 S} for
 * protanopia and {@code M = 0.494207 L + 1.24827 S} for deuteranopia, and goes back. The matrices
 * below are these three steps in one. What falls out of the screen's range is cut off; the paper
 * makes all colours a little duller instead.
 */
public enum Vision {
  /** All three kinds of cones. */
  FULL(
      new double[][] {
        {1, 0, 0},
        {0, 1, 0},
        {0, 0, 1}
      }),
  /** Without the cones for middle waves. */
  DEUTERANOPIA(
      new double[][] {
        {0.292750, 0.707250, 0},
        {0.292750, 0.707250, 0},
        {-0.022337, 0.022337, 1}
      }),
  /** Without the cones for long waves. */
  PROTANOPIA(
      new double[][] {
        {0.112383, 0.887617, 0},
        {0.112383, 0.887617, 0},
        {0.004006, -0.004006, 1}
      }),
  /** A black and white printer or screen: nothing but the relative luminance of WCAG 2.2. */
  GREYSCALE(
      new double[][] {
        {0.2126, 0.7152, 0.0722},
        {0.2126, 0.7152, 0.0722},
        {0.2126, 0.7152, 0.0722}
      });

  private final double[][] matrix;

  Vision(double[][] matrix) {
    this.matrix = matrix;
  }

  /** What of linear red, green and blue reaches the reader, again as red, green and blue. */
  double[] see(double... linear) {
    double[] seen = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        seen[row] += matrix[row][column] * linear[column];
      }
      seen[row] = Math.min(1, Math.max(0, seen[row]));
    }
    return seen;
  }
}
