package vn.parindex.analytics.composite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/** Splits the change of units between two indices by indicator. */
final class Changes {

  private final CompositeResult first;
  private final String firstPeriod;
  private final CompositeResult second;
  private final String secondPeriod;
  private final boolean additive;
  private final boolean sameTree;
  private final Set<String> leaves = new LinkedHashSet<>();

  Changes(CompositeResult first, String firstPeriod, CompositeResult second, String secondPeriod) {
    this.first = first;
    this.firstPeriod = firstPeriod;
    this.second = second;
    this.secondPeriod = secondPeriod;
    this.additive = first.tree().isAdditive() && second.tree().isAdditive();
    this.sameTree = first.tree().equals(second.tree());
    second.tree().leaves().forEach(leaf -> leaves.add(leaf.code()));
    first.tree().leaves().forEach(leaf -> leaves.add(leaf.code()));
  }

  Outcome<List<LeafEffect>> effects(String unit) {
    return IndexComparison.value(first, unit, firstPeriod)
        .flatMap(before -> IndexComparison.value(second, unit, secondPeriod))
        .flatMap(
            after -> {
              if (additive) {
                return additive(unit);
              }
              return sameTree ? sameTree(unit) : Outcome.none(NoResult.NOT_APPLICABLE);
            });
  }

  private Outcome<List<LeafEffect>> additive(String unit) {
    return first
        .shares(unit, firstPeriod)
        .flatMap(
            before -> second.shares(unit, secondPeriod).map(after -> split(unit, before, after)));
  }

  private List<LeafEffect> split(
      String unit, Map<String, Double> before, Map<String, Double> after) {
    List<LeafEffect> effects = new ArrayList<>();
    for (String leaf : leaves) {
      double weightThen = before.getOrDefault(leaf, 0.0);
      double weightNow = after.getOrDefault(leaf, 0.0);
      OptionalDouble figureThen = figure(first, unit, firstPeriod, leaf);
      OptionalDouble figureNow = figure(second, unit, secondPeriod, leaf);
      double then = figureThen.orElse(figureNow.orElse(0));
      double now = figureNow.orElse(then);
      effects.add(
          new LeafEffect(
              leaf,
              (weightThen + weightNow) / 2 * (now - then),
              (then + now) / 2 * (weightNow - weightThen)));
    }
    return effects;
  }

  private static OptionalDouble figure(
      CompositeResult result, String unit, String period, String leaf) {
    return result.arithmetic().codes().find(leaf).isPresent()
            && result.value(unit, period, leaf).isKnown()
        ? OptionalDouble.of(result.known(unit, period, leaf))
        : OptionalDouble.empty();
  }

  private Outcome<List<LeafEffect>> sameTree(String unit) {
    TreeArithmetic arithmetic = second.arithmetic();
    double[] before = first.row(unit, firstPeriod);
    byte[] whyBefore = first.reasons(unit, firstPeriod);
    double[] after = second.row(unit, secondPeriod);
    byte[] whyAfter = second.reasons(unit, secondPeriod);
    List<Integer> changed = new ArrayList<>();
    for (int leaf : arithmetic.leafNodes()) {
      if (whyBefore[leaf] != whyAfter[leaf]
          || whyBefore[leaf] == 0 && before[leaf] != after[leaf]) {
        changed.add(leaf);
      }
    }
    if (changed.size() > DasGupta.MOST_FACTORS) {
      return Outcome.none(NoResult.NOT_APPLICABLE);
    }
    double[] effects = new double[before.length];
    if (!changed.isEmpty()) {
      double[] shapley =
          DasGupta.shapley(
              changed.size(),
              set -> {
                double[] row = before.clone();
                byte[] why = whyBefore.clone();
                for (int i = 0; i < changed.size(); i++) {
                  if ((set >> i & 1) == 1) {
                    row[changed.get(i)] = after[changed.get(i)];
                    why[changed.get(i)] = whyAfter[changed.get(i)];
                  }
                }
                arithmetic.evaluate(row, why);
                return why[0] == 0 ? row[0] : Double.NaN;
              });
      for (int i = 0; i < shapley.length; i++) {
        if (Double.isNaN(shapley[i])) {
          return Outcome.none(NoResult.NOT_APPLICABLE);
        }
        effects[changed.get(i)] = shapley[i];
      }
    }
    List<LeafEffect> byLeaf = new ArrayList<>();
    for (int leaf : arithmetic.leafNodes()) {
      byLeaf.add(new LeafEffect(arithmetic.codes().name(leaf), effects[leaf], 0));
    }
    return Outcome.of(byLeaf);
  }
}
