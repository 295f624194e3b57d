package vn.parindex.site.say;

import vn.parindex.analytics.anomaly.Anomaly;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.delta.NoChange;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.peers.Likeness;
import vn.parindex.analytics.peers.PeerGroup;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.analytics.robustness.Generator;
import vn.parindex.analytics.robustness.Sensitivity;
import vn.parindex.analytics.robustness.SurveyError;
import vn.parindex.analytics.robustness.Variant;
import vn.parindex.analytics.robustness.VerificationError;
import vn.parindex.analytics.robustness.WeightScheme;
import vn.parindex.analytics.target.Certainty;
import vn.parindex.analytics.target.HoldRule;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.trend.Run;
import vn.parindex.analytics.trend.Verdict;
import vn.parindex.analytics.versions.ChangeKind;
import vn.parindex.analytics.versions.ExtraCell;
import vn.parindex.site.words.WordFamily;

/** What the analytics have a code for, in words. */
public final class Families {

  public static final WordFamily<MissingReason> MISSING =
      WordFamily.of("missing.*", MissingReason::code, MissingReason.values());

  public static final WordFamily<Duty.Kind> DUTY_KIND =
      WordFamily.of("todo.kind.*", Duty.Kind::code, Duty.Kind.values());

  public static final WordFamily<NoScore> NO_SCORE =
      WordFamily.of("no-score.*", NoScore::code, NoScore.values());

  public static final WordFamily<NoResult> NO_RESULT =
      WordFamily.of("no-result.*", NoResult::code, NoResult.values());

  public static final WordFamily<ReviewFinding.Kind> FINDING_KIND =
      WordFamily.of("finding-kind.*", ReviewFinding.Kind::code, ReviewFinding.Kind.values());

  public static final WordFamily<UnitFinding.State> FINDING_STATE =
      WordFamily.of("finding-state.*", UnitFinding.State::code, UnitFinding.State.values());

  public static final WordFamily<UnitFinding.State> FINDING_SYMBOL =
      WordFamily.of("finding-state.*.symbol", UnitFinding.State::code, UnitFinding.State.values());

  public static final WordFamily<UnitFinding.State> FINDING_TITLE =
      WordFamily.of("finding-state.*.title", UnitFinding.State::code, UnitFinding.State.values());

  public static final WordFamily<TaskProgress.State> TASK_STATE =
      WordFamily.of("task-state.*", TaskProgress.State::code, TaskProgress.State.values());

  public static final WordFamily<TaskProgress.State> TASK_SYMBOL =
      WordFamily.of("task-state.*.symbol", TaskProgress.State::code, TaskProgress.State.values());

  public static final WordFamily<State> TARGET_STATE =
      WordFamily.of("target-state.*", State::code, State.values());

  public static final WordFamily<State> TARGET_SYMBOL =
      WordFamily.of("target-state.*.symbol", State::code, State.values());

  public static final WordFamily<Target.Form> TARGET_THRESHOLD =
      WordFamily.of("target.*", Target.Form::code, Target.Form.values());

  public static final WordFamily<Target.Form> TARGET_POOLED =
      WordFamily.of("target.pooled.*", Target.Form::code, Target.Form.values());

  public static final WordFamily<Pace.Status> PACE =
      WordFamily.of("pace.*", Pace.Status::code, Pace.Status.values());

  public static final WordFamily<LossKind> LOSS =
      WordFamily.of("loss.*", LossKind::code, LossKind.values());

  /** How the bars of a kind are drawn, and what that means. */
  public static final WordFamily<LossKind> LOSS_FILL =
      WordFamily.of("loss-fill.*", LossKind::code, LossKind.values());

  public static final WordFamily<LossKind> LOSS_KIND =
      WordFamily.of("loss-kind.*", LossKind::code, LossKind.values());

  public static final WordFamily<Generator> GENERATOR =
      WordFamily.of("generator.*", Generator::code, Generator.values());

  public static final WordFamily<TiePolicy> TIE_POLICY_LONG =
      WordFamily.of("tie-policy.long.*", TiePolicy::code, TiePolicy.values());

  public static final WordFamily<Leaf.Source> LEAF_SOURCE =
      WordFamily.of("leaf-source.*", Leaf.Source::code, Leaf.Source.values());

