package vn.parindex.site.model;

import java.util.function.Function;

/**
 * What a chart says, with every word already written for the reader.
 *
 * <p>Numbers here are only geometry: how long a bar is, where a line ends. What the reader sees is
 * the text beside them, rounded and formatted elsewhere; a chart never formats a number. Lists are
 * drawn in the order given.
 */
public sealed interface ChartSpec
    permits RankingBars,
        SlopeChart,
        AreaBars,
        ContributionBars,
        IntervalDots,
        PairDots,
        LossBars,
        LineChart,
        BulletBars,
        QuadrantDots,
        LinePanels {

  /** Lower-case ascii, unique in a page: it starts every id inside the picture. */
  String id();

  /** The finding in at most ten words: "Ba Vì dẫn đầu, cách trung vị 8 điểm". */
  String title();

  /** What a reader who cannot see the picture needs to know, in one or two sentences. */
  String description();

  /**
   * Words that must stand inside the picture wherever it is copied to, for example "SỐ LIỆU MINH
   * HỌA"; empty when there are none.
   */
  String notice();

  /** Exhaustive choice between the kinds of chart. */
  default <T> T match(
      Function<RankingBars, T> rankingBars,
      Function<SlopeChart, T> slopeChart,
      Function<AreaBars, T> areaBars,
      Function<ContributionBars, T> contributionBars,
      Function<IntervalDots, T> intervalDots,
      Function<PairDots, T> pairDots,
      Function<LossBars, T> lossBars,
      Function<LineChart, T> lineChart,
      Function<BulletBars, T> bulletBars,
      Function<QuadrantDots, T> quadrantDots,
      Function<LinePanels, T> linePanels) {
    if (this instanceof RankingBars chart) {
      return rankingBars.apply(chart);
    }
    if (this instanceof SlopeChart chart) {
      return slopeChart.apply(chart);
    }
    if (this instanceof AreaBars chart) {
      return areaBars.apply(chart);
    }
    if (this instanceof ContributionBars chart) {
      return contributionBars.apply(chart);
    }
    if (this instanceof IntervalDots chart) {
      return intervalDots.apply(chart);
    }
    if (this instanceof PairDots chart) {
      return pairDots.apply(chart);
    }
    if (this instanceof LossBars chart) {
      return lossBars.apply(chart);
    }
    if (this instanceof LineChart chart) {
      return lineChart.apply(chart);
    }
    if (this instanceof BulletBars chart) {
      return bulletBars.apply(chart);
    }
    if (this instanceof QuadrantDots chart) {
      return quadrantDots.apply(chart);
    }
    return linePanels.apply((LinePanels) this);
  }
}
