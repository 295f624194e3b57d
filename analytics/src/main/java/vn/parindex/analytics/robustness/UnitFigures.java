package vn.parindex.analytics.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;

/** The figures of one unit as the draws need them: doubles, by area. */
final class UnitFigures {

  private final double[] points;
  private final double[] max;
  private final double adjustment;
  private final List<LeafPoints> surveyed = new ArrayList<>();
  private final List<LeafPoints> verified = new ArrayList<>();

  /** The figures of a unit of whose leaves at least one is known. */
  UnitFigures(UnitIndex index) {
    int areas = index.areas().size();
    points = new double[areas];
    max = new double[areas];
    Map<String, Integer> places = new LinkedHashMap<>();
    for (NodeScore area : index.areas()) {
      int place = places.size();
      places.put(area.code(), place);
      points[place] = area.points().toDouble();
      max[place] = area.countedMax().toDouble();
    }
    adjustment =
        index.adjustment().divide(index.total().countedMax()).multiply(Fraction.HUNDRED).toDouble();
    for (LeafResult leaf : index.leaves()) {
      if (leaf.points() instanceof Figure.Known known) {
        LeafPoints one =
            new LeafPoints(
                places.get(leaf.areaCode()),
                known.value().multiply(leaf.scale()).toDouble(),
                leaf.scaledMax().toDouble());
        (leaf.leaf().source() == Leaf.Source.SURVEY ? surveyed : verified).add(one);
      }
    }
  }

  int areas() {
    return max.length;
  }

  /** Puts points and counted maximum by area into these arrays, from a place on. */
  void copy(double[] intoPoints, double[] intoMax, int from) {
    System.arraycopy(points, 0, intoPoints, from, points.length);
    System.arraycopy(max, 0, intoMax, from, max.length);
  }

  /** What bonus and penalty add to the index. */
  double adjustment() {
    return adjustment;
  }

  List<LeafPoints> surveyed() {
    return surveyed;
  }

  List<LeafPoints> verified() {
    return verified;
  }

  /** A copy of the points by area as published. */
  double[] points() {
    return points.clone();
  }

  /**
   * The index under other points, weights and another mean; bonus and penalty add what they add to
   * the published index. {@code NaN} when no area with a figure has a weight.
   *
   * @param areaPoints points by area
   * @param weights one per area, instead of its counted maximum
   */
  double index(double[] areaPoints, double[] weights, AreaMean mean) {
    double[] percents = new double[max.length];
    double whole = 0;
    for (int i = 0; i < max.length; i++) {
      percents[i] = max[i] > 0 ? 100 * areaPoints[i] / max[i] : 0;
      whole += weights[i];
    }
    return whole > 0 ? mean.of(percents, weights) + adjustment : Double.NaN;
  }

  /** The weights by area: the counted maximum times a factor. */
  double[] weights(double[] factors) {
    double[] weights = new double[max.length];
    for (int i = 0; i < max.length; i++) {
      weights[i] = max[i] * factors[i];
    }
    return weights;
  }

  /** Weight 1 for each area that has a figure. */
  double[] equalWeights() {
    double[] weights = new double[max.length];
    for (int i = 0; i < max.length; i++) {
      weights[i] = max[i] > 0 ? 1 : 0;
    }
    return weights;
  }

  /**
   * The points of one leaf, as often as they count.
   *
   * @param area place of its area
   * @param points published
   * @param max the leaf's maximum
   */
  record LeafPoints(int area, double points, double max) {
    /** What a change of its share does to its points, which stay within 0 and the maximum. */
    double change(double share) {
      double moved = Math.max(0, Math.min(max, points + share * max));
      return moved - points;
    }
  }
}
