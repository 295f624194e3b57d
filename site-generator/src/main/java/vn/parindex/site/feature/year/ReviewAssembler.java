package vn.parindex.site.feature.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.ReviewStanding;
import vn.parindex.analytics.followup.ReviewStanding.FindingMove;
import vn.parindex.analytics.followup.ReviewStanding.Tally;
import vn.parindex.analytics.followup.ReviewStanding.TargetMove;
import vn.parindex.analytics.followup.ReviewStanding.TaskMove;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pool;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Block.Paragraph;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.year.ReviewedUnits;
import vn.parindex.site.say.year.YearPart;

/** The page of a review: what changed since the one before, by the figures of that day. */
final class ReviewAssembler extends YearPart {

  ReviewAssembler(Edition edition, FollowUp year) {
    super(edition, year);
  }

  Page page(Route route, ReviewStanding review) {
    ReviewTables tables = new ReviewTables(edition, year.year(), units, review);
    return edition
        .page(route, lead(review))
        .stats(stats(review, tables.begun()))
        .note(asKnown(review))
        .note(
            words
                .quarterUpTo(year, review.review().figuresOn())
                .map(quarter -> edition.say("review.quarter", quarter))
                .orElse(""))
        .note(words.ceased(year.units(), review.review().figuresOn()))
        .when(
            !review.targets().isEmpty(),
            page ->
                page.section(edition.say("section.review.targets"), Grid.dense(tables.targets())))
        .when(
            !review.tasks().isEmpty(),
            page -> page.section(edition.say("section.review.tasks"), Grid.of(tables.tasks())))
        .when(
            !review.findings().isEmpty(),
            page ->
                page.section(
                    edition.say("section.review.findings"), Grid.of(tables.findings(leftOut()))))
        .when(
            !review.evidence().isEmpty(),
            page ->
                page.section(edition.say("section.review.evidence"), Grid.of(tables.evidence())))
        .add(Paragraph.more(edition.meetingPackLink()))
        .neighbours(year.reviews(), review, this::link)
        .made();
  }

  /** Whose findings are not counted, and whom nobody looked at; nothing where there are none. */
  private List<String> leftOut() {
    if (year.findings().isEmpty()) {
      return List.of();
    }
    ReviewedUnits reviewed = new ReviewedUnits(edition, year);
    return List.of(reviewed.leftOut(false), reviewed.notReviewed());
  }

  /** Of what day the figures are, and whose are older. */
  private String asKnown(ReviewStanding review) {
    LocalDate day = review.review().figuresOn();
    String known =
        edition.say("review.as-known", formats.date(day), formats.date(review.review().heldOn()));
    if (review.corrected() > 0) {
      known +=
          " "
              + edition.say(
                  "review.corrected",
                  formats.date(review.since()),
                  formats.count(review.corrected()),
                  formats.date(day));
    }
    Map<LocalDate, List<UnitId>> behind = new TreeMap<>();
    Silence.behind(year, day)
        .forEach((unit, last) -> behind.computeIfAbsent(last, d -> new ArrayList<>()).add(unit));
    List<String> older = new ArrayList<>();
    behind.forEach(
        (last, who) ->
            older.add(edition.say("review.older", units.listed(who), formats.date(last))));
    return older.isEmpty() || review.targets().isEmpty()
        ? known
        : known + " " + edition.say("review.older.sentence", String.join("; ", older));
  }

  /** What is new since the review before, in one sentence; nothing that is not new is named. */
  String lead(ReviewStanding review) {
    List<String> parts = new ArrayList<>();
    long met = newlyMet(review);
    long fell = fellBack(review);
    if (met > 0 || fell > 0) {
      parts.add(
          edition.say(
              fell == 0
                  ? isFirst(review) ? "review.lead.targets.first" : "review.lead.targets"
                  : met == 0 ? "review.lead.targets.only-fell" : "review.lead.targets.fell",
              formats.count(met),
              formats.count(fell)));
    }
    add(parts, "review.lead.targets.gone", gone(review));
    add(parts, "review.lead.tasks", newlyDone(review));
    add(parts, "review.lead.findings", newlyMended(review));
    String since = formats.date(review.since());
    String day = formats.date(review.review().figuresOn());
    return parts.isEmpty()
        ? edition.say("review.lead.nothing", since, day)
        : edition.say("review.lead", since, day, edition.joined(parts));
  }

