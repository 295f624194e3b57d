package vn.parindex.site.feature.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.Block.Sum;
import vn.parindex.site.model.Block.Sum.Level;
import vn.parindex.site.model.Block.Sum.Line;
import vn.parindex.site.model.Block.Sum.Reason;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** The index as a sum of areas, bonus and penalty; and what its maximum is made of. */
final class WholeSum {

  private final Edition edition;
  private final Amounts amounts;
  private final NodeFigures figures;
  private final SourceReasons sources;

  WholeSum(Edition edition, SourceReasons sources) {
    this.edition = edition;
    this.amounts = new Amounts(edition);
    this.figures = new NodeFigures(edition);
    this.sources = sources;
  }

  /** Both sums; that of the maximum only where something does not count. */
  List<Block> blocks(SitePath page, UnitIndex index, ScoreSheet sheet) {
    List<LeafResult> out =
        index.leaves().stream().filter(leaf -> !leaf.points().isKnown()).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Section.of("", edition.say("calculation.whole"), points(page, index, sheet)));
    blocks.add(
        Block.Section.of(
            "",
            edition.say("calculation.max"),
            out.isEmpty()
                ? Block.Paragraph.of(
                    edition.say(
                        "calculation.max.all",
                        edition.framework().name(),
                        amounts.points(index.total().countedMax())))
                : maximum(page, index, out)));
    return blocks;
  }

  private Sum points(SitePath page, UnitIndex index, ScoreSheet sheet) {
    Framework framework = edition.framework();
    List<Line> lines = new ArrayList<>();
    for (Area area : framework.areas()) {
      NodeScore score = index.area(area.code()).orElseThrow();
      lines.add(
          new Line(
              "",
              Level.PART,
              Phrase.at(
                  new PlaceLink(
                      Edition.coded(area.code(), area.name()), page, AreaSum.anchor(area))),
              figures.of(score),
              List.of()));
    }
    if (hasAny(sheet.bonus())) {
      lines.add(
          adjustment(
              edition.say("scorecard.bonus"),
              index.bonus(),
              false,
              cap(sheet.bonus(), framework.bonusCap()),
              sources.ofBonus(page, index.unit())));
    }
    if (hasAny(sheet.penalty())) {
      lines.add(
          adjustment(
              edition.say("scorecard.penalty"),
              index.penalty(),
              true,
              cap(sheet.penalty(), framework.penaltyCap()),
              sources.ofPenalty(page, index.unit())));
    }
    lines.add(
        new Line(
            "",
            Level.TOTAL,
            Phrase.of(edition.say("scorecard.total")),
            figures.total(index),
            List.of()));
    return new Sum(
        "cong",
        edition.say("calculation.whole.caption", edition.to()),
        figures.heads(edition.say("column.area")),
        hasAny(sheet.bonus()) || hasAny(sheet.penalty()) ? edition.say("calculation.how") : "",
        lines);
  }

  /** Whether it changes the points, or nobody knows whether it does. */
  private static boolean hasAny(Figure adjustment) {
    return adjustment.match(points -> points.signum() != 0, reason -> true);
  }

  private Line adjustment(
      String name, Figure counted, boolean off, List<Reason> cap, List<Reason> written) {
    List<Reason> reasons = new ArrayList<>(cap);
    reasons.addAll(written);
    return new Line(
        "",
        Level.PART,
        Phrase.of(name),
        List.of(
            counted.match(
                points -> amounts.signed(off ? points.negate() : points),
                reason -> Formats.ABSENT + " " + edition.say(Families.MISSING.of(reason))),
            Formats.ABSENT,
            Formats.ABSENT,
            Formats.ABSENT),
        reasons);
  }

  /** What is written, and how much of it counts at most. */
  private List<Reason> cap(Figure written, BigDecimal cap) {
    return written.match(
        points ->
            List.of(
                new Reason(
                    "",
                    List.of(
                        Phrase.of(
                            edition.say(
                                "calculation.cap", amounts.points(points), amounts.points(cap)))))),
        reason -> List.of());
  }

  private Sum maximum(SitePath page, UnitIndex index, List<LeafResult> out) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "",
            Level.PART,
            Phrase.of(edition.framework().name()),
            List.of(amounts.points(edition.framework().maxPoints())),
            List.of()));
    for (LeafResult leaf : out) {
      lines.add(
          new Line(
              "",
              Level.PART,
              Phrase.at(
                  new PlaceLink(
                      Edition.coded(leaf.leaf().code(), leaf.leaf().name()),
                      page,
                      Addresses.calculationLine(leaf.leaf().code()))),
              List.of(amounts.signed(leaf.leaf().maxPoints().negate())),
              leaf.points()
                  .match(
                      points -> List.of(),
                      reason ->
                          List.of(
                              new Reason(
                                  "",
                                  List.of(Phrase.of(edition.say(Families.MISSING.of(reason)))))))));
    }
    lines.add(
        new Line(
            "",
            Level.TOTAL,
            Phrase.of(edition.say("calculation.max")),
            List.of(amounts.points(index.total().countedMax())),
            List.of()));
    return new Sum(
        "toi-da",
        edition.say("calculation.max.caption"),
        List.of(edition.say("column.leaf"), edition.say("calculation.column.points")),
        edition.say("calculation.why-out"),
        lines);
  }
}
