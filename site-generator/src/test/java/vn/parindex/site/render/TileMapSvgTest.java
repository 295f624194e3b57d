package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TileMapView;

/** Names stay within their tiles, measured with the font that draws them. */
class TileMapSvgTest {

  private static ChartRenderer fonts() {
    try {
      return new ChartRenderer(ChartFonts.bundled());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Element drawn(String name, int columns, String format) {
    return drawn(name, columns, format, "80,93", "hạng 4");
  }

  private static Element drawn(String name, int columns, String format, String value, String rank) {
    String svg =
        TileMapSvg.draw(
            new TileMapView(
                "t",
                "d",
                columns,
                1,
                List.of(
                    new TileMapView.Tile(
                        name, value, rank, SitePath.of("xa/1.html"), 0, 0, 1, "xa/1 nam-2025")),
                List.of()),
            SitePath.of("index.html"),
            fonts());
    return Jsoup.parse(svg).selectFirst("svg." + format);
  }

  private static Element tile(String name) {
    return drawn(name, 6, "tiles-wide").selectFirst("a");
  }

  static List<String> names() {
    return List.of(
        "Ba Tơ",
        "Đặng Thùy Trâm",
        "Xã Ba Vinh (21490)",
        "Thị trấn Ba Động mới",
        "Nguyễn-Nghiêm-Thượng-Hạ",
        "Một Đơn vị có tên rất dài năm mươi mốt chữ cái đó nha");
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_name_stays_within_its_tile(String name) {
    for (String format : List.of("tiles-wide", "tiles-narrow")) {
      Element tile = drawn(name, 6, format).selectFirst("a");
      Element text = tile.selectFirst(".tile-name");
      int usual = format.equals("tiles-wide") ? 15 : 11;
      int size = text.hasClass("small") ? (usual == 15 ? 13 : 10) : usual;
      double room = Double.parseDouble(tile.selectFirst("rect").attr("width"));
      for (Element line : text.select("tspan")) {
        // Whatever fits alone in one line of its size is no wider than the room.
        assertThat(fonts().fitted(line.text(), room, 1, List.of(size)).cut())
            .as(format + ": " + line.text())
            .isFalse();
      }
      assertThat(y(text.selectFirst("tspan"))).as("its top").isGreaterThanOrEqualTo(size - 2);
      assertThat(y(tile.selectFirst(".tile-rank")))
          .isLessThan(Integer.parseInt(tile.selectFirst("rect").attr("height")) - 1);
    }
  }

  @Test
  void that_there_is_no_rank_is_said_where_it_has_room() {
    assertThat(drawn("Ba Tơ", 6, "tiles-wide", "–", "chưa xếp hạng").select("text").eachText())
        .containsExactly("Ba Tơ", "–", "chưa xếp hạng");
    assertThat(drawn("Ba Tơ", 6, "tiles-narrow", "–", "chưa xếp hạng").select("text").eachText())
        .containsExactly("Ba Tơ", "–");
  }

  /** Nothing scrolls sideways on a screen of 360 pixels, however many columns there are. */
  @Test
  void a_telephone_has_room_for_all_columns() {
    for (int columns : List.of(1, 4, 6, 7, 13, 30)) {
      String[] box = drawn("Ba Tơ", columns, "tiles-narrow").attr("viewBox").split(" ");
      assertThat(Integer.parseInt(box[2])).as(columns + " columns").isLessThanOrEqualTo(328);
    }
    Element small = drawn("Ba Tơ", 13, "tiles-narrow");
    assertThat(small.select("text").eachText())
        .as("there is no room for names")
        .containsExactly("4");
    assertThat(small.select("title").text()).isEqualTo("Ba Tơ: 80,93, hạng 4");
  }

  @Test
  void a_name_is_whole_or_has_a_title_that_is() {
    assertThat(tile("Đặng Thùy Trâm").select("tspan").eachText())
        .containsExactly("Đặng Thùy", "Trâm");
    assertThat(tile("Đặng Thùy Trâm").select("title")).isEmpty();
    String name = "Một Đơn vị có tên rất dài năm mươi mốt chữ cái đó nha";
    assertThat(tile(name).select("title").text()).isEqualTo(name);
    assertThat(tile(name).select(".tile-name").text()).endsWith("…");
  }

  @Test
  void figures_below_a_name_of_two_lines_make_room_for_it() {
    Element tile = tile("Đặng Thùy Trâm");
    assertThat(y(tile.selectFirst(".tile-value")))
        .isGreaterThanOrEqualTo(y(tile.select("tspan").last()) + 18);
    assertThat(y(tile.selectFirst(".tile-rank"))).isLessThan(78);
  }

  private static int y(Element text) {
    return Integer.parseInt(text.attr("y"));
  }
}
