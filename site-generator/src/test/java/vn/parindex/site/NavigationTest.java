package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
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
      assertThat(page.select("nav.groups li")).as(path).hasSize(4);
      assertThat(page.select("nav.groups [aria-current]"))
          .as(path)
          .hasSize(path.endsWith("404.html") ? 0 : 1);
    }
  }

  @Test
  void every_page_shows_the_entries_of_its_group_and_marks_its_own() {
    for (String path : pages()) {
      Document page = page(path);
      boolean alone = path.endsWith("404.html") || path.matches("(en/)?index\\.html");
      assertThat(page.select("nav.entries")).as(path).hasSize(alone ? 0 : 1);
      assertThat(page.select("nav.entries [aria-current]")).as(path).hasSize(alone ? 0 : 1);
      for (Element entries : page.select("nav.entries")) {
        assertThat(entries.attr("aria-label"))
            .as(path)
            .contains(page.select("nav.groups [aria-current]").text());
      }
    }
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
            "\n- Kết quả: [Xếp hạng](../xep-hang.md) · [Thứ hạng chắc đến đâu](",
            "\n- Đơn vị: [Phiếu điểm phường](index.md) · [So sánh](../so-sanh.md)"
                + " · [Đơn vị mới](../don-vi-moi.md) · [Tài liệu họp](../hop.md)\n",
            "\n- Số liệu: [Phương pháp](../phuong-phap.md) · [Dữ liệu và nguồn](");
  }

  @Test
  void without_targets_tasks_findings_and_evidence_nothing_is_followed() {
    for (String path : pages()) {
      assertThat(page(path).select("nav.groups").text())
          .as(path)
          .doesNotContain("Theo dõi", "Follow-up");
    }
  }

  @Test
  void a_group_without_entries_leads_nowhere() {
    assertThatThrownBy(() -> new SiteModel.NavGroup("Trống", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Trống");
  }
}
