package vn.parindex.site.feature.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.site.say.HandMadeYear.BICH;
import static vn.parindex.site.say.HandMadeYear.CUNG;
import static vn.parindex.site.say.HandMadeYear.TODAY;
import static vn.parindex.site.say.HandMadeYear.entry;
import static vn.parindex.site.say.HandMadeYear.evidence;
import static vn.parindex.site.say.HandMadeYear.row;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.HandMadeYear;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.say.year.EvidenceStates.State;

class EvidenceAssemblerTest {

  private static EvidenceStanding register(List<UnitId> units, String[] leaves, Evidence... items) {
    Map<UnitId, Map<String, Evidence>> byUnit = new LinkedHashMap<>();
    units.forEach(unit -> byUnit.put(unit, new LinkedHashMap<>()));
    Arrays.stream(items).forEach(item -> byUnit.get(item.unit()).put(item.leaf(), item));
    return new EvidenceStanding("2025", TODAY.plusDays(30), List.of(leaves), Map.of(), byUnit);
  }

  private static Page page(EvidenceStanding standing) {
    return TestTopics.page(edition(standing), "evidence");
  }

  private static Page area(EvidenceStanding standing) {
    return TestTopics.page(edition(standing), RealEdition.VI.addresses().evidence("1"));
  }

  private static Edition edition(EvidenceStanding standing) {
    return RealEdition.following(HandMadeYear.evidence(standing));
  }

  private static final String[] LEAVES = {"1.1.1", "1.1.2"};

  @Test
  void nothing_needed_nothing_looked_at_and_everything_there() {
    assertThat(page(register(List.of(BICH), new String[0])).head().lead())
        .isEqualTo("Đến hết ngày 20/06/2025, không có tiêu chí nào cần tài liệu kiểm chứng.");
    assertThat(page(register(List.of(BICH, CUNG), LEAVES)).head().lead())
        .isEqualTo(
            "Đến hết ngày 20/06/2025, chưa ghi nhận tài liệu nào trong 4 tài liệu kiểm chứng cần có.");
    assertThat(
            page(register(
                    List.of(BICH),
                    LEAVES,
                    evidence(BICH, "1.1.1", entry(9, Evidence.State.COMPLETE)),
                    evidence(BICH, "1.1.2", entry(9, Evidence.State.LATE))))
                .head()
                .lead())
        .isEqualTo(
            "Đến hết ngày 20/06/2025, Xã Ba Bích đã có đủ cả 2 tài liệu kiểm chứng cần có."
                + " Trong đó 1 tài liệu bổ sung muộn.");
  }

  @Test
  void late_counts_as_there_and_stands_apart_and_an_item_without_entry_is_not_missing() {
    Page page =
        page(
            register(
                List.of(BICH, CUNG),
                LEAVES,
                evidence(BICH, "1.1.1", entry(9, Evidence.State.LATE)),
                evidence(BICH, "1.1.2"),
                evidence(
                    CUNG, "1.1.1", new Evidence.Entry(TODAY, Evidence.State.MISFILED, "1.1.2"))));
    assertThat(page.head().lead())
        .isEqualTo(
            "Đến hết ngày 20/06/2025, 2 xã, thị trấn đã có 1/4 tài liệu kiểm chứng cần có"
                + " (25,00%). Thiếu 0, sai tiêu chí 1, chưa ghi nhận 2.");
    assertThat(row(page.table("units"), 0))
        .containsExactly("Ba Cung", "0/2", "0,00", "0", "0", "1", "0", "1", "0");
    assertThat(
            page.every(Block.Paragraph.class)
                .flatMap(paragraph -> paragraph.phrases().stream())
                .filter(phrase -> phrase.to().isPresent()))
        .extracting(Block.Phrase::anchor, Block.Phrase::text)
        .containsExactly(
            tuple(
                "loai=minh-chung",
                "Cần đôn đốc: 1 tài liệu kiểm chứng thiếu hoặc sai tiêu chí, ở 1/2 xã, thị trấn."
                    + " Xem từng việc"));
    assertThat(row(page.table("units"), 1))
        .containsExactly("Ba Bích", "1/2", "50,00", "0", "1", "0", "0", "1", "0");
    assertThat(row(page.table("matrix"), 0)).containsExactly("Ba Bích", "– 1/2");
    assertThat(row(page.table("matrix"), 1)).containsExactly("Ba Cung", "✗ 0/2");
  }

  @Test
  void an_area_lists_what_is_open_since_when_and_who_was_not_looked_at() {
    Page area =
        area(
            register(
                List.of(BICH, CUNG),
                LEAVES,
                evidence(
                    BICH,
                    "1.1.1",
                    entry(30, Evidence.State.MISFILED),
                    entry(20, Evidence.State.MISSING),
                    entry(10, Evidence.State.MISSING))));
    assertThat(row(area.table("matrix"), 0)).containsExactly("Ba Bích", "✗", "–");
    assertThat(area.table("open").rows()).hasSize(1);
    assertThat(row(area.table("open"), 0))
        .startsWith("Ba Bích")
        .contains("✗ thiếu", "Công chức Văn phòng – Thống kê", "31/05/2025");
    assertThat(row(area.table("leaves"), 0)).endsWith("Ba Cung");
    assertThat(row(area.table("leaves"), 1)).endsWith("tất cả");
  }

  @Test
  void a_leaf_that_does_not_apply_is_neither_missing_nor_complete() {
    EvidenceStanding standing =
        new EvidenceStanding(
            "2025",
            TODAY.plusDays(30),
            List.of("7.3.1"),
            Map.of(BICH, Set.of("7.3.1")),
            Map.of(BICH, Map.of()));
    EvidenceStates states = new EvidenceStates(standing);
    assertThat(states.of(BICH, "7.3.1")).isEqualTo(State.NOT_APPLICABLE);
    EvidenceStates.Tally tally = states.tally(List.of(BICH), List.of("7.3.1"));
    assertThat(tally.needed()).isZero();
    assertThat(tally.open()).isZero();
    assertThat(row(page(standing).table("units"), 0))
        .containsSubsequence("–", "– không có tiêu chí cần")
        .endsWith("1");
  }

  @Test
  void with_nothing_open_the_list_says_so() {
    Page area = area(register(List.of(BICH), LEAVES));
    assertThat(area.table("open").rows()).isEmpty();
    assertThat(area.table("open").notes())
        .containsExactly("Không có tài liệu nào thiếu hoặc sai tiêu chí trong số đã ghi nhận.");
  }
}
