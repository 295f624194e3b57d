package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;

/**
 * Names and terms belong to a day and to a period: the site of 19 units that became 8, before the
 * year of the 8 began, within it and when they had been scored.
 */
class NamesOfTheDayTest {

  private static final String FORMER = "xa/21523.html";
  private static final String SUCCESSOR = "don-vi-moi/21523.html";
  private static final String LETTER = "van-ban/don-doc/21523.html";
  private static final String GOES_ON = "xa/21538.html";
  private static final String SCORED_SUCCESSOR = "xa/21484-2025-07-01.html";

  private static final Set<String> PAGES =
      Set.of(
          "index.html",
          "viec-can-lam.html",
          "viec-can-lam/1.html",
          "chi-tieu/index.html",
          "chi-tieu/ct-05.html",
          "van-ban/don-doc/21487.html",
          "van-ban/don-doc/21490.html",
          "van-ban/don-doc/21493.html",
          "van-ban/don-doc/21511.html",
          "van-ban/don-doc/21538.html",
          "van-ban/bao-cao/21511.html",
          "nhiem-vu.html",
          "ton-tai.html",
          "lich.html",
          "so-sanh.html",
          "xep-hang.html",
          "don-vi-moi.html",
          "van-ban/tong-hop.html",
          FORMER,
          SUCCESSOR,
          LETTER,
          GOES_ON,
          SCORED_SUCCESSOR);

  private static Map<String, Document> eve;
  private static Map<String, Document> autumn;
  private static Map<String, Document> january;
  private static Map<String, Document> june;

  @BeforeAll
  static void make(@TempDir Path folder) {
    Loaded loaded = DatasetLoader.load(BuiltSite.nextYearData(folder.resolve("data")));
    Dataset data = loaded.dataset().orElseThrow();
    AnalysisSettings settings = loaded.settings().orElseThrow();
    eve = pages(data, settings.asOf(LocalDate.of(2025, 6, 30)));
    autumn = pages(data, settings.asOf(LocalDate.of(2025, 10, 31)));
    january = pages(data, settings.asOf(LocalDate.of(2026, 1, 31)));
    june = pages(data, settings.asOf(LocalDate.of(2026, 6, 30)));
  }

  private static Map<String, Document> pages(Dataset data, AnalysisSettings settings) {
    Map<String, Document> pages = new TreeMap<>();
    MadePages.html(data, settings, PAGES::contains)
        .forEach((path, html) -> pages.put(path, Jsoup.parse(html)));
    return pages;
  }

  private static String text(Map<String, Document> pages, String path) {
    return pages.get(path).select("main").text();
  }

  private static String heading(Map<String, Document> pages, String path) {
    return pages.get(path).selectFirst("h1").text();
  }

  @Test
  void who_publishes_and_under_which_name_is_told_of_the_day() {
    for (Map<String, Document> pages : List.of(autumn, january, june)) {
      pages.forEach(
          (path, page) -> {
            assertThat(page.text()).as(path).doesNotContain("Phòng Nội vụ huyện");
            assertThat(page.title() + page.text())
                .as(path)
                .contains("Chỉ số cải cách hành chính các xã trên địa bàn Ba Tơ");
          });
      assertThat(pages.get("index.html").select("footer").text())
          .contains("Cơ quan tổng hợp (minh họa)");
    }
  }

  @Test
  void units_that_are_followed_are_called_as_they_are_and_those_scored_as_they_were() {
    january.forEach(
        (path, page) ->
            assertThat(page.text()).as(path).doesNotContainPattern("\\b8 (?:\\()?xã, thị trấn"));
    assertThat(text(january, "viec-can-lam.html")).contains("cả 8 xã còn");
    assertThat(text(january, "xep-hang.html")).contains("Xếp hạng xã, thị trấn năm 2025");
    assertThat(text(autumn, "viec-can-lam.html")).contains("cả 19 xã, thị trấn còn");
  }

  @Test
  void
      who_is_there_has_the_official_name_on_pages_and_in_letters_and_who_ceased_is_called_former() {
    for (Map<String, Document> pages : List.of(autumn, january)) {
      assertThat(heading(pages, FORMER)).isEqualTo("Xã Ba Tô cũ");
      assertThat(heading(pages, SUCCESSOR)).isEqualTo("Xã Ba Tô");
      pages.forEach(
          (path, page) ->
              assertThat(page.text())
                  .as(path)
                  .doesNotContainPattern("(?U)[Xx]ã Ba \\p{Lu}\\w+ mới\\b")
                  .doesNotContain("cũ cũ"));
    }
    assertThat(text(autumn, LETTER)).contains("Ủy ban nhân dân xã Ba Tô (địa bàn xã Ba Tô cũ)");
    assertThat(autumn.get(LETTER).text())
        .contains("nơi nhận nào để trống thì xem cơ quan nào có thẩm quyền rồi điền");
    assertThat(text(autumn, FORMER)).contains("Xã Ba Tô làm tiếp trên địa bàn xã Ba Tô cũ.");
  }

