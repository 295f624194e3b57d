package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.Grades;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.EstimatedWords;
import vn.parindex.site.say.result.PartOfYear;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.table.TablePart;

/** The key figures of a scorecard: rank, index, band, places gained. */
final class ScorecardStats extends TablePart {

  ScorecardStats(Edition edition) {
    super(edition);
  }

  List<Stat> stats(UnitIndex index, Change change) {
    List<Stat> stats = new ArrayList<>();
    Optional<Ranking.Placed<UnitId>> place = edition.ranking().of(index.unit());
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
            Tone.STRONG,
            place
                .flatMap(p -> edition.routes().entry(PageHead.Section.ROBUSTNESS))
                .map(page -> new Link(edition.say("scorecard.rank.more"), page.to()))));
    stats.add(
        new Stat(
            edition.say("scorecard.index", edition.to()),
            index.total().score().match(formats::percent, reason -> Formats.ABSENT),
            index
                .total()
                .score()
                .match(
                    percent -> points(index), reason -> edition.say(Families.NO_SCORE.of(reason))),
            Tone.STRONG,
            Optional.of(
                new Link(
                    edition.say("scorecard.index.more"),
                    edition.addresses().calculation(index.unit())))));
    stats.add(
        new Stat(
            edition.bandsTitle(),
            edition.grades().of(index.unit()).map(edition::bandName).orElse(Formats.ABSENT),
            nextBand(index),
            Tone.PLAIN));
    if (edition.comparesYears()) {
      stats.add(
          change.match(
              this::moved,
              new EstimatedWords(edition)::stat,
              reason ->
                  new Stat(
                      edition.say("scorecard.change", edition.from()),
                      Formats.ABSENT,
                      new UnitHistory(edition).notComparedShort(reason),
                      Tone.ABSENT)));
    }
    return stats;
  }

  /** How many points of how many, and from when on where that is not the whole period. */
  private String points(UnitIndex index) {
    String points =
        edition.say(
            "scorecard.points",
            formats.points(index.total().points()),
            formats.points(index.total().countedMax()));
    return new PartOfYear(edition)
        .beside(index.unit())
        .map(since -> points + "; " + since)
        .orElse(points);
  }

  /** Who shares the rank, and between what ranks it lies in nearly all draws. */
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
                        spread.low().equals(spread.high()) ? "rank.sure" : "rank.between",
                        formats.rank(spread.low()),
                        formats.rank(spread.high()))));
    return String.join("; ", details);
  }

  /** Places gained since the first period; of other numbers of units only the rank it had then. */
  private Stat moved(Change.Compared change) {
    RankMove move = change.move();
    String index = formats.percent(change.from());
    if (edition.placesNote().isPresent()) {
      return Stat.of(
          edition.say("scorecard.rank-then", edition.from()),
          edition.say(
              "count.of", formats.rank(move.from()), formats.count(edition.ranked(edition.from()))),
          edition.say("scorecard.index-then", index));
    }
    boolean level = move.gained().signum() == 0;
    return new Stat(
        edition.say("scorecard.change", edition.from()),
        level
            ? edition.say("scorecard.same-rank")
            : edition.say("places.count", cells.places(move.gained()).text()),
        edition.say(
            level ? "scorecard.index-then" : "scorecard.rank-and-index-then",
            index,
            formats.rank(move.from())),
        cells.tone(move.gained()));
  }

  /**
   * How far it is to the next band: "còn 1,20 điểm phần trăm đến Tốt"; nobody can say how far it is
   * to a band by rank.
   */
  private String nextBand(UnitIndex index) {
    Grades grades = edition.grades();
    return grades
        .level(index.unit())
        .map(
            level ->
                level == 1
                    ? edition.say("scorecard.best-band", edition.bandWord())
                    : next(index, grades.scale().bands().get(level - 2)))
        .orElse("");
  }

  private String next(UnitIndex index, Band next) {
    return next.topPercent()
        .map(
            share ->
                edition.say(
                    next.atLeast().signum() > 0
                        ? "scorecard.next-band.by-rank.at-least"
                        : "scorecard.next-band.by-rank",
                    formats.exact(share),
                    edition.bandName(next),
                    formats.exact(next.atLeast())))
        .orElseGet(
            () ->
                index
                    .total()
                    .score()
                    .match(
                        percent ->
                            edition.say(
                                "scorecard.next-band",
                                formats.plain(Fraction.of(next.atLeast()).subtract(percent)),
                                edition.bandName(next)),
                        reason -> ""));
  }
}
