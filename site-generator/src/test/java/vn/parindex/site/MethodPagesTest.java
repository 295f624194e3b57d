package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;

/**
 * What the pages on robustness, agreement and unusual figures say where there is little or nothing
 * to say.
 */
class MethodPagesTest {

  @TempDir private static Path folder;
  private static Path second;
  private static Path silent;

  @BeforeAll
  static void build() throws IOException {
    second = BuiltSite.second();
    silent = built("silent", MethodPagesTest::withoutPoints);
  }

  @Test
  void ranks_carry_their_interval_and_lead_to_the_page_that_explains_it() {
    Document ranking = page(second, "xep-hang.html");
    assertThat(ranking.select("th[data-key=interval]").text()).contains("mô phỏng");
    assertThat(ranking.select("main a[href=do-chac-chan.html]")).hasSize(1);
    assertThat(BuiltSite.read(second.resolve("xep-hang.md"))).contains("(do-chac-chan.md)");
  }

  @Test
  void a_simulation_is_called_what_it_is() {
    String main = page(second, "do-chac-chan.html").select("main").text();
    assertThat(main)
        .contains("không phải khoảng tin cậy thống kê", "10.000", "số khởi đầu 2025", "Well19937c")
        .contains("GIẢ ĐỊNH: mỗi tiêu chí điều tra của mỗi phường có 100 người trả lời")
        .contains("sai số chọn mẫu");
  }

  @Test
  void units_without_a_rank_say_why_and_have_no_interval() {
    assertThat(page(second, "do-chac-chan.html").select("table#ranks tbody tr").eachText())
        .anySatisfy(row -> assertThat(row).contains("chưa xếp hạng", "thiếu điểm"))
        .anySatisfy(row -> assertThat(row).contains("chưa xếp hạng", "chưa có phiếu điểm"));
  }

  @Test
  void every_setting_of_the_methods_is_printed() {
    assertThat(page(second, "phuong-phap.html").select("table#settings tbody tr").eachText())
        .hasSize(31)
        // Nothing is followed there.
        .noneSatisfy(row -> assertThat(row).contains("Chỉ tiêu: "))
        .anySatisfy(row -> assertThat(row).contains("z bền vững", "3,5"))
        .anySatisfy(row -> assertThat(row).contains("Khoảng hạng: trọng số thay đổi", "±20%"))
        .anySatisfy(row -> assertThat(row).contains("Điểm nghẽn: tỷ lệ đơn vị", "50%"))
        .anySatisfy(row -> assertThat(row).contains("Đơn vị kế tiếp", "100%"));
  }

  @Test
  void nothing_unusual_is_told_from_nothing_looked_for() {
    String sources = page(second, "du-lieu.html").select("main").text();
    assertThat(sources).contains("nhóm không xét được: quá ít số liệu");
    assertThat(page(silent, "du-lieu.html").select("main").text())
        .contains("Không thấy số liệu nào khác thường.", "không có số liệu");
  }

  @Test
  void one_unit_has_nothing_to_be_compared_with() {
    Path site = BuiltSite.sample(1);
    String sure = page(site, "do-chac-chan.html").select("main").text();
    assertThat(sure)
        .contains("được xếp hạng; không có đơn vị nào khác để so sánh")
        .contains("Cần ít nhất hai đơn vị được xếp hạng.")
        .doesNotContain("chắc đơn vị nào đứng đầu");
    String agreement = page(site, "tu-cham.html").select("main").text();
    assertThat(agreement)
        .contains("Không tính được tương quan nào", "không tính được")
        .contains("trong 1 đơn vị tự chấm cao hơn thẩm định");
  }

  @Test
  void two_units_have_one_pair() {
    Path site = BuiltSite.sample(2);
    assertThat(page(site, "do-chac-chan.html").select(".stats").text()).contains("/1 ");
    assertThat(page(site, "do-chac-chan.html").select("table#variants tbody tr")).isNotEmpty();
  }

  @Test
  void without_points_there_are_no_ranks_no_claims_and_no_appeals() {
    Document sure = page(silent, "do-chac-chan.html");
    assertThat(sure.select(".lead").text()).contains("chưa có phường nào được xếp hạng");
    assertThat(sure.select("table#variants, table#shifts, table#groups, .stats")).isEmpty();
    Document agreement = page(silent, "tu-cham.html");
    assertThat(agreement.select(".lead").text())
        .contains("các lĩnh vực có đi cùng nhau không")
        .doesNotContain("tự chấm");
    assertThat(agreement.select("table#claims-by-leaf, table#appeals, table#area-pairs")).isEmpty();
    assertThat(agreement.select("table#measures").text()).contains("không tính được");
    for (Document page : List.of(sure, agreement)) {
      assertThat(page.select("main").text()).doesNotContain("NaN", "null", "{");
    }
  }

