package vn.parindex.analytics.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.correlation.Correlations;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/** Self-assessed against verified points. */
final class ClaimComparison {

  private ClaimComparison() {}

  static Claims of(PeriodIndex index, Map<UnitId, ScoreSheet> sheets) {
    Map<String, Tally> byLeaf = new LinkedHashMap<>();
    List<UnitClaims> units = new ArrayList<>();
    ClaimCount all = ClaimCount.NONE;
    for (UnitIndex unit : index.units().values()) {
      Tally ofUnit = new Tally();
      for (Leaf leaf : index.framework().leaves().toList()) {
        Optional.ofNullable(sheets.get(unit.unit()))
            .map(sheet -> sheet.leaves().get(leaf.code()))
            .flatMap(ClaimComparison::claim)
            .ifPresent(
                claim -> {
                  ofUnit.add(leaf, claim);
                  byLeaf.computeIfAbsent(leaf.code(), code -> new Tally()).add(leaf, claim);
                });
      }
      all = all.plus(ofUnit.count);
      units.add(ofUnit.claims(unit));
    }
    List<UnitClaims> compared = units.stream().filter(unit -> unit.count().all() > 0).toList();
    double[] self = percents(compared.stream().map(UnitClaims::selfPercent).toList());
    double[] verified = percents(compared.stream().map(UnitClaims::verifiedPercent).toList());
    return new Claims(
        units,
        leaves(index, byLeaf),
        all,
        Correlations.spearman(self, verified),
        Correlations.kendallTauB(self, verified));
  }

  private static List<LeafClaims> leaves(PeriodIndex index, Map<String, Tally> byLeaf) {
    List<LeafClaims> leaves = new ArrayList<>();
    for (Area area : index.framework().areas()) {
      area.leaves()
          .filter(leaf -> leaf.source() == Leaf.Source.VERIFIED)
          .forEach(
              leaf -> {
                Tally tally = byLeaf.getOrDefault(leaf.code(), new Tally());
                leaves.add(
                    new LeafClaims(
                        area.code(), leaf, tally.count, tally.self.subtract(tally.verified)));
              });
    }
    return leaves;
  }

  private static double[] percents(List<Outcome<Fraction>> percents) {
    return percents.stream()
        .flatMap(percent -> percent.value().stream())
        .mapToDouble(Fraction::toDouble)
        .toArray();
  }

  /** Self-assessed and verified points where both are known. */
  private static Optional<Claim> claim(LeafScore score) {
    return score.match(
        verified ->
            known(verified.selfAssessed())
                .flatMap(self -> known(verified.counted()).map(points -> new Claim(self, points))),
        surveyed -> Optional.empty(),
        none -> Optional.empty());
  }

  static Optional<Fraction> known(Figure figure) {
    return figure.match(Optional::of, reason -> Optional.empty());
  }

  private record Claim(Fraction self, Fraction verified) {}

  /** Running sums over claims. */
  private static final class Tally {
    private ClaimCount count = ClaimCount.NONE;
    private Fraction self = Fraction.ZERO;
    private Fraction verified = Fraction.ZERO;
    private Fraction max = Fraction.ZERO;

    void add(Leaf leaf, Claim claim) {
      count = count.with(claim.self.compareTo(claim.verified));
      self = self.add(claim.self);
      verified = verified.add(claim.verified);
      max = max.add(leaf.maxPoints());
    }

    UnitClaims claims(UnitIndex unit) {
      Fraction points = self.subtract(verified);
      return new UnitClaims(
          unit.unit(),
          count,
          points,
          unit.contribution(Leaf.Source.VERIFIED, points)
              .map(Outcome::of)
              .orElse(Outcome.none(NoResult.NO_INDEX)),
          percent(self),
          percent(verified));
    }

    private Outcome<Fraction> percent(Fraction sum) {
      return count.all() == 0
          ? Outcome.none(NoResult.NO_VALUES)
          : Outcome.of(sum.divide(max).multiply(Fraction.HUNDRED));
    }
  }
}
