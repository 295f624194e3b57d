package vn.parindex.analytics.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.analytics.FollowedExample.A;
import static vn.parindex.analytics.FollowedExample.B;
import static vn.parindex.analytics.FollowedExample.dataset;
import static vn.parindex.analytics.FollowedExample.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Reporting;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.target.Pool;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.analytics.target.TargetStanding;

class FollowUpAssessmentTest {

  private static FollowUp on(String day) {
    return on(dataset(), day);
  }

  private static FollowUp on(Dataset dataset, String day) {
    return assess(dataset, day).value().orElseThrow();
  }

  private static Outcome<FollowUp> assess(Dataset dataset, String day) {
    return FollowUpAssessment.assess(dataset, day(day), TargetSettings.DEFAULT);
  }

  /** The example with other orders and reports. */
  private static Dataset with(
      List<Period> periods,
      Map<String, TargetSet> targets,
      Map<String, TaskSet> tasks,
      Map<String, List<ReviewFinding>> findings,
      Map<String, YearCalendar> calendars,
      Reports reports) {
    Dataset whole = dataset();
    return new Dataset(
        whole.identity(),
        whole.units(),
        whole.successions(),
        whole.tileMap(),
        whole.boundaries(),
        whole.frameworks(),
        periods,
        whole.sheets(),
        targets,
        tasks,
        findings,
        calendars,
        reports,
        whole.notes(),
        whole.files());
  }

  @Test
  void the_year_is_the_latest_that_has_begun_and_has_orders() {
    FollowUp year = on("2025-06-30");
    assertThat(year.year()).isEqualTo("2025");
    assertThat(year.asOf()).isEqualTo("2025-06-30");
    assertThat(year.units()).containsExactly(A, B);
    assertThat(year.targets().stream().map(t -> t.target().code()))
        .containsExactly("f", "p", "s", "g");
    assertThat(on("2025-01-01").year()).isEqualTo("2025");
    assertThat(assess(dataset(), "2024-12-31").status()).isEqualTo(NoResult.NO_VALUES.code());
    // After the units ended they are still those of the year.
    assertThat(on("2025-10-31").units()).containsExactly(A, B);
  }

  /** The only period is the year itself; the figures of the last day before it are the base. */
  @Test
  void the_base_of_growth_may_lie_before_the_first_period() {
    Dataset whole = dataset();
    List<Period> only = whole.periods().subList(2, 3);
    FollowUp year =
        on(
            with(only, whole.targets(), Map.of(), Map.of(), Map.of(), whole.reports()),
            "2025-06-30");
    TargetStanding growth = year.targets().get(3);
    assertThat(growth.baseDay()).contains(day("2024-12-31"));
    assertThat(growth.units().get(A).attainment().percent().value())
        .contains(Fraction.of(BigDecimal.valueOf(30)));
    assertThat(growth.units().get(A).forecast().isKnown()).isTrue();
  }

  /** Growth on 2023 is not growth on what was there at the end of 2024. */
  @Test
  void figures_of_another_year_are_no_base() {
    Dataset whole = dataset();
    List<Period> only = whole.periods().subList(2, 3);
    TargetSet set = whole.targets().get("2025");
    Target growth = set.targets().get(3);
    Target onOther =
        new Target(
            growth.code(),
            growth.clause(),
            growth.name(),
            growth.numerator(),
            growth.denominator(),
            growth.form(),
            growth.threshold(),
            "2023",
            growth.parent(),
            growth.scope(),
            growth.cases());
    Map<String, TargetSet> targets =
        Map.of("2025", new TargetSet("2025", set.reportDue(), List.of(onOther)));
    FollowUp year =
        on(with(only, targets, Map.of(), Map.of(), Map.of(), whole.reports()), "2025-06-30");
    assertThat(year.targets().get(0).units().get(A).attainment().percent().status())
        .isEqualTo(NoResult.NO_BASE.code());
  }

