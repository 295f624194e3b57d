package vn.parindex.analytics.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/** Compares claimed points with those that the declared figures give. */
public final class DeclaredClaims {

  private DeclaredClaims() {}

  /**
   * Every leaf of which a unit declares figures: the sheets in their order, the leaves of each in
   * that of the edition. Leaves that the edition does not have are passed over.
   *
   * @param period whose first day due days count from
   * @param framework the edition of the period
   * @param sheets of the period
   */
  public static List<DeclaredClaim> of(
      Period period, Framework framework, Collection<ScoreSheet> sheets) {
    List<Leaf> leaves = framework.leaves().toList();
    List<DeclaredClaim> claims = new ArrayList<>();
    for (ScoreSheet sheet : sheets) {
      for (Leaf leaf : leaves) {
        if (sheet.leaves().get(leaf.code()) instanceof LeafScore.Verified score) {
          score
              .declared()
              .map(declared -> claim(sheet.unit(), leaf, score, declared, period.from()))
              .ifPresent(claims::add);
        }
      }
    }
    return claims;
  }

  private static DeclaredClaim claim(
      UnitId unit, Leaf leaf, LeafScore.Verified score, Declaration declared, LocalDate begin) {
    return new DeclaredClaim(
        unit,
        leaf,
        declared,
        score.selfAssessed(),
        score.counted(),
        DeclaredPoints.of(leaf, declared, begin));
  }

  /**
   * Those that differ, the largest difference first, whichever is the higher one. Equal differences
   * stay in their order.
   */
  public static List<DeclaredClaim> differing(Collection<DeclaredClaim> claims) {
    return claims.stream()
        .filter(DeclaredClaim::differs)
        .sorted(Comparator.comparing(DeclaredClaims::distance).reversed())
        .toList();
  }

  private static Fraction distance(DeclaredClaim claim) {
    return claim.difference().match(Fraction::abs, reason -> Fraction.ZERO);
  }
}
