package vn.parindex.analytics.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/** Small periods for the tests of this package. */
final class Sheets {

  static final UnitId A = UnitId.of("A");
  static final UnitId B = UnitId.of("B");

  private Sheets() {}

  /** Areas a0, a1, … with one leaf l0, l1, … each of these points. */
  static Framework areas(String... max) {
    return Trees.framework(
        "e",
        "",
        java.util.stream.IntStream.range(0, max.length)
            .mapToObj(i -> Trees.area("a" + i, "", Trees.leaf("l" + i, max[i])))
            .toArray(vn.parindex.analytics.model.Area[]::new));
  }

  /** The sheet of a unit with points on l0, l1, …; "-" does not apply, "?" is missing. */
  static ScoreSheet sheet(String unit, String... points) {
    Object[] pairs = new Object[2 * points.length];
    for (int i = 0; i < points.length; i++) {
      pairs[2 * i] = "l" + i;
      pairs[2 * i + 1] =
          switch (points[i]) {
            case "-" -> MissingReason.NOT_APPLICABLE;
            case "?" -> MissingReason.MISSING;
            default -> points[i];
          };
    }
    return Trees.sheet(unit, pairs);
  }

  static PeriodIndex index(Framework framework, List<ScoreSheet> sheets) {
    return index(framework, sheets, IndexSettings.DEFAULT);
  }

  static PeriodIndex index(Framework framework, List<ScoreSheet> sheets, IndexSettings settings) {
    return Indices.compute(
        "2025", framework, sheets.stream().map(ScoreSheet::unit).toList(), sheets, settings);
  }

  /** The framework of {@code analytics/src/test/reference/robustness.py}. */
  static Framework referenceFramework() {
    return Trees.framework(
        "e",
        "",
        Trees.area("a", "", Trees.leaf("a1", "2"), Trees.leaf("a2", "3")),
        Trees.area("b", "", Trees.surveyLeaf("b1", "5"), Trees.leaf("b2", "2")),
        Trees.area("c", "", Trees.leaf("c1", "4"), Trees.surveyLeaf("c2", "4")));
  }

  /** The sheets of {@code analytics/src/test/reference/robustness.py}. */
  static List<ScoreSheet> referenceSheets() {
    List<ScoreSheet> sheets = new ArrayList<>();
    List<Leaf> leaves = referenceFramework().leaves().toList();
    for (int u = 0; u < 6; u++) {
      Map<String, LeafScore> scores = new LinkedHashMap<>();
      for (int l = 0; l < leaves.size(); l++) {
        int most = 4 * (int) leaves.get(l).maxPoints().toDouble();
        int now = (7 * u + 5 * l + 3 * u * l) % (most + 1);
        scores.put(
            leaves.get(l).code(),
            leaves.get(l).source() == Leaf.Source.SURVEY
                ? new LeafScore.Surveyed(quarters(now))
                : verified(u + l, now, most));
      }
      sheets.add(
          new ScoreSheet(UnitId.of("u" + u), scores, quarters(2 * (u % 2)), quarters(u % 3)));
    }
    return sheets;
  }

  private static LeafScore verified(int sum, int now, int most) {
    int change = 0;
    if (sum % 8 == 0 && now < most) {
      change = -1;
    } else if (sum % 4 == 0 && now > 0) {
      change = 1;
    }
    return new LeafScore.Verified(
        quarters(now),
        quarters(now - change),
        change == 0 ? Figure.missing(MissingReason.NO_APPEAL) : quarters(now));
  }

  private static Figure quarters(int quarters) {
    return Figure.of(BigDecimal.valueOf(quarters).divide(BigDecimal.valueOf(4)));
  }
}
