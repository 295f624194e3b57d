package vn.parindex.analytics.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.analytics.FollowedExample.A;
import static vn.parindex.analytics.FollowedExample.B;
import static vn.parindex.analytics.FollowedExample.day;
import static vn.parindex.analytics.FollowedExample.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Reporting;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.analytics.target.TargetStandings;
import vn.parindex.analytics.target.TargetYear;

class SilenceTest {

  /** Two ratios that stand alone. */
  private static final List<Target> TARGETS =
      targets().stream().filter(t -> t.code().equals("f") || t.code().equals("s")).toList();

  private static Reporting both(Reporting reporting, String date, String... units) {
    for (String unit : units) {
      reporting.say(date, unit, "f", "30/40").say(date, unit, "s", "9/10");
    }
    return reporting;
  }

  private static Reporting year() {
    return new Reporting("2025");
  }

  private static FollowUp on(String day, Reporting reported, List<UnitId> units, String... due) {
    LocalDate asOf = day(day);
    return new FollowUp(
        "2025",
        day("2025-01-01"),
        day("2025-12-31"),
        asOf,
        units,
        TargetStandings.assess(
            TARGETS,
            reported.sets(),
            units,
            new TargetYear(
                "2025", day("2025-01-01"), day("2025-12-31"), day("2025-11-01"), Map.of()),
            asOf,
            TargetSettings.DEFAULT),
        List.of(),
        List.of(),
        Outcome.none(NoResult.NO_VALUES),
        java.util.stream.Stream.of(due)
            .map(
                date ->
                    new DueDate(
                        day(date),
                        DueDate.Kind.OTHER,
                        "",
                        "report",
                        "",
                        ChronoUnit.DAYS.between(asOf, day(date)),
                        Set.of()))
            .toList(),
        List.of());
  }

  private static FollowUp on(String day, Reporting reported, String... due) {
    return on(day, reported, List.of(A, B), due);
  }

  private static List<Silence> silent(FollowUp year) {
    return Silence.all(year, year.units());
  }

  @Test
  void a_unit_founded_within_the_year_owes_no_report_of_before() {
    UnitId founded = Reporting.unit("c@2025-08-15");
    Reporting reported = both(both(year(), "2025-07-31", "a"), "2025-09-30", "a");
    FollowUp year = on("2025-10-31", reported, List.of(A, B, founded));
    assertThat(silent(year))
        .extracting(Silence::unit, Silence::missed)
        .containsExactly(
            tuple(B, List.of(day("2025-07-31"), day("2025-09-30"))),
            tuple(founded, List.of(day("2025-09-30"))));
    assertThat(Silence.owes(year, founded, day("2025-07-31"))).isFalse();
    assertThat(Silence.owes(year, founded, day("2025-09-30"))).isTrue();
  }

  /** Its first report is due on the first day of the calendar after its own first day. */
  @Test
  void a_unit_founded_within_the_year_is_in_time_with_its_first_report() {
    UnitId founded = Reporting.unit("c@2025-08-15");
    Reporting reported = both(both(year(), "2024-12-31", "a", "b"), "2025-07-31", "a", "b");
    FollowUp year =
        on(
            "2025-08-31",
            reported,
            List.of(A, B, founded),
            "2025-04-05",
            "2025-08-05",
            "2025-09-05");
    Silence silence = silent(year).get(0);
    assertThat(silence.unit()).isEqualTo(founded);
    assertThat(silence.missed()).isEmpty();
    assertThat(silence.isInTime(year)).isTrue();
    assertThat(OpenPoints.of(year, founded).duties(year))
        .extracting(Duty::kind, Duty::due)
        .containsExactly(tuple(Duty.Kind.REPORT, day("2025-09-05")));
    FollowUp late =
        on(
            "2025-09-06",
            reported,
            List.of(A, B, founded),
            "2025-04-05",
            "2025-08-05",
            "2025-09-05");
    assertThat(silent(late)).noneMatch(one -> one.isInTime(late));
  }

  @Test
  void a_unit_silent_since_a_date_has_one_open_point_and_not_one_for_each_target() {
    Reporting reported = both(year(), "2025-06-30", "a", "b");
    both(both(reported, "2025-07-31", "a"), "2025-10-31", "a");
    FollowUp year = on("2025-10-31", reported);
    assertThat(silent(year))
        .containsExactly(
            new Silence(
                B,
                Optional.of(day("2025-06-30")),
                List.of(day("2025-07-31"), day("2025-10-31")),
                false,
                2,
                2));
    OpenPoints open = OpenPoints.of(year, B);
    assertThat(open.unreported()).isEmpty();
    assertThat(open.count()).isEqualTo(1);
  }

