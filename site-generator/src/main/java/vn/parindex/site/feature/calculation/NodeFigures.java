package vn.parindex.site.feature.calculation;

import java.util.List;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Score;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** The four figures of a line: points, the maximum that counts, the share, points lost. */
final class NodeFigures {

  private static final List<String> NONE =
      List.of(Formats.ABSENT, Formats.ABSENT, Formats.ABSENT, Formats.ABSENT);

  private final Edition edition;
  private final Amounts amounts;

  NodeFigures(Edition edition) {
    this.edition = edition;
    this.amounts = new Amounts(edition);
  }

  /** Their headings, after that of the lines. */
  List<String> heads(String lines) {
    return List.of(
        lines,
        edition.say("calculation.column.points"),
        edition.say("calculation.column.max"),
        edition.say("calculation.column.share"),
        edition.say("calculation.column.lost"));
  }

  /** Of an area, a criterion, or the whole with bonus and penalty. */
  List<String> of(NodeScore node) {
    return node.hasFigures()
        ? figures(
            node.points(),
            node.countedMax(),
            share(node.score()),
            node.countedMax().subtract(node.points()))
        : NONE;
  }

  /** Of a leaf. */
  List<String> of(Figure points, Fraction max) {
    return points.match(
        known ->
            figures(
                known,
                max,
                edition.formats().percent(Amounts.percent(known, max)),
                max.subtract(known)),
        reason -> NONE);
  }

  private List<String> figures(Fraction points, Fraction max, String share, Fraction lost) {
    return List.of(amounts.points(points), amounts.points(max), share, amounts.points(lost));
  }

  private String share(Score score) {
    return score.match(
        edition.formats()::percent,
        reason -> Formats.ABSENT + " " + edition.say(Families.NO_SCORE.of(reason)));
  }
}
