package vn.parindex.analytics.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;

/**
 * A leaf of 2 points or more on which every unit has at most 1 point, none on a step of 0.25,
 * probably holds shares (0.85 for 85 %) instead of points. Judged from three units on.
 */
final class PointsAreNotShares implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    for (Period period : of.dataset().periods()) {
      Framework framework = of.dataset().frameworkOf(period);
      if (framework == null) {
        continue;
      }
      List<ScoreSheet> sheets = of.sheets(period.code());
      for (Leaf leaf : framework.leaves().toList()) {
        List<Fraction> values = new ArrayList<>();
        sheets.forEach(s -> s.counted(leaf.code()).match(values::add, reason -> false));
        boolean shares =
            leaf.maxPoints().compareTo(Fraction.of(2)) >= 0
                && values.size() >= 3
                && values.stream()
                    .allMatch(
                        v -> v.compareTo(Fraction.ONE) <= 0 && !PointsStandOnSteps.isOnStep(v));
        if (shares) {
          of.report(
              Problem.SHARES,
              of.file(Kind.SCORES, period.code()),
              "tiêu chí " + leaf.code() + ": mọi đơn vị không quá 1 điểm",
              "số điểm từ 0 đến " + Inspection.number(leaf.maxPoints()),
              "Nếu đây là tỷ lệ (0.85 = 85%) thì nhân với điểm tối đa.");
        }
      }
    }
  }
}
