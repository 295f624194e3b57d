package vn.parindex.analytics.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/** The second round against the first. */
final class AppealComparison {

  private AppealComparison() {}

  static Appeals of(PeriodIndex index, Map<UnitId, ScoreSheet> sheets) {
    Map<UnitId, List<AppealMove>> decided = new LinkedHashMap<>();
    Map<UnitId, Fraction> before = new LinkedHashMap<>();
    Map<UnitId, Fraction> after = new LinkedHashMap<>();
    for (UnitIndex unit : index.units().values()) {
      List<AppealMove> ofUnit = decided(index, unit, sheets);
      decided.put(unit.unit(), ofUnit);
      unit.total()
          .score()
          .percent()
          .ifPresent(
              percent -> {
                after.put(unit.unit(), percent);
                before.put(unit.unit(), percent.subtract(change(unit, ofUnit)));
              });
    }
    List<UnitAppeals> units = new ArrayList<>();
    List<AppealMove> moves = new ArrayList<>();
    for (UnitIndex unit : index.units().values()) {
      List<AppealMove> ofUnit = decided.get(unit.unit());
      List<AppealMove> changed =
          ofUnit.stream().filter(move -> move.gained().signum() != 0).toList();
      moves.addAll(changed);
      units.add(
          new UnitAppeals(
              unit.unit(),
              ofUnit.size(),
              changed.size(),
              sum(changed.stream().map(move -> move.gained().max(Fraction.ZERO)).toList()),
              sum(changed.stream().map(move -> move.gained().negate().max(Fraction.ZERO)).toList()),
              after.containsKey(unit.unit())
                  ? Outcome.of(change(unit, ofUnit))
                  : Outcome.none(NoResult.NO_INDEX),
              place(unit.unit(), before),
              place(unit.unit(), after)));
    }
    return new Appeals(units, moves);
  }

  /** The leaves of a unit with points in both rounds. */
  private static List<AppealMove> decided(
      PeriodIndex index, UnitIndex unit, Map<UnitId, ScoreSheet> sheets) {
    List<AppealMove> decided = new ArrayList<>();
    ScoreSheet sheet = sheets.get(unit.unit());
    if (sheet != null) {
      for (Leaf leaf : index.framework().leaves().toList()) {
        Optional.ofNullable(sheet.leaves().get(leaf.code()))
            .flatMap(score -> appeal(unit.unit(), leaf, score))
            .ifPresent(decided::add);
      }
    }
    return decided;
  }

  private static Optional<AppealMove> appeal(UnitId unit, Leaf leaf, LeafScore score) {
    return score.match(
        verified ->
            ClaimComparison.known(verified.round1())
                .flatMap(
                    first ->
                        ClaimComparison.known(verified.round2())
                            .map(second -> new AppealMove(unit, leaf.code(), first, second))),
        surveyed -> Optional.empty(),
        none -> Optional.empty());
  }

  /** Percentage points of the index that the appeals of a unit with an index changed. */
  private static Fraction change(UnitIndex unit, List<AppealMove> decided) {
    return unit.contribution(
            Leaf.Source.VERIFIED, sum(decided.stream().map(AppealMove::gained).toList()))
        .orElseThrow();
  }

  private static Fraction sum(Collection<Fraction> points) {
    return points.stream().reduce(Fraction.ZERO, Fraction::add);
  }

  /** 1 + the number of units above. */
  private static Outcome<Integer> place(UnitId unit, Map<UnitId, Fraction> percents) {
    Fraction own = percents.get(unit);
    return own == null
        ? Outcome.none(NoResult.NO_INDEX)
        : Outcome.of(
            1 + (int) percents.values().stream().filter(other -> other.compareTo(own) > 0).count());
  }
}
