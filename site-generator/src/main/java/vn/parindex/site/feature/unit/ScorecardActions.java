package vn.parindex.site.feature.unit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.duty.DutyWords;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.FollowUpWords;

/**
 * What a unit is to do first: five things of the year that is followed, or, when nothing of it is
 * left or it is over, the points that it would win back first in another year.
 *
 * <p>The order: a silent unit reports before anything else, unless there is more than a week left
 * for it; then targets that lack a single case and are due within a week; then what is overdue, the
 * longest first; then by due day, and on one day the target that lacks fewest cases first.
 */
final class ScorecardActions extends TablePart {

  private static final int FIRST = 5;

  private final Optional<FollowUp> year;
  private final FollowUpWords words;
  private final UnitHistory history;

  ScorecardActions(Edition edition) {
    super(edition);
    this.year = edition.followUp();
    this.words = new FollowUpWords(edition);
    this.history = new UnitHistory(edition);
  }

  /**
   * The first things to do.
   *
   * @param heading "Việc cần làm", or that it is for another year
   * @param sentences how much there is, or why it is for another year; empty where nothing is asked
   *     of a unit that has ceased
   * @param heirs who does it for a unit that has ceased, in a sentence; empty while it exists
   * @param list at most five; none where nothing is known to do
   * @param more how many others there are
   * @param ofYear whether they are of the year that is followed, not of scores that have closed
   */
  record First(
      String heading,
      String sentences,
      String heirs,
      List<Block.Actions.Action> list,
      int more,
      boolean ofYear) {

    /** Whether anything is asked: of a unit that has ceased and is not followed nothing is. */
    boolean isAny() {
      return !sentences.isEmpty();
    }

    /** Whether it names points lost, which need no second list. */
    boolean namesPoints() {
      return !ofYear && !list.isEmpty();
    }

    Block.Actions block() {
      return new Block.Actions(list, true);
    }
  }

  /** Of a unit. */
  First of(UnitId unit) {
    Optional<FollowUp> followed = year.filter(all -> all.units().contains(unit));
    List<Duty> duties = followed.map(all -> OpenPoints.of(all, unit).duties(all)).orElse(List.of());
    if (duties.isEmpty() || followed.orElseThrow().isOver()) {
      return another(unit, followed, duties.size());
    }
    FollowUp all = followed.orElseThrow();
    Year said = new Year(all);
    return new First(
        edition.say("section.scorecard.actions"),
        count(all, duties),
        heirs(unit),
        duties.stream()
            .sorted(
                Comparator.comparing(said::stage)
                    .thenComparing(Duty::due)
                    .thenComparing(Year::cases))
            .limit(FIRST)
            .map(said::action)
            .toList(),
        Math.max(0, duties.size() - FIRST),
        true);
  }

  /** "Còn 19 việc, trong đó 5 việc đã quá hạn; hạn gần nhất 01/11/2025 (còn 1 ngày)." */
  private String count(FollowUp of, List<Duty> duties) {
    int late = (int) duties.stream().filter(duty -> duty.due().isBefore(of.asOf())).count();
    String all =
        edition.say(
            late == 0
                ? "actions.count"
                : late < duties.size()
                    ? "actions.count.late"
                    : late == 1 ? "actions.count.only-late" : "actions.count.all-late",
            formats.count(duties.size()),
            formats.count(late));
    return duties.stream()
        .map(Duty::due)
        .filter(due -> !due.isBefore(of.asOf()))
        .min(LocalDate::compareTo)
        .map(
            due ->
                edition.say(
                    "actions.next",
                    all,
                    formats.date(due),
                    words.distance(ChronoUnit.DAYS.between(of.asOf(), due))))
        .orElseGet(() -> edition.say("actions.no-next", all));
  }

  /** Who does it for a unit that has ceased; empty while it exists. */
  private String heirs(UnitId unit) {
    return history
        .last(unit)
        .map(
            last ->
                edition.say(
                    "actions.heir",
                    Edition.capital(edition.nameInSentence(last.unit())),
                    edition.inSentence(unit, edition.names().own(unit))))
        .orElse("");
  }

  /**
   * Points lost that the unit can win back itself, the most first. A unit that has ceased has no
   * other year: of it is only said what is left of the one that was followed.
   */
  private First another(UnitId unit, Optional<FollowUp> followed, int open) {
    List<String> sentences = new ArrayList<>();
    followed.ifPresent(
        of ->
            sentences.add(
                open > 0
                    ? edition.say("actions.over", of.year(), formats.count(open))
                    : edition.say(
                        edition.showsEvidence() ? "actions.none" : "actions.none.public",
                        formats.date(of.asOf()))));
    if (history.last(unit).isPresent()) {
      return new First(
          edition.say("section.scorecard.actions"),
          String.join(" ", sentences),
          sentences.isEmpty() ? "" : heirs(unit),
          List.of(),
          0,
          false);
    }
    UnitLoss lost = edition.results().pointsLost().units().get(unit);
    if (lost == null) {
      // Not scored yet: there are no points to win back.
      return new First(
          edition.say("section.scorecard.actions"),
          String.join(" ", sentences),
          "",
          List.of(),
          0,
          false);
    }
    // Where those who are asked give all the points, what they gave fewest for comes first.
    List<UnitLoss.Part> own = ScorecardLosses.losing(lost, LossKind.RECOVERABLE);
    List<UnitLoss.Part> losses =
        own.isEmpty() ? ScorecardLosses.losing(lost, LossKind.SURVEY) : own;
    sentences.add(
        edition.say(
            !own.isEmpty()
                ? "actions.another"
                : !losses.isEmpty()
                    ? "actions.another.survey"
                    : lost.lost().isKnown() ? "actions.nothing-lost" : "actions.no-points",
            edition.to(),
            formats.date(edition.period().closedOn())));
    return new First(
        edition.say("section.scorecard.actions.another"),
        String.join(" ", sentences),
        heirs(unit),
        losses.stream().limit(FIRST).map(this::loss).toList(),
        Math.max(0, losses.size() - FIRST),
        false);
  }

