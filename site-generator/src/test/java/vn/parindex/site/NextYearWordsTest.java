package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;

/**
 * The year 2026 laid over the shipped data, in January, when the eight communes are followed and
 * nothing is reported yet, and at the end of June. What a reader found to be false stays mended.
 */
class NextYearWordsTest {

  /** As of 31/01/2026: scored last are the nineteen. */
  private static Map<String, Document> january;

  /** As of 30/06/2026: scored last are the eight. */
  private static Map<String, Document> june;

  @BeforeAll
  static void build(@TempDir Path folder) {
    Path data = folder.resolve("data");
    BuiltSite.nextYearData(data);
    Loaded loaded = DatasetLoader.load(data);
    january = pages(loaded, LocalDate.of(2026, 1, 31));
    june = pages(loaded, LocalDate.of(2026, 6, 30));
  }

  private static Map<String, Document> pages(Loaded loaded, LocalDate day) {
    Predicate<String> vietnamese = path -> !path.startsWith("en/");
    Map<String, Document> pages = new TreeMap<>();
    MadePages.html(
            loaded.dataset().orElseThrow(), loaded.settings().orElseThrow().asOf(day), vietnamese)
        .forEach((path, html) -> pages.put(path, Jsoup.parse(html)));
    return pages;
  }

  private static String text(Map<String, Document> pages, String path) {
    return pages.get(path).select("main").text();
  }

  @Test
  void of_targets_and_tasks_of_the_year_none_is_said_to_be_real() {
    for (String path : List.of("chi-tieu/index.html", "nhiem-vu.html", "viec-can-lam.html")) {
      for (Map<String, Document> pages : List.of(january, june)) {
        assertThat(pages.get(path).text())
            .as(path)
            .contains("SỐ LIỆU MINH HỌA")
            .doesNotContain("một phần chỉ tiêu", "một phần nhiệm vụ", "tài liệu kiểm chứng.");
      }
    }
    assertThat(june.get("du-lieu.html").text())
        .as("the page of the data is about all years")
        .contains("một phần chỉ tiêu", "một phần nhiệm vụ");
  }

  @Test
  void what_nobody_reported_is_not_called_undone() {
    january.forEach(
        (path, page) ->
            assertThat(page.text())
                .as(path)
                .doesNotContain(
                    "chưa hoàn thành nhiệm vụ nào",
                    "chưa đơn vị nào hoàn thành",
                    "chưa hoàn thành ở 8 đơn vị"));
    assertThat(text(january, "van-ban/don-doc/21529.html"))
        .contains("chưa báo cáo tình hình thực hiện 5 nhiệm vụ", "2. Nhiệm vụ chưa báo cáo")
        .doesNotContain("Nhiệm vụ chưa hoàn thành");
    assertThat(text(january, "van-ban/tong-hop.html"))
        .contains("cả 8 đơn vị chưa báo cáo", "chưa được báo cáo ở cả 8 đơn vị")
        .contains("Báo cáo, cập nhật số liệu đúng kỳ.", "5 nhiệm vụ chưa ghi nhận hoàn thành.")
        .contains("Nhắc báo cáo số liệu chỉ tiêu đúng hạn: cả 8 đơn vị chưa báo cáo")
        .contains("còn nhiều việc chưa xong nhất: xã Ba Xa (9 việc).")
        .doesNotContain("Giữ vững kết quả", "– – chưa có số liệu");
    assertThat(text(january, "van-ban/tong-hop.html"))
        .contains("chưa được báo cáo ở cả 8 đơn vị nhưng chưa đến hạn.");
    for (String paper : List.of("van-ban/tong-hop.html", "van-ban/phu-luc.html")) {
      assertThat(text(january, paper))
          .as(paper)
          .contains("chưa đơn vị nào báo cáo")
          .doesNotContain("báo cáo gần nhất");
      assertThat(text(june, paper))
          .as(paper)
          .contains("báo cáo gần nhất")
          .doesNotContain("chưa đơn vị nào báo cáo");
    }
    assertThat(january.get("van-ban/phu-luc.html").select("tr:contains((5) Rà soát) td").eachText())
        .as("nobody knows how many have done the last of the tasks")
        .containsSubsequence("–", "0", "0", "8");
    assertThat(text(june, "van-ban/tong-hop.html"))
        .contains("Chưa được báo cáo nhưng chưa đến hạn ở 1 đơn vị: xã Ba Vinh.")
        .doesNotContain("dở dang");
    assertThat(text(january, "nhiem-vu.html"))
        .contains("Chưa báo cáo 40")
        .doesNotContain("0/40", "0/8", "0/5");
    assertThat(text(june, "nhiem-vu.html")).contains("Nhiệm vụ hoàn thành 23/40", "0/8");
  }

