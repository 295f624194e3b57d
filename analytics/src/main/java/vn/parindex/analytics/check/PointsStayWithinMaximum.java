package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Leaf;

/** Every score of a leaf lies between 0 and the leaf's maximum, both included. */
final class PointsStayWithinMaximum implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    SheetCursor.eachScore(
        of,
        scored ->
            scored
                .score()
                .match(
                    verified -> {
                      check(of, scored, "selfAssessed", verified.selfAssessed());
                      check(of, scored, "verified1", verified.round1());
                      check(of, scored, "verified2", verified.round2());
                      return verified;
                    },
                    surveyed -> {
                      check(of, scored, "survey", surveyed.points());
                      return surveyed;
                    },
                    none -> null));
  }

  private static void check(Inspection of, SheetCursor.Scored scored, String which, Figure figure) {
    Leaf leaf = scored.leaf();
    figure.match(
        value -> {
          if (value.signum() < 0 || value.compareTo(leaf.maxPoints()) > 0) {
            of.report(
                Problem.ABOVE_MAXIMUM,
                scored.place().at(which),
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
