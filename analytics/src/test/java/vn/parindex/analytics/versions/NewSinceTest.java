package vn.parindex.analytics.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.parindex.analytics.FollowedExample.A;
import static vn.parindex.analytics.FollowedExample.B;
import static vn.parindex.analytics.FollowedExample.day;
import static vn.parindex.analytics.FollowedExample.settings;
import static vn.parindex.analytics.Trees.sheet;
import static vn.parindex.analytics.versions.DutyChange.State.DONE;
import static vn.parindex.analytics.versions.DutyChange.State.NOT_ASKED;
import static vn.parindex.analytics.versions.DutyChange.State.OPEN;
import static vn.parindex.analytics.versions.DutyChange.State.OVERDUE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.FollowedExample;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUpAssessment;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.UnitId;

/** Two versions, made by hand of the data set with a year that is followed, on two days. */
class NewSinceTest {

  private static final Dataset WHOLE = FollowedExample.dataset();
  private static final List<String> DAYS =
      List.of("2025-03-31", "2025-06-30", "2025-08-15", "2025-10-20", "2025-12-31");

  private static NewSince.Standing on(Dataset dataset, String day) {
    AnalysisSettings settings = settings(day);
    Dataset known = AsOf.of(dataset, settings).orElseThrow().dataset();
    return new NewSince.Standing(
        known, day(day), FollowUpAssessment.assess(known, day(day), settings.methods().target()));
  }

  private static NewSince since(String before, String after) {
    return NewSince.of(on(WHOLE, before), on(WHOLE, after));
  }

  private static Dataset with(
      Map<String, List<ScoreSheet>> sheets,
      Map<String, TargetSet> targets,
      List<MeasurementSet> measurements) {
    Reports reports = WHOLE.reports();
    return new Dataset(
        WHOLE.identity(),
        WHOLE.units(),
        WHOLE.successions(),
        WHOLE.tileMap(),
        WHOLE.boundaries(),
        WHOLE.frameworks(),
        WHOLE.periods(),
        sheets,
        targets,
        WHOLE.tasks(),
        WHOLE.findings(),
        WHOLE.calendars(),
        new Reports(
            measurements, reports.taskProgress(), reports.unitFindings(), reports.evidence()),
        WHOLE.notes(),
        WHOLE.files());
  }

  private static Dataset scored(ScoreSheet... sheets) {
    Map<String, List<ScoreSheet>> all = new LinkedHashMap<>(WHOLE.sheets());
    all.put("2025", List.of(sheets));
    return with(all, WHOLE.targets(), WHOLE.reports().measurements());
  }

  /** With other reports for 30/09/2025, the newest. */
  private static Dataset reported(UnaryOperator<List<Measurement>> newest) {
    return with(
        WHOLE.sheets(),
        WHOLE.targets(),
        WHOLE.reports().measurements().stream()
            .map(
                set ->
                    set.date().equals(day("2025-09-30"))
                        ? new MeasurementSet(
                            set.year(), set.date(), newest.apply(set.measurements()))
                        : set)
            .toList());
  }

  private static List<Measurement> without(List<Measurement> all, UnitId unit) {
    return all.stream().filter(measurement -> !measurement.unit().equals(unit)).toList();
  }

  private static Measurement saying(Measurement measurement, Measured figure) {
    return new Measurement(
        measurement.unit(),
        measurement.target(),
        new Measurement.Statement(figure, false),
        List.of());
  }

  private static DutyChange change(
      UnitId unit, Duty.Kind kind, String code, DutyChange.State before, DutyChange.State after) {
    return new DutyChange(unit, "2025", kind, code, before, after);
  }

  private static ReportChange report(UnitId unit, ChangeKind kind, boolean late) {
    return new ReportChange(unit, "2025", day("2025-09-30"), kind, late);
  }

  @Test
  void nothing_is_new_since_the_same_day() {
    for (String day : DAYS) {
      NewSince same = since(day, day);
      assertThat(same.all()).isEqualTo(News.NONE);
      assertThat(same.units()).isEmpty();
      assertThat(same.of(A)).isEqualTo(News.NONE);
    }
  }

