package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** The year after eight communes followed nineteen: what is said of those that are new. */
class NewUnitsTest {

  private static Map<String, Document> pages;
  private static Map<String, Document> before;

  /** Within the year after: the nineteen were scored last, the eight have tasks. */
  private static Map<String, Document> running;

  /** The seven new communes, on rows below the nineteen. */
  private static List<TileMap.Tile> newTiles(Dataset real) {
    int columns = real.tileMap().columns();
    List<TileMap.Tile> tiles = new ArrayList<>();
    real.units().stream()
        .map(Unit::id)
        .filter(unit -> !unit.equals(UnitId.of(unit.code())) && !unit.code().equals("21538"))
        .forEach(
            unit ->
                tiles.add(
                    new TileMap.Tile(
                        unit.code(),
                        unit.validFrom(),
                        tiles.size() % columns,
                        real.tileMap().rows() + tiles.size() / columns)));
    return tiles;
  }

  /** The shipped data with the scores of the year after, such a map, and no follow-up. */
  private static Dataset nextYear(
      Dataset real, Map<String, TaskSet> tasks, List<TileMap.Tile> tiles) {
    List<Period> periods = new ArrayList<>(real.periods());
    Period next =
        new Period(
            "2026",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 6, 30),
            8,
            "2025",
            LocalDate.of(2026, 12, 20));
    periods.add(next);
    List<ScoreSheet> scored = new ArrayList<>();
    for (Unit unit : real.unitsOf(next)) {
      real.sheets().get("2025").stream()
          .filter(sheet -> sheet.unit().code().equals(unit.code()))
          .map(sheet -> new ScoreSheet(unit.id(), sheet.leaves(), sheet.bonus(), sheet.penalty()))
          .forEach(scored::add);
    }
    Map<String, List<ScoreSheet>> sheets = new LinkedHashMap<>();
    sheets.put("2025", real.sheets().get("2025"));
    sheets.put("2026", scored);
    return new Dataset(
        real.identity(),
        real.units(),
        real.successions(),
        new TileMap(real.tileMap().columns(), real.tileMap().rows() + 2, tiles),
        real.boundaries(),
        real.frameworks(),
        periods.subList(periods.size() - 2, periods.size()),
        sheets,
        Map.of(),
        tasks,
        Map.of(),
        Map.of(),
        Reports.NONE,
        List.of(),
        real.files());
  }

  @BeforeAll
  static void build() {
    Loaded loaded = DatasetLoader.load(BuiltSite.REAL_DATA);
    Dataset real = loaded.dataset().orElseThrow();
    List<TileMap.Tile> tiles = new ArrayList<>(real.tileMap().tiles());
    tiles.addAll(newTiles(real));
    Dataset data = nextYear(real, Map.of(), tiles);
    AnalysisSettings settings = loaded.settings().orElseThrow().comparing("2025", "2026");
    pages = MadePages.of(data, settings.asOf(LocalDate.of(2026, 12, 31)));
    before = MadePages.of(data, settings.asOf(LocalDate.of(2025, 10, 31)));
    TaskSet tasks =
        new TaskSet("2026", LocalDate.of(2026, 11, 1), real.tasks().get("2025").tasks());
    running =
        MadePages.of(
            nextYear(real, Map.of("2026", tasks), newTiles(real)),
            settings.asOf(LocalDate.of(2026, 1, 31)));
  }

  private static String text(String path) {
    return pages.get(path).select("main").text();
  }

  @Test
  void a_unit_that_came_about_later_is_new_and_says_from_which_it_was_formed() {
    String formed = "Hình thành ngày 01/07/2025 từ xã Ba Điền và xã Ba Vinh cũ";
    assertThat(text("xa/21490-2025-07-01.html")).contains(formed);
    assertThat(text("xa/index.html")).contains("ngày 01/07/2025, từ xã Ba Điền và xã Ba Vinh cũ");
    pages.forEach(
        (path, page) ->
            assertThat(page.text()).as(path).doesNotContain("hưa được chấm điểm năm 2025"));
  }

  @Test
  void a_new_unit_is_compared_with_the_estimate_of_its_parts_and_every_figure_says_so() {
    assertThat(text("xa/21490-2025-07-01.html"))
        .contains("So với ước tính 2025 ≈ −5,08 (ước tính) ước tính 80,69%")
        .contains("Năm 2025 chưa có đơn vị này nên so với ước tính từ xã Ba Điền và xã Ba Vinh cũ")
        .contains("Ước tính không phải kết quả chấm điểm.");
    Element row = row("thay-doi.html", "#estimated", "Ba Vinh");
    assertThat(row.select("td").eachText().get(0)).isEqualTo("Xã Ba Điền, Xã Ba Vinh cũ");
    assertThat(pages.get("thay-doi.html").select("#estimated tbody tr")).hasSize(7);
    assertThat(pages.get("thay-doi.html").select("#split tbody tr")).hasSize(1);
    Element ranked = row("xep-hang.html", "#ranking", "Ba Vinh");
    assertThat(ranked.select("td").eachText())
        .filteredOn(cell -> cell.contains("≈"))
        .hasSize(2)
        .allMatch(cell -> cell.endsWith("(ước tính)"));
    assertThat(text("xep-hang.html")).contains("Dấu ≈: so với ước tính năm 2025");
  }

  /** By hand: 1,627 people at 100 %, 4,362 at 87.5 %: 90.90 %; 87.5 % in the sheet of Ba Vinh. */
  @Test
  void a_new_unit_is_compared_by_area_and_every_figure_says_that_it_is_an_estimate() {
    Element areas = pages.get("xa/21490-2025-07-01.html").selectFirst("#change");
    assertThat(areas.select("caption").text()).contains("So với ước tính năm 2025 theo lĩnh vực");
    List<Element> rows = areas.select("tbody tr");
    assertThat(rows.get(rows.size() - 1).select("td").eachText())
        .containsExactly("≈ 80,69 (ước tính)", "75,61", "≈ −5,08 (ước tính)", "≈ −5,08 (ước tính)");
    for (Element row : rows) {
      List<String> cells = row.select("td").eachText();
      assertThat(List.of(cells.get(0), cells.get(2), cells.get(3)))
          .as(row.text())
          .allMatch(cell -> cell.equals("–") || cell.matches("≈ .*[(]ước tính[)]"));
    }
    String area = row("linh-vuc/2.html", "#units", "Ba Vinh").text();
    assertThat(area).contains("87,50 ≈ −3,40 (ước tính)");
    assertThat(text("linh-vuc/2.html")).contains("Dấu ≈: so với ước tính năm 2025");
    Element all = pages.get("thay-doi.html").selectFirst("#estimated-areas");
    assertThat(all.select("tbody tr")).hasSize(8);
    assertThat(all.select("td").eachText())
        .allMatch(cell -> cell.matches("\\d/[67]|≈ .*[(]ước tính[)]"));
    assertThat(pages.get("thay-doi.html").select("#areas caption").text())
        .as("in no mean of those compared")
        .contains("1 trong 8");
  }

  @Test
  void figures_of_nineteen_and_of_eight_are_not_set_against_each_other() {
    pages.forEach(
        (path, page) -> assertThat(page.text()).as(path).doesNotContain("▲ 11", "tăng 11 bậc"));
    assertThat(pages.get("thay-doi.html").select("#quadrants, .quadrants")).isEmpty();
    assertThat(text("thay-doi.html"))
        .contains("chỉ Ba Xa so sánh được", "hai thứ hạng không trừ được cho nhau");
    List<String> medians =
        pages.get("so-sanh.html").select("tfoot tr").first().select("th, td").eachText();
    assertThat(medians.get(1)).as("of the eight").isNotEqualTo("–");
    assertThat(medians.get(2)).as("of the nineteen").isEqualTo("–");
  }

  @Test
  void a_unit_is_on_the_map_of_its_own_time_and_never_where_another_with_its_code_was() {
    assertThat(onMap(pages)).hasSize(8).contains("xa/21484-2025-07-01.html", "xa/21538.html");
    assertThat(onMap(pages)).doesNotContain("xa/21484.html", "xa/21529.html");
    assertThat(onMap(before)).hasSize(19).contains("xa/21484.html", "xa/21529.html");
    assertThat(place(pages, "xa/21484-2025-07-01.html"))
        .isNotEqualTo(place(before, "xa/21484.html"));
    assertThat(place(pages, "xa/21538.html")).isEqualTo(place(before, "xa/21538.html"));
  }

  private static List<String> onMap(Map<String, Document> site) {
    return site.get("index.html").select("svg.tiles-wide a").stream()
        .map(link -> link.attr("href"))
        .toList();
  }

  private static String place(Map<String, Document> site, String page) {
    Element tile = site.get("index.html").selectFirst("svg.tiles-wide a[href=" + page + "] rect");
    return tile.attr("x") + " " + tile.attr("y");
  }

  private static Element row(String path, String table, String unit) {
    return pages.get(path).select(table + " tbody tr").stream()
        .filter(row -> row.selectFirst("th").text().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_unit_that_has_ceased_keeps_its_scorecard_and_address_and_leads_to_its_successor() {
    Document former = pages.get("xa/21484.html");
    assertThat(former.selectFirst("h1").text()).isEqualTo("Thị trấn Ba Tơ");
    assertThat(former.select("main").text())
        .contains("có đến hết ngày 30/06/2025", "lần chấm cuối, năm 2025, khi xếp hạng 19 đơn vị");
    assertThat(former.select(".story a").eachAttr("href")).contains("21484-2025-07-01.html");
    assertThat(pages.get("xa/21484-2025-07-01.html").select(".story a").eachAttr("href"))
        .containsExactly("21484.html", "21511.html", "21526.html");
    assertThat(pages.keySet().stream().filter(path -> path.matches("xa/\\d{5}\\.html")))
        .as("18 that ceased and xã Ba Xa")
        .hasSize(19);
    assertThat(former.select("a[href*=van-ban]")).as("nothing is asked of it").isEmpty();
    assertThat(pages.get("xa/index.html").select("#former tbody tr")).hasSize(18);
  }

  @Test
  void only_units_of_the_day_have_something_to_do_and_under_their_own_names() {
    Document todo = running.get("viec-can-lam.html");
    assertThat(todo.select("h2, h3").eachText())
        .contains("Ba Dinh 6 việc", "Ba Xa 6 việc")
        .noneMatch(head -> head.contains(" mới") || head.contains(" cũ"));
    assertThat(running.keySet().stream().filter(path -> path.startsWith("van-ban/don-doc/2")))
        .hasSize(8);
    Document made = running.get("don-vi-moi/21499.html");
    assertThat(made.selectFirst("h1").text()).isEqualTo("Xã Ba Dinh");
    assertThat(made.select("main").text()).contains("6 việc");
    assertThat(made.select("#parts th").eachText()).doesNotContain("Việc cần làm");
    assertThat(running.get("xep-hang.html").select("table#ranking tbody th").eachText())
        .hasSize(19)
        .contains("Ba Dinh cũ", "Ba Giang");
  }

  @Test
  void medians_of_other_units_say_of_which() {
    assertThat(text("xa/21538.html"))
        .contains("những đơn vị được xếp hạng năm đó: 2025 có 19 đơn vị; 2026 có 8 đơn vị.");
    assertThat(before.get("xa/21538.html").select("main").text())
        .doesNotContain("những đơn vị được xếp hạng năm đó");
  }

  @Test
  void a_unit_that_is_its_own_only_part_is_compared_and_never_called_new() {
    assertThat(text("xa/21538.html"))
        .contains("Từ hạng 19/19 thành hạng 8/8")
        .doesNotContain("– đơn vị mới", "Hình thành", "11 bậc;", "▲ 11");
    assertThat(pages.get("don-vi-moi.html").title()).contains("7 đơn vị mới");
    assertThat(text("don-vi-moi.html"))
        .contains("Chỉ số năm 2025:", "xã Ba Xa thấp nhất với")
        .doesNotContain("Ước tính năm 2025:", "Xã Ba Xa: ước tính");
    assertThat(text("don-vi-moi.html")).contains("Xã Ba Xa giữ nguyên khi sắp xếp");
    assertThat(text("thay-doi.html")).doesNotContain("Xã Ba Xa:");
  }

  @Test
  void former_units_are_found_and_lead_to_what_they_are_part_of() {
    Element found =
        pages.get("tim-kiem.html").select("main li").stream()
            .filter(entry -> entry.text().startsWith("Xã Ba Giang"))
            .findFirst()
            .orElseThrow();
    assertThat(found.text()).startsWith("Xã Ba Giang – nay thuộc xã Ba Dinh");
    assertThat(found.selectFirst("a").attr("href")).isEqualTo("xa/21500.html");
    assertThat(before.get("tim-kiem.html").select("main li").eachText())
        .anySatisfy(
            entry ->
                assertThat(entry)
                    .startsWith("Xã Ba Dinh –")
                    .contains("từ xã Ba Dinh cũ và xã Ba Giang"));
  }

  @Test
  void the_map_has_all_units_of_the_period_or_there_is_none() {
    assertThat(pages.get("index.html").select(".tiles-wide a.tile")).hasSize(8);
    assertThat(running.get("index.html").select("a.tile"))
        .as("the nineteen have no tiles there, only others with their codes")
        .isEmpty();
    assertThat(before.get("xep-hang.html").select("table#ranking tbody tr")).hasSize(19);
  }

  @Test
  void a_successor_that_is_not_scored_has_a_page_with_the_scorecards_of_its_parts() {
    Document page = before.get("don-vi-moi/21499.html");
    assertThat(page.selectFirst("h1").text()).isEqualTo("Xã Ba Dinh");
    assertThat(page.select("#parts tbody th a").eachAttr("href"))
        .containsExactly("../xa/21499.html", "../xa/21500.html");
    assertThat(page.select("main").text())
        .contains(
            "Hình thành ngày 01/07/2025 từ xã Ba Dinh cũ và xã Ba Giang.", "không phải kết quả");
    assertThat(before.get("xa/21500.html").select(".story a").eachAttr("href"))
        .containsExactly("../don-vi-moi/21499.html", "21499.html");
    assertThat(pages).as("scored by now").doesNotContainKey("don-vi-moi/21499.html");
    assertThat(before).as("is its own only part").doesNotContainKey("don-vi-moi/21538.html");
  }

  @Test
  void former_names_are_said_where_the_unit_is() {
    assertThat(before.get("xa/21484.html").select(".story").text())
        .isEqualTo(
            "Gồm cả xã Ba Chùa cũ (nhập vào năm 2020). Nay thuộc xã Ba Tơ (từ ngày 01/07/2025,"
                + " cùng xã Ba Cung và xã Ba Bích).");
    assertThat(text("tim-kiem.html"))
        .contains("Xã Ba Chùa – năm 2020 nhập vào thị trấn Ba Tơ, nay thuộc xã Ba Tơ");
  }

  @Test
  void the_page_of_a_unit_that_has_ceased_names_what_it_is_part_of() {
    assertThat(before.get("xa/21500.html").select("main").text())
        .contains("Nay thuộc xã Ba Dinh (từ ngày 01/07/2025, cùng xã Ba Dinh cũ).");
    assertThat(before.get("xa/21538.html").select("main").text()).doesNotContain("Nay thuộc");
  }
}
