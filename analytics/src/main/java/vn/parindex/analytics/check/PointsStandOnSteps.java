package vn.parindex.analytics.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;

/**
 * Points that people give, the unit or who verifies, are multiples of 0.25, or one of the shares
 * that the leaf names, or follow from a rate. Survey points may be anything.
 */
final class PointsStandOnSteps implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  private static final Fraction STEP = Fraction.ONE.divide(Fraction.of(4));

  /** Whether points are a multiple of the step. */
  static boolean isOnStep(Fraction points) {
    return points.divide(STEP).denominator().equals(BigInteger.ONE);
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
                    surveyed -> null,
                    none -> null));
  }

  private static void check(Inspection of, SheetCursor.Scored scored, String round, Figure figure) {
    Leaf leaf = scored.leaf();
    List<Fraction> steps = leaf.steps();
    figure.match(
        value -> {
          boolean named = steps.stream().anyMatch(points -> points.compareTo(value) == 0);
          if (!steps.isEmpty() && !named && !isOnStep(value)) {
            of.report(
                Problem.OFF_STEP,
                scored.place().at(round),
                Inspection.number(value),
                "bội số của 0.25, từ 0 đến " + Inspection.number(leaf.maxPoints()),
                "Kiểm tra lại điểm của tiêu chí " + leaf.code() + ".");
          }
          return value;
        },
        reason -> null);
  }
}