  @Test
  void every_unit_that_is_followed_has_a_sheet_at_the_meeting() {
    for (String path : List.of("hop.html", "xa/in-tat-ca.html")) {
      assertThat(january.get(path).select(".sheet h2, .sheet > h2, h2").eachText())
          .as(path)
          .contains("Xã Ba Vì", "Xã Đặng Thùy Trâm", "Xã Ba Vì cũ");
    }
    assertThat(text(january, "hop.html"))
        .contains("sau đó là việc của các đơn vị chưa được chấm điểm")
        .contains("Chưa được chấm điểm (lần chấm gần nhất chốt 30/06/2025)");
  }

  @Test
  void nobody_follows_a_unit_that_is_there_no_more() {
    assertThat(january.get("xa/21529.html").text())
        .contains("Điểm chốt 30/06/2025.")
        .doesNotContain("theo dõi đến 31/01/2026")
        .doesNotContain("tình hình nhiệm vụ", "số liệu chỉ tiêu");
    assertThat(text(january, "xa/21538.html")).contains("theo dõi đến 31/01/2026");
  }

  @Test
  void a_report_that_is_not_due_is_not_missing() {
    for (String path : List.of("index.html", "hop.html")) {
      assertThat(text(january, path))
          .as(path)
          .doesNotContain("Thiếu báo cáo số liệu", "cũng thiếu báo cáo");
    }
    assertThat(text(january, "viec-can-lam.html")).contains("nhưng chưa đến hạn");
  }

  @Test
  void what_is_due_in_months_need_not_be_done_at_once() {
    assertThat(text(june, "index.html")).doesNotContain("Phải làm ngay").contains("Cần làm trước");
    assertThat(text(january, "index.html"))
        .as("three of nine are overdue")
        .doesNotContain("Phải làm ngay")
        .contains("Cần làm trước");
    assertThat(june.get("xa/21538.html").select(".actions li").eachText().get(0))
        .contains("quá hạn 365 ngày");
    String todo = text(january, "viec-can-lam.html");
    assertThat(todo.indexOf("quá hạn 153 ngày"))
        .as("of the first unit")
        .isPositive()
        .isLessThan(todo.indexOf("Báo cáo số liệu chỉ tiêu"));
  }

  @Test
  void who_was_scored_is_not_taken_for_who_is_there() {
    assertThat(text(january, "xa/index.html")).contains("được chấm điểm năm 2025, xếp theo tên");
    assertThat(text(june, "xa/index.html")).doesNotContain("được chấm điểm năm");
  }

  @Test
  void what_came_too_late_is_told_of_its_day() {
    assertThat(text(june, "lich.html"))
        .contains("Ba Xa nộp muộn một phần, chưa được tính. Các đơn vị còn lại đã báo cáo đủ");
  }

  @Test
  void every_mark_of_a_paper_is_in_its_key() {
    assertThat(text(june, "van-ban/phu-luc.html")).contains("◊ không tính được mức tăng;");
    assertThat(text(june, "van-ban/tong-hop.html"))
        .contains("Khác: không phát sinh, không tính được mức tăng,");
  }

