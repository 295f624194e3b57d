package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.UnitWaysUp;
import vn.parindex.analytics.bottleneck.WayUp;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** Where winning points back leads, in sentences; or why nowhere. */
public final class WaysUpSentences {

  /** Criteria beyond this number are named by their codes only. */
  private static final int NAMES = 3;

  private final Edition edition;
  private final Formats formats;

  public WaysUpSentences(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
  }

  public List<String> of(UnitWaysUp ways) {
    return ways.everything()
        .match(
            everything -> known(ways, everything),
            reason -> List.of(edition.say("ways.no-index", edition.bandWord())));
  }

  private List<String> known(UnitWaysUp ways, WayUp everything) {
    List<String> sentences = new ArrayList<>();
    boolean nothing = everything.steps().isEmpty();
    if (nothing) {
      sentences.add(edition.say(losesInSurvey(ways) ? "ways.nothing.survey" : "ways.nothing"));
    }
    List<WayUp> told = new ArrayList<>();
    if (sameSteps(ways.nextRank(), ways.nextBand())) {
      ways.nextRank()
          .value()
          .ifPresent(
              way -> {
                sentences.add(way("ways.both", way));
                told.add(way);
              });
    } else {
      next("ways.rank", "rank", ways.nextRank(), nothing, sentences, told);
      next(
          keepsRank(ways) ? "ways.band-same-rank" : "ways.band",
          "band",
          ways.nextBand(),
          nothing,
          sentences,
          told);
    }
    boolean alreadyTold = told.stream().anyMatch(way -> way.steps().equals(everything.steps()));
    if (!nothing && !alreadyTold) {
      sentences.add(way("ways.everything", everything));
    }
    return sentences.stream().distinct().toList();
  }

  /** Whether a survey alone gives points, and fewer than all: no deed is worth so many of them. */
  private boolean losesInSurvey(UnitWaysUp ways) {
    return !edition.hasVerification()
        && edition
            .results()
            .pointsLost()
            .units()
            .get(ways.unit())
            .lost(LossKind.SURVEY)
            .match(lost -> lost.signum() > 0, none -> false);
  }

  private static boolean sameSteps(Outcome<WayUp> one, Outcome<WayUp> other) {
    return one.match(
        first -> other.match(second -> first.steps().equals(second.steps()), reason -> false),
        reason -> false);
  }

  /** Whether the way to the next band leaves the unit at its rank. */
  private static boolean keepsRank(UnitWaysUp ways) {
    return ways.now()
        .match(
            now ->
                ways.nextBand()
                    .match(way -> way.after().rank().equals(now.rank()), reason -> false),
            reason -> false);
  }

  private void next(
      String reached,
      String goal,
      Outcome<WayUp> next,
      boolean nothing,
      List<String> sentences,
      List<WayUp> told) {
    next.match(
        way -> {
          told.add(way);
          return sentences.add(way(reached, way));
        },
        reason ->
            (reason == NoResult.NOT_REACHABLE && nothing) || sentences.add(reason(goal, reason)));
  }

  private String reason(String goal, NoResult reason) {
    return switch (reason) {
      case ALREADY_BEST -> edition.say(Families.BEST.of(goal), edition.bandWord());
      case NOT_REACHABLE ->
          edition.say(Families.UNREACHABLE.of(goal), edition.terms().unit(), edition.bandWord());
      case BY_RANK -> edition.say("ways.by-rank", edition.bandWord());
      default -> edition.say("ways.too-fine");
    };
  }

  private String way(String key, WayUp way) {
    return edition.say(
        key,
        new LossWords(edition).points(way.points()),
        formats.count(way.steps().size()),
        steps(way),
        formats.rank(way.after().rank()),
        edition.bandInSentence(way.after().band()),
        formats.percent(way.after().index()),
        edition.terms().unit());
  }

  private String steps(WayUp way) {
    boolean names = way.steps().size() <= NAMES;
    return String.join(
        names ? "; " : ", ",
        way.steps().stream()
            .map(step -> names ? LossWords.name(step.leaf()) : step.leaf().code())
            .toList());
  }
}
