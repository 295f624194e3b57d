package vn.parindex.site.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.say.RealEdition;

class RoutesTest {

  private static Route route(Section section, String path) {
    return Route.of("units", section, SitePath.of(path), path, Set.of(), RoutesTest::unmade);
  }

  private static Page unmade(Route route) {
    throw new AssertionError(route.path() + " is made though nobody asks for it");
  }

  private static List<List<String>> entries(Routes routes) {
    return routes.navigation(Enum::name).stream()
        .map(group -> group.entries().stream().map(entry -> entry.link().text()).toList())
        .toList();
  }

  @Test
  void a_kind_of_page_that_nobody_knows_is_refused() {
    assertThatThrownBy(
            () ->
                Route.of(
                    "unknown",
                    Section.NONE,
                    SitePath.of("a.html"),
                    "a",
                    Set.of(),
                    RoutesTest::unmade))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }

  @Test
  void two_pages_with_one_address_are_refused() {
    assertThatThrownBy(
            () ->
                new Routes(
                    List.of(
                        route(Section.RANKING, "a.html"),
                        route(Section.UNITS, "b.html"),
                        route(Section.AREAS, "a.html"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a.html: two pages with one address");
  }

  @Test
  void the_navigation_has_groups_and_entries_in_the_order_of_the_sections() {
    Routes routes =
        new Routes(
            List.of(
                route(Section.SOURCES, "data.html").entered("data"),
                route(Section.AREAS, "areas.html").entered("areas"),
                route(Section.AREAS, "area.html"),
                route(Section.RANKING, "ranking.html").entered("ranking"),
                route(Section.HOME, "home.html").entered("home")));
    assertThat(routes.navigation(Enum::name))
        .extracting(SiteModel.NavGroup::text)
        .as("no group without entries")
        .containsExactly("OVERVIEW", "RESULTS", "DATA");
    assertThat(entries(routes))
        .containsExactly(List.of("home"), List.of("ranking", "areas"), List.of("data"));
  }

  @Test
  void what_stands_below_an_entry_is_led_to_from_there_and_no_entry_itself() {
    Routes routes =
        new Routes(
            List.of(
                route(Section.TRUST, "trust.html").entered("trust"),
                route(Section.GLOSSARY, "terms.html").entered("terms"),
                route(Section.ROBUSTNESS, "sure.html").entered("sure")));
    assertThat(entries(routes)).containsExactly(List.of("trust"));
    assertThat(routes.below(Section.TRUST)).extracting(Link::text).containsExactly("sure", "terms");
    assertThat(routes.navigation(Enum::name).get(0).holds(Section.GLOSSARY)).isTrue();
    assertThat(routes.navigation(Enum::name).get(0).holds(Section.SOURCES)).isFalse();
  }

  @Test
  void where_the_entry_above_it_is_not_there_a_page_is_an_entry_itself() {
    Routes routes = new Routes(List.of(route(Section.GLOSSARY, "terms.html").entered("terms")));
    assertThat(entries(routes)).containsExactly(List.of("terms"));
  }

  @Test
  void the_navigation_of_the_real_site_has_at_most_twelve_entries_in_order() {
    assertThat(RealEdition.VI.navigation())
        .extracting(SiteModel.NavGroup::text)
        .containsExactly(
            "Tổng quan", "Đơn vị", "Kết quả", "Theo dõi", "Vì sao tin được?", "Số liệu");
    List<List<String>> entries =
        RealEdition.VI.navigation().stream()
            .map(group -> group.entries().stream().map(entry -> entry.link().text()).toList())
            .toList();
    assertThat(entries)
        .containsExactly(
            List.of("Trang chủ"),
            List.of("Phiếu điểm xã, thị trấn", "So sánh"),
            List.of("Xếp hạng", "Thay đổi 2024–2025", "Lĩnh vực", "Điểm nghẽn"),
            List.of("Việc cần làm", "Chỉ tiêu", "Văn bản dự thảo"),
            List.of("Vì sao tin được?"),
            List.of("Dữ liệu và nguồn"));
    assertThat(entries.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(12);
  }

  @Test
  void the_reviews_are_entered_by_the_last_of_them() {
    assertThat(RealEdition.VI.routes().entry(Section.REVIEWS).map(Link::to))
        .contains(RealEdition.VI.addresses().review("9-thang"));
  }

  @Test
  void a_page_of_another_edition_is_led_to_and_not_made() {
    SitePath path = SitePath.of("papers.html");
    Routes routes = new Routes(List.of(Route.elsewhere("papers", Section.PAPERS, path, "papers")));
    assertThat(routes.has(path)).isTrue();
    assertThat(routes.entry(Section.PAPERS)).contains(new Link("papers", path));
    assertThat(routes.here()).isEmpty();
    assertThat(routes.page(path)).isEmpty();
    Route route = routes.all().findFirst().orElseThrow();
    assertThatThrownBy(route::page).isInstanceOf(NoSuchElementException.class);
  }
}