  @Test
  void each_kind_of_order_alone_makes_a_year_and_findings_alone_do_not() {
    Dataset whole = dataset();
    List<Period> periods = whole.periods();
    Reports none = Reports.NONE;
    FollowUp targets =
        on(with(periods, whole.targets(), Map.of(), Map.of(), Map.of(), none), "2025-06-30");
    assertThat(targets.targets()).hasSize(4);
    assertThat(targets.tasks()).isEmpty();
    assertThat(targets.findings()).isEmpty();
    assertThat(targets.evidence().status()).isEqualTo(NoResult.NO_VALUES.code());
    assertThat(targets.reviews()).isEmpty();
    assertThat(targets.calendar()).hasSize(1);
    FollowUp tasks =
        on(with(periods, Map.of(), whole.tasks(), Map.of(), Map.of(), none), "2025-06-30");
    assertThat(tasks.targets()).isEmpty();
    assertThat(tasks.tasks()).hasSize(2);
    assertThat(tasks.tasks().get(0).unreported()).isEqualTo(2);
    Reports register =
        new Reports(
            List.of(),
            Map.of(),
            Map.of(),
            Map.of("2025", new EvidenceRegister("2025", day("2025-10-15"), List.of())));
    FollowUp evidence =
        on(with(periods, Map.of(), Map.of(), Map.of(), whole.calendars(), register), "2025-10-31");
    assertThat(evidence.evidence().isKnown()).isTrue();
    assertThat(evidence.reviews()).hasSize(2);
    assertThat(evidence.reviews().get(0).targets()).isEmpty();
    assertThat(evidence.reviews().get(0).evidence()).hasSize(4);
    assertThat(
            assess(
                    with(periods, Map.of(), Map.of(), whole.findings(), whole.calendars(), none),
                    "2025-06-30")
                .isKnown())
        .isFalse();
    assertThat(
            assess(
                    with(List.of(), whole.targets(), Map.of(), Map.of(), Map.of(), none),
                    "2025-06-30")
                .isKnown())
        .isFalse();
  }

  @Test
  void a_task_is_done_begun_not_begun_or_nobody_said() {
    TaskStanding one = on("2025-03-31").tasks().get(0);
    assertThat(one.due()).isEqualTo("2025-07-31");
    assertThat(one.count(TaskProgress.State.IN_PROGRESS)).isEqualTo(1);
    assertThat(one.unreported()).isEqualTo(1);
    assertThat(one.isDone(A)).isFalse();
    assertThat(on("2025-02-09").tasks().get(0).unreported()).isEqualTo(2);
    assertThat(on("2025-02-10").tasks().get(0).unreported()).isEqualTo(1);
    TaskStanding later = on("2025-05-10").tasks().get(0);
    assertThat(later.isDone(A)).isTrue();
    assertThat(later.isDone(B)).isFalse();
    assertThat(later.count(TaskProgress.State.DONE)).isEqualTo(1);
    TaskStanding two = on("2025-05-10").tasks().get(1);
    assertThat(two.count(TaskProgress.State.NOT_STARTED)).isEqualTo(1);
    assertThat(two.unreported()).isEqualTo(1);
    assertThat(two.units()).containsOnlyKeys(A, B);
  }

  @Test
  void findings_are_those_of_the_last_review_in_the_units_where_they_show() {
    assertThat(on("2025-03-19").findings()).hasSize(3);
    assertThat(on("2025-03-19").findings().get(0).units()).isEmpty();
    FindingStanding first = on("2025-03-20").findings().get(0);
    assertThat(first.units().keySet()).containsExactly(A, B);
    assertThat(first.count(UnitFinding.State.OPEN)).isEqualTo(1);
    assertThat(first.count(UnitFinding.State.IN_PROGRESS)).isEqualTo(1);
    FindingStanding mended = on("2025-06-20").findings().get(0);
    assertThat(FindingStanding.state(mended.units().get(B))).isEqualTo(UnitFinding.State.MENDED);
    assertThat(mended.units().get(B).remedy()).isEqualTo("remedy");
    assertThat(on("2025-06-20").findings().get(2).finding().fixableLocally()).isFalse();
  }

  @Test
  void the_last_review_may_be_of_the_year_itself_but_of_no_later_one() {
    Dataset whole = dataset();
    Map<String, List<ReviewFinding>> findings = new LinkedHashMap<>();
    findings.put("2025", List.of(new ReviewFinding("x", "3", ReviewFinding.Kind.CAUSE, "x", true)));
    findings.putAll(whole.findings());
    findings.put("1999", List.of());
    Dataset both =
        with(whole.periods(), whole.targets(), Map.of(), findings, Map.of(), whole.reports());
    assertThat(on(both, "2025-06-30").findings().get(0).finding().code()).isEqualTo("x");
    assertThat(on(both, "2025-06-30").findings().get(0).units()).isEmpty();
    assertThat(on(both, "2025-06-29").findings()).hasSize(3);
    Map<String, TargetSet> earlier = Map.of("2024", whole.targets().get("2025"));
    Dataset before = with(whole.periods(), earlier, Map.of(), findings, Map.of(), Reports.NONE);
    assertThat(on(before, "2025-06-30").findings()).hasSize(3);
    findings.remove("2024");
    findings.remove("2025");
    Dataset unknown = with(whole.periods(), earlier, Map.of(), findings, Map.of(), Reports.NONE);
    assertThat(on(unknown, "2025-06-30").findings()).isEmpty();
  }

