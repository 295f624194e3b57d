package vn.parindex.site.feature.calculation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.NotApplicableWords;

/**
 * The calculation sheet of a unit: from the index to the areas, the criteria and the leaves, and
 * from each leaf to its rule, its scores and the lines where they are written.
 */
final class CalculationAssembler {

  private final Edition edition;
  private final Amounts amounts;
  private final WholeSum whole;
  private final AreaSum areas;
  private final RankReasons ranks;
  private final NotApplicableWords notApplicable;
  private final SourceReasons sources;
  private final Map<UnitId, ScoreSheet> sheets = new HashMap<>();

  CalculationAssembler(Edition edition, Optional<SourceLines> lines) {
    this.edition = edition;
    this.amounts = new Amounts(edition);
    this.sources = new SourceReasons(edition, lines);
    this.whole = new WholeSum(edition, sources);
    this.areas = new AreaSum(edition, sources);
    this.ranks = new RankReasons(edition);
    this.notApplicable = new NotApplicableWords(edition);
    edition
        .dataset()
        .sheets()
        .getOrDefault(edition.to(), List.of())
        .forEach(sheet -> sheets.put(sheet.unit(), sheet));
  }

  /** What feeds such a sheet. */
  static Set<DataFile.Kind> kinds(Edition edition) {
    Set<DataFile.Kind> kinds = EnumSet.copyOf(Edition.SCORE_KINDS);
    if (AreaSum.evidence(edition).isPresent()) {
      kinds.add(DataFile.Kind.EVIDENCE);
    }
    return kinds;
  }

  Page page(Route route, UnitId unit) {
    UnitIndex index = edition.current().units().get(unit);
    Optional<ScoreSheet> sheet = Optional.ofNullable(sheets.get(unit));
    List<Block> parts = new ArrayList<>();
    sheet.ifPresent(
        scored -> {
          List<Block> beside = new ArrayList<>(ranks.blocks(unit));
          beside.add(whole.maximum(route.path(), index));
          parts.add(
              Block.Group.of(
                  "columns",
                  whole.points(route.path(), index, scored),
                  new Block.Group("", beside)));
          for (Area area : edition.framework().areas()) {
            parts.add(areas.section(route.path(), area, index, scored));
          }
        });
    return edition
        .page(route, lead(unit, index))
        .add(formula(index))
        .add(parts)
        .add(sources.section(unit))
        .neighbours(
            edition.units(),
            edition.unit(unit),
            other ->
                new Link(edition.fullName(other.id()), edition.addresses().calculation(other.id())))
        .made();
  }

  /** What the figures come to, or why they come to nothing. */
  private String lead(UnitId unit, UnitIndex index) {
    return index
        .total()
        .score()
        .match(percent -> ranked(unit, percent), reason -> unscored(unit, reason));
  }

  private String unscored(UnitId unit, NoScore reason) {
    return edition.say(
        "scorecard.lead.none",
        edition.fullName(unit),
        edition.to(),
        edition.say(Families.NO_SCORE.of(reason)));
  }

  private String ranked(UnitId unit, Fraction percent) {
    Ranking.Placed<UnitId> place = edition.ranking().of(unit).orElseThrow();
    return edition.say(
        place.isTied() ? "calculation.lead.tied" : "calculation.lead",
        edition.to(),
        edition.formats().percent(percent),
        edition.formats().rank(place.rank()),
        edition.formats().count(edition.ranking().placed().size()),
        edition.bandInSentence(edition.grades().of(unit).orElseThrow()));
  }

  private List<Block> formula(UnitIndex index) {
    NodeScore total = index.total();
    if (total.score().percent().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            List.of(Phrase.of(amounts.division(total.points(), total.countedMax()))), "formula"));
    notApplicable
        .applied(index)
        .ifPresent(
            words -> {
              blocks.add(Block.Paragraph.of(words));
              if (NotApplicableWords.isRescaled(index)) {
                blocks.add(
                    Block.Paragraph.of(amounts.rescaled(index, notApplicable.factor(index)) + "."));
              }
            });
    blocks.add(
        Block.Paragraph.note(
            edition.say(
                edition.results().settings().equality().equals(TieEquality.EXACT)
                    ? "calculation.rounding"
                    : "calculation.rounding.published",
                edition.formats().count(edition.results().settings().decimals()),
                edition.bandsTitleInSentence())));
    return blocks;
  }
}
