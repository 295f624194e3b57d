package vn.parindex.analytics.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;

/**
 * Points are shown with as many decimals as the steps of the frameworks have: with one decimal,
 * 0.75 and 0.75 would be shown as 0.8 and 0.8, and their sum as 1.5. A maximum that no decimal is
 * has to be rounded anyway.
 */
final class StepsCanBeShown implements DataRule {

  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    int needed = of.declared().pointDecimals();
    String finest = "";
    for (Framework framework : of.dataset().frameworks().values()) {
      for (Leaf leaf : framework.leaves().toList()) {
        for (BigDecimal points : points(leaf)) {
          if (points.scale() > needed) {
            needed = points.scale();
            finest =
                "bộ tiêu chí "
                    + framework.edition()
                    + " có "
                    + Inspection.number(points)
                    + " điểm ở tiêu chí "
                    + leaf.code();
          }
        }
      }
    }
    int most = Math.min(needed, AnalysisSettings.MOST_POINT_DECIMALS);
    if (most > of.declared().pointDecimals()) {
      of.report(
          Problem.POINT_DECIMALS,
          of.datasetFile().at("policies", "pointDecimals"),
          Integer.toString(of.declared().pointDecimals()),
          most + ": " + finest,
          "Ghi \"pointDecimals\": "
              + most
              + "; nếu không, các điểm đã làm tròn trên trang có thể cộng lại không khớp tổng.");
    }
  }

  /** What a leaf can give by its rule, as decimals without noughts at the end. */
  private static List<BigDecimal> points(Leaf leaf) {
    return Stream.concat(Stream.of(leaf.maxPoints()), leaf.steps().stream())
        .map(Fraction::decimal)
        .flatMap(Optional::stream)
        .map(BigDecimal::stripTrailingZeros)
        .toList();
  }
}