  @Test
  void points_of_a_year_whose_scores_are_final_are_lost() {
    for (String path : List.of(FORMER, GOES_ON)) {
      for (Map<String, Document> pages : List.of(eve, autumn, january)) {
        assertThat(pages.get(path).select("#part-losses h2").text()).isEqualTo("Điểm đã mất");
        assertThat(pages.get(path).text()).doesNotContain("Điểm có thể lấy lại");
      }
    }
    assertThat(january.get(GOES_ON).select("#part-losses").text())
        .as("as much as the letter")
        .startsWith("Điểm đã mất")
        .contains("bộ tiêu chí năm 2026 vẫn chấm 19,5 điểm ở 24 tiêu chí");
    assertThat(text(january, "index.html"))
        .contains("đơn vị không còn thì nay thuộc đơn vị nào")
        .doesNotContain("phải làm gì");
    assertThat(text(autumn, "index.html")).as("its area is followed").contains("phải làm gì");
    assertThat(text(june, "index.html")).contains("phải làm gì");
  }

  @Test
  void a_scorecard_tells_of_the_years_of_its_unit_only() {
    assertThat(text(june, SCORED_SUCCESSOR)).doesNotContain("Trung vị mỗi năm", "19 xã");
    assertThat(text(june, GOES_ON))
        .contains("2021–2025 có 19 đơn vị; 2026 có 8 xã", "Số đơn vị xếp hạng");
  }

  @Test
  void what_was_decided_of_the_units_is_told_before_it_happens() {
    String coming =
        "Từ ngày 01/07/2025 (còn 1 ngày), 18 đơn vị được sắp xếp thành 7 đơn vị, theo Nghị quyết"
            + " 1677/NQ-UBTVQH15 ngày 16/6/2025.";
    assertThat(text(eve, "index.html")).contains(coming);
    assertThat(text(eve, "lich.html")).contains(coming);
    assertThat(text(eve, "viec-can-lam.html")).contains(coming);
    assertThat(text(eve, "viec-can-lam/1.html")).contains(coming);
    assertThat(text(eve, FORMER))
        .contains("Từ ngày 01/07/2025 (còn 1 ngày), xã Ba Tô được sắp xếp vào xã Ba Tô mới, theo");
    assertThat(text(eve, GOES_ON)).doesNotContain("01/07/2025");
    assertThat(eve.get("index.html").text()).contains("Phòng Nội vụ huyện Ba Tơ");
    assertThat(text(autumn, "index.html")).doesNotContain("theo Nghị quyết 1677");
  }

  @Test
  void the_day_of_the_report_is_not_called_the_day_by_which_tasks_are_done() {
    assertThat(text(eve, "lich.html"))
        .contains("Báo cáo kết quả thực hiện các nhiệm vụ")
        .doesNotContain("Hoàn thành các nhiệm vụ");
    assertThat(text(eve, "nhiem-vu.html"))
        .contains("Hạn báo cáo kết quả")
        .doesNotContain("Hạn hoàn thành");
    assertThat(eve.get("nhiem-vu.html").select("th").eachText())
        .contains("Hạn báo cáo")
        .doesNotContain("Hạn");
    assertThat(text(eve, "chi-tieu/ct-05.html"))
        .contains("Xác suất đạt tại hạn báo cáo 01/11/2025");
  }

  @Test
  void what_cannot_be_reached_any_more_is_no_forecast_and_is_called_so_to_the_last_day() {
    assertThat(text(eve, "chi-tieu/ct-05.html"))
        .contains("; không còn đạt được.", "Phần đã hụt không bù được bằng trường hợp mới.")
        .doesNotContain("<0,1", "không đủ phát sinh", "theo dự báo: không còn đạt được");
    assertThat(text(autumn, "chi-tieu/ct-05.html"))
        .contains("Không còn đạt được, cần không để hụt thêm: 16 đơn vị")
        .doesNotContain("Sắp đến hạn báo cáo 01/11/2025 mà chưa đạt");
    assertThat(text(autumn, "chi-tieu/index.html"))
        .contains("103 chỉ tiêu chưa đạt, trong đó 16 không còn đạt được");
    assertThat(autumn.get(GOES_ON).select("#targets tr:contains(ct-05)").text())
        .contains("– không bù được");
  }