  public static final WordFamily<Continuation.Kind> LEAF_KIND =
      WordFamily.of("leaf-kind.*", Continuation.Kind::code, Continuation.Kind.values());

  public static final WordFamily<LeafChange.Kind> LEAF_CHANGE =
      WordFamily.of(
          "leaf-change.*",
          LeafChange.Kind::code,
          LeafChange.Kind.REDEFINED,
          LeafChange.Kind.NEW,
          LeafChange.Kind.DROPPED);

  public static final WordFamily<Anomaly.Kind> SCREENING_KIND =
      WordFamily.of("screening.kind.*", Anomaly.Kind::code, Anomaly.Kind.values());

  public static final WordFamily<Anomaly.Kind> SCREENING_WHY =
      WordFamily.of("screening.why.*", Anomaly.Kind::code, Anomaly.Kind.values());

  public static final WordFamily<Provenance.Status> STATUS_LEAD =
      WordFamily.of(
          "sources.lead.*",
          Provenance.Status::code,
          Provenance.Status.ILLUSTRATIVE,
          Provenance.Status.APPROXIMATE);

  public static final WordFamily<Provenance.Status> PROVENANCE =
      WordFamily.of("provenance.*", Provenance.Status::code, Provenance.Status.values());

  public static final WordFamily<ChangeKind> VERSION_CHANGE =
      WordFamily.of("version-change.*", ChangeKind::code, ChangeKind.values());

  public static final WordFamily<ExtraCell.Extra> EXTRA =
      WordFamily.of("scorecard.*", ExtraCell.Extra::code, ExtraCell.Extra.values());

  public static final WordFamily<Likeness> LIKENESS =
      WordFamily.of("likeness.*", Likeness::code, Likeness.values());

  public static final WordFamily<HoldRule> HOLD =
      WordFamily.of("hold.*", HoldRule::code, HoldRule.values());

  public static final WordFamily<HoldRule> HOLD_RULE =
      WordFamily.of("targets.rule.hold.*", HoldRule::code, HoldRule.values());

  public static final WordFamily<HoldRule> HOLD_RULE_AT_MOST =
      WordFamily.of("targets.rule.hold.*.at-most", HoldRule::code, HoldRule.values());

  public static final WordFamily<WeightScheme> WEIGHTS =
      WordFamily.of("weights.*", WeightScheme::code, WeightScheme.values());

  public static final WordFamily<SurveyError> SURVEY_ERROR =
      WordFamily.of("survey-error.*", SurveyError::code, SurveyError.values());

  public static final WordFamily<VerificationError> VERIFICATION_ERROR =
      WordFamily.of("verification-error.*", VerificationError::code, VerificationError.values());

  public static final WordFamily<TiePolicy> TIE_POLICY =
      WordFamily.of("tie-policy.*", TiePolicy::code, TiePolicy.values());

  public static final WordFamily<MissingPolicy> MISSING_POLICY =
      WordFamily.of("missing-policy.*", MissingPolicy::code, MissingPolicy.values());

  public static final WordFamily<MissingPolicy> MISSING_POLICY_LONG =
      WordFamily.of("missing-policy.long.*", MissingPolicy::code, MissingPolicy.values());

  public static final WordFamily<NotApplicablePolicy> NOT_APPLICABLE =
      WordFamily.of(
          "not-applicable-policy.*",
          NotApplicablePolicy::code,
          NotApplicablePolicy.RESCALES_VERIFIED,
          NotApplicablePolicy.FULL_MARKS);

  public static final WordFamily<NotApplicablePolicy> NOT_APPLICABLE_LONG =
      WordFamily.of(
          "not-applicable-policy.long.*", NotApplicablePolicy::code, NotApplicablePolicy.values());

  /** What it means not to apply, where that does not leave the maximum. */
  public static final WordFamily<NotApplicablePolicy> TERM_NOT_APPLICABLE_MEANING =
      WordFamily.of(
          "term.khong-ap-dung.meaning.*",
          NotApplicablePolicy::code,
          NotApplicablePolicy.RESCALES_VERIFIED,
          NotApplicablePolicy.FULL_MARKS);

  /** What the maximum is, where what does not apply does not leave it. */
  public static final WordFamily<NotApplicablePolicy> TERM_MAX_MEANING =
      WordFamily.of(
          "term.diem-toi-da.meaning.*",
          NotApplicablePolicy::code,
          NotApplicablePolicy.RESCALES_VERIFIED,
          NotApplicablePolicy.FULL_MARKS);

