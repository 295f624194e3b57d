package vn.parindex.analytics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.UnitId;

/** Small frameworks and sheets for tests. Every area has one criterion with all its leaves. */
public final class Trees {

  private Trees() {}

  /** Points as data say them: {@code 1.25}, or {@code 10/3}. */
  public static Fraction points(String text) {
    return Fraction.ofWritten(text).orElseGet(() -> Fraction.of(new BigDecimal(text)));
  }

  /** A leaf that starts in its edition. */
  public static Leaf leaf(String code, String max) {
    return leaf(code, max, new Continuation.Starts());
  }

  /** A leaf that continues another. */
  public static Leaf leaf(String code, String max, String continued, Continuation.Kind as) {
    return leaf(code, max, new Continuation.Continues(continued, as));
  }

  /** A leaf of the survey that starts in its edition; nobody can mend a loss there. */
  public static Leaf surveyLeaf(String code, String max) {
    Leaf leaf = leaf(code, max);
    return new Leaf(
        code,
        leaf.name(),
        leaf.maxPoints(),
        Leaf.Source.SURVEY,
        false,
        leaf.scoring(),
        leaf.continuation());
  }

  private static Leaf leaf(String code, String max, Continuation continuation) {
    return new Leaf(
        code,
        "leaf " + code,
        points(max),
        Leaf.Source.VERIFIED,
        true,
        new Scoring.YesNo(),
        continuation);
  }

  /** An area of these leaves; {@code continues} may be empty. */
  public static Area area(String code, String continues, Leaf... leaves) {
    return new Area(
        code,
        "area " + code,
        continues,
        List.of(new Criterion(code + ".c", "criterion", List.of(leaves))));
  }

  /** A framework with caps of 1 point for bonus and penalty. */
  public static Framework framework(String edition, String continues, Area... areas) {
    return new Framework(
        edition,
        "edition " + edition,
        continues,
        BigDecimal.ONE,
        BigDecimal.ONE,
        List.of(areas),
        List.of());
  }

  /** A sheet without bonus and penalty; pairs of code and points, or code and reason. */
  public static ScoreSheet sheet(String unit, Object... pairs) {
    return sheet(unit, Figure.of("0"), Figure.of("0"), pairs);
  }

  /** A sheet; points as text, a reason as {@link MissingReason}. */
  public static ScoreSheet sheet(String unit, Figure bonus, Figure penalty, Object... pairs) {
    Map<String, LeafScore> leaves = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      leaves.put((String) pairs[i], score(pairs[i + 1]));
    }
    return new ScoreSheet(UnitId.of(unit), leaves, bonus, penalty);
  }

  private static LeafScore score(Object what) {
    if (what == MissingReason.NOT_APPLICABLE) {
      return new LeafScore.NotApplicable();
    }
    Figure points =
        what instanceof MissingReason reason ? Figure.missing(reason) : Figure.of((String) what);
    return new LeafScore.Verified(points, points, Figure.missing(MissingReason.NO_APPEAL));
  }

  /** Units with these codes, since ever. */
  public static List<UnitId> units(String... codes) {
    List<UnitId> units = new ArrayList<>();
    for (String code : codes) {
      units.add(UnitId.of(code));
    }
    return units;
  }
}
