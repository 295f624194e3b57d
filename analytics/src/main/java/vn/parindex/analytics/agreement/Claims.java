package vn.parindex.analytics.agreement;

import java.util.List;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Outcome;

/**
 * Self-assessment against verification.
 *
 * @param units one per unit of the period, in the order of the data
 * @param leaves one per verified leaf, in the order of the edition
 * @param count all comparisons together
 * @param spearman of the units' percentages by self-assessment and by verification, on the leaves
 *     that have both: whether both put the units in the same order
 * @param kendall τ-b of the same
 */
public record Claims(
    List<UnitClaims> units,
    List<LeafClaims> leaves,
    ClaimCount count,
    Outcome<Correlation> spearman,
    Outcome<Correlation> kendall) {
  /** Copies. */
  public Claims {
    units = List.copyOf(units);
    leaves = List.copyOf(leaves);
  }
}
