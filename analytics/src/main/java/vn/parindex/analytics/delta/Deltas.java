package vn.parindex.analytics.delta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.succession.EstimatedScore;
import vn.parindex.analytics.succession.SuccessionEstimate;

/**
 * Compares two periods.
 *
 * <p>An index is the sum over leaves of weight × attainment, where the weight of a leaf is 100 ×
 * its maximum, as often as it counts, over the counted maximum of the unit, and attainment is
 * points over maximum. For a leaf that can be compared the change of weight × attainment is split
 * symmetrically, so that neither period is favoured (Kitagawa 1955, Das Gupta 1993):
 *
 * <ul>
 *   <li>performance: mean weight × change of attainment;
 *   <li>edition: mean attainment × change of weight.
 * </ul>
 *
 * <p>All of a leaf that cannot be compared goes to edition. Bonus less penalty is split in the same
 * way, with points in the place of attainment and 100 over the counted maximum in that of weight.
 *
 * <p>A unit that follows others is compared with the estimate of its parts, in its total and by
 * area: the mean of what its change would be from each of the parts, weighted as they are in the
 * estimate. No sheet for the whole says what it owes to a leaf, nor what is performance.
 *
 * <p>Worked example. First edition: leaf a of 4 points, leaf b of 6; a unit has 2 and 6: index 80.
 * Second edition: a is rescaled to 5 points, b is dropped, c of 5 is new; the unit has 4 and 3:
 * index 70. Leaf a: weight 40 → 50, attainment 0.5 → 0.8: performance 45 × 0.3 = 13.5, edition 0.65
 * × 10 = 6.5. Leaf b: edition −60. Leaf c: edition +30. Performance 13.5, edition −23.5, together
 * −10.
 */
public final class Deltas {

  private static final Fraction HALF = Fraction.HALF;

  private Deltas() {}

  /**
   * Compares every unit of either period.
   *
   * @param frameworks all editions by code, needed when the two are not neighbours
   * @param from index of the first period
   * @param to index of the second period
   * @param fromRanking ranking of the first period's totals
   * @param toRanking ranking of the second period's totals
   * @param equality when two percentages are equal, as in both rankings
   * @param before what is estimated for the first period of units that follow others
   */
  public static Delta compare(
      Map<String, Framework> frameworks,
      PeriodIndex from,
      PeriodIndex to,
      Ranking<UnitId> fromRanking,
      Ranking<UnitId> toRanking,
      TieEquality equality,
      Collection<SuccessionEstimate> before) {
    Optional<EditionLinks> linked =
        EditionLinks.between(frameworks, from.framework(), to.framework());
    EditionLinks links = linked.orElseGet(() -> new EditionLinks(Map.of(), Map.of(), Map.of()));
    Map<UnitId, RankMove> moves = RankMoves.between(fromRanking, toRanking, equality);
    Set<UnitId> ids = new LinkedHashSet<>(to.units().keySet());
    ids.addAll(from.units().keySet());
    Map<UnitId, SuccessionEstimate> estimates = new LinkedHashMap<>();
    before.forEach(estimate -> estimates.put(estimate.successor(), estimate));
    Map<UnitId, Change> units = new LinkedHashMap<>();
    for (UnitId id : ids) {
      Optional<NoChange> obstacle = obstacle(from, to, id, linked.isPresent());
      units.put(
          id,
          obstacle.isPresent()
              ? obstacle
                  .filter(reason -> reason == NoChange.FORMED_LATER && linked.isPresent())
                  .flatMap(reason -> estimated(links, from, to, estimates.get(id), id))
                  .orElseGet(() -> new Change.NotComparable(obstacle.get()))
              : compareUnit(links, from.units().get(id), to, id, moves.get(id)));
    }
    return new Delta(from.period(), to.period(), fromRanking, toRanking, equality, links, units);
  }

  private static Optional<NoChange> obstacle(
      PeriodIndex from, PeriodIndex to, UnitId id, boolean linked) {
    if (from.period().equals(to.period())) {
      return Optional.of(NoChange.SAME_PERIOD);
    }
    if (!from.units().containsKey(id)) {
      return Optional.of(NoChange.FORMED_LATER);
    }
    if (!to.units().containsKey(id)) {
      return Optional.of(NoChange.CEASED);
    }
    if (from.units().get(id).total().score().percent().isEmpty()) {
      return Optional.of(NoChange.NO_SCORE_IN_FIRST);
    }
    if (to.units().get(id).total().score().percent().isEmpty()) {
      return Optional.of(NoChange.NO_SCORE_IN_SECOND);
    }
    return linked ? Optional.empty() : Optional.of(NoChange.EDITIONS_NOT_LINKED);
  }