  @Test
  void who_owes_the_report_of_a_day_has_older_figures_than_those_that_are_due() {
    Reporting reported = both(year(), "2025-06-30", "a", "b");
    both(reported, "2025-07-31", "a");
    FollowUp year = on("2025-09-30", reported, "2025-07-05", "2025-08-05", "2025-09-05");
    assertThat(year.calendar().stream().map(day -> Silence.owing(year, day)).toList())
        .containsExactly(Optional.of(List.of()), Optional.of(List.of(B)), Optional.empty());
    assertThat(Silence.behind(year, day("2025-07-31"))).isEqualTo(Map.of(B, day("2025-06-30")));
    assertThat(Silence.behind(year, day("2025-07-30"))).isEmpty();
    assertThat(Silence.newest(year)).contains(day("2025-07-31"));
  }

  @Test
  void who_left_out_a_report_and_gave_a_later_one_owes_nothing_and_left_it_out() {
    Reporting reported = both(year(), "2025-06-30", "a", "b");
    reported.say("2025-07-31", "a", "f", "1/2").say("2025-07-31", "b", "f", "missing");
    both(reported, "2025-08-31", "a", "b");
    FollowUp year = on("2025-09-30", reported, "2025-07-05", "2025-08-05", "2025-09-05");
    assertThat(year.calendar().stream().map(day -> Silence.owing(year, day)).toList())
        .containsOnly(Optional.of(List.of()));
    assertThat(year.calendar().stream().map(day -> Silence.leftOut(year, day)).toList())
        .containsExactly(List.of(), List.of(B), List.of());
  }

  @Test
  void the_baseline_is_no_report_and_tells_only_when_the_first_one_is_due() {
    Reporting baseline = both(year(), "2024-12-31", "a", "b");
    FollowUp year = on("2025-01-31", baseline, "2025-04-05", "2025-07-05");
    assertThat(year.calendar().stream().map(day -> Silence.owing(year, day)).toList())
        .containsExactly(Optional.of(List.of(A, B)), Optional.empty());
    assertThat(Silence.newest(year)).isEmpty();
    assertThat(silent(year))
        .containsExactly(
            new Silence(A, Optional.empty(), List.of(), false, 2, 2),
            new Silence(B, Optional.empty(), List.of(), false, 2, 2));
    assertThat(OpenPoints.of(year, A).duties(year))
        .extracting(Duty::kind, Duty::due)
        .containsExactly(tuple(Duty.Kind.REPORT, day("2025-04-05")));
    assertThat(silent(year)).allMatch(silence -> silence.isInTime(year));
    FollowUp late = on("2025-04-06", baseline, "2025-04-05", "2025-07-05");
    assertThat(silent(late)).hasSize(2).noneMatch(silence -> silence.isInTime(late));
  }

  @Test
  void figures_that_still_count_are_judged_beside_the_silence() {
    Reporting reported = both(both(year(), "2025-06-30", "a", "b"), "2025-07-31", "a");
    OpenPoints open = OpenPoints.of(on("2025-08-10", reported), B);
    assertThat(open.silence().orElseThrow().without()).isZero();
    assertThat(open.missed()).extracting(t -> t.target().code()).containsExactly("f");
    assertThat(open.count()).isEqualTo(2);
  }

  @Test
  void a_unit_silent_from_the_start_has_no_last_date() {
    FollowUp year = on("2025-06-30", both(year(), "2025-06-30", "a"));
    Silence silence = Silence.of(year, B).orElseThrow();
    assertThat(silence.last()).isEmpty();
    assertThat(silence.missed()).containsExactly(day("2025-06-30"));
  }

  @Test
  void when_nobody_reported_anything_all_are_silent() {
    FollowUp year = on("2025-06-30", year());
    assertThat(silent(year)).extracting(Silence::unit).containsExactly(A, B);
    assertThat(silent(year)).allMatch(s -> s.missed().isEmpty() && s.without() == 2);
    assertThat(OpenPoints.all(year)).extracting(OpenPoints::count).containsOnly(1);
    // The only unit that is followed, too.
    assertThat(silent(on("2025-06-30", year(), List.of(A)))).hasSize(1);
  }

