package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.declaration.DeclaredPoints;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;

/**
 * Self-assessed points are those that the rule of the leaf gives for what is declared beside them,
 * as long as nobody verified them: then the claim stands as it was made, and pages tell the
 * difference.
 */
final class ClaimsFollowTheDeclaredFigures implements DataRule {

  /** A figure that no decimal holds exactly is said with so many. */
  private static final int DECIMALS = 2;

  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    SheetCursor.eachScore(
        of,
        scored -> {
          if (scored.score() instanceof LeafScore.Verified score && !score.counted().isKnown()) {
            score
                .declared()
                .ifPresent(
                    declared ->
                        score
                            .selfAssessed()
                            .match(
                                claimed -> check(of, scored, declared, claimed), reason -> false));
          }
        });
  }

  private static boolean check(
      Inspection of, SheetCursor.Scored scored, Declaration declared, Fraction claimed) {
    Leaf leaf = scored.leaf();
    return DeclaredPoints.of(leaf, declared, scored.of().period().from())
        .match(
            points -> DeclaredPoints.agree(claimed, points) || differs(of, scored, claimed, points),
            reason -> false);
  }

  private static boolean differs(
      Inspection of, SheetCursor.Scored scored, Fraction claimed, Fraction points) {
    String given = Inspection.number(points.toDecimal(DECIMALS));
    of.report(
        Problem.CLAIM_DIFFERS,
        scored.place().at("selfAssessed"),
        Inspection.number(claimed),
        given + ": điểm tính theo số kê khai ở \"declared\"",
        "Tự chấm "
            + Inspection.number(claimed)
            + "; theo số kê khai được "
            + given
            + ". Kiểm tra cả hai; có căn cứ khác thì giữ nguyên, trang nêu cả hai số.");
    return true;
  }
}