  private void add(List<String> parts, String key, long count) {
    if (count > 0) {
      parts.add(edition.say(key, formats.count(count)));
    }
  }

  /** Whether its targets stand alone, as no review of the year was before it. */
  private static boolean isFirst(ReviewStanding review) {
    return review.targets().stream().allMatch(move -> move.before().isEmpty());
  }

  private static long newlyMet(ReviewStanding review) {
    return review.targets().stream().map(TargetMove::newlyMet).mapToLong(List::size).sum();
  }

  private static long fellBack(ReviewStanding review) {
    return review.targets().stream().map(TargetMove::fellBack).mapToLong(List::size).sum();
  }

  /** Those that were met and of which nobody can say so any more: without cases or figures. */
  private static long gone(ReviewStanding review) {
    return review.targets().stream()
        .filter(move -> move.before().isPresent())
        .mapToLong(
            move ->
                move.before().get().met()
                    + move.newlyMet().size()
                    - move.fellBack().size()
                    - move.after().met())
        .sum();
  }

  private static long newlyDone(ReviewStanding review) {
    return review.tasks().stream().map(TaskMove::newlyDone).mapToLong(List::size).sum();
  }

  private static long newlyMended(ReviewStanding review) {
    return local(review).map(FindingMove::newlyMended).mapToLong(List::size).sum();
  }

  /** What units cannot mend themselves counts neither for nor against them. */
  private static Stream<FindingMove> local(ReviewStanding review) {
    return review.findings().stream().filter(move -> move.finding().fixableLocally());
  }

  private List<Stat> stats(ReviewStanding review, boolean begun) {
    List<Stat> stats = new ArrayList<>();
    if (!review.targets().isEmpty()) {
      long met = review.targets().stream().mapToLong(move -> move.after().met()).sum();
      stats.add(
          isFirst(review)
              ? Stat.of(edition.say("review.stat.targets"), formats.count(met))
              : stat(
                  true,
                  "review.stat.targets",
                  review.targets().stream()
                      .flatMap(move -> move.before().stream())
                      .mapToLong(Pool::met)
                      .sum(),
                  met));
    }
    if (!review.tasks().isEmpty()) {
      stats.add(
          stat(
              begun,
              "review.stat.tasks",
              review.tasks().stream().mapToLong(move -> move.done().before()).sum(),
              review.tasks().stream().mapToLong(move -> move.done().after()).sum()));
    }
    if (!review.findings().isEmpty()) {
      stats.add(
          stat(
              begun,
              "review.stat.findings",
              local(review).mapToLong(move -> move.mended().before()).sum(),
              local(review).mapToLong(move -> move.mended().after()).sum()));
    }
    if (!review.evidence().isEmpty()) {
      Tally filed = filed(review);
      stats.add(stat(begun, "review.stat.evidence", filed.before(), filed.after()));
    }
    return stats;
  }

  private static Tally filed(ReviewStanding review) {
    Tally none = new Tally(0, 0);
    Tally complete = review.evidence().getOrDefault(Evidence.State.COMPLETE, none);
    Tally late = review.evidence().getOrDefault(Evidence.State.LATE, none);
    return new Tally(complete.before() + late.before(), complete.after() + late.after());
  }

  /** Before the year began nothing had been asked for: that is not none done. */
  private Stat stat(boolean begun, String key, long before, long after) {
    return Stat.of(
        edition.say(key),
        edition.say(
            "review.before-after",
            begun || before > 0 ? formats.count(before) : Formats.ABSENT,
            formats.count(after)));
  }

  private Link link(ReviewStanding review) {
    return new Link(review.review().name(), edition.addresses().review(review.review().code()));
  }
}