  /** Against the estimate of its parts; empty where there is none, or no index now. */
  private static Optional<Change> estimated(
      EditionLinks links, PeriodIndex from, PeriodIndex to, SuccessionEstimate before, UnitId id) {
    return Optional.ofNullable(before)
        .filter(estimate -> estimate.total().estimate().value().isPresent())
        .flatMap(
            estimate ->
                to.units()
                    .get(id)
                    .total()
                    .score()
                    .percent()
                    .map(now -> estimated(links, from, to, estimate, now)));
  }

  private static Change.Estimated estimated(
      EditionLinks links,
      PeriodIndex from,
      PeriodIndex to,
      SuccessionEstimate before,
      Fraction now) {
    UnitIndex second = to.units().get(before.successor());
    Map<String, EstimatedScore> areasBefore = new LinkedHashMap<>();
    before.areas().forEach(area -> areasBefore.put(area.code(), area));
    Map<UnitId, Parts> parts = new LinkedHashMap<>();
    before
        .total()
        .shares()
        .keySet()
        .forEach(
            part -> parts.put(part, parts(links, from.units().get(part), second, to.framework())));
    List<EstimatedAreaChange> areas = new ArrayList<>();
    // All were scored by one edition: each has the same areas, in the same order.
    for (AreaChange area : parts.values().iterator().next().areas()) {
      int place = areas.size();
      areas.add(
          new EstimatedAreaChange(
              area.fromCode(),
              area.toCode(),
              Optional.ofNullable(areasBefore.get(area.fromCode())),
              area.to(),
              mean(before, part -> parts.get(part).areas().get(place).split().total())));
    }
    return new Change.Estimated(
        before, now, areas, mean(before, part -> parts.get(part).adjustments().total()));
  }

  /** Over the parts, each as much as it counts in the estimate. */
  private static Fraction mean(SuccessionEstimate estimate, Function<UnitId, Fraction> figure) {
    return estimate.total().shares().entrySet().stream()
        .map(share -> share.getValue().multiply(figure.apply(share.getKey())))
        .reduce(Fraction.ZERO, Fraction::add);
  }

  /** What a change is made of. */
  private record Parts(List<AreaChange> areas, List<LeafChange> leaves, Split adjustments) {}

  private static Change.Compared compareUnit(
      EditionLinks links, UnitIndex first, PeriodIndex to, UnitId id, RankMove move) {
    UnitIndex second = to.units().get(id);
    Parts parts = parts(links, first, second, to.framework());
    return new Change.Compared(
        first.total().score().percent().orElseThrow(),
        second.total().score().percent().orElseThrow(),
        parts.areas(),
        parts.leaves(),
        parts.adjustments(),
        move);
  }

  private static Parts parts(
      EditionLinks links, UnitIndex first, UnitIndex second, Framework later) {
    Map<String, LeafResult> firstLeaves = byCode(first);
    List<LeafChange> leaves = new ArrayList<>();
    Map<String, Split> splitByToArea = new LinkedHashMap<>();
    Map<String, Split> splitByEndedArea = new LinkedHashMap<>();
    for (LeafResult leaf : second.leaves()) {
      LeafLink link = links.leavesByTo().get(leaf.leaf().code());
      LeafChange change =
          link == null
              ? added(leaf, second)
              : continued(link, firstLeaves.get(link.fromCode()), leaf, first, second);
      leaves.add(change);
      splitByToArea.merge(leaf.areaCode(), change.split(), Split::add);
    }
    Map<String, String> toAreaByFrom = new LinkedHashMap<>();
    links.areasByTo().forEach((toArea, fromArea) -> toAreaByFrom.put(fromArea, toArea));
    for (LeafResult leaf : first.leaves()) {
      if (!links.leavesByFrom().containsKey(leaf.leaf().code())) {
        LeafChange change = dropped(leaf, first);
        leaves.add(change);
        String toArea = toAreaByFrom.get(leaf.areaCode());
        if (toArea == null) {
          splitByEndedArea.merge(leaf.areaCode(), change.split(), Split::add);
        } else {
          splitByToArea.merge(toArea, change.split(), Split::add);
        }
      }
    }
    List<AreaChange> areas = new ArrayList<>();
    for (Area area : later.areas()) {
      String fromCode = links.areasByTo().getOrDefault(area.code(), "");
      areas.add(
          new AreaChange(
              fromCode,
              area.code(),
              areaScore(first, fromCode),
              areaScore(second, area.code()),
              splitByToArea.getOrDefault(area.code(), Split.NONE)));
    }
    splitByEndedArea.forEach(
        (code, split) ->
            areas.add(
                new AreaChange(code, "", areaScore(first, code), areaScore(second, ""), split)));
    return new Parts(areas, leaves, adjustments(first, second));
  }

