package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;

/** Every page says where it stands and leads everywhere in two steps. */
class NavigationTest {

  private static Path site;

  @BeforeAll
  static void build() {
    site = BuiltSite.second();
  }

  private static Document page(String path) {
    return BuiltSite.page(site, path);
  }

  private static List<String> pages() {
    // Copies in one file have left the site, and its navigation with it.
    return BuiltSite.pages(site).stream()
        .filter(path -> !TakeAway.isSingleFile(SitePath.of(path)))
        .toList();
  }

  @Test
  void every_page_shows_all_groups_and_marks_its_own() {
    assertThat(pages()).hasSizeGreaterThan(30);
    for (String path : pages()) {
      Document page = page(path);
      assertThat(page.select("nav.groups li")).as(path).hasSize(5);
      assertThat(page.select("nav.groups [aria-current]"))
          .as(path)
          .hasSize(path.matches("(en/)?(404|tim-kiem)\\.html") ? 0 : 1);
      assertThat(page.select("a.find[aria-current=page]"))
          .as(path)
          .hasSize(path.endsWith("tim-kiem.html") ? 1 : 0);
    }
  }

  @Test
  void every_page_shows_the_entries_of_its_group_and_marks_its_own() {
    for (String path : pages()) {
      Document page = page(path);
      // A group with one entry has no choice to show.
      boolean alone =
          page.select("nav.groups [aria-current]").stream().noneMatch(NavigationTest::hasChoice);
      assertThat(page.select("nav.entries")).as(path).hasSize(alone ? 0 : 1);
      assertThat(page.select("nav.entries [aria-current]")).as(path).hasSize(alone ? 0 : 1);
      for (Element entries : page.select("nav.entries")) {
        assertThat(entries.attr("aria-label"))
            .as(path)
            .contains(page.select("nav.groups [aria-current]").text());
      }
    }
  }

  private static boolean hasChoice(Element group) {
    return List.of("Đơn vị", "Kết quả", "Communes", "Wards", "Results").contains(group.text());
  }

  @Test
  void the_page_itself_is_told_from_a_page_below_an_entry() {
    assertThat(page("xep-hang.html").select("nav.entries [aria-current=page]").text())
        .isEqualTo("Xếp hạng");
    assertThat(page("index.html").select("nav.groups [aria-current=page]").text())
        .isEqualTo("Tổng quan");
    Document scorecard = page("phuong/p-01.html");
    assertThat(scorecard.select(".groups [aria-current=true], .entries [aria-current=true]"))
        .extracting(Element::text)
        .containsExactly("Đơn vị", "Phiếu điểm phường");
    assertThat(scorecard.select(".menu [aria-current=true]").eachText())
        .containsExactly("Phiếu điểm phường");
    assertThat(scorecard.select(".top [aria-current=page]")).isEmpty();
  }

  @Test
  void markdown_leads_to_every_entry_of_every_group() {
    assertThat(BuiltSite.read(site.resolve("phuong/p-01.md")))
        .contains(
            "\n- Tổng quan: [Trang chủ](../index.md)\n",
            "\n- Đơn vị: [Phiếu điểm phường](index.md) · [So sánh](../so-sanh.md)\n",
            "\n- Kết quả: [Xếp hạng](../xep-hang.md) · [Thay đổi 2022–2023](",
            "\n- Vì sao tin được?: [Vì sao tin được?](../vi-sao-tin-duoc.md)\n",
            "\n- Số liệu: [Dữ liệu và nguồn](../du-lieu.md)\n");
  }

  @Test
  void without_targets_tasks_findings_and_evidence_nothing_is_followed() {
    for (String path : pages()) {
      assertThat(page(path).select("nav.groups").text())
          .as(path)
          .doesNotContain("Theo dõi", "Follow-up");
    }
  }

  /** Without the index of the site, which leads everywhere, and without what leaves the site. */
  @Test
  void every_page_is_at_most_three_clicks_from_the_home_page() {
    for (Path built : List.of(site, BuiltSite.real())) {
      Set<String> reached = new TreeSet<>();
      // Each edition has a home page.
      List<String> last =
          Stream.of("index.html", "en/index.html")
              .filter(home -> Files.exists(built.resolve(home)))
              .toList();
      reached.addAll(last);
      for (int click = 0; click < 3; click++) {
        List<String> next = new ArrayList<>();
        for (String path : last) {
          for (Element link : BuiltSite.page(built, path).select("a[href]:not(.find)")) {
            String to = target(path, link.attr("href"));
            if (to.endsWith(".html") && isShown(link) && reached.add(to)) {
              next.add(to);
            }
          }
        }
        last = next.stream().filter(path -> Files.exists(built.resolve(path))).toList();
      }
      assertThat(BuiltSite.pages(built))
          .filteredOn(path -> !TakeAway.isSingleFile(SitePath.of(path)))
          .filteredOn(path -> !path.matches("(.*/)?(404|tim-kiem)\\.html"))
          .allMatch(reached::contains);
    }
  }

  private static String target(String from, String href) {
    return URI.create("site:/" + from).resolve(href.replaceAll("#.*", "")).getPath().substring(1);
  }

  /** Not the menu of a narrow screen, and nothing folded away. */
  private static boolean isShown(Element link) {
    return link.parents().stream().noneMatch(parent -> parent.nameIs("details"));
  }

  @Test
  void a_group_without_entries_leads_nowhere() {
    assertThatThrownBy(() -> new SiteModel.NavGroup("Trống", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Trống");
  }
}
