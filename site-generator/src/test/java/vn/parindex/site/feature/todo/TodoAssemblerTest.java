package vn.parindex.site.feature.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.site.say.HandMadeYear.BICH;
import static vn.parindex.site.say.HandMadeYear.TODAY;
import static vn.parindex.site.say.HandMadeYear.UNITS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Todo;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.HandMadeYear;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.duty.DutyWords;

class TodoAssemblerTest {

  private static Page page(FollowUp year) {
    return TestTopics.page(RealEdition.following(year), "todo");
  }

  private static String lead(FollowUp year) {
    return page(year).head().lead();
  }

  private static List<Todo.Item> items(Todo.OfUnit unit) {
    return unit.days().stream().flatMap(day -> day.items().stream()).toList();
  }

  private static Todo todo(Page page) {
    return page.every(Todo.class).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-31", "2025-07-15", "2025-10-31", "2026-02-01"})
  void everything_open_stands_there_once_and_the_numbers_are_those_of_the_open_points(String day) {
    Edition edition = RealEdition.asOf("vi", LocalDate.parse(day));
    FollowUp year = edition.followUp().orElseThrow();
    List<Todo> lists =
        edition
            .routes()
            .of("todo")
            .flatMap(route -> route.page().every(Todo.class))
            .filter(todo -> !todo.units().isEmpty())
            .toList();
    DutyWords words = new DutyWords(edition, year);
    List<String> expected = new ArrayList<>();
    for (OpenPoints open : OpenPoints.all(year)) {
      for (Duty duty : open.duties(year)) {
        DutyWords.Said said = words.of(duty);
        expected.add(
            edition.addresses().todoOf(open.unit())
                + " "
                + said.what().text()
                + ": "
                + said.need());
      }
    }
    assertThat(expected).isNotEmpty();
    List<String> shown = new ArrayList<>();
    for (Todo list : lists) {
      for (Todo.OfUnit unit : list.units()) {
        items(unit)
            .forEach(item -> shown.add(unit.id() + " " + item.what().text() + ": " + item.need()));
      }
      assertThat(list.whens().stream().mapToInt(TodoAssemblerTest::count).sum())
          .isEqualTo(list.total());
      assertThat(list.kinds().stream().mapToInt(TodoAssemblerTest::count).sum())
          .isEqualTo(list.total());
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
    Todo first = todo(edition.routes().page(edition.addresses().todo()).orElseThrow());
    assertThat(first.kinds().stream().mapToInt(TodoAssemblerTest::count).sum())
        .isEqualTo(OpenPoints.all(year).stream().mapToInt(OpenPoints::count).sum());
  }

  private static int count(Todo.Count count) {
    return Integer.parseInt(count.count().replace(".", ""));
  }

  @Test
  void a_silent_unit_comes_first_with_its_report_alone_in_place_of_targets() {
    Page page = page(ChangedYear.REAL);
    Todo.OfUnit first = todo(page).units().get(0);
    assertThat(first.name().text()).isEqualTo("Ba Thành");
    assertThat(items(first).get(0).what().text()).isEqualTo("Báo cáo số liệu chỉ tiêu");
    assertThat(items(first))
        .extracting(Todo.Item::of)
        .doesNotContain(Addresses.todoOf(Duty.Kind.TARGET));
    assertThat(page.head().lead())
        .isEqualTo(
            "Ba Thành chưa báo cáo số liệu sau kỳ 30/06/2025. Đến hết ngày 31/10/2025, cả 19 xã,"
                + " thị trấn còn 182 việc chưa xong; hạn gần nhất là 01/11/2025 (còn 1 ngày): 126"
                + " việc.");
  }

  @Test
  void what_is_missing_is_said_in_units_of_work_with_the_figure_and_the_threshold() {
    List<Todo.Item> items =
        todo(page(ChangedYear.REAL)).units().stream()
            .flatMap(unit -> items(unit).stream())
            .toList();
    assertThat(items)
        .anySatisfy(
            item -> {
              assertThat(item.need()).isEqualTo("cần thêm 1 người đã tập huấn");
              assertThat(item.detail()).isEqualTo("22 / 23 (95,65%), giao 100%");
            });
    assertThat(items)
        .anySatisfy(item -> assertThat(item.detail()).startsWith("căn cứ hoàn thành: "));
    assertThat(items).anySatisfy(item -> assertThat(item.detail()).startsWith("giải pháp: "));
    assertThat(items)
        .anySatisfy(item -> assertThat(item.need()).isEqualTo("sai tiêu chí, đang để ở 3.1.1"));
  }

  @Test
  void units_that_ceased_say_of_which_they_are_part_now_and_every_unit_leads_to_its_papers() {
    Todo todo = todo(page(ChangedYear.REAL));
    List<Block.Phrase> note = todo.units().get(0).note();
    assertThat(note.stream().map(Block.Phrase::text).collect(Collectors.joining()))
        .isEqualTo("Nay thuộc xã Ba Động (từ ngày 01/07/2025, cùng xã Ba Động cũ và xã Ba Liên).");
    assertThat(note.stream().flatMap(phrase -> phrase.to().stream()).map(SitePath::text))
        .containsExactly("don-vi-moi/21496.html", "xa/21496.html", "xa/21502.html");
    assertThat(todo.units()).allSatisfy(unit -> assertThat(unit.papers()).hasSize(2));
  }

  @Test
  void days_follow_each_other_after_the_report() {
    for (Todo.OfUnit unit : todo(page(ChangedYear.REAL)).units()) {
      boolean silent = items(unit).get(0).of().equals(Addresses.todoOf(Duty.Kind.REPORT));
      List<LocalDate> days =
          unit.days().stream()
              .skip(silent ? 1 : 0)
              .map(day -> day.date().split("/"))
              .map(
                  parts ->
                      LocalDate.of(
                          Integer.parseInt(parts[2]),
                          Integer.parseInt(parts[1]),
                          Integer.parseInt(parts[0])))
              .toList();
      assertThat(days).isSorted();
    }
  }

  @Test
  void says_so_when_nothing_is_open() {
    FollowUp year = HandMadeYear.findings(finding(TODAY, UnitFinding.State.MENDED));
    assertThat(lead(year))
        .isEqualTo("Đến ngày 20/06/2025, theo những gì đã báo cáo, không còn việc nào tồn đọng.");
    assertThat(page(year).every(Todo.class)).isEmpty();
  }

  private static FindingStanding finding(LocalDate due, UnitFinding.State... states) {
    return HandMadeYear.finding("hc-1", true, due, states);
  }

  @Test
  void counts_who_has_anything_left_and_names_who_has_not() {
    FollowUp year =
        HandMadeYear.findings(
            finding(TODAY.plusDays(8), UnitFinding.State.OPEN, UnitFinding.State.MENDED));
    Page page = page(year);
    assertThat(page.head().lead())
        .isEqualTo(
            "Đến hết ngày 20/06/2025, 1/3 xã, thị trấn còn 1 việc chưa xong; hạn gần nhất là"
                + " 28/06/2025 (còn 8 ngày): 1 việc.");
    assertThat(todo(page).whens())
        .extracting(Todo.Count::id)
        .containsExactly(Addresses.todoOf(Duty.When.LATER));
    assertThat(page.every(Block.Paragraph.class).map(note -> note.phrases().get(0).text()))
        .containsExactly("Không còn việc tồn đọng: Ba Cung và Ba Dinh.");
  }

  @Test
  void when_all_is_overdue_no_day_comes_next() {
    FollowUp year =
        HandMadeYear.findings(finding(TODAY.minusDays(1), UnitFinding.State.IN_PROGRESS));
    assertThat(lead(year))
        .isEqualTo("Đến hết ngày 20/06/2025, 1/3 xã, thị trấn còn 1 việc đã quá hạn mà chưa xong.");
    Todo.Day day = todo(page(year)).units().get(0).days().get(0);
    assertThat(day.left()).isEqualTo("quá hạn 1 ngày");
    assertThat(todo(page(year)).units().get(0).sum()).isEqualTo("1 việc, 1 quá hạn");
  }

  @Test
  void one_unit_is_named_and_its_task_is_due_today() {
    FollowUp year =
        HandMadeYear.tasks(
            List.of(BICH), HandMadeYear.task("1", TODAY, List.of(BICH), HandMadeYear.begun()));
    assertThat(lead(year))
        .isEqualTo(
            "Đến hết ngày 20/06/2025, xã Ba Bích còn 1 việc chưa xong; hạn gần nhất là"
                + " 20/06/2025 (hôm nay): 1 việc.");
    assertThat(todo(page(year)).persons()).isEmpty();
  }

  @Test
  void a_target_without_cases_to_count_says_its_state() {
    UnitId unit = ChangedYear.REAL.units().get(0);
    FollowUp year =
        ChangedYear.with(
            ChangedYear.onlyTargets(List.of(unit), 2), unit, State.NOT_MET, State.NO_DATA);
    assertThat(items(todo(page(year)).units().get(0)))
        .extracting(Todo.Item::need)
        .containsExactly("chưa đạt", "chưa có số liệu");
  }

  @Test
  void too_much_for_one_page_stands_on_several_and_the_first_leads_to_every_unit() {
    int tasks = 1 + 250 / 2;
    FollowUp year =
        HandMadeYear.tasks(
            UNITS,
            Stream.iterate(1, i -> i + 1)
                .limit(tasks)
                .map(
                    i ->
                        HandMadeYear.task(
                            "" + i,
                            TODAY,
                            UNITS,
                            HandMadeYear.begun(),
                            HandMadeYear.begun(),
                            HandMadeYear.report(TaskProgress.State.NOT_STARTED, new Proof.None())))
                .toArray(TaskStanding[]::new));
    Edition edition = RealEdition.following(year);
    List<Page> pages = edition.routes().of("todo").map(route -> route.page()).toList();
    assertThat(pages).hasSize(4);
    assertThat(pages.get(0).head().title()).isEqualTo("Việc cần làm năm 2025");
    assertThat(todo(pages.get(0)).units()).isEmpty();
    assertThat(pages.get(0).table("parts").rows()).hasSize(3);
    assertThat(pages.get(0).table("first").rows()).hasSize(3);
    assertThat(pages.get(1).head().title()).isEqualTo("Việc cần làm: Ba Bích");
    for (int i = 0; i < UNITS.size(); i++) {
      assertThat(todo(pages.get(i + 1)).units())
          .extracting(Todo.OfUnit::id)
          .containsExactly(edition.addresses().todoOf(UNITS.get(i)));
      assertThat(edition.todo().of(UNITS.get(i), "").to())
          .isEqualTo(pages.get(i + 1).head().path());
    }
  }
}
