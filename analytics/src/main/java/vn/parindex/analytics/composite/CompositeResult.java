package vn.parindex.analytics.composite;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * An index: the value of every node for every unit and period, or the reason why there is none.
 * Immutable; columns of primitive numbers inside.
 *
 * <p>Every method throws IllegalArgumentException for a unit, period or node that does not exist.
 */
public final class CompositeResult {

  private final Panel panel;
  private final IndicatorTree tree;
  private final Scope scope;
  private final TreeArithmetic arithmetic;
  private final double[][] values;
  private final byte[][] why;

  CompositeResult(
      Panel panel,
      IndicatorTree tree,
      Scope scope,
      TreeArithmetic arithmetic,
      double[][] values,
      byte[][] why) {
    this.panel = panel;
    this.tree = tree;
    this.scope = scope;
    this.arithmetic = arithmetic;
    this.values = values;
    this.why = why;
  }

  /** The figures. */
  public Panel panel() {
    return panel;
  }

  /** How they became an index. */
  public IndicatorTree tree() {
    return tree;
  }

  /** Over which figures indicators were normalised. */
  public Scope scope() {
    return scope;
  }

  /** The units, in the order of the panel. */
  public List<String> units() {
    return panel.units();
  }

  /** The periods, in the order of the panel. */
  public List<String> periods() {
    return panel.periods();
  }

  /** The index of a unit. */
  public Outcome<Double> value(String unit, String period) {
    return value(unit, period, tree.root().code());
  }

  /**
   * The value of a node for a unit: of a branch its mean, of a leaf its normalised figure.
   *
   * @param node code of a branch or leaf
   */
  public Outcome<Double> value(String unit, String period, String node) {
    return at(arithmetic.codes().index(node), cell(unit, period));
  }

  /** The index of every unit, ready for {@link Rankings}. */
  public Map<String, Score> scores(String period) {
    return scores(period, tree.root().code());
  }

  /**
   * The values of a node, ready for {@link Rankings}: each the exact value of its double. Two units
   * that are equal on paper may differ in the last bit of theirs: rank with {@link
   * TieEquality#published}, say at 9 decimals, where that matters.
   *
   * <p>A value that is missing for TOO_MUCH_MISSING has this reason, with ZERO_WEIGHT it is
   * NOTHING_APPLIES, else FIGURE_MISSING.
   */
  public Map<String, Score> scores(String period, String node) {
    int place = arithmetic.codes().index(node);
    int first = panel.periodNames().index(period) * units().size();
    Map<String, Score> scores = new LinkedHashMap<>();
    for (int unit = 0; unit < units().size(); unit++) {
      scores.put(
          units().get(unit),
          at(place, first + unit)
              .match(
                  value -> Score.of(Fraction.of(new BigDecimal(value))),
                  reason -> Score.none(noScore(reason))));
    }
    return Collections.unmodifiableMap(scores);
  }

  private static NoScore noScore(NoResult reason) {
    if (reason == NoResult.TOO_MUCH_MISSING) {
      return NoScore.TOO_MUCH_MISSING;
    }
    return reason == NoResult.ZERO_WEIGHT ? NoScore.NOTHING_APPLIES : NoScore.FIGURE_MISSING;
  }

  /** The ranking of the index, highest first. */
  public Ranking<String> ranking(String period, TiePolicy policy, TieEquality equality) {
    return Rankings.rank(scores(period), policy, equality);
  }

  /**
   * What each leaf brings to the index of a unit: its share of weight, with the weights of missing
   * parts passed on, times its normalised figure. They sum to the index. Leaves without a figure
   * bring 0.
   *
   * <p>Worked example: weights 2, 1, 1, figures 0.6, missing, 0.9, at least 0.75 of the weight:
   * 0.4, 0 and 0.3 sum to 0.7.
   *
   * @return by leaf, in the order of the tree; NOT_APPLICABLE when a branch is no arithmetic mean;
   *     else the reason why the unit has no index
   */
  public Outcome<Map<String, Double>> contributions(String unit, String period) {
    return shares(unit, period)
        .flatMap(
            shares -> {
              if (!tree.isAdditive()) {
                return Outcome.none(NoResult.NOT_APPLICABLE);
              }
              Map<String, Double> parts = new LinkedHashMap<>();
              shares.forEach(
                  (leaf, share) ->
                      parts.put(leaf, share == 0 ? 0 : share * known(unit, period, leaf)));
              return Outcome.of(Collections.unmodifiableMap(parts));
            });
  }

  /**
   * The share of each leaf in the index of a unit, with the weights of missing parts passed on; 0
   * for leaves without a figure. They sum to 1.
   *
   * @return by leaf, in the order of the tree; or the reason why the unit has no index
   */
  public Outcome<Map<String, Double>> shares(String unit, String period) {
    int cell = cell(unit, period);
    return at(0, cell).map(value -> Collections.unmodifiableMap(arithmetic.shares(reasons(cell))));
  }

  /** The value of a node that is known to have one. */
  double known(String unit, String period, String node) {
    return values[arithmetic.codes().index(node)][cell(unit, period)];
  }

  TreeArithmetic arithmetic() {
    return arithmetic;
  }

  double[] row(String unit, String period) {
    int cell = cell(unit, period);
    double[] row = new double[values.length];
    for (int node = 0; node < row.length; node++) {
      row[node] = values[node][cell];
    }
    return row;
  }

  byte[] reasons(String unit, String period) {
    return reasons(cell(unit, period));
  }

  private byte[] reasons(int cell) {
    byte[] reasons = new byte[why.length];
    for (int node = 0; node < reasons.length; node++) {
      reasons[node] = why[node][cell];
    }
    return reasons;
  }

  private Outcome<Double> at(int node, int cell) {
    return why[node][cell] == 0
        ? Outcome.of(values[node][cell])
        : TreeArithmetic.none(why[node][cell]);
  }

  private int cell(String unit, String period) {
    return panel.periodNames().index(period) * units().size() + panel.unitNames().index(unit);
  }
}
