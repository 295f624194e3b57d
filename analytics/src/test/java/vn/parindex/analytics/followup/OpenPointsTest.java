package vn.parindex.analytics.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.Pool;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;

class OpenPointsTest {

  private static final LocalDate DUE = LocalDate.of(2025, 11, 1);
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  private static final UnitId A = new UnitId("01", LocalDate.of(2020, 1, 1));
  private static final UnitId B = new UnitId("02", LocalDate.of(2020, 1, 1));

  @Test
  void adds_what_is_missed_unreported_not_done_not_mended_and_not_filed() {
    FollowUp year =
        year(
            List.of(
                target("t1", State.NOT_MET, State.MET),
                target("t2", State.NO_DATA, State.MET),
                target("t3", State.NO_CASES, State.NOT_APPLICABLE)),
            List.of(
                task("v1", TaskProgress.State.IN_PROGRESS), task("v2", TaskProgress.State.DONE)),
            List.of(finding("f1", true, UnitFinding.State.OPEN)),
            Map.of(
                A,
                Map.of(
                    "1.1", evidence("1.1", Evidence.State.MISSING),
                    "1.2", evidence("1.2", Evidence.State.MISFILED))));
    OpenPoints open = OpenPoints.of(year, A);
    assertThat(open.missed()).extracting(t -> t.target().code()).containsExactly("t1");
    assertThat(open.unreported()).extracting(t -> t.target().code()).containsExactly("t2");
    assertThat(open.tasks()).extracting(t -> t.task().code()).containsExactly("v1");
    assertThat(open.findings()).extracting(f -> f.finding().code()).containsExactly("f1");
    assertThat(open.evidence()).extracting(Evidence::leaf).containsExactly("1.1", "1.2");
    assertThat(open.count()).isEqualTo(6);
    assertThat(OpenPoints.of(year, B).count()).isZero();
  }

  @Test
  void what_was_missed_in_a_year_that_is_over_is_open_no_more_but_what_is_unreported_is() {
    List<TargetStanding> targets =
        List.of(target("t1", State.NOT_MET, State.NOT_MET), target("t2", State.NO_DATA, State.MET));
    FollowUp lastDay = year(LocalDate.of(2025, 12, 31), targets);
    assertThat(lastDay.isOver()).isFalse();
    assertThat(OpenPoints.of(lastDay, B).missed()).hasSize(1);
    FollowUp over = year(LocalDate.of(2026, 1, 1), targets);
    assertThat(over.isOver()).isTrue();
    assertThat(OpenPoints.of(over, A).missed()).isEmpty();
    assertThat(OpenPoints.of(over, A).duties(over)).extracting(Duty::code).containsExactly("t2");
    assertThat(OpenPoints.of(over, B).count()).isZero();
  }

  @Test
  void for_the_day_of_the_targets_of_a_year_that_is_over_only_who_owes_figures_is_open() {
    DueDate due = new DueDate(DUE, DueDate.Kind.TARGETS, "", "", "", -60, Set.of(A, B));
    DueDate tasks = new DueDate(DUE, DueDate.Kind.TASKS, "", "", "", -60, Set.of(B));
    FollowUp over =
        year(
                LocalDate.of(2026, 1, 1),
                List.of(
                    target("t1", State.NOT_MET, State.NOT_MET),
                    target("t2", State.NO_DATA, State.MET)))
            .with(List.of(due, tasks));
    assertThat(DueDates.ofClosed(over))
        .extracting(DueDate::open)
        .containsExactly(Set.of(A), Set.of(B));
  }

  @Test
  void a_task_of_which_nothing_was_reported_is_open() {
    TaskStanding silent =
        new TaskStanding(
            task("v1", TaskProgress.State.DONE).task(),
            DUE,
            Map.of(A, Outcome.none(NoResult.NO_VALUES)));
    assertThat(OpenPoints.of(year(List.of(), List.of(silent), List.of(), Map.of()), A).tasks())
        .containsExactly(silent);
  }

  @Test
  void late_evidence_and_leaves_nobody_looked_at_are_not_open() {
    Map<UnitId, Map<String, Evidence>> filed =
        Map.of(
            A,
            Map.of(
                "1.1",
                evidence("1.1", Evidence.State.LATE),
                "1.2",
                new Evidence(A, "1.2", "Công chức Văn phòng – Thống kê", List.of())));
    assertThat(OpenPoints.of(year(List.of(), List.of(), List.of(), filed), A).count()).isZero();
  }

  @Test
  void what_a_unit_cannot_mend_itself_and_what_is_mended_are_not_open() {
    List<FindingStanding> findings =
        List.of(
            finding("f1", false, UnitFinding.State.OPEN),
            finding("f2", true, UnitFinding.State.MENDED));
    assertThat(OpenPoints.of(year(List.of(), List.of(), findings, Map.of()), A).count()).isZero();
  }

  @Test
  void nothing_is_open_for_a_unit_that_is_not_followed() {
    FollowUp year =
        year(List.of(target("t1", State.NOT_MET, State.NOT_MET)), List.of(), List.of(), Map.of());
    assertThat(OpenPoints.of(year, new UnitId("99", LocalDate.of(2020, 1, 1))).count()).isZero();
    assertThat(OpenPoints.all(year)).extracting(OpenPoints::unit).containsExactly(A, B);
  }

