package vn.parindex.site.say.result;

import java.util.List;
import java.util.Map;
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

  /** "tăng 0,70 điểm phần trăm". */
  public String changed(Fraction change) {
    return edition.say(Families.CHANGE.of(change.signum()), absolute(change));
  }

  private String absolute(Fraction change) {
    return formats.plain(change.signum() < 0 ? change.negate() : change);
  }
}
