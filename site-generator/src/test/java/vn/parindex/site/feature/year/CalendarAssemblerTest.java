package vn.parindex.site.feature.year;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.site.say.HandMadeYear.CUNG;
import static vn.parindex.site.say.HandMadeYear.TODAY;
import static vn.parindex.site.say.HandMadeYear.UNITS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Months.Entry;
import vn.parindex.site.model.Block.Months.Month;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.HandMadeYear;
import vn.parindex.site.say.RealEdition;

class CalendarAssemblerTest {

  private static final String COMING = "section.calendar.coming";
  private static final String PASSED = "section.calendar.passed";

  private static DueDate due(long days, DueDate.Kind kind, String name, List<UnitId> open) {
    return new DueDate(
        TODAY.plusDays(days), kind, "hc-1", name, "", days, new LinkedHashSet<>(open));
  }

  private static Page page(DueDate... dues) {
    return page(HandMadeYear.calendar(List.of(dues), List.of()));
  }

  private static Page page(FollowUp year) {
    return TestTopics.page(RealEdition.following(year), "calendar");
  }

  /** What stands in a part of the page; nothing when the part has no days or is not there. */
  private static List<Month> months(Page page, String part) {
    return page.every(Block.Section.class)
        .filter(section -> section.heading().equals(RealEdition.VI.say(part)))
        .flatMap(section -> Block.all(section.within()))
        .filter(Block.Months.class::isInstance)
        .flatMap(months -> ((Block.Months) months).list().stream())
        .toList();
  }

  @Test
  void the_next_day_is_named_and_several_things_on_it_are_counted() {
    assertThat(page(due(0, DueDate.Kind.OTHER, "Gửi báo cáo", List.of())).head().lead())
        .isEqualTo(
            "Tính đến hết ngày 20/06/2025, mốc gần nhất chưa xong là Gửi báo cáo, ngày 20/06/2025"
                + " (hôm nay). Không có việc nào quá hạn.");
    assertThat(
            page(
                    due(11, DueDate.Kind.TASKS, "", UNITS),
                    due(11, DueDate.Kind.EVIDENCE, "", UNITS),
                    due(11, DueDate.Kind.REMEDY, "Việc đã xong", List.of()))
                .head()
                .lead())
        .isEqualTo(
            "Tính đến hết ngày 20/06/2025, ngày đến hạn gần nhất là 01/07/2025 (còn 11 ngày), có 2"
                + " thời hạn. Không có việc nào quá hạn.");
  }

  @Test
  void only_what_somebody_has_not_finished_is_overdue() {
    Page page =
        page(
            due(-9, DueDate.Kind.REMEDY, "Nội dung", List.of(CUNG)),
            due(-8, DueDate.Kind.REMEDY, "Việc khác", List.of()),
            due(-7, DueDate.Kind.OTHER, "Gửi báo cáo", List.of()));
    assertThat(page.head().lead())
        .isEqualTo(
            "Tính đến hết ngày 20/06/2025, lịch năm 2025 không còn việc nào sắp đến hạn. 1"
                + " thời hạn đã qua mà còn đơn vị chưa làm xong.");
    assertThat(months(page, COMING)).isEmpty();
    List<Entry> passed = months(page, PASSED).get(0).entries();
    Entry late = passed.get(2);
    assertThat(late.distance()).isEqualTo("quá hạn 9 ngày");
    assertThat(late.tone()).isEqualTo(Tone.DOWN);
    assertThat(late.what().text()).isEqualTo("Khắc phục: Nội dung");
    assertThat(late.units()).extracting(Cell::text).containsExactly("Ba Cung");
    assertThat(late.units().get(0)).isInstanceOf(Cell.Linked.class);
    assertThat(passed)
        .extracting(Entry::distance)
        .containsExactly("đã qua 7 ngày", "đã qua 8 ngày", "quá hạn 9 ngày");
    assertThat(passed.get(1).open()).isEqualTo("Không còn đơn vị nào phải làm");
  }

  @Test
  void of_a_year_that_is_over_what_was_left_is_told_and_no_days_run() {
    FollowUp year =
        HandMadeYear.calendar(
            List.of(due(-425, DueDate.Kind.REMEDY, "Nội dung", List.of(CUNG))), List.of());
    FollowUp over =
        new FollowUp(
            year.year(),
            year.from(),
            year.to(),
            LocalDate.of(2026, 12, 31),
            year.units(),
            year.targets(),
            year.tasks(),
            year.findings(),
            year.evidence(),
            year.calendar(),
            year.reviews());
    Page page = page(over);
    assertThat(page.head().lead())
        .isEqualTo(
            "Tính đến hết ngày 31/12/2026, lịch năm 2025 không còn việc nào sắp đến hạn. Năm"
                + " 2025 đã hết mà còn 1 thời hạn có đơn vị chưa làm xong.");
    assertThat(page.every(Block.Stats.class).findFirst().orElseThrow().list())
        .extracting(Stat::label)
        .contains("Thời hạn của năm 2025 chưa xong");
  }

  @Test
  void a_remedy_is_counted_of_those_that_have_it_due_on_the_day() {
    FindingStanding noted =
        HandMadeYear.finding(
            "hc-1", true, TODAY.minusDays(9), UnitFinding.State.OPEN, UnitFinding.State.MENDED);
    FollowUp year = HandMadeYear.findings(noted);
    FollowUp due =
        ChangedYear.with(
            year, List.of(due(-9, DueDate.Kind.REMEDY, "Nội dung", List.of(UNITS.get(0)))));
    assertThat(months(page(due), PASSED).get(0).entries().get(0).open())
        .isEqualTo("1/2 xã, thị trấn có hạn này chưa khắc phục xong");
  }

