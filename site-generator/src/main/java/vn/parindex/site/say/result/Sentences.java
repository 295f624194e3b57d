package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** Sentences made from figures: each must be true in every case, ties and gaps included. */
public final class Sentences {

  /** Names beyond this number are counted, not listed. */
  private static final int NAMES = 6;

  private final Edition edition;
  private final Formats formats;
  private final Map<UnitId, String> labels;

  public Sentences(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.labels = edition.labels();
  }

  /**
   * Who leads and who is last; not how far apart, as the difference need not be that of what is
   * shown.
   */
  public String standing(Ranking<UnitId> ranking, String period) {
    List<Ranking.Placed<UnitId>> placed = ranking.placed();
    String unit = edition.terms().unit();
    if (placed.isEmpty()) {
      return edition.say("standing.nobody", period, unit);
    }
    Ranking.Placed<UnitId> first = placed.get(0);
    Ranking.Placed<UnitId> last = placed.get(placed.size() - 1);
    if (placed.size() == 1) {
      return edition.say(
          "standing.one", period, labels.get(first.key()), formats.percent(first.value()));
    }
    if (first.rank().equals(last.rank())) {
      return edition.say(
          "standing.level",
          period,
          formats.count(placed.size()),
          unit,
          formats.percent(first.value()));
    }
    List<String> leaders = names(ranking, first);
    List<String> trailers = names(ranking, last);
    return edition.say(
        leaders.size() > 1 ? "standing.shared" : "standing.led",
        period,
        listed(leaders),
        formats.percent(first.value()),
        listed(trailers),
        formats.percent(last.value()));
  }

  /** All who share a rank. */
  public List<String> names(Ranking<UnitId> ranking, Ranking.Placed<UnitId> like) {
    return ranking.placed().stream()
        .filter(entry -> entry.rank().equals(like.rank()))
        .map(entry -> labels.get(entry.key()))
        .toList();
  }

  /** Names, or the first few and the number of the others. */
  public String listed(List<String> names) {
    if (names.size() <= NAMES) {
      return edition.joined(names);
    }
    return edition.say(
        "list.more",
        String.join(", ", names.subList(0, NAMES)),
        formats.count(names.size() - NAMES));
  }

  /** Why a rank moved, in sentences; or why nothing can be said. */
  public List<String> whyMoved(UnitId unit, Change change) {
    return change.match(
        compared -> whyMoved(unit, compared),
        reason -> List.of(new UnitHistory(edition).notCompared(unit, reason)));
  }

  private List<String> whyMoved(UnitId unit, Change.Compared change) {
    List<String> sentences = new ArrayList<>();
    RankMove move = change.move();
    sentences.add(moved(move));
    sentences.add(
        edition.say(
            "moved.points",
            edition.say(Families.MOVED_POINTS.of(change.points().signum())),
            formats.signed(change.points()),
            formats.signed(change.split().performance()),
            formats.signed(change.split().edition())));
    if (move.gained().signum() != 0 || move.own().signum() != 0) {
      sentences.add(
          edition.say(
              "moved.parts",
              formats.signedPlaces(move.own()),
              formats.signedPlaces(move.others()),
              edition.terms().unit()));
    }
    Fraction roster = move.entries().add(move.exits());
    if (roster.signum() != 0) {
      sentences.add(
          edition.say("moved.roster", formats.signedPlaces(roster), edition.terms().unit()));
    }
    if (move.ties().signum() != 0) {
      sentences.add(edition.say("moved.ties", formats.signedPlaces(move.ties())));
    }
    named("moved.overtook", edition.results().delta().overtook(unit), sentences);
    named("moved.overtaken", edition.results().delta().overtakenBy(unit), sentences);
    return sentences;
  }

  private void named(String key, List<UnitId> units, List<String> sentences) {
    if (!units.isEmpty()) {
      sentences.add(edition.say(key, listed(units.stream().map(labels::get).toList())));
    }
  }

  /** "Tăng 3 bậc, từ hạng 8 lên hạng 5." */
  public String moved(RankMove move) {
    String from = formats.rank(move.from());
    String to = formats.rank(move.to());
    if (amongOthers()) {
      return edition.say(
          "moved.others", edition.from(), from, ranked(edition.from()), to, ranked(edition.to()));
    }
    return switch (move.gained().signum()) {
      case 1 -> edition.say("moved.up", formats.places(move.gained()), from, to);
      case -1 -> edition.say("moved.down", formats.places(move.gained()), from, to);
      default -> edition.say("moved.level", to);
    };
  }

  /** How a unit stands in one sentence: the lead of its scorecard. */
  public String scorecard(UnitId unit, Change change) {
    String name = edition.fullName(unit);
    return edition
        .ranking()
        .of(unit)
        .map(
            placed -> {
              String standing =
                  edition.say(
                      placed.isTied() ? "scorecard.lead.tied" : "scorecard.lead",
                      name,
                      edition.to(),
                      formats.percent(placed.value()),
                      formats.rank(placed.rank()),
                      formats.count(edition.ranking().placed().size()),
                      edition.bandInSentence(
                          edition.results().settings().bands().of(placed.value())));
              return change
                  .compared()
                  .map(
                      compared ->
                          standing
                              + " "
                              + edition.say(
                                  edition.frameworkChanged()
                                      ? "scorecard.lead.change.edition"
                                      : "scorecard.lead.change",
                                  edition.from(),
                                  changed(compared.points()),
                                  places(compared.move()),
                                  formats.signed(compared.split().performance())))
                  .orElse(standing);
            })
        .orElseGet(
            () ->
                edition.say(
                    "scorecard.lead.none",
                    name,
                    edition.to(),
                    edition
                        .current()
                        .units()
                        .get(unit)
                        .total()
                        .score()
                        .match(
                            percent -> "", reason -> edition.say(Families.NO_SCORE.of(reason)))));
  }

  private String places(RankMove move) {
    return ranks(move)
        .orElseGet(
            () ->
                edition.say(
                    Families.PLACES.of(move.gained().signum()), formats.places(move.gained())));
  }

  /**
   * Both ranks with the numbers of units, where those differ: places gained would say little then.
   */
  public Optional<String> ranks(RankMove move) {
    return amongOthers()
        ? Optional.of(
            edition.say(
                "scorecard.places.others",
                formats.rank(move.from()),
                ranked(edition.from()),
                formats.rank(move.to()),
                ranked(edition.to())))
        : Optional.empty();
  }

  /** Whether the two periods rank other numbers of units: 8 after 19 is no climb. */
  private boolean amongOthers() {
    return edition.placesNote().isPresent();
  }

  private String ranked(String period) {
    return formats.count(edition.ranked(period));
  }

  /** "tăng 0,70 điểm phần trăm". */
  public String changed(Fraction change) {
    return edition.say(Families.CHANGE.of(change.signum()), absolute(change));
  }

  private String absolute(Fraction change) {
    return formats.plain(change.signum() < 0 ? change.negate() : change);
  }
}