  /**
   * 2.1 has evidence, and 1.2 has none: neither counts when the sheet says that they do not apply.
   */
  @Test
  void a_leaf_that_does_not_apply_to_a_unit_needs_no_evidence() {
    Dataset whole = dataset();
    Map<String, LeafScore> leaves = new LinkedHashMap<>();
    leaves.put("1.2", new LeafScore.NotApplicable());
    leaves.put("2.1", new LeafScore.NotApplicable());
    Figure none = Figure.missing(MissingReason.MISSING);
    Dataset exempt =
        new Dataset(
            whole.identity(),
            whole.units(),
            whole.successions(),
            whole.tileMap(),
            whole.boundaries(),
            whole.frameworks(),
            whole.periods(),
            Map.of("2025", List.of(new ScoreSheet(A, leaves, none, none))),
            whole.targets(),
            whole.tasks(),
            whole.findings(),
            whole.calendars(),
            whole.reports(),
            whole.notes(),
            whole.files());
    EvidenceStanding june = on(exempt, "2025-06-30").evidence().value().orElseThrow();
    assertThat(june.exempt()).containsOnlyKeys(A);
    assertThat(june.leavesOf(A)).containsExactly("1.1");
    assertThat(june.leavesOf(B)).containsExactly("1.1", "1.2", "2.1");
    assertThat(june.units().get(A).keySet()).containsExactly("1.1");
    assertThat(june.unseen(A)).isZero();
    assertThat(june.unseen(B)).isEqualTo(3);
  }

  @Test
  void evidence_is_what_was_entered_by_then() {
    EvidenceStanding june = on("2025-06-30").evidence().value().orElseThrow();
    assertThat(june.year()).isEqualTo("2025");
    assertThat(june.due()).isEqualTo("2025-10-15");
    assertThat(june.leaves()).containsExactly("1.1", "1.2", "2.1");
    assertThat(june.units().get(A).keySet()).containsExactly("1.1", "2.1");
    assertThat(june.count(A, Evidence.State.MISFILED)).isEqualTo(1);
    assertThat(june.count(A, Evidence.State.COMPLETE)).isEqualTo(1);
    assertThat(june.unseen(A)).isEqualTo(1);
    assertThat(june.unseen(B)).isEqualTo(3);
    EvidenceStanding august = on("2025-08-12").evidence().value().orElseThrow();
    assertThat(august.count(A, Evidence.State.COMPLETE)).isEqualTo(2);
    assertThat(august.count(B, Evidence.State.MISSING)).isEqualTo(1);
    assertThat(august.count(UnitId.of("nobody"), Evidence.State.MISSING)).isZero();
    assertThat(august.unseen(UnitId.of("nobody"))).isEqualTo(3);
  }

  private static List<DueDate> due(String day, DueDate.Kind kind) {
    return on(day).calendar().stream().filter(due -> due.kind() == kind).toList();
  }

