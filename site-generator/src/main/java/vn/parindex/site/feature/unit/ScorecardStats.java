package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.RobustnessSentences;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.table.TablePart;

/** The key figures of a scorecard: index, rank, band, change. */
final class ScorecardStats extends TablePart {

  private final Sentences sentences;

  ScorecardStats(Edition edition) {
    super(edition);
    this.sentences = new Sentences(edition);
  }

  List<Stat> stats(UnitIndex index, Change change) {
    List<Stat> stats = new ArrayList<>();
    Optional<Ranking.Placed<UnitId>> place = edition.ranking().of(index.unit());
    stats.add(
        new Stat(
            edition.say("scorecard.index", edition.to()),
            index.total().score().match(formats::percent, reason -> Formats.ABSENT),
            index
                .total()
                .score()
                .match(
                    percent ->
                        edition.say(
                            "scorecard.points",
                            formats.points(index.total().points()),
                            formats.points(index.total().countedMax())),
                    reason -> edition.say(Families.NO_SCORE.of(reason))),
            Tone.STRONG));
    stats.add(
        new Stat(
            edition.say("column.rank"),
            place
                .map(
                    p ->
                        edition.say(
                            "count.of",
                            formats.rank(p.rank()),
                            formats.count(edition.ranking().placed().size())))
                .orElse(Formats.ABSENT),
            place.map(this::rankDetail).orElse(""),
            Tone.STRONG));
    stats.add(
        new Stat(
            edition.say("column.band"),
            index
                .total()
                .score()
                .match(
                    percent -> edition.bandName(edition.results().settings().bands().of(percent)),
                    reason -> Formats.ABSENT),
            nextBand(index),
            Tone.PLAIN));
    if (edition.comparesYears()) {
      stats.add(
          new Stat(
              edition.say("scorecard.change", edition.from()),
              change.compared().map(c -> formats.signed(c.points())).orElse(Formats.ABSENT),
              change.match(
                  c ->
                      edition.say(
                          edition.frameworkChanged()
                              ? "scorecard.change.detail.edition"
                              : "scorecard.change.detail",
                          sentences
                              .ranks(c.move())
                              .orElseGet(
                                  () ->
                                      c.move().gained().signum() == 0
                                          ? edition.say("scorecard.same-rank")
                                          : edition.say(
                                              "places.count",
                                              cells.places(c.move().gained()).text())),
                          formats.signed(c.split().performance())),
                  new UnitHistory(edition)::notComparedShort),
              change.compared().map(c -> cells.tone(c.points())).orElse(Tone.ABSENT)));
    }
    return stats;
  }

  /** Who shares the rank, and between what ranks it lies in the simulation. */
  private String rankDetail(Ranking.Placed<UnitId> place) {
    List<String> details = new ArrayList<>();
    if (place.isTied()) {
      details.add(edition.say("rank.shared-by", formats.count(place.shared())));
    }
    edition
        .results()
        .robustness()
        .uncertainty()
        .of(place.key())
        .ifPresent(
            spread ->
                details.add(
                    edition.say(
                        spread.low().equals(spread.high())
                            ? "rank.simulated.one"
                            : "rank.simulated",
                        formats.rank(spread.low()),
                        formats.rank(spread.high()))));
    return String.join("; ", details);
  }

  /** What the interval of the rank is, and what it is not. */
  String rankNote(UnitId id) {
    if (edition.results().robustness().uncertainty().of(id).isEmpty()) {
      return "";
    }
    return new RobustnessSentences(edition).intervalNote();
  }

  /** How far it is to the next band: "còn 1,20 điểm phần trăm đến Tốt". */
  private String nextBand(UnitIndex index) {
    var scale = edition.results().settings().bands();
    return index
        .total()
        .score()
        .match(
            percent -> {
              int level = scale.level(percent);
              if (level == 1) {
                return edition.say("scorecard.best-band");
              }
              var next = scale.bands().get(level - 2);
              return edition.say(
                  "scorecard.next-band",
                  formats.plain(Fraction.of(next.atLeast()).subtract(percent)),
                  edition.bandName(next));
            },
            reason -> "");
  }
}