  @Test
  void nobody_is_silent_when_all_reported_last_time() {
    assertThat(silent(on("2025-06-30", both(year(), "2025-06-30", "a", "b")))).isEmpty();
    assertThat(silent(on("2025-06-30", both(year(), "2025-06-30", "a"), List.of(A)))).isEmpty();
    assertThat(silent(on("2025-06-30", year(), List.of()))).isEmpty();
  }

  @Test
  void one_figure_is_no_silence_and_the_other_targets_are_asked_for_one_by_one() {
    Reporting reported = both(year(), "2025-06-30", "a").say("2025-06-30", "b", "f", "1/2");
    FollowUp year = on("2025-06-30", reported);
    assertThat(Silence.of(year, B)).isEmpty();
    assertThat(OpenPoints.of(year, B).unreported())
        .extracting(t -> t.target().code())
        .containsExactly("s");
  }

  @Test
  void to_say_that_a_target_does_not_apply_is_no_silence_and_to_be_late_is() {
    Reporting reported = both(year(), "2025-06-30", "a");
    assertThat(
            Silence.of(on("2025-06-30", reported.say("2025-06-30", "b", "f", "not-applicable")), B))
        .isEmpty();
    Reporting late = both(year(), "2025-06-30", "a").say("2025-06-30", "b", "f", "late");
    assertThat(Silence.of(on("2025-06-30", late), B).orElseThrow().late()).isTrue();
    // Whatever the reason given, nothing is late before its day has passed.
    assertThat(Silence.of(on("2025-07-05", late, "2025-07-05"), B).orElseThrow().late()).isFalse();
    assertThat(Silence.of(on("2025-07-06", late, "2025-07-05"), B).orElseThrow().late()).isTrue();
  }

  @Test
  void the_newest_date_is_not_missed_before_its_report_is_due() {
    Reporting reported = both(both(year(), "2025-06-30", "a", "b"), "2025-07-31", "a");
    assertThat(Silence.of(on("2025-08-01", reported, "2025-08-05"), B)).isEmpty();
    assertThat(Silence.of(on("2025-08-05", reported, "2025-08-05"), B)).isEmpty();
    assertThat(Silence.of(on("2025-08-06", reported, "2025-08-05"), B)).isPresent();
  }

  @Test
  void the_silent_come_before_all_others_and_the_longest_silence_first() {
    Reporting reported = both(year(), "2025-06-30", "b");
    reported.say("2025-06-30", "a", "f", "1/40").say("2025-06-30", "a", "s", "1/10");
    FollowUp one = on("2025-08-10", both(reported, "2025-07-31", "b"));
    List<OpenPoints> open =
        OpenPoints.all(one).stream().sorted(OpenPoints.mostUrgentFirst(one)).toList();
    assertThat(open).extracting(OpenPoints::unit).containsExactly(A, B);
    Reporting two =
        both(both(both(year(), "2025-03-31", "a"), "2025-06-30", "b"), "2025-07-31", "c");
    UnitId c = UnitId.of("c");
    FollowUp all = on("2025-08-10", two, List.of(c, B, A));
    assertThat(OpenPoints.all(all).stream().sorted(OpenPoints.mostUrgentFirst(all)))
        .extracting(OpenPoints::unit)
        .containsExactly(A, B, c);
  }

  /** Of two targets b gave one for July, and the other too late; nobody asked for one in August. */
  @Test
  void who_gave_a_part_of_a_report_has_not_given_all_of_it() {
    Reporting reported = both(year(), "2025-06-30", "a", "b");
    both(reported, "2025-07-31", "a").say("2025-07-31", "b", "f", "30/40");
    reported.say("2025-07-31", "b", "s", "late");
    reported.say("2025-08-31", "a", "f", "31/40").say("2025-08-31", "b", "f", "31/40");
    FollowUp year = on("2025-09-01", reported, "2025-07-05", "2025-08-05", "2025-09-05");
    assertThat(year.calendar().stream().map(day -> Silence.inPart(year, day)).toList())
        .containsExactly(List.of(), List.of(B), List.of());
    assertThat(Silence.lacking(year, B, day("2025-07-31")))
        .extracting(Target::code)
        .containsExactly("s");
    assertThat(Silence.isLate(year, B, day("2025-07-31"))).isTrue();
    assertThat(Silence.isLate(year, A, day("2025-07-31"))).isFalse();
  }
}
