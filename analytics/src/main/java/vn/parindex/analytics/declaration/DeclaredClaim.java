package vn.parindex.analytics.declaration;

import java.util.Objects;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

/**
 * What a unit claims and declares of one leaf.
 *
 * @param unit who declares
 * @param leaf of what
 * @param declared the figures
 * @param claimed the points that it claims for them
 * @param counted the points that count after verification, if any do yet
 * @param points the points that the rule gives for the figures: see {@link DeclaredPoints#of}
 */
public record DeclaredClaim(
    UnitId unit,
    Leaf leaf,
    Declaration declared,
    Figure claimed,
    Figure counted,
    Outcome<Fraction> points) {

  /** Checks the parts. */
  public DeclaredClaim {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(leaf, "leaf");
    Objects.requireNonNull(declared, "declared");
  }

  /**
   * Claimed less recomputed points, exactly; positive when the unit claims more than its figures
   * give. 0 where they agree but for the rounding of {@link DeclaredPoints#agree}: 1.43 claimed for
   * 10/7.
   *
   * @return {@link NoResult#NO_VALUES} without a claim; the reason of {@link #points()} without
   *     points
   */
  public Outcome<Fraction> difference() {
    return claimed.match(
        claim ->
            points.map(
                given ->
                    DeclaredPoints.agree(claim, given) ? Fraction.ZERO : claim.subtract(given)),
        reason -> Outcome.none(NoResult.NO_VALUES));
  }

  /** Whether both are known and differ. */
  public boolean differs() {
    return difference().match(difference -> difference.signum() != 0, reason -> false);
  }
}
