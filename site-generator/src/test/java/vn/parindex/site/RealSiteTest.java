package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of the data that ship with the project. */
class RealSiteTest {

  @TempDir private static Path folder;
  private static Path site;

  @BeforeAll
  static void build() {
    site = folder.resolve("site");
    BuiltSite.build(BuiltSite.REAL_DATA, site);
  }

  @Test
  void has_a_scorecard_for_each_of_the_19_and_ranks_them_all() {
    assertThat(
            BuiltSite.files(site).keySet().stream()
                .filter(path -> path.matches("xa/\\d{5}\\.html")))
        .hasSize(19);
    assertThat(page("xep-hang.html").select("table#ranking tbody tr")).hasSize(19);
  }

  @Test
  void every_page_print_chart_and_download_says_that_its_figures_are_illustrative() {
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              String text = new String(bytes, StandardCharsets.UTF_8);
              if (path.equals("404.html") || path.equals("404.md")) {
                return;
              }
              if (path.matches(".*\\.(html|md)")) {
                assertThat(text).as(path).contains("SỐ LIỆU MINH HỌA");
              }
              if (path.endsWith(".html")) {
                for (Element chart : Jsoup.parse(text).select("figure svg[role=img]")) {
                  assertThat(chart.text()).as(path).contains("SỐ LIỆU MINH HỌA");
                }
              }
              if (path.matches("downloads/(index|ranking|delta)\\.csv")) {
                List<String> lines = text.lines().skip(1).toList();
                assertThat(lines).as(path).isNotEmpty().allMatch(l -> l.contains("MINH HỌA"));
              }
            });
  }

  @Test
  void every_page_has_a_complete_markdown_twin() {
    for (String path : BuiltSite.files(site).keySet()) {
      if (path.endsWith(".html")) {
        Document html = page(path);
        String markdown = BuiltSite.read(site.resolve(path.replaceAll("html$", "md")));
        String plain = markdown.replaceAll("\\\\(.)", "$1");
        for (Element row : html.select("main table tbody tr")) {
          assertThat(plain).as(path).contains(row.child(0).text());
        }
        assertThat(plain).as(path).contains(html.selectFirst("h1").text());
      }
    }
  }

  @Test
  void vietnamese_pages_have_no_english_and_no_leftovers() {
    for (String path : BuiltSite.files(site).keySet()) {
      if (path.endsWith(".html")) {
        assertThat(page(path).select("main").text())
            .as(path)
            .doesNotContainPattern("\\b(the|and|rank|score|change|null|NaN|missing|unknown)\\b")
            .doesNotContain("{0}", "${", "??");
      }
    }
  }

  @Test
  void no_page_is_heavier_than_150_kilobytes() {
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                assertThat(bytes.length).as(path).isLessThan(150_000);
              }
            });
  }

  @Test
  void an_unchanged_site_is_not_written_again() {
    BuiltSite.Run again =
        BuiltSite.run("build", "--data", BuiltSite.REAL_DATA.toString(), "--out", site.toString());
    assertThat(again.out()).contains("không có gì thay đổi");
  }

  private static Document page(String path) {
    return Jsoup.parse(BuiltSite.read(site.resolve(path)));
  }
}
