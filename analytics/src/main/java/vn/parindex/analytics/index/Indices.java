package vn.parindex.analytics.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/**
 * Computes the additive index: 100 · points / maximum that applies.
 *
 * <p>Worked example. Area 1 has leaves of 2 and 3 points, area 2 one leaf of 5. A unit has 1.5 and
 * 3 in area 1; the leaf of area 2 does not apply to it; bonus 0.25, no penalty. Area 1 is 100 ·
 * 4.5/5 = 90 %; area 2 has no percentage (nothing applies); the index is 100 · (4.5 + 0.25)/5 = 95
 * %. The contributions are 30, 60 and 5 percentage points.
 *
 * <p>The maximum of a leaf that does not apply leaves the denominator here; what else can become of
 * it, and what that does to areas and criteria, says {@link NotApplicablePolicy}.
 *
 * <p>Source of the method: national practice of the PAR Index, where percentages and not points are
 * compared between units.
 */
public final class Indices {

  private Indices() {}

  /**
   * The index of every unit of a period.
   *
   * @param period code of the period
   * @param framework edition used
   * @param units the units to be scored, in the order in which they shall be listed
   * @param sheets at most one per unit; a unit without a sheet gets {@link NoScore#NO_SHEET}, the
   *     sheets of other units are ignored
   * @param settings how missing figures are treated
   * @throws IllegalArgumentException for two sheets of one unit, or one that {@link
   *     ScoreSheet#checkedAgainst} refuses
   */
  public static PeriodIndex compute(
      String period,
      Framework framework,
      Collection<UnitId> units,
      Collection<ScoreSheet> sheets,
      IndexSettings settings) {
    Map<UnitId, ScoreSheet> byUnit = new LinkedHashMap<>();
    for (ScoreSheet sheet : sheets) {
      if (byUnit.put(sheet.unit(), sheet) != null) {
        throw new IllegalArgumentException("two sheets of " + sheet.unit());
      }
    }
    Map<UnitId, UnitIndex> result = new LinkedHashMap<>();
    for (UnitId unit : units) {
      ScoreSheet sheet = byUnit.get(unit);
      result.put(
          unit,
          sheet == null ? withoutSheet(framework, unit) : computeUnit(framework, sheet, settings));
    }
    return new PeriodIndex(period, framework, result);
  }

  /**
   * The index of one unit from its sheet; see the worked example above.
   *
   * @throws IllegalArgumentException for a sheet that {@link ScoreSheet#checkedAgainst} refuses,
   *     such as one with 3 of 2 points
   */
  public static UnitIndex computeUnit(
      Framework framework, ScoreSheet sheet, IndexSettings settings) {
    sheet.checkedAgainst(framework);
    Fraction scale = verifiedScale(framework, sheet, settings.notApplicable());
    boolean fullMarks = settings.notApplicable() == NotApplicablePolicy.FULL_MARKS;
    List<LeafResult> leaves = new ArrayList<>();
    List<NodeScore> criteria = new ArrayList<>();
    List<NodeScore> areas = new ArrayList<>();
    Sum whole = new Sum();
    for (Area area : framework.areas()) {
      Sum ofArea = new Sum();
      for (Criterion criterion : area.criteria()) {
        Sum ofCriterion = new Sum();
        for (Leaf leaf : criterion.leaves()) {
          Figure points = sheet.counted(leaf.code());
          LeafResult result =
              new LeafResult(
                  area.code(),
                  criterion.code(),
                  leaf,
                  points,
                  fullMarks && isOut(points) ? Figure.of(leaf.maxPoints()) : points,
                  leaf.source() == Leaf.Source.VERIFIED ? scale : Fraction.ONE);
          leaves.add(result);
          ofCriterion.add(result);
        }
        criteria.add(ofCriterion.score(criterion.code(), settings));
        ofArea.add(ofCriterion);
      }
      areas.add(ofArea.score(area.code(), settings));
      whole.add(ofArea);
    }
    Figure bonus = capped(sheet.bonus(), framework.bonusCap());
    Figure penalty = capped(sheet.penalty(), framework.penaltyCap());
    bonus.match(whole::addPoints, reason -> whole);
    penalty.match(points -> whole.addPoints(points.negate()), reason -> whole);
    NodeScore total = whole.score("", settings);
    if ((isUnknown(bonus) || isUnknown(penalty)) && settings.missing() == MissingPolicy.PROPAGATE) {
      total =
          new NodeScore(
              "",
              Score.none(NoScore.FIGURE_MISSING),
              total.points(),
              total.countedMax(),
              total.missingMax());
    }
    return new UnitIndex(sheet.unit(), total, areas, criteria, leaves, bonus, penalty);
  }

