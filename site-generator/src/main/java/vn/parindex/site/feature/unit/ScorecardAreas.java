package vn.parindex.site.feature.unit;

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
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.NotApplicableWords;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.words.WordFamily;

/**
 * The parts of a scorecard on areas: where it is strong and weak, and what each adds to the index.
 */
final class ScorecardAreas extends TablePart {

  /** Areas that are named as the farthest from the median; of more that are, none is picked. */
  private static final int NAMED = 2;

  private static final WordFamily<Tone> SIDE =
      WordFamily.of("scorecard.areas.*", ScorecardAreas::code, Tone.UP, Tone.DOWN);

  private static final WordFamily<Tone> SIDE_NONE =
      WordFamily.of("scorecard.areas.*.none", ScorecardAreas::code, Tone.UP, Tone.DOWN);

  private static String code(Tone tone) {
    return tone == Tone.UP ? "above" : "below";
  }

  ScorecardAreas(Edition edition) {
    super(edition);
  }

  /** An area with what a unit has there, and how far it is from the median. */
  private record Gap(Area area, Fraction value, Fraction gap) {}

  /**
   * In how many areas a unit is above the median of all units and in how many below, and where it
   * is farthest. Nothing is said of a unit without a figure in any area, or when it is the only one
   * that has figures.
   */
  String sentence(UnitIndex index) {
    List<Gap> gaps =
        edition.framework().areas().stream().flatMap(area -> gap(index, area).stream()).toList();
    if (gaps.isEmpty()) {
      return "";
    }
    boolean all = gaps.size() == edition.framework().areas().size();
    String sides =
        gaps.stream().allMatch(gap -> gap.gap().signum() == 0)
            ? edition.say("scorecard.areas.level")
            : edition.say("scorecard.areas.sides", side(gaps, Tone.UP), side(gaps, Tone.DOWN));
    return Edition.capital(all ? sides : edition.say("scorecard.areas.with-points", sides));
  }

  private String side(List<Gap> all, Tone tone) {
    List<Gap> gaps = all.stream().filter(gap -> cells.tone(gap.gap()) == tone).toList();
    if (gaps.isEmpty()) {
      return edition.say(SIDE_NONE.of(tone));
    }
    Fraction farthest =
        gaps.stream().map(gap -> gap.gap().abs()).max(Comparator.naturalOrder()).orElseThrow();
    List<String> names =
        gaps.stream()
            .filter(gap -> gap.gap().abs().equals(farthest))
            .map(
                gap ->
                    edition.say(
                        "scorecard.areas.gap",
                        Edition.coded(gap.area().code(), gap.area().name()),
                        formats.signed(gap.gap())))
            .toList();
    String count = edition.say(SIDE.of(tone), formats.count(gaps.size()));
    return names.size() > NAMED
        ? count
        : edition.say(
            gaps.size() == 1 ? "scorecard.areas.only" : "scorecard.areas.farthest",
            count,
            edition.joined(names));
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
    return byArea("areas", edition.say("scorecard.areas", edition.terms().group()))
        .column(
            columns.percent("percent", edition.fullName(index.unit())),
            area -> cells.score(score(index, area).score()))
        .column(
            columns.figures("rank", edition.say("column.rank")),
            area -> cells.rank(edition.ranking(area).of(index.unit())))
        .column(
            columns.percentagePoints("gap", edition.say("column.gap-to-median")),
            area ->
                gap(index, area)
                    .map(gap -> cells.change(gap.gap()))
                    .orElseGet(() -> cells.absent("")))
        .column(
            columns.percent("median", edition.say("column.median")),
            area -> percent(edition.summary(area).map(Summary::median)))
        .column(
            columns.percent("best", edition.say("column.best")),
            area -> percent(edition.summary(area).map(Summary::highest)))
        .rowsAnswer(
            edition.addresses().figuresOf(index.unit()),
            area -> FigureKey.area(area.code()),
            "percent",
            "rank",
            "gap")
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
        .note(
            edition.say("scorecard.contributions.note")
                + new NotApplicableWords(edition)
                    .applied(index)
                    .map(words -> " " + words)
                    .orElse(""))
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
  private static Fraction points(Figure adjustment) {
    return adjustment.match(points -> points, reason -> Fraction.ZERO);
  }

  private Optional<Points> adjustment(String key, Fraction points, Optional<Fraction> share) {
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