  public static final WordFamily<Variant.Kind> VARIANT =
      WordFamily.of(
          "variant.*",
          Variant.Kind::code,
          Variant.Kind.EQUAL_WEIGHTS,
          Variant.Kind.GEOMETRIC,
          Variant.Kind.HARMONIC);

  public static final WordFamily<Variant.Kind> VARIANT_SHORT =
      WordFamily.of(
          "variant.*.short",
          Variant.Kind::code,
          Variant.Kind.EQUAL_WEIGHTS,
          Variant.Kind.GEOMETRIC,
          Variant.Kind.HARMONIC);

  public static final WordFamily<Sensitivity.Choice> CHOICE =
      WordFamily.of("choice.*", Sensitivity.Choice::code, Sensitivity.Choice.values());

  public static final WordFamily<NoResult> NO_ESTIMATE =
      WordFamily.of(
          "no-estimate.*",
          NoResult::code,
          NoResult.NO_INDEX,
          NoResult.NO_POPULATION,
          NoResult.TOO_MUCH_MISSING);

  public static final WordFamily<PeerGroup.Basis> PEERS =
      WordFamily.of("peers.*", PeerGroup.Basis::code, PeerGroup.Basis.values());

  public static final WordFamily<NoResult> NO_PEERS =
      WordFamily.of(
          "peers.none.*",
          NoResult::code,
          NoResult.TOO_FEW,
          NoResult.NO_INDEX,
          NoResult.NO_POPULATION);

  public static final WordFamily<CaseKind> TARGET_CASES =
      WordFamily.of("target.fact.cases.*", CaseKind::code, CaseKind.values());

  public static final WordFamily<CaseKind> TARGET_CASES_NOTE =
      WordFamily.of("target.units.note.*", CaseKind::code, CaseKind.values());

  public static final WordFamily<CaseKind> TARGET_AT_MOST_NOTE =
      WordFamily.of("target.units.note.at-most.*", CaseKind::code, CaseKind.values());

  public static final WordFamily<Target.Form> TARGET_RATE =
      WordFamily.of("target.column.*", Target.Form::code, Target.Form.values());

  public static final WordFamily<Pace.Status> URGE =
      WordFamily.of("target.urge.*", Pace.Status::code, Pace.Status.OFF_TRACK, Pace.Status.AT_RISK);

  public static final WordFamily<Pace.Status> PACE_COLUMN =
      WordFamily.of("targets.column.*", Pace.Status::code, Pace.Status.values());

  public static final WordFamily<Certainty> CERTAINTY =
      WordFamily.of("certainty.*", Certainty::code, Certainty.values());

  public static final WordFamily<Verdict> TREND =
      WordFamily.of("trend.*", Verdict::code, Verdict.RISING, Verdict.FALLING);

  public static final WordFamily<Run.Direction> TREND_ONCE =
      WordFamily.of("trend.*.once", Run.Direction::code, Run.Direction.values());

  public static final WordFamily<Run.Direction> TREND_YEARS =
      WordFamily.of("trend.*.years", Run.Direction::code, Run.Direction.values());

  public static final WordFamily<Run.Direction> TREND_GAPS =
      WordFamily.of("trend.*.gaps", Run.Direction::code, Run.Direction.values());

  public static final WordFamily<DueDate.Kind> DUE_OPEN =
      WordFamily.of(
          "due.open.*",
          DueDate.Kind::code,
          DueDate.Kind.TARGETS,
          DueDate.Kind.TASKS,
          DueDate.Kind.EVIDENCE);

  /** What is due; the days of other kinds have names of their own. */
  public static final WordFamily<DueDate.Kind> DUE = due("due.*");

  /** The same with its name. */
  public static final WordFamily<DueDate.Kind> DUE_NAMED = due("due.*.named");

  /** Why there is no change; the others depend on what is known of the succession. */
  public static final WordFamily<NoChange> NO_CHANGE =
      WordFamily.of(
          "no-change.*",
          NoChange::code,
          NoChange.NO_SCORE_IN_FIRST,
          NoChange.NO_SCORE_IN_SECOND,
          NoChange.EDITIONS_NOT_LINKED,
          NoChange.SAME_PERIOD);

