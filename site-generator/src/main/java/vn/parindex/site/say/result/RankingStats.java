package vn.parindex.site.say.result;

import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Stat;
import vn.parindex.site.say.Edition;

/** Key figures of a ranking. */
public final class RankingStats {

  private final Edition edition;
  private final Formats formats;

  public RankingStats(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
  }

  /** The median, and between which two all are. */
  public Stat medianInRange(Summary summary) {
    return median(
        summary,
        edition.say(
            "ranking.range",
            formats.percent(summary.lowest()),
            formats.percent(summary.highest())));
  }

  /** The median, and between which two half of all are. */
  public Stat medianInQuartiles(Summary summary) {
    return median(
        summary,
        edition.say(
            "ranking.quartiles",
            formats.percent(summary.lowerQuartile()),
            formats.percent(summary.upperQuartile())));
  }

  private Stat median(Summary summary, String detail) {
    return Stat.of(edition.say("ranking.median"), formats.percent(summary.median()), detail);
  }

  /** How far the first and the last are apart. */
  public Stat spread(Summary summary) {
    return Stat.of(
        edition.say("ranking.spread"),
        formats.plain(summary.spread()),
        edition.say(
            "ranking.spread.detail",
            formats.percent(summary.lowest()),
            formats.percent(summary.highest())));
  }
}