  @Test
  void what_is_estimated_of_the_parts_of_a_unit_names_the_file_that_tells_the_parts() {
    List<String> estimated =
        june.entrySet().stream()
            .filter(page -> page.getValue().select("main").text().contains("(ước tính)"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(estimated).contains("xep-hang.html", "thay-doi.html", "hop.html", "linh-vuc/7.html");
    assertThat(estimated)
        .allSatisfy(
            path ->
                assertThat(june.get(path).text()).as(path).contains("reference/successions.json"));
    assertThat(june.get("xa/21538.html").text())
        .as("the unit that goes on is compared with itself")
        .doesNotContain("reference/successions.json");
  }

  @Test
  void the_two_in_the_middle_are_as_far_from_the_median() {
    for (String unit : List.of("xa/21529-2025-07-01.html", "xa/21499-2025-07-01.html")) {
      assertThat(text(june, unit)).contains("trung vị 0,64 điểm phần trăm");
    }
    assertThat(text(june, "so-sanh.html")).contains("Trung vị của địa bàn 80,00");
  }

  @Test
  void a_unit_does_not_report_that_it_did_not_report() {
    String silent = text(january, "van-ban/bao-cao/21520.html");
    assertThat(silent)
        .contains("Đối với 5 nhiệm vụ chưa ghi kết quả ở trên", "5 trong 5 nhiệm vụ được giao")
        .doesNotContain("nhiệm vụ còn lại", "chưa báo cáo tình hình");
    assertThat(text(january, "so-sanh.html")).doesNotContain(" 0/5");
    assertThat(text(june, "van-ban/bao-cao/21490-2025-07-01.html"))
        .contains(
            "hoàn thành 2/5 nhiệm vụ, chưa kể kết quả của 2 nhiệm vụ",
            "Hoàn thành 1 nhiệm vụ còn lại: (4)",
            "Đối với 2 nhiệm vụ chưa ghi kết quả ở trên ((3)")
        .doesNotContain("chưa báo cáo");
  }

  @Test
  void a_letter_names_the_reports_and_reviews_to_come() {
    assertThat(text(june, "van-ban/don-doc/21520-2025-07-01.html"))
        .contains(
            "Ngày 10/07/2026 (còn 10 ngày)", "Ngày 05/10/2026 (còn 97 ngày)", "Ngày 10/10/2026");
    assertThat(text(january, "van-ban/don-doc/21520.html"))
        .contains(
            "Ngày 05/04/2026",
            "Ngày 05/07/2026",
            "Ngày 10/07/2026",
            "Ngày 05/10/2026",
            "Ngày 10/10/2026");
  }

  @Test
  void a_letter_asks_for_points_that_the_next_year_still_scores_and_for_no_place_that_is_gone() {
    assertThat(text(january, "van-ban/don-doc/21538.html"))
        .contains("mà bộ tiêu chí năm 2026 vẫn chấm")
        .doesNotContain("hạng 18", "hạng 19");
  }

  @Test
  void a_rank_that_stayed_has_no_invented_reason() {
    january.forEach(
        (path, page) -> assertThat(page.text()).as(path).doesNotContain("giữ nguyên vì"));
  }

  @Test
  void of_pairs_that_were_not_tested_nothing_is_concluded() {
    assertThat(text(june, "tu-cham.html"))
        .contains("các cặp khác chưa xét được")
        .doesNotContain("Chưa cặp lĩnh vực nào đi cùng nhau rõ rệt");
  }

  @Test
  void what_the_papers_and_tables_are_said_to_have_is_there() {
    assertThat(text(june, "van-ban/index.html"))
        .contains("bảng chỉ tiêu, nhiệm vụ của từng đơn vị")
        .doesNotContain("tài liệu kiểm chứng của từng đơn vị");
    assertThat(text(june, "so-sanh.html")).doesNotContain("tài liệu ghi số đạt");
  }

  @Test
  void a_note_on_the_criteria_of_before_is_not_that_of_the_year() {
    assertThat(text(january, "linh-vuc/7.html")).contains("như bộ tiêu chí trước");
    assertThat(text(june, "linh-vuc/7.html")).doesNotContain("như bộ tiêu chí trước");
  }

  @Test
  void the_next_day_on_the_calendar_is_the_next_one_with_something_left() {
    assertThat(text(june, "lich.html"))
        .contains("mốc gần nhất chưa xong là Hội nghị sơ kết 6 tháng, ngày 10/07/2026")
        .doesNotContain("việc đến hạn gần nhất");
  }

  @Test
  void nobody_is_urged_to_reach_what_cannot_be_reached_any_more() {
    assertThat(text(june, "chi-tieu/ct-05.html"))
        .contains("Không còn đạt được, cần không để hụt thêm: Ba Tơ")
        .contains("Tiến độ toàn địa bàn không còn đạt được")
        .doesNotContain("Cần đôn đốc trước");
    assertThat(june.get("chi-tieu/ct-05.html").select("td").eachText())
        .contains("không còn đạt được")
        .doesNotContain("khó kịp hạn");
    assertThat(text(june, "chi-tieu/ct-08.html"))
        .contains("Cần đôn đốc trước, khó kịp hạn:")
        .doesNotContain("Không còn đạt được, cần");
    assertThat(text(june, "chi-tieu/index.html"))
        .contains("8 không còn đạt được; theo dự báo:", "16 khó kịp hạn.");
    assertThat(text(june, "xa/21520-2025-07-01.html")).contains("1 không còn đạt được");
    assertThat(text(june, "van-ban/don-doc/21520-2025-07-01.html"))
        .contains("Dấu –: không còn đạt được trong năm");
    assertThat(text(june, "viec-can-lam.html")).contains("không còn đạt được: phần đã hụt");
  }

  /** Ba Vinh meets ct-15 with 92,11 %, and meets it in October with a probability of 47,1 %. */
  @Test
  void what_is_met_and_likely_not_for_long_is_named() {
    assertThat(text(june, "chi-tieu/index.html"))
        .contains(
            "46 chỉ tiêu đã đạt ở các đơn vị đến nay đều giữ vững.",
            "Theo dự báo, 1 trong số đã đạt có xác suất còn đạt khi đến hạn dưới 50%: ct-15 (Ba"
                + " Vinh).");
    assertThat(text(january, "chi-tieu/index.html")).doesNotContain("trong số đã đạt");
    assertThat(text(june, "xa/21490-2025-07-01.html"))
        .contains("Đã đạt nhưng theo dự báo có xác suất còn đạt khi đến hạn dưới 50%: ct-15.");
    assertThat(text(june, "van-ban/don-doc/21490-2025-07-01.html"))
        .contains("còn đạt khi đến hạn dưới 50% (1): Mức độ hài lòng về giải quyết TTHC.");
    assertThat(text(june, "xa/21529-2025-07-01.html")).doesNotContain("khi đến hạn dưới 50%");
  }

  /** All miss ct-02, and seven of eight are likely to meet it in time. */
  @Test
  void what_is_unlikely_in_time_comes_before_what_many_miss() {
    assertThat(text(june, "van-ban/tong-hop.html"))
        .contains(
            "trước hết là chỉ tiêu khó kịp hạn ở nhiều đơn vị nhất: Hồ sơ TTHC luân chuyển nội bộ"
                + " bằng phương thức điện tử.")
        .doesNotContain("còn nhiều đơn vị chưa đạt nhất");
  }

  @Test
  void what_a_former_unit_is_part_of_now_is_where_its_link_leads() {
    assertThat(january.get("ton-tai.html").select("#gone tbody tr").size()).isEqualTo(18);
    january
        .get("ton-tai.html")
        .select("#gone tbody tr td:nth-child(2) a")
        .forEach(
            heir ->
                assertThat(january.get(heir.attr("href")).select("h1").text())
                    .as(heir.attr("href"))
                    .contains(heir.text()));
    assertThat(january.get("ton-tai.html").select("#gone tbody tr td:nth-child(2) a").eachText())
        .hasSize(18)
        .contains("Xã Đặng Thùy Trâm");
  }

  @Test
  void codes_that_come_again_in_another_year_are_told_apart_by_the_year() {
    for (String table : List.of("#targets", "#tasks")) {
      List<String> rows = june.get("du-lieu.html").select(table + " tbody tr").eachText();
      assertThat(rows).as(table).doesNotHaveDuplicates().isNotEmpty();
      assertThat(rows).allMatch(row -> row.startsWith("2025 ") || row.startsWith("2026 "));
    }
    assertThat(june.get("du-lieu.html").select("#findings tbody tr").eachText())
        .as("of one year only")
        .noneMatch(row -> row.startsWith("2024 "));
  }

  @Test
  void what_is_done_is_counted_of_all_tasks_in_every_paper() {
    for (String paper : List.of("van-ban/index.html", "van-ban/don-doc/21496-2025-07-01.html")) {
      assertThat(text(june, paper))
          .as(paper)
          .contains("hoàn thành 3/5 nhiệm vụ (chưa báo cáo 1)")
          .doesNotContain("3/4 nhiệm vụ");
    }
    assertThat(text(june, "van-ban/bao-cao/21496-2025-07-01.html"))
        .contains(
            "chưa kể kết quả của 1 nhiệm vụ: ……… (đơn vị bổ sung: kết quả của các nhiệm vụ ấy)");
  }

  @Test
  void a_unit_fills_in_the_figure_that_it_did_not_report() {
    assertThat(text(january, "van-ban/bao-cao/21520.html"))
        .contains(
            "đối với 13 chỉ tiêu chưa ghi số liệu trong bảng dưới đây: ……… (đơn vị bổ sung: số"
                + " chỉ tiêu đạt, chưa đạt)",
            "……… (đơn vị bổ sung số liệu) ……… (đánh giá)")
        .as("what is filled in makes nothing of the rest false")
        .doesNotContain("chưa báo cáo", "chưa có số liệu");
    assertThat(text(january, "van-ban/index.html"))
        .contains("để trống kết quả của 13 chỉ tiêu, 5 nhiệm vụ");
    assertThat(january.get("van-ban/index.html").select("tr:contains(Báo cáo kết quả)").eachText())
        .hasSize(8)
        .noneMatch(row -> row.contains("chưa báo cáo") || row.contains("chưa có số liệu"));
  }

  @Test
  void of_whom_findings_were_noted_is_told_wherever_they_are_counted() {
    assertThat(text(june, "van-ban/phu-luc.html"))
        .contains(
            "chỉ có 1 trong 8 đơn vị hiện nay (xã Ba Xa)", "ghi nhận ở 18 đơn vị nay không còn");
    assertThat(text(june, "so-ket/6-thang.html"))
        .contains(
            "Không tính tồn tại, hạn chế ghi nhận ở 18 đơn vị năm 2024 nay không còn.",
            "Chưa được đánh giá: 7 xã có sau đợt đánh giá năm 2024");
  }
}