  /** Worked by hand from the example: tasks were due on 31/07, the remedy h1 on 30/06. */
  @Test
  void from_june_to_september_reports_came_tasks_fell_due_and_some_were_done() {
    NewSince since = since("2025-06-30", "2025-09-30");
    assertThat(since.dayBefore()).isEqualTo("2025-06-30");
    assertThat(since.dayAfter()).isEqualTo("2025-09-30");
    assertThat(since.all().reports())
        .containsExactly(report(A, ChangeKind.ADDED, false), report(B, ChangeKind.ADDED, false));
    assertThat(since.all().figures()).as("they are told with their reports").isEmpty();
    assertThat(since.versions().measurements()).hasSize(2);
    assertThat(since.all().overdue())
        .containsExactly(
            change(A, Duty.Kind.TASK, "t2", OPEN, OVERDUE),
            change(A, Duty.Kind.FINDING, "h1", OPEN, OVERDUE),
            change(B, Duty.Kind.TASK, "t2", OPEN, OVERDUE));
    assertThat(since.all().done())
        .containsExactly(
            change(A, Duty.Kind.EVIDENCE, "1.1", OPEN, DONE),
            change(B, Duty.Kind.TARGET, "f", OPEN, DONE),
            change(B, Duty.Kind.TASK, "t1", OPEN, DONE));
    assertThat(since.all().duties())
        .contains(
            change(A, Duty.Kind.FINDING, "h2", NOT_ASKED, OPEN),
            change(B, Duty.Kind.EVIDENCE, "1.1", NOT_ASKED, OPEN));
    assertThat(since.all().reopened()).isEmpty();
    assertThat(since.all().count()).isEqualTo(2 + 3 + 3);
    assertThat(since.units()).containsOnlyKeys(A, B);
    assertThat(since.of(B).count()).isEqualTo(1 + 1 + 2);
  }

  /** The calendar asks for the figures of 30/09 by 15/10. */
  @Test
  void a_report_is_late_when_the_earlier_version_should_have_had_it() {
    Dataset missing = reported(all -> without(all, B));
    for (String before : List.of("2025-10-14", "2025-10-15", "2025-10-20")) {
      NewSince since = NewSince.of(on(missing, before), on(WHOLE, "2025-10-31"));
      assertThat(since.all().reports())
          .containsExactly(report(B, ChangeKind.ADDED, !before.equals("2025-10-14")));
    }
  }

  @Test
  void a_report_that_came_too_late_to_be_counted_is_late_and_one_without_figures_is_none() {
    Dataset missing = reported(all -> without(all, B));
    Dataset late =
        reported(
            all ->
                all.stream()
                    .map(
                        each ->
                            each.unit().equals(B)
                                ? saying(each, Measured.missing(MissingReason.LATE))
                                : each)
                    .toList());
    assertThat(NewSince.of(on(missing, "2025-10-01"), on(late, "2025-10-02")).all().reports())
        .containsExactly(report(B, ChangeKind.ADDED, true));
    Dataset empty =
        reported(
            all ->
                all.stream()
                    .map(
                        each ->
                            each.unit().equals(B)
                                ? saying(each, Measured.missing(MissingReason.MISSING))
                                : each)
                    .toList());
    NewSince since = NewSince.of(on(missing, "2025-10-01"), on(empty, "2025-10-02"));
    assertThat(since.all()).isEqualTo(News.NONE);
    assertThat(since.versions().measurements()).isNotEmpty();
  }

  @Test
  void a_figure_is_corrected_in_a_report_that_both_have() {
    Dataset corrected =
        reported(
            all ->
                all.stream()
                    .map(
                        each ->
                            each.unit().equals(A) ? saying(each, Measured.ratio(110, 120)) : each)
                    .toList());
    NewSince since = NewSince.of(on(WHOLE, "2025-10-01"), on(corrected, "2025-10-01"));
    assertThat(since.all().reports()).isEmpty();
    assertThat(since.all().figures())
        .extracting(CellChange::cell)
        .containsExactly(new MeasurementCell("2025", day("2025-09-30"), A, "f"));
    assertThat(since.of(A).figures()).isEqualTo(since.all().figures());
    assertThat(since.of(B).figures()).isEmpty();
  }

  @Test
  void points_are_corrected_in_a_sheet_that_both_have_and_new_with_one_that_is_new() {
    NewSince since =
        NewSince.of(
            on(scored(sheet("a", "1.1", "2", "1.2", "3")), "2025-10-01"),
            on(scored(sheet("a", "1.1", "2.5", "1.2", "3"), sheet("b", "1.1", "1")), "2025-10-01"));
    assertThat(since.all().sheets()).containsExactly(new SheetChange(B, "2025", ChangeKind.ADDED));
    assertThat(since.all().scores())
        .extracting(CellChange::cell)
        .containsExactly(new ScoreCell("2025", A, "1.1"));
    assertThat(since.all().points()).isEqualTo(1);
  }

