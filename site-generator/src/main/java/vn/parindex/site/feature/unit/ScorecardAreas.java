package vn.parindex.site.feature.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.words.WordFamily;

/**
 * The parts of a scorecard on areas: where it is strong and weak, and what each adds to the index.
 */
final class ScorecardAreas extends TablePart {

  /** That no area stands out; whether of all areas, or of those with points. */
  private static final WordFamily<Boolean> NO_STRENGTHS = none("scorecard.strengths.none*");

  private static final WordFamily<Boolean> NO_WEAKNESSES = none("scorecard.weaknesses.none*");

  private static final int HIGHLIGHTS = 3;

  private static WordFamily<Boolean> none(String pattern) {
    return WordFamily.of(pattern, isOfAll -> isOfAll ? "" : ".with-points", true, false);
  }

  ScorecardAreas(Edition edition) {
    super(edition);
  }

  /** An area with what a unit has there, and how far it is from the median. */
  private record Gap(Area area, Fraction value, Fraction gap) {}

  /**
   * The areas farthest above and below the median of all units. Nothing is said of a unit without a
   * figure in any area, or when it is the only one that has figures.
   */
  List<Block> highlights(UnitIndex index) {
    List<Gap> gaps =
        edition.framework().areas().stream().flatMap(area -> gap(index, area).stream()).toList();
    return gaps.isEmpty() ? List.of() : List.of(highlights(gaps, true), highlights(gaps, false));
  }

  private Block highlights(List<Gap> gaps, boolean above) {
    Comparator<Gap> byGap = Comparator.comparing(Gap::gap);
    List<String> sentences =
        gaps.stream()
            .filter(gap -> cells.tone(gap.gap()) == (above ? Tone.UP : Tone.DOWN))
            .sorted(above ? byGap.reversed() : byGap)
            .limit(HIGHLIGHTS)
            .map(
                gap ->
                    edition.say(
                        above ? "scorecard.strength" : "scorecard.weakness",
                        Edition.coded(gap.area().code(), gap.area().name()),
                        formats.percent(gap.value()),
                        formats.plain(gap.gap().signum() < 0 ? gap.gap().negate() : gap.gap())))
            .toList();
    boolean all = gaps.size() == edition.framework().areas().size();
    return Block.Section.of(
        "",
        edition.say(above ? "section.scorecard.strengths" : "section.scorecard.weaknesses"),
        sentences.isEmpty()
            ? Block.Paragraph.of(edition.say((above ? NO_STRENGTHS : NO_WEAKNESSES).of(all)))
            : Block.Bullets.of(sentences));
  }

  private Optional<Gap> gap(UnitIndex index, Area area) {
    return edition
        .summary(area)
        .filter(all -> all.count() > 1)
        .flatMap(
            all ->
                score(index, area)
                    .score()
                    .percent()
                    .map(
                        value ->
                            new Gap(
                                area, value, formats.statistic(value.toDouble() - all.median()))));
  }

  private static NodeScore score(UnitIndex index, Area area) {
    return index.area(area.code()).orElseThrow();
  }

  TableView areas(UnitIndex index) {
    return new TableOf<Area>("areas", edition.say("scorecard.areas", edition.terms().group()))
        .numbered(
            columns.words("area", edition.say("column.area")),
            (area, place) ->
                cells.link(
                    Edition.coded(area.code(), area.name()),
                    edition.addresses().area(area.code()),
                    place))
        .column(
            columns.percent("percent", edition.fullName(index.unit())),
            area -> cells.score(score(index, area).score()))
        .column(
            columns.figures("rank", edition.say("column.rank")),
            area -> cells.rank(edition.ranking(area).of(index.unit())))
        .column(
            columns.percent("median", edition.say("column.median")),
            area -> percent(edition.summary(area).map(Summary::median)))
        .column(
            columns.percent("best", edition.say("column.best")),
            area -> percent(edition.summary(area).map(Summary::highest)))
        .rows(edition.framework().areas());
  }

  private Cell percent(Optional<Double> value) {
    return value.map(cells::percent).orElseGet(() -> cells.absent(""));
  }

  /**
   * Points of an area, of a bonus or penalty, or of all.
   *
   * @param share what they add to the index
   */
  private record Points(String name, Cell got, Cell max, Cell lost, Cell share, boolean total) {}

  TableView contributions(UnitIndex index) {
    List<Points> rows = new ArrayList<>();
    for (Area area : edition.framework().areas()) {
      rows.add(
          points(
              Edition.coded(area.code(), area.name()),
              score(index, area),
              share(index.areaContribution(area.code())),
              false));
    }
    adjustment("scorecard.bonus", points(index.bonus()), index.bonusContribution())
        .ifPresent(rows::add);
    adjustment(
            "scorecard.penalty",
            points(index.penalty()).negate(),
            index.penaltyContribution().map(Fraction::negate))
        .ifPresent(rows::add);
    rows.add(
        points(
            edition.say("scorecard.total"),
            index.total(),
            cells.score(index.total().score()),
            true));
    return new TableOf<Points>("contributions", edition.say("scorecard.contributions"))
        .numbered(
            columns.fixed("area", edition.say("column.area")),
            (row, place) -> cells.text(row.name(), place))
        .column(columns.points("points", edition.say("column.points")), Points::got)
        .column(columns.points("max", edition.say("column.applicable-max")), Points::max)
        .column(columns.points("lost", edition.say("column.lost")), Points::lost)
        .column(
            columns.percentagePoints("contribution", edition.say("column.contribution")),
            Points::share)
        .emphasise(Points::total)
        .note(edition.say("scorecard.contributions.note"))
        .rows(rows);
  }

  private Points points(String name, NodeScore score, Cell share, boolean total) {
    if (!score.hasFigures()) {
      Cell none = cells.absent("");
      return new Points(name, none, none, none, share, total);
    }
    return new Points(
        name,
        cells.points(score.points()),
        cells.points(score.countedMax()),
        cells.points(score.countedMax().subtract(score.points())),
        share,
        total);
  }

  /** Points that change something: none are told of a bonus or penalty that nobody knows. */
  private static BigDecimal points(Figure adjustment) {
    return adjustment.match(points -> points, reason -> BigDecimal.ZERO);
  }

  private Optional<Points> adjustment(String key, BigDecimal points, Optional<Fraction> share) {
    return points.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Points(
                edition.say(key),
                cells.points(points),
                cells.absent(""),
                // Points taken off are lost, and a bonus makes up for some that are.
                cells.points(points.negate()),
                share(share),
                false));
  }

  private Cell share(Optional<Fraction> share) {
    return share.map(cells::percent).orElseGet(() -> cells.absent(""));
  }
}
