package vn.parindex.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.parindex.analytics.FollowedExample.A;
import static vn.parindex.analytics.FollowedExample.C;
import static vn.parindex.analytics.FollowedExample.dataset;
import static vn.parindex.analytics.FollowedExample.day;
import static vn.parindex.analytics.FollowedExample.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.parindex.analytics.followup.FollowUpAssessment;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.ComingUnits;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.table.Tables;
import vn.parindex.analytics.table.Tablesaw;

/** Nothing that became known after the day is in the view, nor in anything computed from it. */
class AsOfTest {

  /** Days that are set in advance: they may lie after the day. */
  private static final Set<String> PLANNED =
      Set.of(
          "Period.to",
          "Period.unitsAsOf",
          "Period.closedOn",
          "TargetSet.reportDue",
          "TaskSet.due",
          "UnitFinding.due",
          "EvidenceRegister.due",
          "Review.figuresOn",
          "Review.heldOn",
          "Deadline.date",
          "Unit.validUntil",
          "ComingUnits.date",
          "FollowUp.to",
          "TargetStanding.due",
          "TargetForecast.due",
          "Reach.due",
          "TaskStanding.due",
          "EvidenceStanding.due",
          "DueDate.date");

  private static AsOf view(String day) {
    return AsOf.of(dataset(), settings(day)).orElseThrow();
  }

  @Test
  void the_example_holds() {
    AsOf march = view("2025-03-31");
    assertThat(march.dataset().periods().stream().map(Period::code))
        .containsExactly("2023", "2024", "2025");
    assertThat(march.dataset().sheets()).containsOnlyKeys("2023", "2024");
    assertThat(march.settings().compareFrom()).isEqualTo("2023");
    assertThat(march.settings().compareTo()).isEqualTo("2024");
    AnalysisResults results = Analyses.run(march.dataset(), march.settings());
    assertThat(results.indices()).containsOnlyKeys("2023", "2024");
    assertThat(results.followUp().value().orElseThrow().year()).isEqualTo("2025");
  }

  @Test
  void the_last_day_keeps_everything() {
    Dataset whole = dataset();
    AsOf last = AsOf.of(whole, settings("2025-12-31")).orElseThrow();
    assertThat(last.dataset()).isEqualTo(whole);
    assertThat(last.settings()).isEqualTo(settings("2025-12-31"));
    assertThat(whole.lastDay()).isEqualTo("2025-09-30");
  }

  @Test
  void scores_are_known_from_the_day_on_which_the_period_closed() {
    assertThat(view("2025-06-29").dataset().sheets()).doesNotContainKey("2025");
    assertThat(view("2025-06-30").dataset().sheets()).containsKey("2025");
    assertThat(view("2025-06-30").settings().compareTo()).isEqualTo("2025");
    assertThat(view("2024-12-06").settings().compareTo()).isEqualTo("2024");
    assertThat(view("2024-12-06").settings().compareFrom()).isEqualTo("2023");
  }

  @Test
  void with_one_closed_period_it_is_compared_with_itself() {
    AsOf first = view("2024-12-05");
    assertThat(first.settings().compareFrom()).isEqualTo("2023");
    assertThat(first.settings().compareTo()).isEqualTo("2023");
  }