  @Test
  void self_assessment_below_or_equal_is_told_as_well_as_above() throws IOException {
    Path below =
        built("below", text -> text.replaceAll("\"selfAssessed\": [0-9.]+", "\"selfAssessed\": 0"));
    assertThat(page(below, "tu-cham.html").select(".lead").text())
        .contains("tự chấm thấp hơn thẩm định", "Không phường nào tự chấm cao hơn thẩm định.");
    Path equal =
        built(
            "equal",
            text ->
                text.replaceAll(
                    "\"selfAssessed\": [0-9.]+, \"verified1\": ([0-9.]+)",
                    "\"selfAssessed\": $1, \"verified1\": $1"));
    assertThat(page(equal, "tu-cham.html").select(".lead").text())
        .contains("tự chấm bằng thẩm định");
  }

  @Test
  void a_p_value_of_three_units_with_ties_is_not_claimed() {
    assertThat(page(second, "tu-cham.html").select("table#area-pairs tbody tr").eachText())
        .anySatisfy(row -> assertThat(row).contains("quá ít đơn vị để tính xấp xỉ"));
    assertThat(page(second, "tu-cham.html").select("main").text())
        .contains("Chưa xét được giá trị p của cặp nào")
        .doesNotContain("Sau hiệu chỉnh Holm, 0 cặp");
  }

  @Test
  void many_units_stay_below_the_weight_of_a_page() {
    List<String> paths =
        List.of(
            "do-chac-chan.html",
            "tu-cham.html",
            "xep-hang.html",
            "thay-doi.html",
            "so-sanh.html",
            "xa/index.html");
    Loaded loaded = DatasetLoader.load(BuiltSite.sampleData(folder, 100));
    Map<String, String> pages =
        MadePages.html(
            loaded.dataset().orElseThrow(), loaded.settings().orElseThrow(), paths::contains);
    assertThat(pages).containsOnlyKeys(paths);
    pages.forEach(
        (path, html) ->
            assertThat(html.getBytes(StandardCharsets.UTF_8).length).as(path).isLessThan(150_000));
    Document sure = Jsoup.parse(pages.get("do-chac-chan.html"));
    assertThat(sure.select("table#shifts tbody tr")).hasSize(30);
    assertThat(sure.select("main").text()).contains("Biểu đồ chỉ vẽ 30 trong 100 đơn vị");
    Document change = Jsoup.parse(pages.get("thay-doi.html"));
    assertThat(change.select("figcaption").eachText())
        .contains("Chỉ số hai năm của 30 trong 100 đơn vị thay đổi nhiều nhất");
    assertThat(Jsoup.parse(pages.get("xep-hang.html")).select("figcaption").text())
        .contains("Xuất sắc: ", "(hình vẽ 30 trong 100 đơn vị)");
    assertThat(sure.select("figcaption").text()).contains("(hình vẽ 30 trong 100 đơn vị)");
    // The others stand on the pages of their groups.
    assertThat(change.select("table#split tbody tr")).hasSize(30);
    assertThat(change.select("table#moves tbody tr")).hasSize(30);
    assertThat(change.select("main").text())
        .contains(
            "Biểu đồ chỉ vẽ 30 trong 100 đơn vị tăng hoặc giảm nhiều nhất", "tệp delta.csv có đủ");
    assertThat(Jsoup.parse(pages.get("xa/index.html")).select("main").text())
        .contains("Chỉ số của 30 đơn vị hạng cao nhất");
  }

  @Test
  void one_period_gives_the_same_pages() throws IOException {
    Path site =
        built(
            "one",
            text ->
                text.replace("\"from\": \"2022\", \"to\"", "\"from\": \"2023\", \"to\"")
                    .replaceAll("\\{\\s*\"code\": \"2022\"[^}]*},", "")
                    .replaceAll("\\{\\s*\"path\": \"scores-2022.json\"[^}]*},", ""));
    assertThat(page(site, "do-chac-chan.html").select("table#ranks tbody tr")).hasSize(5);
    assertThat(page(site, "xep-hang.html").select("th[data-key=interval]")).hasSize(1);
  }

  /** Every figure is there no more. */
  private static String withoutPoints(String text) {
    return text.replaceAll(
        "\"(selfAssessed|verified1|verified2|survey)\": [0-9.]+",
        "\"$1\": {\"missing\": \"not-scored\"}");
  }

  /** The second data set with changed files, sealed and built. */
  private static Path built(String name, UnaryOperator<String> change) throws IOException {
    Path data = folder.resolve(name + "-data");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    try (var files = Files.list(data)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().matches("(scores|dataset).*")) {
          Files.writeString(file, change.apply(Files.readString(file)));
        }
      }
    }
    assertThat(BuiltSite.run("seal", "--data", data.toString()).code()).isZero();
    Path site = folder.resolve(name);
    BuiltSite.build(data, site);
    return site;
  }

  private static Document page(Path site, String path) {
    return BuiltSite.page(site, path);
  }
}
