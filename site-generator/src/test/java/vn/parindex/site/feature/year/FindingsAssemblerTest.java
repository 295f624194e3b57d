package vn.parindex.site.feature.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.analytics.model.UnitFinding.State.IN_PROGRESS;
import static vn.parindex.analytics.model.UnitFinding.State.MENDED;
import static vn.parindex.analytics.model.UnitFinding.State.OPEN;
import static vn.parindex.site.say.HandMadeYear.TODAY;
import static vn.parindex.site.say.HandMadeYear.UNITS;
import static vn.parindex.site.say.HandMadeYear.finding;
import static vn.parindex.site.say.HandMadeYear.row;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.say.HandMadeYear;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.year.FindingWords;

class FindingsAssemblerTest {

  private static final LocalDate LATER = TODAY.plusDays(10);
  private static final LocalDate EARLIER = TODAY.minusDays(10);

  private static String lead(FindingStanding... findings) {
    return new FindingsAssembler(RealEdition.VI, HandMadeYear.findings(findings)).lead();
  }

  private static Page page(FindingStanding... findings) {
    return TestTopics.page(RealEdition.following(HandMadeYear.findings(findings)), "findings");
  }

  private static Page one(FindingStanding finding) {
    return TestTopics.page(RealEdition.following(HandMadeYear.findings(finding)), "finding");
  }

  @Test
  void noted_nowhere_mended_everywhere_nowhere_and_here_and_there() {
    assertThat(lead(finding("hc-1", true, LATER)))
        .isEqualTo(
            "Đến hết ngày 20/06/2025, 1 tồn tại, hạn chế, nguyên nhân đã nêu chưa ghi nhận cụ thể ở"
                + " đơn vị nào.");
    assertThat(lead(finding("hc-1", true, EARLIER, MENDED, MENDED)))
        .isEqualTo(
            "Đến hết ngày 20/06/2025, các đơn vị đã khắc phục xong cả 2 tồn tại, hạn chế,"
                + " nguyên nhân thuộc khả năng của mình.");
    assertThat(lead(finding("hc-1", true, EARLIER, OPEN, IN_PROGRESS)))
        .startsWith("Đến hết ngày 20/06/2025, các đơn vị chưa khắc phục xong nội dung nào trong 2")
        .endsWith("2 nội dung đã quá hạn, ở 2/3 xã, thị trấn.");
    assertThat(lead(finding("hc-1", true, LATER, MENDED, IN_PROGRESS, OPEN)))
        .contains("đã khắc phục 1/3 tồn tại")
        .endsWith("Không có nội dung nào quá hạn.");
  }

  @Test
  void what_units_cannot_mend_counts_neither_as_mended_nor_as_overdue() {
    Page page =
        page(
            finding("hc-1", true, LATER, MENDED),
            finding("nn-1", false, EARLIER, OPEN, OPEN, OPEN));
    assertThat(page.head().lead()).contains("khắc phục xong cả 1 tồn tại");
    assertThat(page.table("local").rows()).hasSize(1);
    assertThat(row(page.table("beyond"), 0))
        .containsExactly("nn-1. Nội dung nn-1", "1.1", "tồn tại, hạn chế", "3/3");
    assertThat(page.table("units").rows())
        .allSatisfy(
            row ->
                assertThat(row.cells())
                    .allSatisfy(cell -> assertThat(cell.text()).doesNotContain("quá hạn")));
    Page beyond = one(finding("nn-1", false, EARLIER, OPEN));
    assertThat(beyond.head().lead())
        .endsWith(
            "kiến nghị cấp có thẩm quyền; không tính vào kết quả khắc phục, không đơn vị nào bị coi"
                + " là chậm.");
    assertThat(beyond.every(Block.Section.class).map(Block.Section::heading))
        .contains("Theo báo cáo của đơn vị")
        .doesNotContain("Chưa khắc phục xong");
    assertThat(row(beyond.table("left"), 0)).contains("✗ chưa khắc phục");
    assertThat(beyond.every(Block.Stats.class).findFirst().orElseThrow().list())
        .extracting(stat -> stat.label())
        .containsExactly("Ghi nhận ở");
  }

  @Test
  void a_finding_lists_cause_remedy_person_due_date_and_delay() {
    Page page = one(finding("hc-1", true, EARLIER, IN_PROGRESS, MENDED, OPEN));
    assertThat(row(page.table("left"), 0))
        .containsExactly(
            "Ba Bích",
            "vì sao",
            "làm gì",
            "Công chức Văn phòng – Thống kê",
            "10/06/2025",
            "◐ đang khắc phục, quá hạn 10 ngày");
    assertThat(row(page.table("left"), 1)).contains("Ba Dinh", "✗ chưa khắc phục, quá hạn 10 ngày");
    assertThat(row(page.table("mended"), 0)).contains("Ba Cung", "✓ đã khắc phục ngày 11/06/2025");
    assertThat(page.head().lead())
        .isEqualTo(
            "Đây là tồn tại, hạn chế (mục 1.1 của văn bản giao nhiệm vụ), ghi nhận ở 3/3 xã, thị"
                + " trấn. Đã khắc phục 1/3. 2 đơn vị quá hạn.");
  }

  @Test
  void a_unit_without_findings_is_not_said_to_have_mended_all() {
    Page page = page(finding("hc-1", true, LATER, MENDED, OPEN));
    assertThat(row(page.table("units"), 0)).containsExactly("Ba Cung", "1", "0", "0", "1");
    assertThat(row(page.table("units"), 1)).containsExactly("Ba Bích", "1", "1", "0", "0");
    assertThat(row(page.table("units"), 2)).containsExactly("Ba Dinh", "0", "0", "0", "0");
    assertThat(
            page.every(Block.Paragraph.class)
                .flatMap(paragraph -> paragraph.phrases().stream())
                .filter(phrase -> phrase.to().isPresent()))
        .extracting(Block.Phrase::anchor, Block.Phrase::text)
        .containsExactly(
            tuple(
                "loai=ton-tai",
                "Cần đôn đốc: 1 tồn tại, nguyên nhân chưa khắc phục xong, ở 1/3 xã, thị trấn. Xem"
                    + " từng việc"));
  }

  @Test
  void it_is_mended_since_the_last_time_it_was_not() {
    UnitFinding finding =
        new UnitFinding(
            UNITS.get(0),
            "hc-1",
            "",
            "",
            "",
            LATER,
            List.of(
                new UnitFinding.Report(TODAY.minusDays(9), MENDED),
                new UnitFinding.Report(TODAY.minusDays(7), OPEN),
                new UnitFinding.Report(TODAY.minusDays(5), MENDED),
                new UnitFinding.Report(TODAY.minusDays(1), MENDED)));
    assertThat(FindingWords.mendedOn(finding)).isEqualTo(TODAY.minusDays(5));
  }
}