  public static final WordFamily<WeightScheme> VARIED_WEIGHTS =
      WordFamily.of("robustness.varied.weights.*", WeightScheme::code, WeightScheme.values());

  public static final WordFamily<SurveyError> VARIED_SURVEY =
      WordFamily.of("robustness.varied.survey.*", SurveyError::code, SurveyError.values());

  public static final WordFamily<VerificationError> VARIED_VERIFICATION =
      WordFamily.of(
          "robustness.varied.verification.*", VerificationError::code, VerificationError.values());

  /** Who may hold the first or the last rank. */
  public static final WordFamily<String> END_OPEN =
      WordFamily.of("robustness.lead.*.open", "first", "last");

  /** Who alone may hold it, without holding it in enough draws. */
  public static final WordFamily<String> END_ALONE =
      WordFamily.of("robustness.lead.*.alone", "first", "last");

  /** Who holds it. */
  public static final WordFamily<String> END_SURE =
      WordFamily.of("robustness.lead.*.sure", "first", "last");

  /** By the sign of a change. */
  public static final WordFamily<Integer> MOVED_POINTS = bySign("moved.points.*");

  /** The same of a part of it, which is never nothing. */
  public static final WordFamily<Integer> CAUSE_WAY =
      WordFamily.of("cause.way.*", sign -> sign > 0 ? "up" : "down", 1, -1);

  public static final WordFamily<Integer> CHANGE = bySign("scorecard.change.*");

  /** How an index is to the estimate of the parts. */
  public static final WordFamily<Integer> ESTIMATED = bySign("estimated.moved.*");

  /** By whether it is one. */
  public static final WordFamily<Boolean> OVERDUE = byOne("followup.overdue*", ".one", "");

  public static final WordFamily<Boolean> DAYS_LEFT = byOne("followup.days-left*", ".one", "");
  public static final WordFamily<Boolean> DAYS_PASSED = byOne("followup.days-passed*", ".one", "");
  public static final WordFamily<Boolean> ROSE = byOne("change.lead.rose*", "", ".several");
  public static final WordFamily<Boolean> FELL = byOne("change.lead.fell*", "", ".several");
  public static final WordFamily<Boolean> COSTLIEST = byOne("bottleneck.most*", "", ".several");
  public static final WordFamily<Boolean> COSTLIEST_OWN =
      byOne("bottleneck.most.own*", "", ".several");

  public static final WordFamily<Boolean> COSTLIEST_BEYOND =
      byOne("bottleneck.most.beyond*", "", ".several");
  public static final WordFamily<Boolean> FELL_CLEARLY = byOne("home.fell*", "", ".several");
  public static final WordFamily<Boolean> ROSE_CLEARLY = byOne("home.rose*", "", ".several");

  /** What stands in the way of a better rank or band. */
  public static final WordFamily<String> BEST = WordFamily.of("ways.best.*", "rank", "band");

  public static final WordFamily<String> UNREACHABLE =
      WordFamily.of("ways.unreachable.*", "rank", "band");

  public static final WordFamily<Term> TERM = WordFamily.of("term.*", Term::id, Term.values());
  public static final WordFamily<Term> TERM_MEANING =
      WordFamily.of("term.*.meaning", Term::id, Term.values());

  /** Other words for it; not every term has some. */
  public static final WordFamily<Term> TERM_ALSO =
      WordFamily.of("term.*.also", Term::id, Term.values());

  /** In which range its figures lie; not every term has figures. */
  public static final WordFamily<Term> TERM_RANGE =
      WordFamily.of("term.*.range", Term::id, Term.values());

  private Families() {}

  private static WordFamily<DueDate.Kind> due(String pattern) {
    return WordFamily.of(
        pattern,
        DueDate.Kind::code,
        DueDate.Kind.TARGETS,
        DueDate.Kind.TASKS,
        DueDate.Kind.EVIDENCE,
        DueDate.Kind.REMEDY);
  }

  private static WordFamily<Integer> bySign(String pattern) {
    return WordFamily.of(pattern, sign -> sign > 0 ? "up" : sign < 0 ? "down" : "level", 1, 0, -1);
  }

  private static WordFamily<Boolean> byOne(String pattern, String one, String several) {
    return WordFamily.of(pattern, isOne -> isOne ? one : several, true, false);
  }
}
