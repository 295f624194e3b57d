package vn.parindex.analytics.check;

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

/** Every score of a leaf lies between 0 and the leaf's maximum, both included. */
final class PointsStayWithinMaximum implements DataRule {
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
      Map<String, Leaf> leaves = framework.leavesByCode();
      List<ScoreSheet> sheets = of.dataset().sheets().getOrDefault(period.code(), List.of());
      for (int i = 0; i < sheets.size(); i++) {
        Place place = of.sheet(period.code(), i).at("leaves");
        for (Map.Entry<String, LeafScore> entry : sheets.get(i).leaves().entrySet()) {
          Leaf leaf = leaves.get(entry.getKey());
          if (leaf == null) {
            continue;
          }
          Place at = place.at(leaf.code());
          entry
              .getValue()
              .match(
                  verified -> {
                    check(of, at.at("selfAssessed"), verified.selfAssessed(), leaf);
                    check(of, at.at("verified1"), verified.round1(), leaf);
                    check(of, at.at("verified2"), verified.round2(), leaf);
                    return verified;
                  },
                  surveyed -> {
                    check(of, at.at("survey"), surveyed.points(), leaf);
                    return surveyed;
                  },
                  none -> null);
        }
      }
    }
  }

  private static void check(Inspection of, Place place, Figure figure, Leaf leaf) {
    figure.match(
        value -> {
          if (value.signum() < 0 || value.compareTo(leaf.maxPoints()) > 0) {
            of.report(
                Problem.ABOVE_MAXIMUM,
                place,
                Inspection.number(value),
                "số từ 0 đến " + Inspection.number(leaf.maxPoints()),
                "Sửa điểm; điểm tối đa của tiêu chí "
                    + leaf.code()
                    + " là "
                    + Inspection.number(leaf.maxPoints())
                    + ".");
          }
          return value;
        },
        reason -> null);
  }
}
