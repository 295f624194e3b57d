package vn.parindex.site.feature.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.ScoreSheet;
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
import vn.parindex.site.say.result.NotApplicableWords;

/** An area as a sum of its criteria, each with its leaves, and how each leaf came about. */
final class AreaSum {

  private final Edition edition;
  private final Amounts amounts;
  private final NodeFigures figures;
  private final LeafReasons reasons;
  private final NotApplicableWords notApplicable;

  AreaSum(Edition edition, SourceReasons sources) {
    this.edition = edition;
    this.amounts = new Amounts(edition);
    this.figures = new NodeFigures(edition);
    this.reasons = new LeafReasons(edition, sources);
    this.notApplicable = new NotApplicableWords(edition);
  }

  /** The evidence for the very scores of the sheet; empty when none of it is registered. */
  static Optional<EvidenceStanding> evidence(Edition edition) {
    return edition
        .followUp()
        .flatMap(year -> year.evidence().value())
        .filter(register -> register.year().equals(edition.to()));
  }

  Block section(SitePath page, Area area, UnitIndex index, ScoreSheet sheet) {
    return new Block.Section(
        Addresses.calculationPart(area.code()),
        "",
        Edition.coded(area.code(), area.name()),
        List.of(sum(page, area, index, sheet)));
  }

  private Ledger sum(SitePath page, Area area, UnitIndex index, ScoreSheet sheet) {
    Map<String, LeafResult> results = new HashMap<>();
    index.leaves().forEach(leaf -> results.put(leaf.leaf().code(), leaf));
    List<Line> lines = new ArrayList<>();
    for (Criterion criterion : area.criteria()) {
      if (!criterion.isLeaf()) {
        NodeScore score = index.criterion(criterion.code()).orElseThrow();
        lines.add(
            new Line(
                Addresses.calculationLine(criterion.code()),
                Level.PART,
                Phrase.of(Edition.coded(criterion.code(), criterion.name())),
                figures.of(score),
                addition(criterion, index)));
      }
      for (Leaf leaf : criterion.leaves()) {
        lines.add(
            new Line(
                Addresses.calculationLine(leaf.code()),
                criterion.isLeaf() ? Level.PART : Level.WITHIN,
                name(area, leaf),
                figures.of(results.get(leaf.code()).points(), leaf.maxPoints()),
                reasons.of(page, index, results.get(leaf.code()), sheet)));
      }
    }
    NodeScore total = index.area(area.code()).orElseThrow();
    lines.add(
        new Line(
            "",
            Level.TOTAL,
            Phrase.of(edition.say("scorecard.total")),
            figures.of(total),
            division(total)));
    return new Ledger(
        "cong-" + Addresses.fileName(area.code()),
        edition.say("calculation.area.caption", area.code()),
        figures.heads(edition.say("column.leaf")),
        edition.say("calculation.how"),
        lines);
  }

  /** A leaf leads to its place in the text of the framework. */
  private Phrase name(Area area, Leaf leaf) {
    return Phrase.of(
        new PlaceLink(
            Edition.coded(leaf.code(), leaf.name()),
            edition.addresses().area(area.code()),
            Addresses.leafRow(leaf.code())));
  }

  /** "1 + 1,25 = 2,25": what the points of a criterion are made of. */
  private List<Reason> addition(Criterion criterion, UnitIndex index) {
    List<LeafResult> counted =
        index.leaves().stream()
            .filter(leaf -> leaf.criterionCode().equals(criterion.code()))
            .filter(leaf -> leaf.counted().isKnown())
            .toList();
    return counted.size() < 2
        ? List.of()
        : List.of(said(amounts.addition(counted, notApplicable.factor(index))));
  }

  /** How the share of an area comes about. */
  private List<Reason> division(NodeScore score) {
    return score.score().percent().isEmpty()
        ? List.of()
        : List.of(said(amounts.division(score.points(), score.countedMax())));
  }

  private static Reason said(String words) {
    return new Reason("", List.of(Phrase.of(words)));
  }
}
