package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.AreaBars;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.RankingBars;
import vn.parindex.site.model.SlopeChart;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.RowLimit;

/** Says what the charts show. */
public final class Charts {

  /** Where all are so near to 100, what tells them apart is not seen on an axis from 0. */
  private static final double ALL_HIGH = 80;

  private final Edition edition;
  private final Formats formats;
  private final Map<UnitId, String> labels;

  public Charts(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.labels = edition.labels();
  }

  /**
   * The axis of units by rank: from 0, or around them where all are high. References count too: of
   * very many units only the first are drawn, and the median of all lies below them.
   */
  private ChartAxis rankedAxis(List<RankingBars.Bar> bars, List<RankingBars.Reference> references) {
    DoubleSummaryStatistics shown =
        DoubleStream.concat(
                bars.stream().mapToDouble(RankingBars.Bar::value),
                references.stream().mapToDouble(RankingBars.Reference::value))
            .summaryStatistics();
    double lowest = shown.getCount() == 0 ? 0 : shown.getMin();
    double highest = shown.getCount() == 0 ? 100 : shown.getMax();
    return lowest < ALL_HIGH
        ? percentAxis(Math.min(0, Math.floor(lowest)), highest)
        : RoundAxis.around(List.of(Math.min(lowest, 95), Math.max(highest, 100)), formats);
  }

  /** Per cent from 0, or from below; as far as a bonus carries anybody beyond 100. */
  private ChartAxis percentAxis(double min, double highest) {
    List<ChartAxis.Tick> ticks = new ArrayList<>();
    double max = Math.max(100, Math.ceil(highest));
    for (int tick = 0; tick <= 100; tick += 20) {
      ticks.add(new ChartAxis.Tick(tick, formats.count(tick)));
    }
    return new ChartAxis(min, max, ticks);
  }

  /** The title of a chart that shows so many of all units; says so where it does not show all. */
  public String cut(String title, int drawn, int all) {
    return drawn == all
        ? title
        : edition.say(
            "chart.cut", title, formats.count(drawn), formats.count(all), edition.terms().unit());
  }

  /**
   * What a chart shows, with where the figures are: in the table, or of very many units only what
   * the chart leaves out, for then the table has the first of them and others are on further pages.
   *
   * @param cut key of the words for a chart of so many of all units
   */
  public String described(String description, String cut, int drawn, int all) {
    return description
        + " "
        + (drawn == all
            ? edition.say("chart.table")
            : edition.say(cut, formats.count(drawn), formats.count(all), edition.terms().unit()));
  }

  /** Bars by rank of the index, in groups by grade band. */
  public RankingBars ranking(String id, Ranking<UnitId> ranking) {
    return bars(
        id,
        bandCounts(ranking),
        ranking,
        placed -> edition.grades().of(placed.key()).map(edition::bandName).orElse(""),
        FigureKey.index(edition.to()));
  }

