package vn.parindex.analytics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * What weights do in fact. A weight is a rate of exchange, not an importance: a part with a large
 * spread, or one that goes with the others, counts for more than its weight says.
 *
 * <p>The importance of a part is the share of the index's variance that it explains alone. Here the
 * straight line is taken for it: Pearson's r², the linear first-order effect. Curved relations,
 * which the source also fits by splines, are not.
 *
 * <p>Units without the part or without the whole are left out, pair by pair. Fewer than three give
 * TOO_FEW; a part or a whole without spread, ALL_EQUAL.
 *
 * <p>Worked example. Weights 1 and 1, as published, x = 0, 1, 2, 3 and y = 0, 0, 1, 0: the index is
 * 0, 0.5, 1.5, 1.5. r(x) = 0.9467, r(y) = 0.5556; r² 0.8963 and 0.3086; shares 0.7439 and 0.2561
 * against 0.5 on paper. Shares of variance: 0.8148 and 0.1852.
 *
 * <p>Sources: P. Paruolo, M. Saisana, A. Saltelli, <i>Ratings and rankings: voodoo or science?</i>,
 * JRSS A 176 (2013); W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele, <i>Weights and importance
 * in composite indicators: closing the gap</i>, Ecological Indicators 80 (2017).
 */
public final class EffectiveWeights {

  private EffectiveWeights() {}

  /**
   * The leaves against the index, in one period.
   *
   * @return one for each leaf, in the order of the tree
   */
  public static List<PartImportance> ofLeaves(CompositeResult result, String period) {
    return ofLevel(result, period, Integer.MAX_VALUE);
  }

  /**
   * The branches of one level against the index, in one period: what an area counts for in the
   * whole, or a criterion two levels below it. Leaves that end above the level stand among them, so
   * that all together are the whole index: nominal weights and shares of variance sum to 1.
   *
   * @param level 1 for the parts of the index, 2 for their parts, and so on; from the depth of the
   *     tree on these are the leaves
   * @return one for each branch or leaf, in the order of the tree
   * @throws IllegalArgumentException if the level is below 1
   */
  public static List<PartImportance> ofLevel(CompositeResult result, String period, int level) {
    if (level < 1) {
      throw new IllegalArgumentException("level " + level + " below 1");
    }
    IndicatorTree tree = result.tree();
    Map<String, String> partOf = new LinkedHashMap<>();
    cut(tree.root(), level, partOf);
    return of(
        result,
        period,
        tree.root().code(),
        sums(tree.nominalWeights(), partOf),
        unit -> result.contributions(unit, period).map(leaves -> sums(leaves, partOf)));
  }

  /** Says of each leaf below a branch to which node of the level it belongs. */
  private static void cut(IndicatorTree.Branch branch, int level, Map<String, String> partOf) {
    for (IndicatorTree.Part part : branch.parts()) {
      part.node()
          .match(
              leaf -> partOf.put(leaf.code(), leaf.code()),
              below -> {
                if (level > 1) {
                  cut(below, level - 1, partOf);
                } else {
                  below.tree().leaves().forEach(leaf -> partOf.put(leaf.code(), below.code()));
                }
                return below.code();
              });
    }
  }

  private static Map<String, Double> sums(Map<String, Double> leaves, Map<String, String> partOf) {
    Map<String, Double> sums = new LinkedHashMap<>();
    leaves.forEach((leaf, value) -> sums.merge(partOf.get(leaf), value, Double::sum));
    return sums;
  }

  /**
   * The direct parts of a branch against the branch, in one period.
   *
   * @param branch code of a branch
   * @return one for each part, in the order of the tree
   * @throws IllegalArgumentException if there is no such branch
   */
  public static List<PartImportance> ofParts(CompositeResult result, String period, String branch) {
    IndicatorTree.Branch node =
        result.tree().nodes().stream()
            .filter(candidate -> candidate.code().equals(branch))
            .findFirst()
            .flatMap(
                found -> found.match(leaf -> Optional.<IndicatorTree.Branch>empty(), Optional::of))
            .orElseThrow(() -> new IllegalArgumentException("there is no branch " + branch));
    double total = node.parts().stream().mapToDouble(IndicatorTree.Part::weight).sum();
    Map<String, Double> nominal = new LinkedHashMap<>();
    node.parts()
        .forEach(part -> nominal.put(part.node().code(), total == 0 ? 0 : part.weight() / total));
    return of(result, period, branch, nominal, unit -> contributions(result, period, node, unit));
  }