  private static Map<String, LeafResult> byCode(UnitIndex unit) {
    Map<String, LeafResult> map = new LinkedHashMap<>();
    unit.leaves().forEach(leaf -> map.put(leaf.leaf().code(), leaf));
    return map;
  }

  private static Score areaScore(UnitIndex unit, String areaCode) {
    return unit.area(areaCode).map(NodeScore::score).orElse(Score.none(NoScore.NOT_IN_EDITION));
  }

  private static LeafChange continued(
      LeafLink link, LeafResult before, LeafResult after, UnitIndex first, UnitIndex second) {
    Fraction then = first.contribution(before).orElse(Fraction.ZERO);
    Fraction now = second.contribution(after).orElse(Fraction.ZERO);
    if (!before.points().isKnown() || !after.points().isKnown()) {
      return new LeafChange(
          link.fromCode(),
          link.toCode(),
          LeafChange.Kind.COVERAGE,
          before.points(),
          after.points(),
          new Split(Fraction.ZERO, now.subtract(then)));
    }
    if (!link.as().isComparable()) {
      return new LeafChange(
          link.fromCode(),
          link.toCode(),
          LeafChange.Kind.REDEFINED,
          before.points(),
          after.points(),
          new Split(Fraction.ZERO, now.subtract(then)));
    }
    Fraction weightThen = weight(before, first);
    Fraction weightNow = weight(after, second);
    return new LeafChange(
        link.fromCode(),
        link.toCode(),
        kind(link.as()),
        before.points(),
        after.points(),
        symmetric(weightThen, then.divide(weightThen), weightNow, now.divide(weightNow)));
  }

  private static LeafChange.Kind kind(Continuation.Kind as) {
    return switch (as) {
      case SAME -> LeafChange.Kind.SAME;
      case RENAMED -> LeafChange.Kind.RENAMED;
      case RESCALED -> LeafChange.Kind.RESCALED;
      case REDEFINED -> LeafChange.Kind.REDEFINED;
    };
  }

  private static LeafChange added(LeafResult leaf, UnitIndex second) {
    return new LeafChange(
        "",
        leaf.leaf().code(),
        LeafChange.Kind.NEW,
        Figure.missing(MissingReason.NOT_APPLICABLE),
        leaf.points(),
        new Split(Fraction.ZERO, second.contribution(leaf).orElse(Fraction.ZERO)));
  }

  private static LeafChange dropped(LeafResult leaf, UnitIndex first) {
    return new LeafChange(
        leaf.leaf().code(),
        "",
        LeafChange.Kind.DROPPED,
        leaf.points(),
        Figure.missing(MissingReason.NOT_APPLICABLE),
        new Split(Fraction.ZERO, first.contribution(leaf).orElse(Fraction.ZERO).negate()));
  }

  private static Split adjustments(UnitIndex first, UnitIndex second) {
    return symmetric(
        Fraction.HUNDRED.divide(first.total().countedMax()),
        adjustment(first),
        Fraction.HUNDRED.divide(second.total().countedMax()),
        adjustment(second));
  }

  private static Fraction adjustment(UnitIndex unit) {
    return unit.adjustment();
  }

  /** Weight of a leaf in the index of a unit, in percentage points. */
  private static Fraction weight(LeafResult leaf, UnitIndex unit) {
    return leaf.scaledMax().divide(unit.total().countedMax()).multiply(Fraction.HUNDRED);
  }

  private static Split symmetric(
      Fraction weightThen, Fraction levelThen, Fraction weightNow, Fraction levelNow) {
    return new Split(
        weightThen.add(weightNow).multiply(HALF).multiply(levelNow.subtract(levelThen)),
        levelThen.add(levelNow).multiply(HALF).multiply(weightNow.subtract(weightThen)));
  }
}
