package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is particular to one district: another data set gives another site, without new code. */
class SecondDataSetTest {

  @TempDir private static Path folder;
  private static Path site;

  @BeforeAll
  static void build() {
    site = BuiltSite.second();
  }

  @Test
  void every_unit_and_area_of_the_other_set_has_its_page() {
    assertThat(BuiltSite.files(site))
        .containsKeys(
            "phuong/p-01.html",
            "phuong/p-02.html",
            "phuong/p-03.html",
            "phuong/p-04.html",
            "phuong/p-05.html",
            "phuong/p-06.html",
            "linh-vuc/1.html",
            "linh-vuc/3.html",
            "en/index.html",
            "en/phuong/p-01.md",
            "downloads/index.csv")
        .doesNotContainKeys("phuong/p-05-cach-tinh.html", "linh-vuc/4.html");
    assertThat(page("phuong/p-05.html").select("main").text())
        .as("a unit that has ceased keeps its last scorecard")
        .contains("có đến hết ngày 31/12/2022", "Nay là phường Dê Ta");
  }

  @Test
  void equals_share_the_mean_of_their_places() {
    Document ranking = page("xep-hang.html");
    assertThat(ranking.select("table#ranking tbody tr").eachText())
        .anySatisfy(row -> assertThat(row).contains("Đen Ta", "1"))
        .anySatisfy(row -> assertThat(row).contains("Alpha", "2,5", "65,0"))
        .anySatisfy(row -> assertThat(row).contains("Bê Ta", "2,5", "65,0"));
  }

  @Test
  void a_late_figure_and_a_missing_sheet_leave_a_unit_unranked_and_say_why() {
    assertThat(page("xep-hang.html").select("table#ranking").text())
        .contains("thiếu điểm", "chưa có phiếu điểm");
    assertThat(page("phuong/p-03.html").select("main").text()).contains("nộp muộn");
  }

  @Test
  void bands_are_those_of_the_set_and_lower_bounds_are_inclusive() {
    // Đen Ta: (5 + 5 + 3) of 15 points that apply = 86,7 %.
    assertThat(page("phuong/p-04.html").select("main").text()).contains("86,7", "Xanh");
    assertThat(page("phuong/p-01.html").select("main").text()).contains("Vàng");
  }

  @Test
  void a_unit_that_began_later_says_from_what_it_was_formed() {
    assertThat(page("phuong/p-06.html").select("main").text())
        .contains("Hình thành ngày 01/01/2023 từ phường Ép Si");
  }

  @Test
  void the_second_language_is_a_whole_site_of_its_own() {
    Document english = page("en/xep-hang.html");
    assertThat(english.select("html").attr("lang")).isEqualTo("en");
    assertThat(english.text()).contains("65.0", "Amber");
    assertThat(BuiltSite.paths(site).stream().filter(path -> path.startsWith("en/")))
        .hasSameSizeAs(
            BuiltSite.paths(site).stream()
                .filter(
                    path ->
                        path.matches("(?!en/|assets/|downloads/).*(\\.html|\\.md|so-lieu\\.js)"))
                .toList());
  }

  @Test
  void every_page_leads_to_itself_in_the_other_language() {
    List<String> pages = BuiltSite.pages(site);
    for (String path : pages) {
      if (path.contains("-mot-tep")) {
        continue; // Sent alone, it leads nowhere.
      }
      Element link = page(path).selectFirst("header [hreflang]");
      String led = Path.of(path).resolveSibling(link.attr("href")).normalize().toString();
      assertThat(led).isEqualTo(path.startsWith("en/") ? path.substring(3) : "en/" + path);
      assertThat(link.attr("lang")).isEqualTo(path.startsWith("en/") ? "vi" : "en");
    }
    assertThat(page("en/index.html").selectFirst("header [hreflang]").text())
        .isEqualTo("Tiếng Việt");
  }

  @Test
  void without_successions_there_is_no_page_and_no_entry_for_successors() {
    Path alone = BuiltSite.sample(1);
    assertThat(BuiltSite.files(alone))
        .doesNotContainKey("don-vi-moi.html")
        .containsKey("diem-nghen.html");
    assertThat(BuiltSite.read(alone.resolve("index.md")))
        .doesNotContain("Đơn vị mới")
        .contains("(1,75 điểm, 1/1 đơn vị)");
    // Nobody to be compared with.
    assertThat(Jsoup.parse(BuiltSite.read(alone.resolve("hop.html"))).select("section.sheet"))
        .extracting(Element::id)
        .containsExactly(
            "part-overview", "part-ranking", "part-targets", "part-tasks", "part-bottlenecks");
    assertThat(BuiltSite.files(site)).containsKeys("don-vi-moi.html", "en/don-vi-moi.md");
  }

  @Test
  void a_meeting_pack_has_no_targets_and_tasks_where_there_are_none() {
    for (String path : List.of("hop.html", "en/hop.html")) {
      assertThat(page(path).select("section.sheet"))
          .as(path)
          .extracting(Element::id)
          .containsExactly("part-overview", "part-ranking", "part-compare", "part-bottlenecks");
      assertThat(page(path).select(".contents li")).as(path).hasSize(5);
      assertThat(page(path).select("article.sheet")).as(path).hasSize(5);
    }
  }

  @Test
  void the_glossary_has_the_terms_that_this_set_uses() {
    assertThat(page("thuat-ngu.html").select("dt").eachText())
        .contains("Điểm nghẽn", "Đơn vị mới")
        .doesNotContain("Chỉ tiêu", "Không phát sinh", "Thủ tục hành chính");
    assertThat(page("en/thuat-ngu.html").select("#diem-nghen dt").text())
        .isEqualTo("Bottleneck (điểm nghẽn)");
    assertThat(page("en/thuat-ngu.html").select("dt"))
        .hasSameSizeAs(page("thuat-ngu.html").select("dt"));
    assertThat(page("xep-hang.html").select("details.terms dt").eachText()).contains("Đồng hạng");
  }

  @Test
  void no_word_of_the_first_district_is_left() {
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              if (path.matches(".*\\.(html|md|csv)")) {
                assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContain("Ba Tơ", "huyện", "Quảng Ngãi");
              }
            });
  }

  /**
   * A day in the data that was forgotten is told of in the console and on the data page; a day that
   * was asked for leaves later figures out on purpose, and only their number is told.
   */
  @Test
  void what_lies_after_the_day_of_the_site_is_told_and_not_lost_in_silence() throws IOException {
    Path data = folder.resolve("forgotten");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    Path head = data.resolve("dataset.json");
    Files.writeString(
        head,
        Files.readString(head)
            .replaceFirst("\"compare\"", "\"asOf\": \"2022-12-31\",\n  \"compare\""));
    Path left = folder.resolve("left");
    BuiltSite.Run forgotten =
        BuiltSite.run("build", "--data", data.toString(), "--out", left.toString());
    assertThat(forgotten.out()).contains("CẢNH BÁO DL-550  scores-2023.json", "phiếu điểm");
    assertThat(Jsoup.parse(BuiltSite.read(left.resolve("du-lieu.html"))).select("main").text())
        .contains("DL-550", "scores-2023.json");
    BuiltSite.Run asked =
        BuiltSite.run(
            "build",
            "--data",
            BuiltSite.SECOND_SET.toString(),
            "--out",
            folder.resolve("asked").toString(),
            "--as-of",
            "2022-12-31");
    assertThat(asked.out()).contains("1 tệp có ", " mục sau ngày này").doesNotContain("DL-550");
  }

  private static Document page(String path) {
    return BuiltSite.page(site, path);
  }
}