  @Test
  void each_of_them_is_one_duty_and_what_is_due_first_comes_first() {
    FollowUp year =
        year(
            List.of(
                target("t1", State.NOT_MET, State.MET),
                target("t2", State.MET, State.MET),
                target("t3", State.NO_DATA, State.MET)),
            List.of(task("v1", TaskProgress.State.IN_PROGRESS)),
            List.of(finding("f1", true, UnitFinding.State.OPEN, TODAY.minusDays(1))),
            Map.of(A, Map.of("1.1", evidence("1.1", Evidence.State.MISSING))));
    OpenPoints open = OpenPoints.of(year, A);
    List<Duty> duties = open.duties(year);
    assertThat(duties).hasSize(open.count()).allMatch(duty -> duty.unit().equals(A));
    assertThat(duties)
        .extracting(Duty::kind)
        .containsExactly(
            Duty.Kind.FINDING,
            Duty.Kind.TARGET,
            Duty.Kind.TARGET,
            Duty.Kind.TASK,
            Duty.Kind.EVIDENCE);
    assertThat(duties)
        .extracting(Duty::person)
        .containsExactly(
            "Công chức Văn phòng – Thống kê", "", "", "", "Công chức Văn phòng – Thống kê");
  }

  @Test
  void a_day_is_in_time_until_it_has_passed_and_a_week_has_seven_days_after_today() {
    FollowUp year =
        year(List.of(target("t1", State.NOT_MET, State.MET)), List.of(), List.of(), Map.of());
    Duty duty = OpenPoints.of(year, A).duties(year).get(0);
    assertThat(duty.when(DUE)).isEqualTo(Duty.When.WITHIN_A_WEEK);
    assertThat(duty.when(DUE.plusDays(1))).isEqualTo(Duty.When.OVERDUE);
    assertThat(duty.when(DUE.minusDays(7))).isEqualTo(Duty.When.WITHIN_A_WEEK);
    assertThat(duty.when(DUE.minusDays(8))).isEqualTo(Duty.When.LATER);
  }

  private static FollowUp year(LocalDate asOf, List<TargetStanding> targets) {
    FollowUp year = year(targets, List.of(), List.of(), Map.of());
    return new FollowUp(
        year.year(),
        year.from(),
        year.to(),
        asOf,
        year.units(),
        targets,
        year.tasks(),
        year.findings(),
        year.evidence(),
        year.calendar(),
        year.reviews());
  }

  private static FollowUp year(
      List<TargetStanding> targets,
      List<TaskStanding> tasks,
      List<FindingStanding> findings,
      Map<UnitId, Map<String, Evidence>> evidence) {
    return new FollowUp(
        "2025",
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        TODAY,
        List.of(A, B),
        targets,
        tasks,
        findings,
        Outcome.of(new EvidenceStanding("2025", DUE, List.of("1.1", "1.2"), Map.of(), evidence)),
        List.of(),
        List.of());
  }

  private static TargetStanding target(String code, State ofA, State ofB) {
    Target target =
        new Target(
            code,
            "7.1",
            code,
            "hồ sơ",
            "hồ sơ",
            Target.Form.RATIO,
            BigDecimal.valueOf(80),
            "",
            "",
            "",
            CaseKind.FLOW);
    Map<UnitId, UnitStanding> units = new LinkedHashMap<>();
    units.put(A, unit(A, ofA));
    units.put(B, unit(B, ofB));
    return new TargetStanding(
        target,
        DUE,
        TODAY,
        Optional.empty(),
        units,
        new Pool(Fraction.ZERO, Fraction.ZERO, attainment(State.NO_DATA), 0, 0, 0, 0, 2, 0),
        List.of(),
        Outcome.none(NoResult.NO_VALUES),
        Outcome.none(NoResult.NO_VALUES));
  }

  private static UnitStanding unit(UnitId unit, State state) {
    return new UnitStanding(
        unit,
        List.of(),
        Outcome.none(NoResult.NO_VALUES),
        0,
        attainment(state),
        Outcome.none(NoResult.NO_VALUES),
        Outcome.none(NoResult.NO_VALUES));
  }

  private static Attainment attainment(State state) {
    return new Attainment(
        state,
        Fraction.of(80),
        Outcome.none(NoResult.NO_VALUES),
        Outcome.none(NoResult.NO_VALUES),
        Outcome.none(NoResult.NO_VALUES),
        Outcome.none(NoResult.NO_VALUES),
        Outcome.none(NoResult.NO_VALUES),
        Outcome.none(NoResult.NO_VALUES));
  }

  private static TaskStanding task(String code, TaskProgress.State state) {
    Map<UnitId, Outcome<TaskProgress.Report>> units = new LinkedHashMap<>();
    units.put(A, Outcome.of(new TaskProgress.Report(TODAY, state, new Proof.None())));
    units.put(
        B, Outcome.of(new TaskProgress.Report(TODAY, TaskProgress.State.DONE, new Proof.None())));
    return new TaskStanding(
        new Task(code, "1", code, "quyết định", Task.ProofKind.DOCUMENT), DUE, units);
  }

  private static FindingStanding finding(String code, boolean local, UnitFinding.State state) {
    return finding(code, local, state, DUE);
  }

  private static FindingStanding finding(
      String code, boolean local, UnitFinding.State state, LocalDate due) {
    return new FindingStanding(
        new ReviewFinding(code, "1", ReviewFinding.Kind.LIMITATION, code, local),
        Map.of(
            A,
            new UnitFinding(
                A,
                code,
                "nguyên nhân",
                "giải pháp",
                "Công chức Văn phòng – Thống kê",
                due,
                List.of(new UnitFinding.Report(TODAY, state)))));
  }

  private static Evidence evidence(String leaf, Evidence.State state) {
    return new Evidence(
        A, leaf, "Công chức Văn phòng – Thống kê", List.of(new Evidence.Entry(TODAY, state, "")));
  }
}