  /**
   * How many times verified points count: 1, or the maximum of all verified leaves over that of
   * those that apply, whether they have a figure or not.
   */
  private static Fraction verifiedScale(
      Framework framework, ScoreSheet sheet, NotApplicablePolicy policy) {
    if (policy != NotApplicablePolicy.RESCALES_VERIFIED) {
      return Fraction.ONE;
    }
    List<Leaf> verified =
        framework.leaves().filter(leaf -> leaf.source() == Leaf.Source.VERIFIED).toList();
    Fraction applies =
        maxPoints(verified.stream().filter(leaf -> !isOut(sheet.counted(leaf.code()))).toList());
    return applies.signum() == 0 ? Fraction.ONE : maxPoints(verified).divide(applies);
  }

  private static Fraction maxPoints(List<Leaf> leaves) {
    return leaves.stream().map(Leaf::maxPoints).reduce(Fraction.ZERO, Fraction::add);
  }

  private static boolean isOut(Figure points) {
    return points.equals(Figure.missing(MissingReason.NOT_APPLICABLE));
  }

  private static Figure capped(Figure points, BigDecimal cap) {
    return points.match(value -> Figure.of(value.min(Fraction.of(cap))), reason -> points);
  }

  /** Whether bonus or penalty should be known and are not. */
  private static boolean isUnknown(Figure points) {
    return points.match(value -> false, reason -> reason != MissingReason.NOT_APPLICABLE);
  }

  private static UnitIndex withoutSheet(Framework framework, UnitId unit) {
    List<LeafResult> leaves = new ArrayList<>();
    List<NodeScore> criteria = new ArrayList<>();
    List<NodeScore> areas = new ArrayList<>();
    for (Area area : framework.areas()) {
      for (Criterion criterion : area.criteria()) {
        for (Leaf leaf : criterion.leaves()) {
          Figure none = Figure.missing(MissingReason.MISSING);
          leaves.add(new LeafResult(area.code(), criterion.code(), leaf, none, none, Fraction.ONE));
        }
        criteria.add(noSheet(criterion.code(), criterion.leaves()));
      }
      areas.add(noSheet(area.code(), area.leaves().toList()));
    }
    return new UnitIndex(
        unit,
        noSheet("", framework.leaves().toList()),
        areas,
        criteria,
        leaves,
        Figure.missing(MissingReason.MISSING),
        Figure.missing(MissingReason.MISSING));
  }

  private static NodeScore noSheet(String code, List<Leaf> leaves) {
    return new NodeScore(
        code, Score.none(NoScore.NO_SHEET), Fraction.ZERO, Fraction.ZERO, maxPoints(leaves));
  }

  /** Exact running sums of a node. */
  private static final class Sum {
    private Fraction points = Fraction.ZERO;
    private Fraction countedMax = Fraction.ZERO;
    private Fraction missingMax = Fraction.ZERO;

    void add(LeafResult leaf) {
      if (leaf.counted() instanceof Figure.Known known) {
        points = points.add(known.value().multiply(leaf.scale()));
        countedMax = countedMax.add(leaf.scaledMax());
      } else if (!isOut(leaf.counted())) {
        missingMax = missingMax.add(leaf.scaledMax());
      }
    }

    Sum addPoints(Fraction more) {
      points = points.add(more);
      return this;
    }

    void add(Sum part) {
      points = points.add(part.points);
      countedMax = countedMax.add(part.countedMax);
      missingMax = missingMax.add(part.missingMax);
    }

    NodeScore score(String code, IndexSettings settings) {
      NodeScore sums =
          new NodeScore(code, Score.none(NoScore.NOTHING_APPLIES), points, countedMax, missingMax);
      return new NodeScore(code, percent(sums, settings), points, countedMax, missingMax);
    }

    private static Score percent(NodeScore sums, IndexSettings settings) {
      if (sums.applicableMax().signum() == 0) {
        return Score.none(NoScore.NOTHING_APPLIES);
      }
      if (sums.missingMax().signum() > 0) {
        if (settings.missing() == MissingPolicy.PROPAGATE) {
          return Score.none(NoScore.FIGURE_MISSING);
        }
        boolean tooMuch =
            sums.missingPercent().compareTo(Fraction.of(settings.missingLimitPercent())) > 0;
        if (tooMuch || sums.countedMax().signum() == 0) {
          return Score.none(NoScore.TOO_MUCH_MISSING);
        }
      }
      return Score.of(sums.points().divide(sums.countedMax()).multiply(Fraction.HUNDRED));
    }
  }
}
