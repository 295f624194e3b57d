package vn.parindex.analytics.bottleneck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.UnitId;

/** Small indices for the tests of this package: leaves {@code 0, 1, 2, …} in one area. */
final class Losses {

  /** Bounds 90, 80, 70, 50, 0. */
  static final BandScale BANDS = bands(90, 80, 70, 50, 0);

  private Losses() {}

  static BandScale bands(int... bounds) {
    List<Band> bands = new ArrayList<>();
    for (int bound : bounds) {
      bands.add(new Band("b" + bound, "b" + bound, "b" + bound, BigDecimal.valueOf(bound)));
    }
    return new BandScale(bands);
  }

  /** A leaf; kind 'w' can be won back, 'n' is not fixable locally, 's' is a survey. */
  static Leaf leaf(String code, Fraction max, char kind) {
    return new Leaf(
        code,
        "leaf " + code,
        max,
        kind == 's' ? Leaf.Source.SURVEY : Leaf.Source.VERIFIED,
        kind != 'n',
        new Scoring.YesNo(),
        new Continuation.Starts());
  }

  static Framework framework(String kinds, String... maxima) {
    Leaf[] leaves = new Leaf[maxima.length];
    for (int i = 0; i < maxima.length; i++) {
      leaves[i] = leaf(Integer.toString(i), Trees.points(maxima[i]), kinds.charAt(i));
    }
    Area area = Trees.area("1", "", leaves);
    return Trees.framework("e", "", area);
  }

  /** Points in the order of the leaves: a number, "-" for not applicable, "?" for missing. */
  static ScoreSheet sheet(String unit, String points) {
    return sheet(unit, Figure.of("0"), points);
  }

  static ScoreSheet sheet(String unit, Figure bonus, String points) {
    Map<String, LeafScore> leaves = new LinkedHashMap<>();
    String[] each = points.split(" ");
    for (int i = 0; i < each.length; i++) {
      Figure known =
          each[i].equals("?") || each[i].equals("-")
              ? Figure.missing(MissingReason.MISSING)
              : Figure.of(each[i]);
      leaves.put(
          Integer.toString(i),
          each[i].equals("-")
              ? new LeafScore.NotApplicable()
              : new LeafScore.Verified(known, known, Figure.missing(MissingReason.NO_APPEAL)));
    }
    return new ScoreSheet(UnitId.of(unit), leaves, bonus, Figure.of("0"));
  }

  /** The index of units "0", "1", … with these points. */
  static PeriodIndex index(Framework framework, IndexSettings settings, String... points) {
    List<ScoreSheet> sheets = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      sheets.add(sheet(Integer.toString(i), points[i]));
    }
    return Indices.compute(
        "p", framework, sheets.stream().map(ScoreSheet::unit).toList(), sheets, settings);
  }
}