  @Test
  void papers_of_the_eve_order_nobody_to_report_when_it_is_there_no_more() {
    String decision = "Nghị quyết 1677/NQ-UBTVQH15 ngày 16/6/2025";
    String handedOn =
        "Từ ngày 01/07/2025, xã Ba Cung được sắp xếp vào xã Ba Tơ, theo "
            + decision
            + ": việc có hạn từ ngày đó do xã Ba Tơ làm tiếp và báo cáo.";
    assertThat(text(eve, "van-ban/don-doc/21511.html"))
        .contains(
            handedOn,
            "bàn giao việc chưa xong cho xã Ba Tơ; xã Ba Tơ gửi báo cáo kết quả về ……… (cơ quan"
                + " tiếp nhận từ ngày 01/07/2025) chậm nhất ngày 01/11/2025./.")
        .doesNotContain("về UBND huyện Ba Tơ");
    assertThat(text(eve, "van-ban/bao-cao/21511.html")).contains(handedOn);
    for (String path : List.of("van-ban/don-doc/21487.html", "van-ban/don-doc/21490.html")) {
      assertThat(text(eve, path))
          .as("of whatever part: there is a Ba Vinh today, too")
          .contains("được sắp xếp vào xã Ba Vinh mới, theo", "chưa xong cho xã Ba Vinh mới;");
    }
    assertThat(text(eve, "van-ban/don-doc/21487.html"))
        .as("of evidence that nobody recorded, too")
        .contains("Chưa được ghi nhận", "Ngày 15/10/2025");
    assertThat(eve.get("van-ban/tong-hop.html").text())
        .contains("do các đơn vị sau sắp xếp gửi cơ quan tiếp nhận khi đó");
    assertThat(text(eve, "van-ban/don-doc/21538.html"))
        .as("goes on, and reports to somebody else")
        .contains("về ……… (cơ quan tiếp nhận từ ngày 01/07/2025) chậm nhất ngày 01/11/2025./.")
        .doesNotContain("sắp xếp vào");
    assertThat(text(eve, "van-ban/tong-hop.html"))
        .contains(
            "Bàn giao số liệu theo dõi trước ngày 01/07/2025, khi các đơn vị được sắp xếp lại theo "
                + decision)
        .doesNotContain("Tổng hợp báo cáo của các đơn vị, hạn gửi");
    assertThat(eve.get("van-ban/tong-hop.html").text())
        .contains("văn bản ký từ ngày đó phải xem lại cơ quan ban hành, nơi nhận");
    assertThat(text(autumn, "van-ban/don-doc/21511.html")).doesNotContain("sắp xếp vào");
  }

  @Test
  void figures_of_a_day_without_the_district_are_not_those_of_the_district() {
    for (String path :
        List.of("index.html", "chi-tieu/index.html", "chi-tieu/ct-05.html", "so-sanh.html")) {
      assertThat(text(autumn, path))
          .as(path)
          .doesNotContainPattern("(?i)toàn huyện|của huyện|cả huyện|tính chung huyện");
      assertThat(text(eve, path)).as(path).containsPattern("(?i)toàn huyện|của huyện");
    }
    assertThat(text(autumn, "chi-tieu/index.html")).contains("Toàn địa bàn huyện cũ, cộng dồn");
    assertThat(text(autumn, "so-sanh.html")).contains("Trung vị của địa bàn huyện cũ");
    assertThat(text(autumn, "van-ban/tong-hop.html"))
        .contains("Tính chung địa bàn huyện Ba Tơ cũ, đạt");
  }

  @Test
  void what_is_not_done_is_said_with_the_day_on_which_it_was_reported() {
    assertThat(text(eve, "van-ban/don-doc/21493.html"))
        .containsPattern(
            "\\(6\\) [^;]*: chưa hoàn thành nội dung nào \\(báo cáo ngày \\d\\d/06/2025\\);");
    assertThat(text(eve, "nhiem-vu.html"))
        .containsPattern("chưa thực hiện: 0/\\d \\(báo cáo ngày \\d\\d/06/2025\\)")
        .doesNotContainPattern("hoàn thành: [^✓◐✗]*\\(báo cáo ngày");
  }

  @Test
  void a_median_of_one_is_left_out() {
    Document page = january.get("so-sanh.html");
    List<String> medians = page.select("#units tfoot tr").first().select("th, td").eachText();
    assertThat(medians.get(medians.size() - 1)).as("tasks, of Ba Xa only").isEqualTo("–");
    assertThat(medians.get(1)).as("of nineteen").isEqualTo("78,71");
  }

  @Test
  void a_note_says_of_which_day_it_is() {
    for (Map<String, Document> pages : List.of(january, june)) {
      assertThat(text(pages, "index.html"))
          .contains("Viết ngày 31/01/2026. SỐ LIỆU MINH HỌA. Điểm số");
    }
    assertThat(text(autumn, "index.html")).doesNotContain("Viết ngày", "Riêng năm 2026");
  }

  @Test
  void the_page_of_new_units_says_first_what_became_of_whom_and_has_the_areas_of_the_scorecards() {
    Document page = june.get("don-vi-moi.html");
    assertThat(page.select("main").text())
        .contains("Từ ngày 01/07/2025, 18 đơn vị được sắp xếp thành 7 đơn vị. Chỉ số của đơn vị")
        .contains("vì mỗi số được làm tròn riêng")
        .doesNotContain("nhiều hơn mức do làm tròn");
    assertThat(page.select("#successors tbody tr").stream().map(row -> row.text()))
        .anySatisfy(row -> assertThat(row).startsWith("Xã Ba Tơ").contains(" 128,9 "));
    assertThat(text(june, SCORED_SUCCESSOR)).contains("128,9");
  }
}
