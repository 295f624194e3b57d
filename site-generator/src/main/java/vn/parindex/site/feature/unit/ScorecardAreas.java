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
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;

/**
 * The parts of a scorecard on areas: where it is strong and weak, and what each adds to the index.
 */
final class ScorecardAreas {

  private static final int HIGHLIGHTS = 3;

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;

  ScorecardAreas(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }

  /**
   * The areas farthest above, or below, the median of all units. Nothing is said of a unit without
   * a figure in any area, or when it is the only one that has figures.
   */
  Page.Scorecard.Highlights highlights(UnitIndex index, boolean above) {
    record Gap(Area area, Fraction value, Fraction gap) {}
    List<Gap> gaps = new ArrayList<>();
    for (Area area : edition.framework().areas()) {
      index
          .area(area.code())
          .flatMap(score -> score.score().percent())
          .ifPresent(
              value ->
                  summary(area.code())
                      .filter(all -> all.count() > 1)
                      .ifPresent(
                          all ->
                              gaps.add(
                                  new Gap(
                                      area,
                                      value,
                                      formats.statistic(value.toDouble() - all.median())))));
    }
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
    String key = above ? "scorecard.strengths.none" : "scorecard.weaknesses.none";
    boolean all = gaps.size() == edition.framework().areas().size();
    return new Page.Scorecard.Highlights(
        sentences, gaps.isEmpty() ? "" : edition.say(all ? key : key + ".with-points"));
  }

  private Optional<Summary> summary(String areaCode) {
    return Summary.of(
        edition.results().areaRankings().get(edition.to()).get(areaCode).placed().stream()
            .map(Ranking.Placed::value)
            .toList());
  }

  TableView areas(UnitIndex index) {
    List<TableView.Row> rows = new ArrayList<>();
    int row = 0;
    for (Area area : edition.framework().areas()) {
      Ranking<UnitId> ranking = edition.results().areaRankings().get(edition.to()).get(area.code());
      Optional<Summary> summary = summary(area.code());
      rows.add(
          new TableView.Row(
              List.of(
                  cells.link(
                      Edition.coded(area.code(), area.name()),
                      edition.addresses().area(area.code()),
                      row++),
                  cells.score(index.area(area.code()).orElseThrow().score()),
                  cells.rank(ranking.of(index.unit())),
                  summary.map(s -> cells.percent(s.median())).orElseGet(() -> cells.absent("")),
                  summary.map(s -> cells.percent(s.highest())).orElseGet(() -> cells.absent(""))),
              false));
    }
    return new TableView(
        "areas",
        edition.say("scorecard.areas", edition.terms().group()),
        List.of(
            columns.words("area", edition.say("column.area")),
            columns.percent("percent", edition.fullName(index.unit())),
            columns.figures("rank", edition.say("column.rank")),
            columns.percent("median", edition.say("column.median")),
            columns.percent("best", edition.say("column.best"))),
        rows,
        List.of());
  }

  TableView contributions(UnitIndex index) {
    List<TableView.Row> rows = new ArrayList<>();
    int row = 0;
    for (Area area : edition.framework().areas()) {
      var score = index.area(area.code()).orElseThrow();
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(Edition.coded(area.code(), area.name()), row++),
                  got(score),
                  max(score),
                  lost(score),
                  index
                      .areaContribution(area.code())
                      .map(cells::percent)
                      .orElseGet(() -> cells.absent(""))),
              false));
    }
    adjustment(rows, "scorecard.bonus", points(index.bonus()), index.bonusContribution());
    adjustment(
        rows,
        "scorecard.penalty",
        points(index.penalty()).negate(),
        index.penaltyContribution().map(Fraction::negate));
    rows.add(
        new TableView.Row(
            List.of(
                cells.text(edition.say("scorecard.total"), row),
                got(index.total()),
                max(index.total()),
                lost(index.total()),
                cells.score(index.total().score())),
            true));
    return new TableView(
        "contributions",
        edition.say("scorecard.contributions"),
        List.of(
            columns.fixed("area", edition.say("column.area")),
            columns.points("points", edition.say("column.points")),
            columns.points("max", edition.say("column.applicable-max")),
            columns.points("lost", edition.say("column.lost")),
            columns.percentagePoints("contribution", edition.say("column.contribution"))),
        rows,
        List.of(edition.say("scorecard.contributions.note")));
  }

  /** Points that change something: none are told of a bonus or penalty that nobody knows. */
  private static BigDecimal points(Figure adjustment) {
    return adjustment.match(points -> points, reason -> BigDecimal.ZERO);
  }

  private Cell got(NodeScore score) {
    return score.hasFigures() ? cells.points(score.points()) : cells.absent("");
  }

  private Cell max(NodeScore score) {
    return score.hasFigures() ? cells.points(score.countedMax()) : cells.absent("");
  }

  private Cell lost(NodeScore score) {
    return score.hasFigures()
        ? cells.points(score.countedMax().subtract(score.points()))
        : cells.absent("");
  }

  private void adjustment(
      List<TableView.Row> rows, String key, BigDecimal points, Optional<Fraction> share) {
    if (points.signum() != 0) {
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(edition.say(key), rows.size()),
                  cells.points(points),
                  cells.absent(""),
                  // Points taken off are lost, and a bonus makes up for some that are.
                  cells.points(points.negate()),
                  share.map(cells::percent).orElseGet(() -> cells.absent(""))),
              false));
    }
  }
}
