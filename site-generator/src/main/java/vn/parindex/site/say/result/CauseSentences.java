package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.NoChange;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.words.WordFamily;

/**
 * Why the index and the rank of a unit moved, in one paragraph of linked clauses: how much is its
 * own doing and where most, and how much the framework's. Since which year they moved stands beside
 * it, with the rank of that year.
 *
 * <p>Worked example: the index fell by 12.50 points, 10.91 by the unit's own results and 1.59 by
 * the framework; of nine places lost 7.5 go back to its own points: "Chỉ số giảm 12,50 điểm phần
 * trăm: 10,91 do kết quả thực hiện, nhiều nhất ở …; 1,59 do bộ tiêu chí … thay đổi. Thứ hạng giảm
 * chủ yếu do điểm của chính đơn vị." Halves of places are never told: what is most is said in
 * words.
 */
public final class CauseSentences {

  /** Areas that are named; of more that moved alike none is picked. */
  private static final int AREAS = 1;

  /** A part of the places of which it is said that it is most of them. */
  private static final Fraction MOST = Fraction.of(2).divide(Fraction.of(3));

  private final Edition edition;
  private final Formats formats;

  public CauseSentences(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
  }

  /** Why a unit moved, or why nothing can be said of it; in one paragraph. */
  public String of(UnitId unit, Change change) {
    UnitIndex index = edition.current().units().get(unit);
    return index
        .total()
        .score()
        .match(
            percent ->
                change.match(
                    compared -> index(compared) + " " + rank(compared.move()),
                    new EstimatedWords(edition)::sentence,
                    reason -> new UnitHistory(edition).notCompared(unit, reason)),
            reason -> noIndex(unit, reason, change));
  }

  /** Of a unit that came about after the first period it says so too. */
  private String noIndex(UnitId unit, NoScore reason, Change change) {
    String none =
        edition.say(
            "scorecard.lead.none",
            edition.fullName(unit),
            edition.to(),
            edition.say(Families.NO_SCORE.of(reason)));
    return change.match(
        compared -> none,
        estimated -> none,
        why ->
            why == NoChange.FORMED_LATER
                ? none + " " + new UnitHistory(edition).notCompared(unit, why)
                : none);
  }

  private String index(Change.Compared change) {
    Split split = change.split();
    String moved =
        edition.say(Families.MOVED_POINTS.of(change.points().signum()), plain(change.points()));
    Fraction own = split.performance();
    Fraction framework = split.edition();
    if (own.signum() == 0) {
      return framework.signum() == 0
          ? edition.say("cause.level", moved)
          : edition.say("cause.framework", moved, framework());
    }
    if (framework.signum() == 0) {
      return edition.say("cause.own", moved, areas(change));
    }
    if (own.signum() == framework.signum()) {
      return edition.say(
          "cause.both", moved, plain(own), areas(change), framework(), plain(framework));
    }
    return edition.say(
        "cause.against",
        moved,
        plain(own),
        areas(change),
        framework(),
        plain(framework),
        edition.say(Families.CAUSE_WAY.of(own.signum())),
        edition.say(Families.CAUSE_WAY.of(framework.signum())));
  }

  /** What moved beside the results: the framework, or only what of it was scored. */
  private String framework() {
    return edition.say(edition.frameworkChanged() ? "cause.of.framework" : "cause.of.scope");
  }

  /** A part of the own change. */
  private record Part(String name, Fraction points) {}

  /**
   * Where the own results moved most in the direction in which they moved as a whole; nothing when
   * so many parts moved alike that to name some would hide the others.
   */
  private String areas(Change.Compared change) {
    int direction = change.split().performance().signum();
    List<Part> parts =
        Stream.concat(
                change.areas().stream().flatMap(area -> part(area).stream()),
                Stream.of(
                    new Part(edition.say("cause.adjustments"), change.adjustments().performance())))
            .filter(part -> part.points().signum() == direction)
            .sorted(Comparator.comparing((Part part) -> part.points().abs()).reversed())
            .toList();
    if (parts.isEmpty()) {
      return "";
    }
    Fraction least = parts.get(Math.min(AREAS, parts.size()) - 1).points().abs();
    List<Part> named =
        parts.stream().filter(part -> part.points().abs().compareTo(least) >= 0).toList();
    if (named.size() > AREAS) {
      named = named.stream().filter(part -> part.points().abs().compareTo(least) > 0).toList();
    }
    if (named.isEmpty()) {
      return "";
    }
    return edition.say(
        "cause.areas",
        edition.joined(
            named.stream()
                .map(part -> edition.say("cause.area", part.name(), formats.signed(part.points())))
                .toList()));
  }

