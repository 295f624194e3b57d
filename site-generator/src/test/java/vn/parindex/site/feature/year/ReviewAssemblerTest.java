package vn.parindex.site.feature.year;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.site.say.HandMadeYear.BICH;
import static vn.parindex.site.say.HandMadeYear.CUNG;
import static vn.parindex.site.say.HandMadeYear.DINH;
import static vn.parindex.site.say.HandMadeYear.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.ReviewStanding;
import vn.parindex.analytics.followup.ReviewStanding.Tally;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.target.Pool;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.HandMadeYear;
import vn.parindex.site.say.RealEdition;

class ReviewAssemblerTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  private static ReviewStanding.TaskMove task(int before, List<UnitId> newly) {
    return new ReviewStanding.TaskMove(
        new Task("nv-1", "1", "Việc", "kết quả", Task.ProofKind.COUNT),
        new Tally(before, before + newly.size()),
        newly);
  }

  private static ReviewStanding.FindingMove finding(boolean local, List<UnitId> newly) {
    return new ReviewStanding.FindingMove(
        new ReviewFinding("hc-1", "1.1", ReviewFinding.Kind.LIMITATION, "Nội dung", local),
        new Tally(0, 3),
        new Tally(0, newly.size()),
        newly);
  }

  private static Pool pool(int met, int notMet, int noCases) {
    return new Pool(
        Fraction.of(met),
        Fraction.of(met + notMet),
        RealEdition.VI.followUp().orElseThrow().targets().get(0).pool().attainment(),
        met,
        notMet,
        noCases,
        0,
        0,
        0);
  }

  @Test
  void what_was_met_and_has_no_cases_now_is_told_so_that_the_counts_add_up() {
    ReviewStanding review =
        new ReviewStanding(
            new YearCalendar.Review("6-thang", "Hội nghị sơ kết 6 tháng", DAY, DAY.plusDays(10)),
            LocalDate.of(2025, 3, 31),
            List.of(
                new ReviewStanding.TargetMove(
                    RealEdition.VI.followUp().orElseThrow().targets().get(0).target(),
                    Optional.of(pool(2, 1, 0)),
                    pool(1, 1, 1),
                    List.of(DINH),
                    List.of(BICH))),
            List.of(),
            List.of(),
            Map.of(),
            3);
    Page page = page(review);
    assertThat(stats(page).get(0).value()).isEqualTo("2 → 1");
    assertThat(notes(page).get(0))
        .endsWith(
            " Kết quả chỉ tiêu ngày 31/03/2025 tính cả 3 số liệu được điều chỉnh từ sau ngày đó đến"
                + " ngày 30/06/2025.");
    assertThat(page.head().lead())
        .endsWith(
            ": các đơn vị đạt thêm 1 chỉ tiêu nhưng không còn đạt 1 chỉ tiêu và 1 chỉ tiêu trước đạt nay không xét"
                + " được.");
    assertThat(page.table("targets").columns())
        .extracting(TableView.Column::label)
        .contains("Ngày 31/03/2025", "Đơn vị không còn đạt");
  }

  /** Targets of a year are not set against the figures of the end of the year before. */
  @Test
  void the_first_review_of_a_year_compares_no_targets() {
    Page page =
        page(
            new ReviewStanding(
                new YearCalendar.Review("6-thang", "Hội nghị sơ kết", DAY, DAY.plusDays(10)),
                LocalDate.of(2024, 12, 31),
                List.of(
                    new ReviewStanding.TargetMove(
                        RealEdition.VI.followUp().orElseThrow().targets().get(0).target(),
                        Optional.empty(),
                        pool(2, 1, 0),
                        List.of(BICH, DINH),
                        List.of())),
                List.of(),
                List.of(),
                Map.of(),
                0));
    assertThat(stats(page).get(0).value()).isEqualTo("2");
    assertThat(page.head().lead())
        .isEqualTo("Từ ngày 31/12/2024 đến ngày 30/06/2025: các đơn vị đạt 2 chỉ tiêu của năm.");
    assertThat(page.table("targets").columns())
        .extracting(TableView.Column::label)
        .noneMatch(head -> head.contains("31/12/2024"));
    assertThat(row(page.table("targets"), 0)).endsWith("2/3", "Ba Bích và Ba Dinh");
    assertThat(page.table("targets").notes().get(0)).contains("hội nghị đầu tiên của năm");
  }

  @Test
  void whose_figures_are_of_an_earlier_date_is_named() {
    List<String> known =
        RealEdition.VI.routes().of("review").map(route -> notes(route.page()).get(0)).toList();
    assertThat(known.get(0)).endsWith("không làm thay đổi trang này.");
    // Figures of June were corrected in July, before the review of September.
    assertThat(known.get(1)).contains(" được điều chỉnh từ sau ngày đó đến ngày 30/09/2025. ");
    assertThat(known.get(1))
        .endsWith("Số liệu chỉ tiêu gần nhất của kỳ trước đó: Ba Thành (ngày 30/06/2025).");
  }

  private static List<Stat> stats(Page page) {
    return page.every(Block.Stats.class).findFirst().orElseThrow().list();
  }

  /** Of what day the figures are, then that units have ceased to exist. */
  private static List<String> notes(Page page) {
    return page.every(Block.Paragraph.class)
        .filter(paragraph -> paragraph.style().equals("note"))
        .map(paragraph -> paragraph.phrases().get(0).text())
        .toList();
  }

  private static Page page(ReviewStanding review) {
    return TestTopics.page(
        RealEdition.following(HandMadeYear.calendar(List.of(), List.of(review))), "review");
  }

  private static Page page(
      List<ReviewStanding.TaskMove> tasks,
      List<ReviewStanding.FindingMove> findings,
      Map<Evidence.State, Tally> evidence) {
    ReviewStanding review =
        new ReviewStanding(
            new YearCalendar.Review("6-thang", "Hội nghị sơ kết 6 tháng", DAY, DAY.plusDays(10)),
            LocalDate.of(2024, 12, 31),
            List.of(),
            tasks,
            findings,
            evidence,
            0);
    return page(review);
  }

  @Test
  void says_only_what_is_new_of_what_there_is() {
    assertThat(page(List.of(task(0, List.of(BICH, CUNG))), List.of(), Map.of()).head().lead())
        .isEqualTo("Từ ngày 31/12/2024 đến ngày 30/06/2025: hoàn thành thêm 2 nhiệm vụ.");
    assertThat(
            page(List.of(task(0, List.of(BICH))), List.of(finding(true, List.of(DINH))), Map.of())
                .head()
                .lead())
        .endsWith(
            "hoàn thành thêm 1 nhiệm vụ và khắc phục xong thêm 1 tồn tại, hạn chế, nguyên nhân.");
  }

  @Test
  void nothing_new_is_said_once() {
    String nothing = "Từ ngày 31/12/2024 đến ngày 30/06/2025 chưa có kết quả mới.";
    assertThat(page(List.of(), List.of(), Map.of()).head().lead()).isEqualTo(nothing);
    assertThat(page(List.of(task(2, List.of())), List.of(), Map.of()).head().lead())
        .isEqualTo(nothing);
  }

  @Test
  void what_is_not_new_is_not_counted_as_nought() {
    assertThat(
            page(List.of(task(2, List.of())), List.of(finding(true, List.of(DINH))), Map.of())
                .head()
                .lead())
        .isEqualTo(
            "Từ ngày 31/12/2024 đến ngày 30/06/2025: khắc phục xong thêm 1 tồn tại, hạn chế,"
                + " nguyên nhân.");
  }

  @Test
  void tells_who_did_what_and_that_corrections_come_too_late() {
    Page page =
        page(
            List.of(task(1, List.of(CUNG, BICH))),
            List.of(finding(false, List.of(BICH)), finding(true, List.of(CUNG))),
            Map.of(Evidence.State.LATE, new Tally(2, 5)));
    assertThat(row(page.table("tasks"), 0))
        .containsExactly("Việc", "1", "1/3", "3/3", "Ba Bích và Ba Cung");
    assertThat(row(page.table("findings"), 0))
        .containsExactly("hc-1. Nội dung", "1.1", "–", "1/3", "Ba Cung");
    assertThat(row(page.table("findings"), 1))
        .endsWith("– không tính", "kiến nghị cấp trên")
        .doesNotContain("1/3");
    assertThat(stats(page).get(0).value()).isEqualTo("1 → 3");
    // On the day before the year nothing was asked for yet.
    assertThat(stats(page).get(1).value()).isEqualTo("– → 1");
    assertThat(row(page(List.of(task(0, List.of(BICH))), List.of(), Map.of()).table("tasks"), 0))
        .containsExactly("Việc", "1", "–", "1/3", "Ba Bích");
    assertThat(row(page.table("evidence"), 0)).containsExactly("◷ bổ sung muộn", "2", "5", "+3");
    assertThat(notes(page))
        .containsExactly(
            "Số liệu như đã biết vào ngày 30/06/2025; hội nghị ngày 10/07/2025. Số liệu điều chỉnh"
                + " sau ngày 30/06/2025 không làm thay đổi trang này.");
  }
}
