package vn.parindex.analytics.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/** Small periods for the tests of this package. */
final class Scores {

  static final UnitId A = UnitId.of("A");
  static final UnitId B = UnitId.of("B");

  private Scores() {}

  /** Self-assessed, round 1, round 2; "-" is none. */
  static LeafScore verified(String self, String round1, String round2) {
    return new LeafScore.Verified(figure(self), figure(round1), figure(round2));
  }

  /** The same points all the way, without appeal. */
  static LeafScore points(String points) {
    return verified(points, points, "-");
  }

  static LeafScore survey(String points) {
    return new LeafScore.Surveyed(figure(points));
  }

  private static Figure figure(String text) {
    return text.equals("-") ? Figure.missing(MissingReason.NO_APPEAL) : Figure.of(text);
  }

  static ScoreSheet sheet(String unit, Object... pairs) {
    Map<String, LeafScore> leaves = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      leaves.put((String) pairs[i], (LeafScore) pairs[i + 1]);
    }
    return new ScoreSheet(UnitId.of(unit), leaves, Figure.of("0"), Figure.of("0"));
  }

  static PeriodIndex index(Framework framework, ScoreSheet... sheets) {
    return Indices.compute(
        "2025",
        framework,
        List.of(sheets).stream().map(ScoreSheet::unit).toList(),
        List.of(sheets),
        IndexSettings.DEFAULT);
  }

  static Agreement agreement(Framework framework, ScoreSheet... sheets) {
    return Agreements.compute(index(framework, sheets), List.of(sheets));
  }
}
