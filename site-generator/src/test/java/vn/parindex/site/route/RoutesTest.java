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
                route(Section.SEARCH, "search.html").entered("search"),
                route(Section.AREAS, "areas.html").entered("areas"),
                route(Section.AREAS, "area.html"),
                route(Section.RANKING, "ranking.html").entered("ranking"),
                route(Section.HOME, "home.html").entered("home")));
    assertThat(routes.navigation(Enum::name))
        .extracting(SiteModel.NavGroup::text)
        .as("no group without entries")
        .containsExactly("OVERVIEW", "RESULTS", "DATA");
    assertThat(entries(routes))
        .containsExactly(List.of("home"), List.of("ranking", "areas"), List.of("search"));
  }

  @Test
  void the_navigation_of_the_real_site_has_all_its_entries_in_order() {
    assertThat(RealEdition.VI.navigation())
        .extracting(SiteModel.NavGroup::text)
        .containsExactly("Tổng quan", "Kết quả", "Đơn vị", "Theo dõi năm 2025", "Số liệu");
    assertThat(RealEdition.VI.navigation())
        .extracting(group -> group.entries().stream().map(entry -> entry.link().text()).toList())
        .containsExactly(
            List.of("Trang chủ"),
            List.of(
                "Xếp hạng",
                "Thứ hạng chắc đến đâu",
                "Thay đổi 2024–2025",
                "Lĩnh vực",
                "Điểm nghẽn",
                "Tự chấm và thẩm định"),
            List.of("Phiếu điểm xã, thị trấn", "So sánh", "Đơn vị mới", "Tài liệu họp"),
            List.of(
                "Việc cần làm",
                "Chỉ tiêu",
                "Nhiệm vụ",
                "Tồn tại và khắc phục",
                "Tài liệu kiểm chứng",
                "Lịch",
                "Sơ kết",
                "Văn bản dự thảo"),
            List.of("Phương pháp", "Dữ liệu và nguồn", "Thuật ngữ", "Tra cứu"));
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