  /** How many units are in each grade band where there are any, the best first. */
  private String bandCounts(Ranking<UnitId> ranking) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Ranking.Placed<UnitId> placed : ranking.placed()) {
      edition
          .grades()
          .of(placed.key())
          .ifPresent(band -> counts.merge(edition.bandName(band), 1, Integer::sum));
    }
    return counts.isEmpty()
        ? edition.say("ranking.chart")
        : counts.entrySet().stream()
            .map(
                band ->
                    edition.say(
                        "ranking.chart.band", band.getKey(), formats.count(band.getValue())))
            .collect(Collectors.joining("; "));
  }

  /** Bars by rank in one area; grade bands are for the whole index and mean nothing here. */
  public RankingBars areaRanking(String id, String title, Area area) {
    return bars(id, title, edition.ranking(area), placed -> "", FigureKey.area(area.code()));
  }

  private RankingBars bars(
      String id,
      String title,
      Ranking<UnitId> ranking,
      Function<Ranking.Placed<UnitId>, String> group,
      String about) {
    List<Ranking.Placed<UnitId>> placed = RowLimit.first(ranking.placed(), Ranking.Placed::rank);
    List<RankingBars.Bar> bars =
        placed.stream()
            .map(
                entry ->
                    new RankingBars.Bar(
                        edition.say(
                            "chart.ranked", formats.rank(entry.rank()), labels.get(entry.key())),
                        Math.max(0, entry.value().toDouble()),
                        formats.plain(entry.value()),
                        group.apply(entry),
                        false,
                        MarkNote.to(edition.addresses().unit(entry.key()))
                            .about(FigureKey.of(edition.addresses(), entry.key(), about))))
            .toList();
    List<RankingBars.Reference> median =
        ranking.summary().stream()
            .map(
                summary ->
                    new RankingBars.Reference(
                        edition.say("chart.median-of", formats.plain(summary.median())),
                        summary.median()))
            .toList();
    return new RankingBars(
        id,
        cut(title, placed.size(), ranking.placed().size()),
        new Sentences(edition).standing(ranking, edition.to()),
        edition.shortNotice(),
        rankedAxis(bars, median),
        bars,
        median);
  }

  /**
   * A line for every unit compared that is drawn, in the order of the second ranking.
   *
   * @param drawn of very many units those that are worth a line
   */
  public ChartSpec slope(String id, String title, AnalysisResults results, Set<UnitId> drawn) {
    int compared = 0;
    Cells cells = new Cells(edition);
    List<SlopeChart.Line> lines = new ArrayList<>();
    for (Ranking.Placed<UnitId> placed : edition.ranking().placed()) {
      Optional<Change.Compared> change = results.delta().of(placed.key());
      compared += change.isPresent() ? 1 : 0;
      change
          .filter(known -> drawn.contains(placed.key()))
          .ifPresent(known -> lines.add(line(placed.key(), known, cells)));
    }
    return new SlopeChart(
        id,
        title,
        described(
            edition.say("change.chart.description", edition.from(), edition.to()),
            "change.chart.cut",
            lines.size(),
            compared),
        edition.shortNotice(),
        edition.from(),
        edition.to(),
        lines);
  }

  private SlopeChart.Line line(UnitId unit, Change.Compared change, Cells cells) {
    Tone tone = cells.tone(change.points());
    return new SlopeChart.Line(
        labels.get(unit),
        change.from().toDouble(),
        change.to().toDouble(),
        formats.plain(change.from()),
        formats.plain(change.to()),
        tone == Tone.UP
            ? SlopeChart.Direction.UP
            : tone == Tone.DOWN ? SlopeChart.Direction.DOWN : SlopeChart.Direction.LEVEL,
        false,
        index(unit, edition.from()),
        index(unit, edition.to()));
  }

  private MarkNote index(UnitId unit, String period) {
    return MarkNote.to(edition.addresses().unit(unit))
        .about(FigureKey.of(edition.addresses(), unit, FigureKey.index(period)));
  }

  /** The areas of one unit against the median and the best of all. */
  public ChartSpec areas(String id, String title, UnitIndex index) {
    List<AreaBars.Row> rows = new ArrayList<>();
    for (Area area : edition.framework().areas()) {
      Optional<Summary> summary = edition.summary(area);
      Optional<Fraction> percent =
          index.area(area.code()).flatMap(score -> score.score().percent());
      rows.add(
          new AreaBars.Row(
              Edition.coded(area.code(), area.name()),
              value(percent.map(Fraction::toDouble)),
              percent.map(formats::plain).orElse(Formats.ABSENT),
              value(summary.map(Summary::median)),
              summary.map(s -> formats.plain(s.median())).orElse(Formats.ABSENT),
              value(summary.map(Summary::highest)),
              summary.map(s -> formats.plain(s.highest())).orElse(Formats.ABSENT),
              MarkNote.NONE.about(
                  FigureKey.of(edition.addresses(), index.unit(), FigureKey.area(area.code())))));
    }
    return new AreaBars(
        id,
        title,
        edition.say("scorecard.areas.description", edition.nameInSentence(index.unit())),
        edition.shortNotice(),
        percentAxis(0, 100),
        rows);
  }

  private static ChartValue value(Optional<Double> number) {
    return number.map(ChartValue::of).orElseGet(ChartValue::missing);
  }
}
