package vn.parindex.site.feature.year;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.site.say.HandMadeYear.BICH;
import static vn.parindex.site.say.HandMadeYear.TODAY;
import static vn.parindex.site.say.HandMadeYear.UNITS;
import static vn.parindex.site.say.HandMadeYear.begun;
import static vn.parindex.site.say.HandMadeYear.done;
import static vn.parindex.site.say.HandMadeYear.report;
import static vn.parindex.site.say.HandMadeYear.row;
import static vn.parindex.site.say.HandMadeYear.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.say.HandMadeYear;
import vn.parindex.site.say.RealEdition;

class TasksAssemblerTest {

  private static final LocalDate DUE = TODAY.plusDays(5);

  private static String lead(List<UnitId> units, TaskStanding... tasks) {
    return new TasksAssembler(RealEdition.VI, HandMadeYear.tasks(units, tasks)).lead();
  }

  private static Page page(TaskStanding... tasks) {
    return TestTopics.page(RealEdition.following(HandMadeYear.tasks(UNITS, tasks)), "tasks");
  }

  private static List<Stat> stats(Page page) {
    return page.every(Block.Stats.class).findFirst().orElseThrow().list();
  }

  @Test
  void without_any_report_nothing_is_said_to_be_undone() {
    assertThat(lead(UNITS, task("1", DUE, UNITS, null, null, null)))
        .isEqualTo(
            "Đến hết ngày 20/06/2025, chưa đơn vị nào báo cáo kết quả thực hiện 1 nhiệm vụ.");
  }

  @Test
  void without_any_report_nothing_is_counted_as_undone() {
    Page silent =
        page(task("1", DUE, UNITS, null, null, null), task("2", DUE, UNITS, null, null, null));
    assertThat(stats(silent).stream().map(Stat::value).limit(4))
        .containsExactly("–", "–", "0", "6");
    assertThat(row(silent.table("tasks"), 0)).doesNotContain("0/3");
    assertThat(row(silent.table("units"), 0)).doesNotContain("0/2");
    Page some =
        page(task("1", DUE, UNITS, begun(), null, null), task("2", DUE, UNITS, null, null, null));
    assertThat(stats(some).get(0).value()).isEqualTo("0/6");
    assertThat(row(some.table("tasks"), 0)).contains("0/3");
    assertThat(row(some.table("tasks"), 1)).doesNotContain("0/3");
    assertThat(row(some.table("units"), 0)).contains("0/2");
    assertThat(row(some.table("units"), 1)).doesNotContain("0/2");
  }

  @Test
  void all_done_by_everybody_is_one_sentence() {
    assertThat(
            lead(
                UNITS,
                task("1", DUE, UNITS, done(), done(), done()),
                task("2", DUE, UNITS, done(), done(), done())))
        .isEqualTo("Đến hết ngày 20/06/2025, cả 3 xã, thị trấn đã hoàn thành cả 2 nhiệm vụ.");
  }

  @Test
  void nobody_with_all_done_and_tasks_that_share_the_last_place() {
    assertThat(
            lead(
                UNITS,
                task("1", DUE, UNITS, done(), done(), null),
                task("2", DUE, UNITS, begun(), begun(), done()),
                task("3", DUE, UNITS, begun(), null, done())))
        .isEqualTo(
            "Đến hết ngày 20/06/2025, chưa đơn vị nào hoàn thành cả 3 nhiệm vụ. Ít đơn vị hoàn thành"
                + " nhất là các nhiệm vụ tại mục 2 và mục 3: mỗi nhiệm vụ 1/3 xã, thị trấn.");
  }

  @Test
  void one_task_is_slowest_or_all_are_level() {
    assertThat(
            lead(
                UNITS,
                task("1", DUE, UNITS, done(), done(), done()),
                task("2", DUE, UNITS, done(), begun(), null)))
        .isEqualTo(
            "Đến hết ngày 20/06/2025, 1/3 xã, thị trấn đã hoàn thành cả 2 nhiệm vụ. Ít đơn vị hoàn"
                + " thành nhất là nhiệm vụ tại mục 2 (Việc 2): 1/3 xã, thị trấn.");
    assertThat(
            lead(
                UNITS,
                task("1", DUE, UNITS, done(), begun(), begun()),
                task("2", DUE, UNITS, done(), begun(), null)))
        .endsWith("Mỗi nhiệm vụ đều có 1/3 xã, thị trấn hoàn thành.");
  }

  @Test
  void one_unit_is_named_and_one_task_is_not_called_all() {
    List<UnitId> one = List.of(BICH);
    assertThat(lead(one, task("1", DUE, one, done()), task("2", DUE, one, begun())))
        .isEqualTo("Đến hết ngày 20/06/2025, Xã Ba Bích đã hoàn thành 1/2 nhiệm vụ.");
    assertThat(lead(UNITS, task("1", DUE, UNITS, done(), begun(), null)))
        .isEqualTo("Đến hết ngày 20/06/2025, 1/3 xã, thị trấn đã hoàn thành nhiệm vụ được giao.");
    assertThat(lead(List.of(), task("1", DUE, List.of())))
        .isEqualTo("Đến hết ngày 20/06/2025, 1 nhiệm vụ chưa giao cho đơn vị nào.");
  }