  @Test
  void the_calendar_stands_in_the_order_of_days_and_names_who_is_open() {
    assertThat(on("2025-06-30").calendar().stream().map(due -> due.date() + " " + due.kind()))
        .containsExactly(
            "2025-06-30 REMEDY",
            "2025-07-10 REVIEW",
            "2025-07-31 TASKS",
            "2025-10-10 REVIEW",
            "2025-10-15 EVIDENCE",
            "2025-10-15 OTHER",
            "2025-11-01 TARGETS");
    DueDate targets = due("2025-06-30", DueDate.Kind.TARGETS).get(0);
    assertThat(targets.daysLeft()).isEqualTo(124);
    assertThat(targets.open()).containsExactly(A, B);
    DueDate tasks = due("2025-08-31", DueDate.Kind.TASKS).get(0);
    assertThat(tasks.daysLeft()).isEqualTo(-31);
    assertThat(tasks.open()).containsExactly(A, B);
    DueDate remedy = due("2025-06-30", DueDate.Kind.REMEDY).get(0);
    assertThat(remedy.code()).isEqualTo("h1");
    assertThat(remedy.name()).isEqualTo("late papers");
    assertThat(remedy.daysLeft()).isZero();
    assertThat(remedy.open()).containsExactly(A);
    assertThat(due("2025-06-19", DueDate.Kind.REMEDY).get(0).open()).containsExactly(A, B);
    assertThat(due("2025-08-01", DueDate.Kind.REMEDY)).hasSize(2);
    assertThat(due("2025-08-01", DueDate.Kind.EVIDENCE).get(0).open()).isEmpty();
    assertThat(due("2025-06-30", DueDate.Kind.EVIDENCE).get(0).open()).containsExactly(A);
    assertThat(due("2025-08-12", DueDate.Kind.EVIDENCE).get(0).open()).containsExactly(B);
    DueDate other = due("2025-06-30", DueDate.Kind.OTHER).get(0);
    assertThat(other.name()).isEqualTo("list");
    assertThat(other.clause()).isEqualTo("9.1");
    assertThat(other.open()).isEmpty();
    assertThat(due("2025-06-30", DueDate.Kind.REVIEW).get(0).code()).isEqualTo("6");
  }

  @Test
  void who_has_met_everything_is_not_open() {
    Dataset whole = dataset();
    TargetSet one =
        new TargetSet(
            "2025", day("2025-11-01"), whole.targets().get("2025").targets().subList(0, 1));
    Dataset met =
        with(whole.periods(), Map.of("2025", one), Map.of(), Map.of(), Map.of(), whole.reports());
    assertThat(
            on(met, "2025-06-30").calendar().stream()
                .filter(due -> due.kind() == DueDate.Kind.TARGETS)
                .findFirst()
                .orElseThrow()
                .open())
        .containsExactly(B);
    TargetSet none = new TargetSet("2025", day("2025-11-01"), List.of());
    Dataset nothing =
        with(whole.periods(), Map.of("2025", none), Map.of(), Map.of(), Map.of(), Reports.NONE);
    assertThat(on(nothing, "2025-06-30").calendar()).isEmpty();
  }

  @Test
  void a_review_compares_its_day_with_the_one_before() {
    assertThat(on("2025-06-29").reviews()).isEmpty();
    assertThat(on("2025-06-30").reviews()).hasSize(1);
    List<ReviewStanding> reviews = on("2025-10-31").reviews();
    assertThat(reviews.stream().map(r -> r.review().code())).containsExactly("6", "9");
    ReviewStanding six = reviews.get(0);
    assertThat(six.since()).isEqualTo("2024-12-31");
    ReviewStanding.TargetMove flow = six.targets().get(0);
    assertThat(flow.before()).as("the targets of the year had not been set").isEmpty();
    assertThat(flow.after().met()).isEqualTo(1);
    assertThat(flow.newlyMet()).containsExactly(A);
    assertThat(flow.fellBack()).as("nobody falls back from a year before").isEmpty();
    assertThat(six.tasks().get(0).done()).isEqualTo(new ReviewStanding.Tally(0, 1));
    assertThat(six.tasks().get(0).newlyDone()).containsExactly(A);
    assertThat(six.findings().get(0).noted()).isEqualTo(new ReviewStanding.Tally(0, 2));
    assertThat(six.findings().get(0).mended()).isEqualTo(new ReviewStanding.Tally(0, 1));
    assertThat(six.findings().get(0).newlyMended()).containsExactly(B);
    assertThat(six.evidence())
        .containsEntry(Evidence.State.COMPLETE, new ReviewStanding.Tally(0, 1))
        .containsEntry(Evidence.State.MISFILED, new ReviewStanding.Tally(0, 1))
        .containsEntry(Evidence.State.MISSING, new ReviewStanding.Tally(0, 0));
    ReviewStanding nine = reviews.get(1);
    assertThat(nine.since()).isEqualTo("2025-06-30");
    assertThat(nine.targets().get(0).before().map(Pool::met)).contains(1);
    assertThat(nine.targets().get(0).newlyMet()).containsExactly(B);
    assertThat(nine.targets().get(0).fellBack()).isEmpty();
    assertThat(nine.tasks().get(0).done()).isEqualTo(new ReviewStanding.Tally(1, 2));
    assertThat(nine.tasks().get(0).newlyDone()).containsExactly(B);
    assertThat(nine.findings().get(0).newlyMended()).isEmpty();
    assertThat(nine.evidence())
        .containsEntry(Evidence.State.COMPLETE, new ReviewStanding.Tally(1, 2))
        .containsEntry(Evidence.State.MISFILED, new ReviewStanding.Tally(1, 0))
        .containsEntry(Evidence.State.MISSING, new ReviewStanding.Tally(0, 1));
  }

