package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;

/**
 * The wards of the example of a province, on 20/01/2026: their year is over, two of them have not
 * reported after 30/09/2025; and their other index, which is a survey and nothing else. What a
 * reader found to be false stays mended.
 */
class ProvinceWordsTest {

  private static final Path PROVINCE = BuiltSite.EXAMPLES.resolve("tinh-minh-hoa");
  private static final String SILENT_ALL_MET = "90045";
  private static final String SILENT = "90022";
  private static final String MISSED = "90019";
  private static final String ALL_MET = "90002";

  private static Map<String, Document> wards;
  private static Map<String, Document> satisfaction;
  private static Map<String, Document> departments;
  private static Map<String, Document> communes;

  @BeforeAll
  static void make() {
    wards =
        pages(
            "phuong",
            "index.html",
            "lich.html",
            "viec-can-lam.html",
            "so-sanh.html",
            "chi-tieu/index.html",
            "chi-tieu/ct-03.html",
            "don-vi/90022.html",
            "don-vi/90019.html",
            "van-ban/index.html",
            "van-ban/tong-hop.html",
            "van-ban/bao-cao/90022.html",
            "van-ban/bao-cao/90045.html",
            "van-ban/don-doc/90002.html",
            "van-ban/don-doc/90019.html",
            "van-ban/don-doc/90022.html",
            "van-ban/don-doc/90045.html");
    satisfaction =
        pages(
            "phuong-hai-long",
            "don-vi/90035.html",
            "diem-nghen.html",
            "phuong-phap.html",
            "do-chac-chan.html",
            "hop.html");
    departments = pages("so", "thay-doi.html", "don-vi/index.html");
    communes =
        pages("xa", "thay-doi.html", "thay-doi-nhom-1.html", "tu-cham.html", "do-chac-chan.html");
  }

  private static Map<String, Document> pages(String part, String... paths) {
    Loaded loaded = DatasetLoader.load(PROVINCE.resolve(part));
    Map<String, Document> pages = new TreeMap<>();
    MadePages.html(
            loaded.dataset().orElseThrow(),
            loaded.settings().orElseThrow(),
            Set.of(paths)::contains)
        .forEach((path, html) -> pages.put(path, Jsoup.parse(html)));
    assertThat(pages).containsKeys(paths);
    return pages;
  }

  private static String text(Map<String, Document> pages, String path) {
    return pages.get(path).select("main").text();
  }

  private static String letter(String unit) {
    return text(wards, "van-ban/don-doc/" + unit + ".html");
  }