  @Test
  void a_sum_says_of_how_many_units_it_is() {
    TaskProgress.Report money = report(TaskProgress.State.DONE, new Proof.Amount(5_000_000));
    Page page =
        page(task("1", DUE, UNITS, money, money, null), task("2", DUE, UNITS, money, money, money));
    assertThat(row(page.table("tasks"), 0)).endsWith("10.000.000 đồng (2 đơn vị có số liệu)");
    assertThat(row(page.table("tasks"), 1)).endsWith("15.000.000 đồng");
  }

  @Test
  void cells_say_symbol_state_and_proof() {
    Page page =
        page(
            task(
                "1",
                DUE,
                UNITS,
                report(TaskProgress.State.DONE, new Proof.Amount(35_000_000)),
                report(
                    TaskProgress.State.DONE,
                    new Proof.Document("MH-12/QĐ-UBND", LocalDate.of(2025, 4, 8))),
                null),
            task(
                "2",
                DUE,
                UNITS,
                report(TaskProgress.State.IN_PROGRESS, new Proof.Share(3, 5)),
                report(TaskProgress.State.NOT_STARTED, new Proof.None()),
                report(TaskProgress.State.DONE, new Proof.Count(2))));
    assertThat(row(page.table("units"), 0))
        .containsExactly(
            "Ba Bích",
            "✓ hoàn thành: 35.000.000 đồng",
            "◐ đang thực hiện: 3/5 (báo cáo ngày 17/06/2025)",
            "1/2");
    assertThat(row(page.table("units"), 1))
        .containsExactly(
            "Ba Cung",
            "✓ hoàn thành: số MH-12/QĐ-UBND ngày 08/04/2025",
            "✗ chưa thực hiện (báo cáo ngày 17/06/2025)",
            "1/2");
    assertThat(row(page.table("units"), 2))
        .containsExactly("Ba Dinh", "– chưa báo cáo", "✓ hoàn thành: 2", "1/2");
    assertThat(row(page.table("tasks"), 0))
        .containsExactly(
            "Việc 1",
            "1",
            "kết quả",
            "25/06/2025",
            "2/3",
            "0",
            "0",
            "1",
            "35.000.000 đồng (1 đơn vị có số liệu)");
  }

  @Test
  void on_the_due_day_nothing_is_overdue_and_the_day_after_all_that_is_not_done() {
    TaskStanding today = task("1", TODAY, UNITS, done(), begun(), null);
    assertThat(row(page(today).table("units"), 1))
        .contains("◐ đang thực hiện (báo cáo ngày 17/06/2025)");
    assertThat(stats(page(today)).get(4).detail()).isEqualTo("hôm nay");
    TaskStanding yesterday = task("1", TODAY.minusDays(1), UNITS, done(), begun(), null);
    assertThat(row(page(yesterday).table("units"), 0)).contains("✓ hoàn thành");
    assertThat(row(page(yesterday).table("units"), 1))
        .contains("◐ đang thực hiện (báo cáo ngày 17/06/2025), quá hạn 1 ngày");
    assertThat(row(page(yesterday).table("units"), 2)).contains("– chưa báo cáo, quá hạn 1 ngày");
    assertThat(stats(page(yesterday)).get(2).value()).isEqualTo("2");
  }

  @Test
  void a_unit_that_reported_on_no_task_is_named_first() {
    assertThat(
            lead(
                UNITS,
                task("1", DUE, UNITS, begun(), done(), null),
                task("2", DUE, UNITS, begun(), done(), null)))
        .startsWith("Ba Dinh cũ chưa báo cáo nhiệm vụ nào. Đến hết ngày 20/06/2025, 1/3");
  }

  @Test
  void what_is_left_is_counted_and_led_to() {
    Page page =
        page(
            task("1", DUE, UNITS, begun(), done(), null),
            task("2", DUE, UNITS, done(), done(), null));
    Block.Phrase view = view(page).orElseThrow();
    assertThat(view.text())
        .isEqualTo(
            "Cần đôn đốc: 3 nhiệm vụ chưa hoàn thành hoặc chưa báo cáo, ở 2/3 xã, thị trấn. Xem từng việc");
    assertThat(view.to()).contains(RealEdition.VI.addresses().todo());
    assertThat(view.anchor()).isEqualTo("loai=nhiem-vu");
  }

  @Test
  void with_nothing_left_nothing_leads_there() {
    assertThat(view(page(task("1", DUE, UNITS, done(), done(), done())))).isEmpty();
  }

  private static Optional<Block.Phrase> view(Page page) {
    return page.every(Block.Paragraph.class)
        .filter(paragraph -> paragraph.style().equals("more"))
        .map(paragraph -> paragraph.phrases().get(0))
        .findFirst();
  }
}
