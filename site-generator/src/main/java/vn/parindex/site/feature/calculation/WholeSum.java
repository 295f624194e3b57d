package vn.parindex.site.feature.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Ledger;
import vn.parindex.site.model.Block.Ledger.Level;
import vn.parindex.site.model.Block.Ledger.Line;
import vn.parindex.site.model.Block.Ledger.Reason;
import vn.parindex.site.model.Block.Phrase;
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

  /** The areas with bonus and penalty. */
  Block points(SitePath page, UnitIndex index, ScoreSheet sheet) {
    Framework framework = edition.framework();
    List<Block> within = new ArrayList<>(List.of(sum(page, index, sheet)));
    if (hasAny(sheet.bonus())) {
      within.add(
          written(
              edition.say("scorecard.bonus"),
              sheet.bonus(),
              framework.bonusCap(),
              sources.bonus(page, index.unit())));
    }
    if (hasAny(sheet.penalty())) {
      within.add(
          written(
              edition.say("scorecard.penalty"),
              sheet.penalty(),
              framework.penaltyCap(),
              sources.penalty(page, index.unit())));
    }
    return new Block.Section("", "", edition.say("calculation.whole"), within);
  }

  /** What of the framework counts, and why the rest does not. */
  Block maximum(SitePath page, UnitIndex index) {
    List<LeafResult> out =
        index.leaves().stream()
            .filter(leaf -> !leaf.counted().isKnown() && !isCarried(leaf))
            .toList();
    boolean all = index.leaves().stream().allMatch(leaf -> leaf.points().isKnown());
    return Block.Section.of(
        "",
        edition.say("calculation.max"),
        out.isEmpty()
            ? Block.Paragraph.of(
                edition.say(
                    all ? "calculation.max.all" : "calculation.max.full",
                    amounts.points(index.total().countedMax())))
            : maximum(page, index, out));
  }

  /** Whether the maximum of a leaf that does not apply is carried by the other verified leaves. */
  static boolean isCarried(LeafResult leaf) {
    return leaf.points().equals(Figure.missing(MissingReason.NOT_APPLICABLE))
        && !leaf.scale().equals(Fraction.ONE);
  }

  private Ledger sum(SitePath page, UnitIndex index, ScoreSheet sheet) {
    Framework framework = edition.framework();
    List<Line> lines = new ArrayList<>();
    for (Area area : framework.areas()) {
      NodeScore score = index.area(area.code()).orElseThrow();
      lines.add(
          new Line(
              "",
              Level.PART,
              Phrase.of(
                  new PlaceLink(
                      Edition.coded(area.code(), area.name()),
                      page,
                      Addresses.calculationPart(area.code()))),
              figures.of(score),
              List.of()));
    }
    if (hasAny(sheet.bonus())) {
      lines.add(adjustment(edition.say("scorecard.bonus"), index.bonus(), false));
    }
    if (hasAny(sheet.penalty())) {
      lines.add(adjustment(edition.say("scorecard.penalty"), index.penalty(), true));
    }
    lines.add(
        new Line(
            "",
            Level.TOTAL,
            Phrase.of(edition.say("scorecard.total")),
            figures.of(index.total()),
            List.of()));
    return new Ledger(
        "cong",
        edition.say("calculation.whole.caption", edition.to()),
        figures.heads(edition.say("column.area")),
        "",
        lines);
  }

  /** Whether it changes the points, or nobody knows whether it does. */
  private static boolean hasAny(Figure adjustment) {
    return adjustment.match(points -> points.signum() != 0, reason -> true);
  }

  private Line adjustment(String name, Figure counted, boolean off) {
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
            // Points taken off are lost, and a bonus makes up for some that are.
            counted.match(
                points -> amounts.points(off ? points : points.negate()),
                reason -> Formats.ABSENT)),
        List.of());
  }

  /** What is written, how much of it counts at most, and where it is written. */
  private Block written(String name, Figure written, BigDecimal cap, List<Phrase> places) {
    List<Phrase> words = new ArrayList<>();
    String said =
        written.match(
            points ->
                edition.say("calculation.cap", name, amounts.points(points), amounts.points(cap)),
            reason -> name + ": " + edition.say(Families.MISSING.of(reason)));
    words.add(Phrase.of(said));
    if (!places.isEmpty()) {
      words.add(Phrase.of(". " + edition.say("calculation.written") + ": "));
      words.addAll(places);
    }
    words.add(Phrase.of("."));
    return new Block.Paragraph(words, "note");
  }

  private Ledger maximum(SitePath page, UnitIndex index, List<LeafResult> out) {
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
              Phrase.of(
                  new PlaceLink(
                      Edition.coded(leaf.leaf().code(), leaf.leaf().name()),
                      page,
                      Addresses.calculationLine(leaf.leaf().code()))),
              List.of(amounts.signed(leaf.scaledMax().negate())),
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
    return new Ledger(
        "toi-da",
        edition.say("calculation.max.caption"),
        List.of(edition.say("column.leaf"), edition.say("calculation.column.points")),
        edition.say("calculation.why-out"),
        lines);
  }
}