  @Test
  void a_report_that_somebody_owes_is_overdue_and_one_that_all_gave_is_not() {
    FollowUp real = RealEdition.VI.followUp().orElseThrow();
    Page page = page(real);
    List<Entry> reports = reports(months(page, PASSED));
    assertThat(reports.subList(0, 3))
        .extracting(entry -> entry.what().text())
        .containsExactly(
            "Báo cáo số liệu chỉ tiêu tháng 9",
            "Báo cáo số liệu chỉ tiêu tháng 8",
            "Báo cáo số liệu chỉ tiêu tháng 7");
    // Who left out a report and gave a later one is named too: the page on the data lists it.
    assertThat(reports.subList(0, 3))
        .extracting(Entry::open)
        .containsExactly(
            "1/19 xã, thị trấn chưa báo cáo",
            "Ba Nam thiếu báo cáo kỳ này, đã báo cáo kỳ sau. 1/19 xã, thị trấn chưa báo cáo",
            "Ba Khâm thiếu báo cáo kỳ này, đã báo cáo kỳ sau. 1/19 xã, thị trấn chưa báo cáo");
    assertThat(reports.subList(0, 3))
        .allSatisfy(
            entry -> assertThat(entry.units()).extracting(Cell::text).containsExactly("Ba Thành"));
    assertThat(reports.subList(3, reports.size()))
        .hasSize(6)
        .extracting(Entry::open)
        .as("of the report for April one gave a part too late")
        .containsOnlyOnce(
            "Ba Bích nộp muộn một phần, chưa được tính. Các đơn vị còn lại đã báo cáo đủ")
        .areExactly(5, new Condition<>("Đơn vị nào cũng đã báo cáo"::equals, "all reported"));
    Entry october = reports(months(page, COMING)).get(0);
    assertThat(october.open())
        .as("of October one gave nothing yet, and one a part")
        .isEqualTo("2/19 xã, thị trấn chưa báo cáo hoặc mới báo cáo một phần chỉ tiêu");
    assertThat(october.units()).extracting(Cell::text).containsExactly("Ba Bích", "Ba Thành");
    assertThat(reports(months(page, COMING)).get(1).open()).isEmpty();
  }

  @Test
  void many_units_are_counted_and_what_is_overdue_is_led_to() {
    Page page = page(ChangedYear.REAL);
    Entry targets = months(page, COMING).get(0).entries().get(0);
    assertThat(targets.open()).startsWith("19/19 xã, thị trấn còn chỉ tiêu chưa đạt");
    assertThat(targets.units()).isEmpty();
    assertThat(
            page.every(Block.Paragraph.class)
                .flatMap(paragraph -> paragraph.phrases().stream())
                .filter(phrase -> phrase.anchor().equals("han=qua-han")))
        .extracting(Block.Phrase::text)
        .containsExactly("Đã quá hạn mà chưa xong: 56 việc, ở 14/19 xã, thị trấn. Xem từng việc");
  }

  private static List<Entry> reports(List<Month> months) {
    return months.stream()
        .flatMap(month -> month.entries().stream())
        .filter(entry -> entry.what().text().startsWith("Báo cáo số liệu"))
        .toList();
  }

  @Test
  void a_day_after_the_last_figures_says_that_there_are_none_since() {
    FollowUp real = RealEdition.VI.followUp().orElseThrow();
    LocalDate later = LocalDate.of(2026, 2, 1);
    FollowUp over =
        new FollowUp(
            real.year(),
            real.from(),
            real.to(),
            later,
            real.units(),
            real.targets(),
            real.tasks(),
            real.findings(),
            real.evidence(),
            real.calendar().stream()
                .map(
                    due ->
                        new DueDate(
                            due.date(),
                            due.kind(),
                            due.code(),
                            due.name(),
                            due.clause(),
                            ChronoUnit.DAYS.between(later, due.date()),
                            due.open()))
                .toList(),
            real.reviews());
    Entry november = reports(months(page(over), PASSED)).get(0);
    assertThat(november.what().text()).isEqualTo("Báo cáo số liệu chỉ tiêu tháng 11");
    assertThat(november.open()).isEqualTo("Chưa có số liệu chỉ tiêu nào sau kỳ 31/10/2025");
  }

  @Test
  void months_stand_in_the_order_of_their_days() {
    Page page =
        page(
            due(5, DueDate.Kind.OTHER, "a", List.of()),
            due(20, DueDate.Kind.OTHER, "b", List.of()),
            due(230, DueDate.Kind.OTHER, "c", List.of()));
    assertThat(months(page, COMING))
        .extracting(Month::name)
        .containsExactly("Tháng 6 năm 2025", "Tháng 7 năm 2025", "Tháng 02 năm 2026");
  }

  @Test
  void a_review_without_its_page_says_when_it_comes() {
    Entry review =
        months(page(due(11, DueDate.Kind.REVIEW, "Hội nghị 6 tháng", List.of())), COMING)
            .get(0)
            .entries()
            .get(0);
    assertThat(review.what()).isInstanceOf(Cell.Text.class);
    assertThat(review.open()).isEqualTo("Trang sơ kết có sau ngày chốt số liệu");
  }
}
