package vn.parindex.site.assemble;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartSpec.Direction;
import vn.parindex.site.model.ChartSpec.Value;
import vn.parindex.site.model.Tone;

/** Says what the charts show. */
final class Charts {

  private final Edition edition;
  private final Formats formats;
  private final Map<UnitId, String> labels;

  Charts(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.labels = edition.labels();
  }

  private ChartSpec.Heading heading(String id, String title, String description) {
    return new ChartSpec.Heading(id, title, description, edition.shortNotice());
  }

  private Value value(Fraction percent) {
    return new Value(percent.toDouble(), formats.plain(percent));
  }

  /** Bars by rank. */
  ChartSpec ranking(String id, String title, Ranking<UnitId> ranking) {
    List<ChartSpec.Bar> bars =
        ranking.placed().stream()
            .map(placed -> new ChartSpec.Bar(labels.get(placed.key()), value(placed.value())))
            .toList();
    Optional<Value> median =
        Summary.of(ranking.placed().stream().map(Ranking.Placed::value).toList())
            .map(
                summary ->
                    new Value(
                        summary.median(),
                        edition.say("chart.median", formats.plain(summary.median()))));
    return new ChartSpec.RankingBars(
        heading(id, title, new Sentences(edition).standing(ranking, edition.to())), bars, median);
  }

  /** A line for every unit compared, in the order of the second ranking. */
  ChartSpec slope(String id, String title, AnalysisResults results) {
    Cells cells = new Cells(edition);
    List<ChartSpec.Line> lines = new ArrayList<>();
    for (Ranking.Placed<UnitId> placed : edition.ranking().placed()) {
      results
          .delta()
          .of(placed.key())
          .ifPresent(change -> lines.add(line(placed.key(), change, cells)));
    }
    return new ChartSpec.Slope(
        heading(id, title, edition.say("change.chart.description", edition.from(), edition.to())),
        edition.from(),
        edition.to(),
        lines,
        List.of(
            edition.say("direction.up"),
            edition.say("direction.down"),
            edition.say("direction.level")));
  }

  private ChartSpec.Line line(UnitId unit, Change.Compared change, Cells cells) {
    Tone tone = cells.tone(change.points());
    return new ChartSpec.Line(
        labels.get(unit),
        value(change.from()),
        value(change.to()),
        tone == Tone.UP ? Direction.UP : tone == Tone.DOWN ? Direction.DOWN : Direction.LEVEL);
  }

  /** The areas of one unit against the median and the best of all. */
  ChartSpec areas(String id, String title, UnitIndex index) {
    List<ChartSpec.Row> rows = new ArrayList<>();
    for (Area area : edition.framework().areas()) {
      Optional<Summary> summary =
          Summary.of(
              edition.results().areaRankings().get(edition.to()).get(area.code()).placed().stream()
                  .map(Ranking.Placed::value)
                  .toList());
      rows.add(
          new ChartSpec.Row(
              Edition.coded(area.code(), area.name()),
              index.area(area.code()).flatMap(score -> score.score().percent()).map(this::value),
              Formats.ABSENT,
              summary.map(s -> new Value(s.median(), formats.plain(s.median()))),
              summary.map(s -> new Value(s.highest(), formats.plain(s.highest())))));
    }
    return new ChartSpec.AreaBars(
        heading(
            id, title, edition.say("scorecard.areas.description", edition.fullName(index.unit()))),
        rows,
        List.of(
            edition.fullName(index.unit()),
            edition.say("column.median"),
            edition.say("column.best")));
  }

  /** Points got and lost by area, the area that lost most first. */
  ChartSpec contributions(String id, String title, UnitIndex index) {
    List<ChartSpec.Share> shares =
        edition.framework().areas().stream()
            .map(area -> share(area, index))
            .sorted(Comparator.comparingDouble(share -> share.got().number() - share.possible()))
            .toList();
    return new ChartSpec.ContributionBars(
        heading(
            id,
            title,
            edition.say("scorecard.contributions.description", edition.fullName(index.unit()))),
        shares,
        List.of(edition.say("column.points"), edition.say("column.lost")));
  }

  private ChartSpec.Share share(Area area, UnitIndex index) {
    var score = index.area(area.code()).orElseThrow();
    BigDecimal got = score.points();
    return new ChartSpec.Share(
        Edition.coded(area.code(), area.name()),
        new Value(
            got.doubleValue(),
            edition.say("count.of", formats.points(got), formats.points(score.countedMax()))),
        score.countedMax().doubleValue());
  }
}