  private static Outcome<Map<String, Double>> contributions(
      CompositeResult result, String period, IndicatorTree.Branch node, String unit) {
    if (node.aggregation() != Aggregation.ARITHMETIC) {
      return Outcome.none(NoResult.NOT_APPLICABLE);
    }
    double present = 0;
    for (IndicatorTree.Part part : node.parts()) {
      present += result.value(unit, period, part.node().code()).isKnown() ? part.weight() : 0;
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    for (IndicatorTree.Part part : node.parts()) {
      double share = part.weight() / present;
      parts.put(
          part.node().code(),
          result
              .value(unit, period, part.node().code())
              .match(value -> share * value, reason -> 0.0));
    }
    return Outcome.of(parts);
  }

  private static List<PartImportance> of(
      CompositeResult result,
      String period,
      String whole,
      Map<String, Double> nominal,
      Function<String, Outcome<Map<String, Double>>> contributions) {
    List<String> units =
        result.units().stream()
            .filter(unit -> result.value(unit, period, whole).isKnown())
            .toList();
    double[] wholes =
        units.stream().mapToDouble(unit -> result.known(unit, period, whole)).toArray();
    List<Map<String, Double>> brought = new ArrayList<>();
    units.forEach(unit -> contributions.apply(unit).value().ifPresent(brought::add));
    List<PartImportance> rows = new ArrayList<>();
    double sum = 0;
    for (Map.Entry<String, Double> part : nominal.entrySet()) {
      String code = part.getKey();
      double[] x = new double[units.size()];
      double[] y = new double[units.size()];
      int n = 0;
      for (int i = 0; i < units.size(); i++) {
        if (result.value(units.get(i), period, code).isKnown()) {
          x[n] = result.known(units.get(i), period, code);
          y[n++] = wholes[i];
        }
      }
      Outcome<Double> correlation = correlation(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
      Outcome<Double> squared = correlation.map(r -> r * r);
      sum += squared.value().orElse(0.0);
      rows.add(
          new PartImportance(
              code,
              n,
              part.getValue(),
              correlation,
              squared,
              squared,
              varianceShare(code, wholes, brought)));
    }
    double all = sum;
    return rows.stream()
        .map(
            row ->
                new PartImportance(
                    row.code(),
                    row.units(),
                    row.nominal(),
                    row.correlation(),
                    row.squared(),
                    row.squared()
                        .flatMap(
                            r2 ->
                                all == 0
                                    ? Outcome.none(NoResult.NOT_APPLICABLE)
                                    : Outcome.of(r2 / all)),
                    row.varianceShare()))
        .toList();
  }

  private static Outcome<Double> correlation(double[] x, double[] y) {
    return spread(x)
        .flatMap(yes -> spread(y))
        .flatMap(yes -> finite(new PearsonsCorrelation().correlation(x, y)));
  }

  private static Outcome<Double> varianceShare(
      String code, double[] wholes, List<Map<String, Double>> brought) {
    return spread(wholes)
        .flatMap(
            yes -> {
              if (brought.size() < wholes.length) {
                return Outcome.none(NoResult.NOT_APPLICABLE);
              }
              double[] part = brought.stream().mapToDouble(parts -> parts.get(code)).toArray();
              return finite(new Covariance().covariance(part, wholes) / StatUtils.variance(wholes));
            });
  }

  private static Outcome<Boolean> spread(double[] figures) {
    if (figures.length < 3) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    return StatUtils.min(figures) == StatUtils.max(figures)
        ? Outcome.none(NoResult.ALL_EQUAL)
        : Outcome.of(true);
  }

  /** Figures that differ in their last bit only may have a computed variance of 0. */
  private static Outcome<Double> finite(double value) {
    return Double.isFinite(value) ? Outcome.of(value) : Outcome.none(NoResult.ALL_EQUAL);
  }
}