  /** Target f was to be met; without it nobody did anything. */
  @Test
  void what_went_with_its_target_is_not_done() {
    TargetSet set = WHOLE.targets().get("2025");
    Dataset fewer =
        with(
            WHOLE.sheets(),
            Map.of("2025", new TargetSet(set.year(), set.reportDue(), set.targets().subList(2, 4))),
            WHOLE.reports().measurements());
    NewSince since = NewSince.of(on(WHOLE, "2025-06-30"), on(fewer, "2025-06-30"));
    assertThat(since.all().done()).isEmpty();
    assertThat(since.all().duties())
        .contains(change(B, Duty.Kind.TARGET, "f", OPEN, NOT_ASKED))
        .noneMatch(duty -> duty.after() == OVERDUE);
  }

  /** Unit a is not among those that reported at all, and its scores are not there yet. */
  @Test
  void all_of_a_unit_that_only_the_later_version_has_is_new() {
    Dataset alone =
        with(
            Map.of("2025", List.of(WHOLE.sheets().get("2025").get(1))),
            WHOLE.targets(),
            WHOLE.reports().measurements().stream()
                .map(
                    set ->
                        new MeasurementSet(set.year(), set.date(), without(set.measurements(), A)))
                .toList());
    NewSince since = NewSince.of(on(alone, "2025-10-01"), on(WHOLE, "2025-10-01"));
    assertThat(since.of(A).newReports()).hasSize(4);
    assertThat(since.of(A).newSheets()).extracting(SheetChange::period).contains("2025");
    assertThat(since.of(A).figures()).isEmpty();
    assertThat(since.of(A).points()).isZero();
    NewSince back = NewSince.of(on(WHOLE, "2025-10-01"), on(alone, "2025-10-01"));
    assertThat(back.of(A).goneReports()).hasSize(4);
    assertThat(back.of(A).goneSheets()).hasSameSizeAs(since.of(A).newSheets());
    assertThat(back.of(A).newReports()).isEmpty();
  }

  @Test
  void the_other_way_round_everything_is_the_other_way_round() {
    List<NewSince.Standing> versions = new ArrayList<>();
    DAYS.forEach(day -> versions.add(on(WHOLE, day)));
    versions.add(on(reported(all -> without(all, B)), "2025-10-20"));
    versions.add(on(scored(sheet("a", "1.1", "4")), "2025-08-15"));
    int changes = 0;
    for (NewSince.Standing one : versions) {
      for (NewSince.Standing other : versions) {
        News there = NewSince.of(one, other).all();
        News back = NewSince.of(other, one).all();
        assertThat(mirrored(there)).isEqualTo(cells(back));
        changes += there.count();
      }
    }
    assertThat(changes).isGreaterThan(100);
  }

  private static Set<Object> cells(News news) {
    Set<Object> cells = new HashSet<>(news.duties());
    news.reports()
        .forEach(r -> cells.add(new ReportChange(r.unit(), r.year(), r.date(), r.kind(), false)));
    cells.addAll(news.sheets());
    cells.addAll(news.scores());
    cells.addAll(news.extras());
    cells.addAll(news.figures());
    return cells;
  }

  private static Set<Object> mirrored(News news) {
    Set<Object> cells = new HashSet<>();
    news.duties()
        .forEach(d -> cells.add(change(d.unit(), d.kind(), d.code(), d.after(), d.before())));
    news.reports()
        .forEach(
            r -> cells.add(new ReportChange(r.unit(), r.year(), r.date(), other(r.kind()), false)));
    news.sheets().forEach(s -> cells.add(new SheetChange(s.unit(), s.period(), other(s.kind()))));
    news.scores().forEach(c -> cells.add(new CellChange<>(c.cell(), c.after(), c.before())));
    news.extras().forEach(c -> cells.add(new CellChange<>(c.cell(), c.after(), c.before())));
    news.figures().forEach(c -> cells.add(new CellChange<>(c.cell(), c.after(), c.before())));
    return cells;
  }

  private static ChangeKind other(ChangeKind kind) {
    return kind == ChangeKind.ADDED ? ChangeKind.REMOVED : ChangeKind.ADDED;
  }

  @Test
  void the_order_in_which_files_are_read_changes_nothing() {
    List<MeasurementSet> shuffled = new ArrayList<>(WHOLE.reports().measurements());
    Collections.shuffle(shuffled, new Random(1));
    assertThat(shuffled).isNotEqualTo(WHOLE.reports().measurements());
    Dataset other = with(WHOLE.sheets(), WHOLE.targets(), shuffled);
    News expected = since("2025-03-31", "2025-09-30").all();
    NewSince.Standing before = on(WHOLE, "2025-03-31");
    assertThat(
            NewSince.of(
                    before,
                    new NewSince.Standing(other, day("2025-09-30"), on(WHOLE, "2025-09-30").year()))
                .all()
                .reports())
        .isEqualTo(expected.reports());
  }

  @Test
  void what_did_not_change_is_no_change() {
    assertThatThrownBy(() -> change(A, Duty.Kind.TASK, "t1", OPEN, OPEN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