  private Block.Actions.Action loss(UnitLoss.Part part) {
    return new Block.Actions.Action(
        Block.Phrase.of(
            new Link(LossWords.name(part.leaf()), edition.addresses().area(part.areaCode()))),
        edition.say(
            "actions.loss",
            part.lost().match(new LossWords(edition)::points, reason -> ""),
            formats.points(part.leaf().maxPoints())),
        "",
        "",
        "",
        Tone.PLAIN);
  }

  /** What is said of open things of the year. */
  private final class Year {

    private final FollowUp of;
    private final DutyWords duties;

    Year(FollowUp of) {
      this.of = of;
      this.duties = new DutyWords(edition, of);
    }

    /** Where a thing stands in the order; within a stage the day decides. */
    private enum Stage {
      REPORT,
      NEAR,
      OVERDUE,
      AHEAD
    }

    Stage stage(Duty duty) {
      boolean report = duty.kind() == Duty.Kind.REPORT;
      return switch (duty.when(of.asOf())) {
        case OVERDUE -> report ? Stage.REPORT : Stage.OVERDUE;
        case WITHIN_A_WEEK -> report ? Stage.REPORT : cases(duty) == 1 ? Stage.NEAR : Stage.AHEAD;
        case LATER -> Stage.AHEAD;
      };
    }

    /** How many cases a target lacks; of anything else nobody knows. */
    static long cases(Duty duty) {
      return duty instanceof Duty.OfTarget target
          ? lacking(target).match(known -> known, none -> Long.MAX_VALUE)
          : Long.MAX_VALUE;
    }

    private static Outcome<Long> lacking(Duty.OfTarget duty) {
      return TargetWords.lacking(duty.target().target(), own(duty).attainment(), false);
    }

    private static UnitStanding own(Duty.OfTarget target) {
      return target.target().units().get(target.unit());
    }

    Block.Actions.Action action(Duty duty) {
      DutyWords.Said said = duties.of(duty);
      return new Block.Actions.Action(
          Block.Phrase.of(new PlaceLink(what(duty, said), said.what().to(), said.what().anchor())),
          effect(duty, said),
          formats.date(duty.due()),
          duties.left(duty.due()),
          words.person(duty.unit(), duty.person()),
          duty.when(of.asOf()) == Duty.When.OVERDUE ? Tone.DOWN : Tone.PLAIN);
    }

    /** What is to be done, in units of work where they are known. */
    private String what(Duty duty, DutyWords.Said said) {
      String name = said.what().text();
      return switch (duty.kind()) {
        case REPORT -> name;
        case TARGET -> toReach((Duty.OfTarget) duty, name);
        case TASK -> edition.say("actions.task", name);
        case FINDING -> edition.say("actions.finding", name);
        case EVIDENCE -> edition.say("actions.evidence", name);
      };
    }

    private String toReach(Duty.OfTarget duty, String name) {
      if (own(duty).state() == State.NO_DATA) {
        return edition.say("actions.unreported", name);
      }
      return lacking(duty)
          .match(
              cases ->
                  edition.say(
                      toReach(duty.target()),
                      formats.count(cases),
                      duty.target().target().numerator()),
              reason ->
                  edition.say(
                      reason == NoResult.NOT_REACHABLE
                          ? "actions.target.none"
                          : "actions.target.plain",
                      name));
    }

    /** Of cases that keep coming those counted stay as they are: only the rate can fall. */
    private static String toReach(TargetStanding standing) {
      Target target = standing.target();
      return !target.isAtMost()
          ? "actions.target"
          : target.cases() == CaseKind.FLOW
              ? "actions.target.at-most.flow"
              : "actions.target.at-most";
    }

    /** What it leads to, or how far it is; by what a finding is mended stands on its page. */
    private String effect(Duty duty, DutyWords.Said said) {
      return switch (duty.kind()) {
        case TARGET -> reached((Duty.OfTarget) duty, said);
        case REPORT, TASK, FINDING, EVIDENCE -> said.need();
      };
    }

    private String reached(Duty.OfTarget duty, DutyWords.Said said) {
      return own(duty).state() == State.NO_DATA
          ? said.detail()
          : lacking(duty)
              .match(
                  cases ->
                      edition.say(
                          "actions.target.effect", duty.target().target().code(), said.detail()),
                  reason ->
                      reason == NoResult.NOT_REACHABLE
                          ? edition.say("actions.target.none.effect", said.detail())
                          : said.detail());
    }
  }
}