  @Test
  void before_the_first_period_closed_there_is_no_view() {
    assertThat(AsOf.of(dataset(), settings("2023-12-30"))).isEmpty();
    assertThat(AsOf.of(dataset(), settings("2023-12-31"))).isPresent();
    assertThat(AsOf.firstDay(dataset())).isEqualTo(Optional.of(day("2023-12-31")));
    assertThatThrownBy(() -> Analyses.run(dataset(), settings("2023-12-30")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2023-12-30");
  }

  @Test
  void years_that_have_not_begun_are_gone_with_all_that_is_theirs() {
    Dataset before = view("2024-12-31").dataset();
    assertThat(before.periods().stream().map(Period::code)).containsExactly("2023", "2024");
    assertThat(before.frameworks()).containsOnlyKeys("old");
    assertThat(before.targets()).isEmpty();
    assertThat(before.tasks()).isEmpty();
    assertThat(before.calendars()).isEmpty();
    assertThat(before.reports().evidence()).isEmpty();
    assertThat(before.reports().measurements()).isEmpty();
    Dataset begun = view("2025-01-01").dataset();
    assertThat(begun.frameworks()).containsOnlyKeys("old", "new");
    assertThat(begun.targets()).containsOnlyKeys("2025");
    assertThat(begun.tasks()).containsOnlyKeys("2025");
    assertThat(begun.calendars()).containsOnlyKeys("2025");
    assertThat(begun.reports().evidence()).containsOnlyKeys("2025");
    assertThat(begun.reports().measurements()).hasSize(1);
    assertThat(begun.reports().taskProgress()).isEmpty();
    assertThat(begun.reports().unitFindings()).isEmpty();
  }

  @Test
  void findings_are_known_once_their_period_is_closed_or_a_unit_reports_on_one() {
    assertThat(view("2024-12-05").dataset().findings()).isEmpty();
    assertThat(view("2024-12-06").dataset().findings()).containsOnlyKeys("2024");
  }

  @Test
  void units_that_begin_later_are_gone_and_nobody_knows_when_the_others_end() {
    Dataset before = view("2025-06-30").dataset();
    assertThat(before.unit(C)).isEmpty();
    assertThat(before.unit(A).orElseThrow().validUntil()).isEqualTo(LocalDate.MAX);
    assertThat(before.successions()).isEmpty();
    assertThat(before.tileMap().tiles().stream().map(TileMap.Tile::unitCode))
        .containsExactly("a", "b");
    assertThat(before.boundaries().outlines().stream().map(Boundaries.Outline::unitCode))
        .containsExactly("a", "b");
    Dataset after = view("2025-07-01").dataset();
    assertThat(after.unit(C)).isPresent();
    assertThat(after.unit(A).orElseThrow().validUntil()).isEqualTo("2025-06-30");
    assertThat(after.successions()).hasSize(1);
    assertThat(after.tileMap().tiles()).hasSize(3);
    assertThat(after.boundaries().outlines()).hasSize(3);
  }

  @Test
  void a_succession_is_announced_from_the_day_of_its_decision_until_it_is_there() {
    AnalysisSettings settings = RealData.loaded().settings().orElseThrow();
    Dataset real = RealData.dataset();
    assertThat(coming(real, settings, "2025-06-15")).isEmpty();
    ComingUnits coming = coming(real, settings, "2025-06-16").get(0);
    assertThat(coming.date()).isEqualTo("2025-07-01");
    assertThat(coming.legalBasis()).isEqualTo("Nghị quyết 1677/NQ-UBTVQH15 ngày 16/6/2025");
    assertThat(coming.ending()).as("nineteen, of which one goes on").isEqualTo(18);
    assertThat(coming.beginning()).isEqualTo(7);
    assertThat(coming(real, settings, "2025-06-30")).containsExactly(coming);
    assertThat(coming(real, settings, "2025-07-01")).isEmpty();
    AsOf eve = AsOf.of(real, settings.asOf(LocalDate.of(2025, 6, 30))).orElseThrow();
    assertThat(eve.dataset().units()).as("not there yet").hasSize(19);
    assertThat(
            eve.dataset().units().stream()
                .filter(unit -> List.of("21484", "21500", "21538").contains(unit.code()))
                .map(unit -> coming.successor(unit.id()).map(ComingUnits.SuccessorName::name)))
        .as("one that has its code, one that has not, and one that goes on by itself")
        .containsExactlyInAnyOrder(Optional.of("Ba Tơ"), Optional.of("Ba Dinh"), Optional.empty());
    assertThat(AsOf.of(eve.dataset(), eve.settings())).contains(eve);
  }

  private static List<ComingUnits> coming(Dataset data, AnalysisSettings settings, String day) {
    return AsOf.of(data, settings.asOf(LocalDate.parse(day))).orElseThrow().dataset().coming();
  }

  @Test
  void reports_and_entries_are_known_on_their_day() {
    Dataset june = view("2025-06-19").dataset();
    assertThat(june.reports().taskProgress().get("2025")).hasSize(2);
    assertThat(june.reports().unitFindings().get("2024")).hasSize(3);
    assertThat(june.reports().unitFindings().get("2024").get(0).reports()).hasSize(1);
    assertThat(june.reports().evidence().get("2025").items()).hasSize(4);
    assertThat(june.reports().evidence().get("2025").items().get(0).entries()).hasSize(1);
    assertThat(june.reports().evidence().get("2025").items().get(2).entries()).isEmpty();
  }

  @Test
  void notes_and_files_of_later_days_are_gone() {
    assertThat(view("2025-07-31").dataset().notes().stream().map(Note::markdown))
        .containsExactly("old");
    assertThat(view("2025-08-01").dataset().notes()).hasSize(2);
    assertThat(view("2025-06-29").dataset().files().stream().map(DataFile::path))
        .containsExactly("dataset.json");
    assertThat(view("2025-09-29").dataset().files()).hasSize(2);
    assertThat(view("2025-09-30").dataset().files()).hasSize(3);
  }

  @TestFactory
  Stream<DynamicTest> nothing_known_later_is_in_the_view_or_in_what_is_computed() {
    return days()
        .map(
            day ->
                DynamicTest.dynamicTest(
                    day,
                    () -> {
                      AsOf view = view(day);
                      assertThat(later(view.dataset(), day(day))).isEmpty();
                      AnalysisResults results = Analyses.run(dataset(), settings(day));
                      assertThat(later(results.followUp(), day(day))).isEmpty();
                      assertThat(later(results, day(day))).isEmpty();
                      assertThat(Analyses.run(view.dataset(), view.settings())).isEqualTo(results);
                      assertThat(AsOf.of(view.dataset(), view.settings()))
                          .isEqualTo(Optional.of(view));
                      assertThat(
                              FollowUpAssessment.assess(
                                  view.dataset(), day(day), settings(day).methods().target()))
                          .isEqualTo(
                              FollowUpAssessment.assess(
                                  dataset(), day(day), settings(day).methods().target()));
                      assertThat(
                              Tables.all(dataset(), results).values().stream()
                                  .map(table -> Tablesaw.table(table).write().toString("csv"))
                                  .toList())
                          .isEqualTo(
                              Tables.all(view.dataset(), results).values().stream()
                                  .map(table -> Tablesaw.table(table).write().toString("csv"))
                                  .toList());
                    }));
  }

  private static Stream<String> days() {
    return Stream.of(
        "2023-12-31",
        "2024-12-31",
        "2025-01-01",
        "2025-03-31",
        "2025-05-09",
        "2025-06-30",
        "2025-07-01",
        "2025-10-31");
  }

  /** What was known on a day does not depend on what came after it. */
  @Test
  void views_of_views_are_views() {
    List<String> days = days().toList();
    for (int i = 0; i < days.size(); i++) {
      for (String later : days.subList(i, days.size())) {
        AsOf wide = view(later);
        assertThat(AsOf.of(wide.dataset(), settings(days.get(i))).orElseThrow().dataset())
            .as(days.get(i) + " of " + later)
            .isEqualTo(view(days.get(i)).dataset());
      }
    }
  }

  @Test
  void nothing_known_later_is_in_the_view_of_the_real_data() {
    Loaded loaded = RealData.loaded();
    Dataset whole = loaded.dataset().orElseThrow();
    AnalysisSettings given = loaded.settings().orElseThrow();
    for (String day : List.of("2024-12-31", "2025-04-15", "2025-10-31")) {
      AsOf view = AsOf.of(whole, given.asOf(day(day))).orElseThrow();
      assertThat(later(view.dataset(), day(day))).isEmpty();
      assertThat(
              later(FollowUpAssessment.assess(whole, day(day), given.methods().target()), day(day)))
          .isEmpty();
      assertThat(FollowUpAssessment.assess(view.dataset(), day(day), given.methods().target()))
          .isEqualTo(FollowUpAssessment.assess(whole, day(day), given.methods().target()));
    }
    assertThat(AsOf.of(whole, given.asOf(day("2025-04-15"))).orElseThrow().dataset().files())
        .extracting(DataFile::path)
        .contains("targets/2025.json", "measurements/2025-03-31.json", "frameworks/2025.json")
        .doesNotContain(
            "measurements/2025-04-30.json", "scores/2025.json", "reference/successions.json");
  }

  @Test
  void the_walk_over_values_finds_what_it_is_looking_for() {
    assertThat(later(dataset(), day("2025-06-30"))).isNotEmpty();
    assertThat(
            later(Map.of("k", List.of(Optional.of(new Day(day("2025-07-01"))))), day("2025-06-30")))
        .containsExactly("Day.on 2025-07-01");
  }

  /** A value with a day. */
  private record Day(LocalDate on) {}

  /** Every day after {@code day} in a value and all that hangs on it, save planned ones. */
  private static List<String> later(Object value, LocalDate day) {
    List<String> found = new ArrayList<>();
    walk(value, "", day, found);
    return found;
  }

  private static void walk(Object value, String where, LocalDate day, List<String> found) {
    if (value instanceof LocalDate date) {
      if (date.isAfter(day) && !PLANNED.contains(where)) {
        found.add(where + " " + date);
      }
    } else if (value instanceof Iterable<?> many) {
      many.forEach(each -> walk(each, where, day, found));
    } else if (value instanceof Map<?, ?> map) {
      walk(map.keySet(), where, day, found);
      walk(map.values(), where, day, found);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(each -> walk(each, where, day, found));
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        walk(
            of(record, component),
            record.getClass().getSimpleName() + "." + component.getName(),
            day,
            found);
      }
    }
  }

  private static Object of(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new AssertionError(component.toString(), failure);
    }
  }
}