  /** Who only fell silent did not fall back: nobody knows. */
  @Test
  void a_unit_without_data_did_not_fall_back() {
    ReviewStanding nine = on("2025-10-31").reviews().get(1);
    ReviewStanding.TargetMove growth = nine.targets().get(3);
    assertThat(growth.before().map(Pool::met)).contains(1);
    assertThat(on("2025-09-30").targets().get(3).units().get(A).state()).isEqualTo(State.MET);
    ReviewStanding.TargetMove stock = nine.targets().get(2);
    assertThat(stock.before().map(Pool::notMet)).contains(1);
    assertThat(stock.after().noData()).isEqualTo(1);
    assertThat(stock.fellBack()).isEmpty();
  }

  /** A status once published stays: what came later is not looked at. */
  @Test
  void a_review_stays_as_it_was() {
    assertThat(on("2025-10-31").reviews().get(0)).isEqualTo(on("2025-06-30").reviews().get(0));
  }

  /** Worked example: 87.5 % is corrected to 75 % in between; the target asks for 80 %. */
  @Test
  void what_was_corrected_between_two_reviews_is_no_change() {
    Dataset whole = dataset();
    Reports corrected =
        new Reports(
            new Reporting("2025")
                .revise("2025-06-30", "a", "f", "70/80", "2025-07-13", "60/80")
                .revise("2025-06-30", "b", "f", "60/80", "2025-07-12", "70/80")
                .revise("2025-06-30", "b", "s", "1/2", "2025-10-05", "2/2")
                .say("2025-09-30", "a", "f", "90/120")
                .say("2025-09-30", "b", "f", "100/120")
                .sets(),
            Map.of(),
            Map.of(),
            Map.of());
    List<ReviewStanding> reviews =
        on(
                with(
                    whole.periods(),
                    whole.targets(),
                    Map.of(),
                    Map.of(),
                    whole.calendars(),
                    corrected),
                "2025-10-31")
            .reviews();
    ReviewStanding.TargetMove six = reviews.get(0).targets().get(0);
    assertThat(six.after().attainment().percent().value())
        .contains(Fraction.ratio(BigDecimal.valueOf(13000), BigDecimal.valueOf(160)));
    assertThat(six.newlyMet()).containsExactly(A);
    assertThat(reviews.get(0).corrected()).isZero();
    ReviewStanding.TargetMove nine = reviews.get(1).targets().get(0);
    assertThat(nine.before().orElseThrow().attainment().percent().value())
        .contains(Fraction.ratio(BigDecimal.valueOf(13000), BigDecimal.valueOf(160)));
    assertThat(nine.before().orElseThrow().met()).isEqualTo(1);
    assertThat(nine.fellBack()).isEmpty();
    assertThat(nine.newlyMet()).isEmpty();
    // What was corrected only after the later day is not known on it.
    assertThat(reviews.get(1).targets().get(2).before().orElseThrow().notMet()).isEqualTo(1);
    assertThat(reviews.get(1).corrected()).isEqualTo(2);
  }

  @Test
  void a_year_without_units_is_a_year() {
    Dataset whole = dataset();
    Dataset nobody =
        new Dataset(
            whole.identity(),
            List.of(),
            List.of(),
            whole.tileMap(),
            whole.boundaries(),
            whole.frameworks(),
            whole.periods(),
            Map.of(),
            whole.targets(),
            whole.tasks(),
            whole.findings(),
            whole.calendars(),
            whole.reports(),
            List.of(),
            List.of());
    FollowUp year = on(nobody, "2025-10-31");
    assertThat(year.units()).isEmpty();
    assertThat(year.targets().get(0).pool().judged()).isZero();
    assertThat(year.calendar()).isNotEmpty();
    assertThat(year.reviews()).hasSize(2);
  }

  @Test
  void nothing_before_the_first_day_is_ever_needed() {
    assertThat(
            FollowUpAssessment.assess(dataset(), LocalDate.MIN, TargetSettings.DEFAULT).isKnown())
        .isFalse();
    assertThat(
            FollowUpAssessment.assess(dataset(), LocalDate.MAX, TargetSettings.DEFAULT).isKnown())
        .isTrue();
  }
}
