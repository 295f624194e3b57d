package vn.parindex.analytics.robustness;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.util.FastMath;

/**
 * The figures of all units side by side, and what {@link Errors} and {@link UnitFigures} make of
 * them, without an object per draw. Indices differ from theirs by far less than {@link
 * DrawnRanks#DOUBT}: sums are taken in another order, and normal numbers and logarithms are quick
 * ones.
 */
final class Columns {

  /** The logarithms of smaller percentages would not be near enough. */
  private static final double LEAST_PERCENT = 0.1;

  private final int units;
  private final int areas;

  /** Points by unit and area. */
  private final double[] points;

  /** Counted maximum by unit and area. */
  private final double[] max;

  /** What bonus and penalty add to the index, by unit. */
  private final double[] adjustments;

  private final Leaves surveyed;
  private final Leaves verified;

  /** What a verified leaf may gain or lose, as a share of its maximum. */
  private final double[] differences;

  /** How many errors of a verified leaf are equally likely, most of them 0. */
  private final int choices;

  Columns(List<UnitFigures> figures, int areas, Errors errors) {
    units = figures.size();
    this.areas = areas;
    points = new double[units * areas];
    max = new double[units * areas];
    adjustments = new double[units];
    for (int unit = 0; unit < units; unit++) {
      figures.get(unit).copy(points, max, unit * areas);
      adjustments[unit] = figures.get(unit).adjustment();
    }
    surveyed =
        new Leaves(
            figures,
            unit -> unit.surveyed().stream().filter(leaf -> errors.deviation(leaf) > 0).toList(),
            errors::deviation);
    verified = new Leaves(figures, UnitFigures::verified, leaf -> 1.0);
    differences = errors.differences();
    choices = 2 * errors.observed();
  }

  /** Points by unit and area, room for one draw. */
  double[] room() {
    return new double[points.length];
  }

  /** Puts the points as published into the room of a draw. */
  void publish(double[] drawn) {
    System.arraycopy(points, 0, drawn, 0, points.length);
  }

  /** Adds to the points of all units what their leaves gain and lose in one draw of one stream. */
  void survey(RandomStream random, double[] drawn) {
    double[] normals = new double[surveyed.most];
    for (int unit = 0; unit < units; unit++) {
      survey(unit, random, drawn, normals);
    }
  }

  void verification(RandomStream random, double[] drawn) {
    for (int unit = 0; unit < units; unit++) {
      verification(unit, random, drawn);
    }
  }

  /** Likewise, both errors of each unit in turn. */
  void errors(RandomStream random, double[] drawn) {
    double[] normals = new double[surveyed.most];
    for (int unit = 0; unit < units; unit++) {
      survey(unit, random, drawn, normals);
      verification(unit, random, drawn);
    }
  }

  private void survey(int unit, RandomStream random, double[] drawn, double[] normals) {
    int start = surveyed.from[unit];
    int end = surveyed.from[unit + 1];
    random.quickGaussians(end - start, normals);
    for (int leaf = start; leaf < end; leaf++) {
      drawn[surveyed.cell[leaf]] += surveyed.change(leaf, normals[leaf - start]);
    }
  }

  private void verification(int unit, RandomStream random, double[] drawn) {
    if (differences.length == 0) {
      return;
    }
    int end = verified.from[unit + 1];
    for (int leaf = verified.from[unit]; leaf < end; leaf++) {
      int choice = random.nextInt(choices);
      int which = choice >> 1;
      if (which < differences.length) {
        double share = (choice & 1) == 0 ? differences[which] : -differences[which];
        drawn[verified.cell[leaf]] += verified.change(leaf, share);
      }
    }
  }

  /**
   * The index of each unit; {@code NaN} where there is none, or where it would not be near enough.
   *
   * @param drawn points by unit and area
   * @param factors of the weights, by area
   * @param values receives the indices
   */
  void indices(double[] drawn, double[] factors, AreaMean mean, double[] values) {
    for (int unit = 0; unit < units; unit++) {
      values[unit] =
          adjustments[unit]
              + (mean == AreaMean.ARITHMETIC
                  ? arithmetic(unit * areas, drawn, factors)
                  : geometric(unit * areas, drawn, factors));
    }
  }

  private double arithmetic(int from, double[] drawn, double[] factors) {
    double sum = 0;
    double whole = 0;
    for (int area = 0; area < areas; area++) {
      sum += factors[area] * drawn[from + area];
      whole += factors[area] * max[from + area];
    }
    return 100 * sum / whole;
  }

  private double geometric(int from, double[] drawn, double[] factors) {
    double sum = 0;
    double whole = 0;
    boolean nothing = false;
    for (int area = 0; area < areas; area++) {
      double weight = factors[area] * max[from + area];
      if (weight > 0) {
        double percent = 100 * drawn[from + area] / max[from + area];
        if (percent < LEAST_PERCENT) {
          // Nothing at all, which no error has changed, is nothing however it is computed.
          if (drawn[from + area] != 0 || points[from + area] != 0) {
            return Double.NaN;
          }
          nothing = true;
        } else {
          sum += weight * RandomStream.quickLog(percent);
          whole += weight;
        }
      }
    }
    return nothing ? 0 : FastMath.exp(sum / whole);
  }

  /** Leaves that vary, those of one unit after those of the other. */
  private static final class Leaves {

    /** The first leaf of each unit, and the end of the last. */
    private final int[] from;

    /** The most that one unit has. */
    private final int most;

    /** Place of the unit and area. */
    private final int[] cell;

    private final double[] points;
    private final double[] max;

    /** What an error of 1 changes, in points. */
    private final double[] reach;

    Leaves(
        List<UnitFigures> figures,
        Function<UnitFigures, List<UnitFigures.LeafPoints>> leaves,
        Function<UnitFigures.LeafPoints, Double> deviation) {
      List<List<UnitFigures.LeafPoints>> all = figures.stream().map(leaves).toList();
      int count = all.stream().mapToInt(List::size).sum();
      from = new int[all.size() + 1];
      cell = new int[count];
      points = new double[count];
      max = new double[count];
      reach = new double[count];
      most = all.stream().mapToInt(List::size).max().orElse(0);
      int at = 0;
      for (int unit = 0; unit < all.size(); unit++) {
        for (UnitFigures.LeafPoints leaf : all.get(unit)) {
          cell[at] = unit * figures.get(unit).areas() + leaf.area();
          points[at] = leaf.points();
          max[at] = leaf.max();
          reach[at] = deviation.apply(leaf) * leaf.max();
          at++;
        }
        from[unit + 1] = at;
      }
    }

    /** What an error does to the points of a leaf, which stay within 0 and the maximum. */
    double change(int leaf, double error) {
      double moved = points[leaf] + error * reach[leaf];
      if (moved < 0) {
        moved = 0;
      } else if (moved > max[leaf]) {
        moved = max[leaf];
      }
      return moved - points[leaf];
    }
  }
}