  /** The wards that the file of the year-end figures has no figure of. */
  private static Set<String> without() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Set<String> units = new TreeSet<>();
    for (JsonNode unit :
        json.readTree(Files.readString(PROVINCE.resolve("phuong/reference/units.json")))
            .get("units")) {
      units.add(unit.get("code").asText());
    }
    for (JsonNode unit :
        json.readTree(Files.readString(PROVINCE.resolve("phuong/measurements/2025-12-31.json")))
            .get("units")) {
      units.remove(unit.get("unit").asText());
    }
    return units;
  }

  @Test
  void once_the_year_is_over_only_who_has_not_reported_has_something_to_do() throws IOException {
    assertThat(without()).containsExactly(SILENT, SILENT_ALL_MET);
    assertThat(text(wards, "viec-can-lam.html"))
        .contains("2/45 phường còn 2 việc", "43/45 phường không còn việc")
        .doesNotContain("ct-0");
    assertThat(text(wards, "lich.html"))
        .contains("2/45 phường chưa báo cáo đủ số liệu")
        .doesNotContain("chưa đạt");
    Element act = wards.get("index.html").selectFirst("section.act");
    assertThat(act.text()).contains("Mẫu Phố 22", "Mẫu Phố 45").doesNotContain("chỉ tiêu");
    assertThat(text(wards, "don-vi/90019.html")).doesNotContain("việc chưa xong");
    assertThat(text(wards, "chi-tieu/ct-03.html")).doesNotContain("đôn đốc");
  }

  @Test
  void a_letter_asks_to_learn_from_what_was_missed_and_to_do_what_is_left() {
    assertThat(letter(MISSED))
        .contains(
            "V/v rút kinh nghiệm thực hiện chỉ tiêu cải cách hành chính năm 2025",
            "đề nghị rút kinh nghiệm đối với những nội dung sau:",
            "làm rõ nguyên nhân, rút kinh nghiệm")
        .doesNotContain("quá hạn", "tập trung thực hiện", "dứt điểm", "Không còn nội dung nào");
    assertThat(letter(SILENT))
        .contains(
            "(chưa đạt 2) theo số liệu kỳ 30/09/2025",
            "hoàn thành những nội dung còn thiếu và rút kinh nghiệm đối với chỉ tiêu chưa đạt:",
            "Ngày 10/01/2026 (quá hạn 10 ngày)")
        .doesNotContain("tập trung thực hiện", "dứt điểm");
    assertThat(letter(SILENT_ALL_MET))
        .contains(
            "đạt cả 4 chỉ tiêu theo số liệu kỳ 30/09/2025",
            "Chưa báo cáo số liệu sau kỳ 30/09/2025. Đề nghị báo cáo ngay.",
            "Ngày 10/01/2026 (quá hạn 10 ngày)");
    assertThat(letter(ALL_MET))
        .contains("đạt cả 4 chỉ tiêu. Không còn nội dung nào phải đôn đốc.")
        .doesNotContain("quá hạn");
  }

  @Test
  void figures_of_nine_months_are_not_told_as_those_of_the_year() {
    for (String unit : List.of(SILENT, SILENT_ALL_MET)) {
      assertThat(text(wards, "van-ban/bao-cao/" + unit + ".html"))
          .contains("mới đến kỳ 30/09/2025", "Số liệu sau kỳ đó: ……… (đơn vị bổ sung số liệu)")
          .doesNotContain("31/12/2025");
    }
    assertThat(text(wards, "van-ban/index.html"))
        .contains("đạt cả 4 chỉ tiêu theo số liệu kỳ 30/09/2025");
    assertThat(text(wards, "van-ban/tong-hop.html"))
        .containsPattern("Đạt mọi chỉ tiêu có số liệu: [^.]*Mẫu Phố 40\\.")
        .containsPattern("Đạt mọi chỉ tiêu có số liệu: phường Mẫu Phố 02");
    assertThat(text(wards, "chi-tieu/index.html")).containsPattern("đạt mọi chỉ tiêu 4\\b");
    assertThat(text(wards, "chi-tieu/ct-03.html"))
        .contains("số liệu của Mẫu Phố 22 là của kỳ trước", "130 / 324 (40,12%); đến 30/09/2025");
    assertThat(text(wards, "don-vi/90022.html"))
        .contains("Chỉ tiêu năm 2025, số liệu đến ngày 30/09/2025")
        .doesNotContain("số liệu đến ngày 31/12/2025", "trước khi năm bắt đầu", "Năm trước");
  }

  @Test
  void papers_and_pages_name_no_tasks_and_findings_where_there_are_none() {
    wards.forEach(
        (path, page) -> {
          if (path.startsWith("van-ban/bao-cao") || path.equals("van-ban/tong-hop.html")) {
            assertThat(page.select("main").text())
                .as(path)
                .contains("ết quả thực hiện chỉ tiêu cải cách hành chính")
                .doesNotContain("nhiệm vụ cải cách", "khắc phục tồn tại");
          }
        });
    assertThat(text(wards, "so-sanh.html"))
        .contains("; chỉ tiêu ghi số đạt trên tổng số")
        .doesNotContain("nhiệm vụ ghi");
  }

  @Test
  void where_a_survey_gives_all_points_what_it_took_most_of_comes_first() {
    String last = text(satisfaction, "don-vi/90035.html");
    assertThat(last)
        .contains(
            "mất nhiều điểm qua điều tra xã hội học nhất ở: 1.2. Cách thức nộp hồ sơ, kể cả trực"
                + " tuyến mất 3,87 điểm",
            "Điểm có thể lấy lại đều qua điều tra xã hội học",
            "Điểm được tính là điểm điều tra xã hội học")
        .doesNotContain("không mất điểm nào", "Không có điểm nào", "thẩm định lần cuối");
    String losses = text(satisfaction, "diem-nghen.html");
    assertThat(losses)
        .contains("Xếp theo số điểm ở cột “Mất qua điều tra XHH”")
        .doesNotContain("số điểm mất tự khắc phục được", "tô kín", "gạch chéo");
    List<Double> lost =
        satisfaction.get("diem-nghen.html").select("table#units tbody tr").stream()
            .map(row -> Double.valueOf(row.select("td").get(1).text().replace(',', '.')))
            .toList();
    assertThat(lost).hasSize(45).startsWith(27.45).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(text(satisfaction, "phuong-phap.html"))
        .contains("Điểm của một tiêu chí là điểm điều tra xã hội học.")
        .doesNotContain("theo chênh lệch giữa hai lần");
    assertThat(text(satisfaction, "do-chac-chan.html")).doesNotContain("Điểm thẩm định");
    assertThat(text(satisfaction, "hop.html")).doesNotContain("Theo dõi đến hết ngày");
  }

  @Test
  void a_page_of_those_compared_says_that_its_medians_are_theirs() {
    assertThat(text(departments, "thay-doi.html"))
        .contains("là của 13 sở, ngành so sánh được, không phải của cả 14 sở, ngành")
        .doesNotContain("Chủ yếu do", "Nguyên nhân thay đổi thứ hạng");
    assertThat(text(departments, "don-vi/index.html")).doesNotContain("Dân số và diện tích lấy");
  }

  @Test
  void a_chart_that_leaves_units_out_says_so_and_no_table_of_a_part_is_called_whole() {
    communes.forEach(
        (path, page) ->
            assertThat(page.select("main").text())
                .as(path)
                .doesNotContain("bảng có đủ", "Bảng bên dưới ghi đủ"));
    for (String path : List.of("thay-doi.html", "tu-cham.html", "do-chac-chan.html")) {
      assertThat(text(communes, path)).as(path).contains("Biểu đồ chỉ vẽ 30 trong 68 xã, đặc khu");
    }
    assertThat(text(communes, "thay-doi-nhom-1.html")).doesNotContain("Biểu đồ chỉ vẽ");
  }

  @Test
  void who_alone_may_be_first_is_not_said_to_share_it() {
    Pattern shared = Pattern.compile("hạng \\d+ nằm trong khoảng hạng của ([^.]*)\\.");
    for (Map<String, Document> part : List.of(communes, satisfaction)) {
      List<String> sharing =
          shared
              .matcher(text(part, "do-chac-chan.html"))
              .results()
              .map(found -> found.group(1))
              .toList();
      assertThat(sharing).isNotEmpty().allMatch(names -> names.contains(" và "));
    }
  }
}
