package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.robustness.RankSpread;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.words.WordFamily;

/**
 * Who fell or rose beyond doubt: index, own part and rank went the same way, and the rank of before
 * lies outside the interval in which the present one lies in most draws. Where the two years rank
 * other numbers of units no rank is compared, and nobody is said to have moved.
 */
final class ClearMoves {

  private final Edition edition;
  private final Formats formats;

  ClearMoves(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
  }

  /** A unit that moved. */
  private record Mover(UnitId unit, Change.Compared change) {
    Fraction points() {
      return change.points();
    }
  }

  /** Who fell most and who rose most; empty when nobody did beyond doubt. */
  Optional<String> sentence() {
    List<String> parts = new ArrayList<>();
    most(-1).ifPresent(fallen -> parts.add(said(Families.FELL_CLEARLY, fallen)));
    most(1).ifPresent(risen -> parts.add(said(Families.ROSE_CLEARLY, risen)));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(edition.say("home.lead.moved", edition.from(), String.join("; ", parts)));
  }

  /** Those who went furthest one way; several when they went as far. */
  private Optional<List<Mover>> most(int way) {
    List<Mover> moved = moved().stream().filter(one -> one.points().signum() == way).toList();
    return moved.stream()
        .map(one -> way < 0 ? one.points().negate() : one.points())
        .max(Fraction::compareTo)
        .map(
            far ->
                moved.stream()
                    .filter(
                        one -> (way < 0 ? one.points().negate() : one.points()).compareTo(far) == 0)
                    .toList());
  }

  private List<Mover> moved() {
    if (!edition.comparesYears() || edition.placesNote().isPresent()) {
      return List.of();
    }
    Map<UnitId, RankSpread> spreads = new HashMap<>();
    edition
        .results()
        .robustness()
        .uncertainty()
        .units()
        .forEach(spread -> spreads.put(spread.unit(), spread));
    List<Mover> moved = new ArrayList<>();
    edition
        .results()
        .delta()
        .units()
        .forEach(
            (unit, change) ->
                change
                    .compared()
                    .filter(compared -> isClear(compared, spreads.get(unit)))
                    .ifPresent(compared -> moved.add(new Mover(unit, compared))));
    return moved;
  }

  private static boolean isClear(Change.Compared change, RankSpread spread) {
    int way = change.points().signum();
    RankMove move = change.move();
    return spread != null
        && way != 0
        && change.split().performance().signum() == way
        && move.gained().signum() == way
        && (way > 0
            ? move.from().doubled() > spread.high().doubled()
            : move.from().doubled() < spread.low().doubled());
  }

  private String said(WordFamily<Boolean> words, List<Mover> most) {
    Mover one = most.get(0);
    return edition.say(
        words.of(most.size() == 1),
        new Sentences(edition)
            .listed(most.stream().map(mover -> edition.labels().get(mover.unit())).toList()),
        formats.signed(one.points()),
        formats.rank(one.change().move().from()),
        formats.rank(one.change().move().to()));
  }
}
