package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TileMapView;

/** Names stay within their tiles, measured with the font that draws them. */
class TileMapSvgTest {

  private static final double ROOM = 104;

  private static ChartRenderer fonts() {
    try {
      return new ChartRenderer(ChartFonts.bundled());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Element tile(String name) {
    String svg =
        TileMapSvg.draw(
            new TileMapView(
                "t",
                "d",
                1,
                1,
                List.of(
                    new TileMapView.Tile(
                        name,
                        "80,93",
                        "hạng 4",
                        SitePath.of("xa/1.html"),
                        0,
                        0,
                        1,
                        "xa/1 nam-2025")),
                List.of()),
            SitePath.of("index.html"),
            fonts());
    return Jsoup.parse(svg).selectFirst("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ba Tơ",
        "Đặng Thùy Trâm",
        "Xã Ba Vinh (21490)",
        "Thị trấn Ba Động mới",
        "Nguyễn-Nghiêm-Thượng-Hạ",
        "Một Đơn vị có tên rất dài năm mươi mốt chữ cái đó nha"
      })
  void a_name_stays_within_its_tile(String name) {
    Element text = tile(name).selectFirst(".tile-name");
    int size = text.hasClass("small") ? 13 : 15;
    for (Element line : text.select("tspan")) {
      // Whatever fits alone in one line of its size is no wider than the room.
      assertThat(fonts().fitted(line.text(), ROOM, 1, List.of(size)).cut())
          .as(line.text())
          .isFalse();
    }
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