  private Optional<Part> part(AreaChange area) {
    return area.toCode().isEmpty()
        ? Optional.empty()
        : edition
            .framework()
            .area(area.toCode())
            .map(
                of ->
                    new Part(
                        edition.say("cause.of.area", Edition.coded(of.code(), of.name())),
                        area.split().performance()));
  }

  private String rank(RankMove move) {
    return edition.say(
        "cause.rank",
        edition.placesNote().isPresent()
            ? edition.say(
                "cause.rank.others-ranked",
                formats.rank(move.from()),
                formats.count(edition.ranked(edition.from())),
                formats.rank(move.to()),
                formats.count(edition.ranked(edition.to())))
            : edition.say(why(move)));
  }

  /**
   * Units that passed it, or that it passed.
   *
   * @param words how many they are, as a clause that may stand alone: "9 đơn vị đã vượt lên"
   * @param units who
   */
  public record Passed(String words, List<UnitId> units) {
    /** Copies. */
    public Passed {
      units = List.copyOf(units);
    }
  }

  /** Who passed whom; a unit that rose hears first whom it passed. */
  public List<Passed> passed(UnitId unit) {
    List<Passed> passed = new ArrayList<>();
    passed("cause.overtaken", edition.results().delta().overtakenBy(unit), passed);
    passed("cause.overtook", edition.results().delta().overtook(unit), passed);
    edition
        .results()
        .delta()
        .of(unit)
        .filter(change -> change.move().gained().signum() > 0)
        .ifPresent(change -> Collections.reverse(passed));
    return passed;
  }

  private void passed(String key, List<UnitId> units, List<Passed> to) {
    if (!units.isEmpty()) {
      String words = edition.say(key, formats.count(units.size()), edition.terms().unit());
      to.add(new Passed(Edition.capital(words), units));
    }
  }

  /** What most of the places of a move go back to. */
  public enum Mover {
    OWN,
    OTHERS,
    BOTH,
    NEITHER;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final WordFamily<Mover> UP =
      WordFamily.of("cause.rank.up.*", Mover::code, Mover.values());

  private static final WordFamily<Mover> DOWN =
      WordFamily.of("cause.rank.down.*", Mover::code, Mover.values());

  private static final WordFamily<Mover> SHORT =
      WordFamily.of("cause.mover.*", Mover::code, Mover.values());

  /**
   * What most of the places go back to, in two or three words; nothing for a rank that stayed, and
   * where so many units are ranked in one period only that places cannot be compared.
   */
  public Optional<String> mover(RankMove move) {
    return move.gained().signum() == 0 || edition.placesNote().isPresent()
        ? Optional.empty()
        : Optional.of(edition.say(SHORT.of(most(move))));
  }

  /** The clause for what most of the places go back to, or for a rank that stayed. */
  private static String why(RankMove move) {
    int moved = move.gained().signum();
    // Why a rank stayed is told by who passed whom, which stands beside it: that the points of a
    // unit and those of others outweigh each other does not say that the others moved alike.
    return moved == 0 ? "cause.rank.level" : (moved > 0 ? UP : DOWN).of(most(move));
  }

  private static Mover most(RankMove move) {
    int moved = move.gained().signum();
    Fraction places = move.gained().abs();
    if (isMost(move.own(), moved, places)) {
      return Mover.OWN;
    }
    if (isMost(move.others(), moved, places)) {
      return Mover.OTHERS;
    }
    return isMost(move.own().add(move.others()), moved, places) ? Mover.BOTH : Mover.NEITHER;
  }

  private static boolean isMost(Fraction part, int direction, Fraction places) {
    return part.signum() == direction && part.abs().compareTo(places.multiply(MOST)) >= 0;
  }

  private String plain(Fraction points) {
    return formats.plain(points.abs());
  }
}
