package vn.parindex.analytics.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;

/**
 * Verified points are multiples of 0.25, or one of the shares that the leaf names, or follow from a
 * rate. Survey points may be anything.
 */
final class PointsStandOnSteps implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  static final BigDecimal STEP = new BigDecimal("0.25");

  @Override
  public void check(Inspection of) {
    for (Period period : of.dataset().periods()) {
      Framework framework = of.dataset().frameworkOf(period);
      if (framework == null) {
        continue;
      }
      Map<String, Leaf> leaves = framework.leavesByCode();
      List<ScoreSheet> sheets = of.dataset().sheets().getOrDefault(period.code(), List.of());
      for (int i = 0; i < sheets.size(); i++) {
        Place place = of.sheet(period.code(), i).at("leaves");
        for (Map.Entry<String, LeafScore> entry : sheets.get(i).leaves().entrySet()) {
          Leaf leaf = leaves.get(entry.getKey());
          if (leaf == null) {
            continue;
          }
          entry
              .getValue()
              .match(
                  verified -> {
                    Place at = place.at(leaf.code());
                    check(of, at.at("verified1"), verified.round1(), leaf);
                    check(of, at.at("verified2"), verified.round2(), leaf);
                    return verified;
                  },
                  surveyed -> null,
                  none -> null);
        }
      }
    }
  }

  private static void check(Inspection of, Place place, Figure figure, Leaf leaf) {
    List<BigDecimal> shares = new ArrayList<>();
    boolean free =
        leaf.scoring()
            .match(y -> false, s -> shares.addAll(s.shares()) && false, r -> true, v -> true);
    figure.match(
        value -> {
          boolean named =
              shares.stream()
                  .map(share -> share.multiply(leaf.maxPoints()).movePointLeft(2))
                  .anyMatch(points -> points.compareTo(value) == 0);
          if (!free && !named && value.remainder(STEP).signum() != 0) {
            of.report(
                Problem.OFF_STEP,
                place,
                Inspection.number(value),
                "bội số của 0.25, từ 0 đến " + Inspection.number(leaf.maxPoints()),
                "Kiểm tra lại điểm thẩm định của tiêu chí " + leaf.code() + ".");
          }
          return value;
        },
        reason -> null);
  }
}
