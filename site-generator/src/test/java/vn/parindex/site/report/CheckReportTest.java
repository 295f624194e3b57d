package vn.parindex.site.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Problem;
import vn.parindex.site.templates.TemplateFiles;

/** The findings as a page. */
class CheckReportTest {

  private static final TemplateFiles TEMPLATES = TemplateFiles.of(List.of());

  private static Finding finding(Problem problem, String file, int line, String found) {
    return problem.at(file, line, line * 2, "/units/3", found, "số từ 0 đến 2", "Bỏ ngoặc kép.");
  }

  private static String html(List<Finding> list, String... unjudged) {
    return CheckReport.of(new Findings(list, 3, 1_234, List.of(unjudged)), TEMPLATES);
  }

  private static Document page(List<Finding> list, String... unjudged) {
    return Jsoup.parse(html(list, unjudged));
  }

  @Test
  void begins_with_a_verdict() {
    List<Finding> list = new ArrayList<>();
    assertThat(page(list).select("h1").text())
        .isEqualTo("Số liệu dùng được: không có lỗi, không có cảnh báo.");
    assertThat(page(list).select("h2")).isEmpty();
    list.add(finding(Problem.CHANGED, "b.json", 0, ""));
    assertThat(page(list).select("h1.good").text())
        .isEqualTo("Số liệu dùng được: không có lỗi, có 1 cảnh báo cần xem lại.");
    list.add(finding(Problem.NULL_VALUE, "a.json", 4, "null"));
    list.add(finding(Problem.NULL_VALUE, "b.json", 4, "null"));
    Document page = page(list, "a.json");
    assertThat(page.select("h1.bad").text())
        .isEqualTo("Số liệu có 2 lỗi ở 2 tệp: sửa rồi chạy lại lệnh.");
    assertThat(page.title()).isEqualTo("Kiểm tra số liệu: 2 lỗi, 1 cảnh báo, 0 ghi chú");
    assertThat(page.text())
        .contains("Đã đọc 3 tệp, 1.234 dòng: 2 lỗi, 1 cảnh báo, 0 ghi chú.")
        .endsWith(new Findings(List.of(), 0, 0, List.of("a.json")).rest().strip());
  }

  @Test
  void groups_errors_then_warnings_then_notes_each_by_file() {
    Document page =
        page(
            List.of(
                finding(Problem.EXCEL_LOCK, "a.json", 0, ""),
                finding(Problem.CHANGED, "a.json", 0, ""),
                finding(Problem.NULL_VALUE, "b.json", 4, "null"),
                finding(Problem.NULL_VALUE, "b.json", 9, "null"),
                finding(Problem.WRONG_TYPE, "a.json", 5, "7")));
    assertThat(page.select("h2, h3").eachText())
        .containsExactly(
            "Lỗi (3)", "a.json", "b.json", "Cảnh báo (1)", "a.json", "Ghi chú (1)", "a.json");
    assertThat(page.select("nav a").eachText())
        .containsExactly("a.json", "b.json", "a.json", "a.json");
    page.select("nav a")
        .forEach(
            link ->
                assertThat(page.select("h3" + link.attr("href")).text()).isEqualTo(link.text()));
  }

  @Test
  void says_of_each_finding_its_code_place_what_is_written_what_is_expected_and_what_to_do() {
    Document page =
        page(
            List.of(
                finding(Problem.NUMBER_AS_TEXT, "scores/2025.json", 14, "\"85.5\"")
                    .about("Xã Ba Vì (21529)")));
    assertThat(page.select("li .what").text())
        .isEqualTo("DL-213 Số ghi thành chữ – Xã Ba Vì (21529)");
    assertThat(page.select("li .where").text()).isEqualTo("dòng 14, cột 28 · /units/3");
    assertThat(page.select("dt").eachText()).containsExactly("Đang ghi", "Cần", "Sửa");
    assertThat(page.select("dd").eachText())
        .containsExactly("\"85.5\"", "số từ 0 đến 2", "Bỏ ngoặc kép.");
    assertThat(page.select("nav")).isEmpty();
  }

  @Test
  void says_of_a_cell_its_sheet_and_name() {
    Document page =
        page(
            List.of(
                Problem.NUMBER_AS_TEXT.at(
                    "a.xlsx", 14, 3, "trang \"Điểm\", ô C14", "x", "y", "z")));
    assertThat(page.select("h3").text()).isEqualTo("a.xlsx");
    assertThat(page.select("li .where").text()).isEqualTo("trang \"Điểm\", ô C14");
  }

  @Test
  void hostile_text_is_text() {
    String hostile = "</dd><script>alert(1)</script><img src=x onerror=a()>\"'&amp;\u0007]]>";
    Document calm = page(List.of(finding(Problem.NULL_VALUE, "a.json", 1, "x").about("y")));
    Document page = page(List.of(finding(Problem.NULL_VALUE, hostile, 1, hostile).about(hostile)));
    assertThat(page.getAllElements().eachAttr("class"))
        .isEqualTo(calm.getAllElements().eachAttr("class"));
    assertThat(page.select("*")).hasSameSizeAs(calm.select("*"));
    assertThat(page.select("dd").first().wholeText())
        .isEqualTo(hostile.replace('\u0007', '\uFFFD'));
    assertThat(page.select("h3").first().wholeText())
        .isEqualTo(hostile.replace('\u0007', '\uFFFD'));
  }

  @Test
  void needs_nothing_beside_it_and_no_script() {
    Document page = page(List.of(finding(Problem.NULL_VALUE, "a.json", 1, "x")));
    assertThat(page.select("script, link, img, iframe")).isEmpty();
    assertThat(page.select("style").html())
        .contains("--page:", "prefers-color-scheme:dark", "@media print")
        .doesNotContain("url(", "@import");
    assertThat(page.outerHtml().substring(0, 1_000)).contains("parindex: bao-cao-kiem-tra");
  }

  @Test
  void very_many_findings_are_counted_and_errors_have_the_first_claim() {
    List<Finding> many = new ArrayList<>();
    String text = "x".repeat(20_000);
    for (int i = 1; i <= 200_000; i++) {
      many.add(finding(Problem.CHANGED, "a" + i % 5_000 + ".json", i, ""));
    }
    for (int i = 1; i <= 1_000; i++) {
      many.add(finding(Problem.NULL_VALUE, "z.json", i, text));
    }
    String html = html(many);
    assertThat(html.length()).isLessThan(10_000_000);
    Document page = Jsoup.parse(html);
    assertThat(page.select("section.error ol > li")).hasSize(200);
    assertThat(page.select("section.error > ul > li").eachText())
        .containsExactly("800 × DL-204 – z.json");
    assertThat(page.select("section.warning ol > li")).hasSize(1_800);
    assertThat(page.select("section.warning > ul > li")).hasSize(301);
    assertThat(page.select("section.warning > p").eachText())
        .contains("Còn 198.200 mục nữa không hiện ở đây:");
    assertThat(page.select("dd").first().text()).hasSize(601).endsWith("x…");
  }

  @Test
  void the_same_findings_give_the_same_page() {
    List<Finding> list =
        List.of(
            finding(Problem.NULL_VALUE, "b.json", 1, "x"),
            finding(Problem.CHANGED, "a.json", 2, "y"));
    List<Finding> turned = List.of(list.get(1), list.get(0));
    assertThat(html(turned)).isEqualTo(html(list));
  }
}
