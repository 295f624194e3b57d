package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.model.OutlineMapView;
import vn.parindex.site.model.OutlineMapView.Point;
import vn.parindex.site.model.SitePath;

/** What is written on outlines, and what is not. */
class OutlineMapSvgTest {

  /** Boxes of 100 by 50 pixels one below the other. */
  private static Element drawn(int units) throws IOException {
    List<OutlineMapView.Area> areas = new ArrayList<>();
    for (int i = 1; i <= units; i++) {
      int top = i * 500;
      areas.add(
          new OutlineMapView.Area(
              i == 1 ? "Một <xã>" : "Xã " + i,
              "80,93",
              "hạng " + i,
              "" + i,
              SitePath.of("xa/" + i + ".html"),
              1,
              List.of(
                  List.of(
                      new Point(0, top),
                      new Point(1000, top),
                      new Point(1000, top + 500),
                      new Point(-5, top + 500))),
              "xa/" + i + " chi-so"));
    }
    OutlineMapView map =
        new OutlineMapView("t", "d", 1000, units * 500, areas, "", List.of(), "", List.of());
    return Jsoup.parse(
            OutlineMapSvg.draw(
                map, SitePath.of("index.html"), new ChartRenderer(ChartFonts.bundled())))
        .body();
  }

  @Test
  void lines_are_closed_and_counted_from_point_to_point() throws IOException {
    assertThat(drawn(1).select("path").attr("d")).isEqualTo("M0 50l100 0 0 50-100.5 0z");
  }

  @Test
  void every_unit_says_what_its_figure_is_about() throws IOException {
    assertThat(drawn(61).select("a.tile").eachAttr("data-figure"))
        .hasSize(61)
        .startsWith("xa/1 chi-so", "xa/2 chi-so");
  }

  @Test
  void few_units_are_written_and_very_many_answer_a_pointer() throws IOException {
    assertThat(drawn(60).select(".tile-name")).hasSize(60);
    assertThat(drawn(60).select(".outlined li")).hasSize(60);
    Element many = drawn(61);
    assertThat(many.select("text, .outlined")).isEmpty();
    assertThat(many.select("a.tile > title").eachText())
        .hasSize(61)
        .startsWith("Một <xã>: 80,93, hạng 1");
  }
}
