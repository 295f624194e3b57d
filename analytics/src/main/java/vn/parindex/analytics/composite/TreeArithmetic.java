package vn.parindex.analytics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/** A tree laid out in arrays, to be evaluated unit by unit. Nodes stand before their parts. */
final class TreeArithmetic {

  /** Weights are sums of doubles: a share this little below the minimum counts as there. */
  private static final double SLACK = 1e-12;

  private static final NoResult[] REASONS = NoResult.values();

  private final List<IndicatorTree.Node> nodes;
  private final Names codes;
  private final int[] leafNodes;
  private final int[][] parts;
  private final double[][] weights;
  private final double[] totals;
  private final double[] minima;
  private final Aggregation[] aggregations;

  TreeArithmetic(IndicatorTree tree) {
    nodes = tree.nodes();
    codes = new Names("node", nodes.stream().map(IndicatorTree.Node::code).toList());
    int n = nodes.size();
    parts = new int[n][];
    weights = new double[n][];
    totals = new double[n];
    minima = new double[n];
    aggregations = new Aggregation[n];
    List<Integer> leaves = new ArrayList<>();
    for (int node = 0; node < n; node++) {
      int place = node;
      nodes
          .get(node)
          .match(
              leaf -> leaves.add(place),
              branch -> {
                int size = branch.parts().size();
                parts[place] = new int[size];
                weights[place] = new double[size];
                for (int i = 0; i < size; i++) {
                  parts[place][i] = codes.index(branch.parts().get(i).node().code());
                  weights[place][i] = branch.parts().get(i).weight();
                  totals[place] += weights[place][i];
                }
                minima[place] = branch.minimumPresent();
                aggregations[place] = branch.aggregation();
                return true;
              });
    }
    leafNodes = leaves.stream().mapToInt(Integer::intValue).toArray();
  }

  int size() {
    return nodes.size();
  }

  Names codes() {
    return codes;
  }

  int[] leafNodes() {
    return leafNodes;
  }

  IndicatorTree.Leaf leaf(int node) {
    return nodes
        .get(node)
        .match(
            leaf -> leaf,
            branch -> {
              throw new IllegalStateException(branch.code());
            });
  }

  static byte code(NoResult reason) {
    return (byte) (reason.ordinal() + 1);
  }

  static <T> Outcome<T> none(byte code) {
    return Outcome.none(REASONS[code - 1]);
  }

  /**
   * Evaluates the branches from the bottom up.
   *
   * @param values of every node; those of the leaves are given
   * @param why 0 where there is a value, else the code of the reason
   */
  void evaluate(double[] values, byte[] why) {
    for (int node = nodes.size() - 1; node >= 0; node--) {
      if (parts[node] != null) {
        Outcome<Double> outcome = branch(node, values, why);
        int place = node;
        why[node] =
            outcome.<Byte>match(
                known -> {
                  values[place] = known;
                  return (byte) 0;
                },
                TreeArithmetic::code);
      }
    }
  }

  private Outcome<Double> branch(int node, double[] values, byte[] why) {
    if (totals[node] == 0) {
      return Outcome.none(NoResult.ZERO_WEIGHT);
    }
    int size = parts[node].length;
    double[] there = new double[size];
    double[] by = new double[size];
    int n = 0;
    double present = 0;
    byte missing = 0;
    for (int i = 0; i < size; i++) {
      int part = parts[node][i];
      double weight = weights[node][i];
      if (weight > 0) {
        if (why[part] == 0) {
          there[n] = values[part];
          by[n++] = weight;
          present += weight;
        } else if (cannotBePassedOver(why[part])) {
          return none(why[part]);
        } else {
          missing = missing == 0 || missing == why[part] ? why[part] : code(NoResult.NO_VALUES);
        }
      }
    }
    if (n == 0) {
      return none(missing);
    }
    if (present < minima[node] * totals[node] * (1 - SLACK)) {
      return Outcome.none(NoResult.TOO_MUCH_MISSING);
    }
    return aggregations[node].counted(Arrays.copyOf(there, n), Arrays.copyOf(by, n), present);
  }

  /** A figure that is there but has no place on the scale is not the same as a missing one. */
  private static boolean cannotBePassedOver(byte why) {
    return why == code(NoResult.NOT_POSITIVE) || why == code(NoResult.NOT_APPLICABLE);
  }

  /** The share of each leaf in the root, with the weights of missing parts passed on. */
  Map<String, Double> shares(byte[] why) {
    double[] shares = new double[nodes.size()];
    shares[0] = 1;
    for (int node = 0; node < nodes.size(); node++) {
      if (parts[node] != null && why[node] == 0) {
        double present = 0;
        for (int i = 0; i < parts[node].length; i++) {
          present += why[parts[node][i]] == 0 ? weights[node][i] : 0;
        }
        for (int i = 0; i < parts[node].length; i++) {
          int part = parts[node][i];
          if (why[part] == 0) {
            shares[part] = shares[node] * (weights[node][i] / present);
          }
        }
      }
    }
    Map<String, Double> byLeaf = new LinkedHashMap<>();
    for (int leaf : leafNodes) {
      byLeaf.put(codes.name(leaf), shares[leaf]);
    }
    return byLeaf;
  }
}
