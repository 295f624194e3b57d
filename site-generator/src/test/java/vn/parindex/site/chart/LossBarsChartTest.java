package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.LossBars;

class LossBarsChartTest {

  private static final Pattern POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

  private final ChartFonts fonts;

  LossBarsChartTest() throws IOException {
    fonts = ChartFonts.bundled();
  }

  private Document draw(LossBars.Row... rows) {
    LossBars chart =
        new LossBars("a", "t", "d", "", new LossBars.Legend("", "", ""), List.of(rows));
    return DrawnText.parse(new ChartRenderer(fonts).svg(chart, SampleCharts.WORDS));
  }

  private static LossBars.Row row(double lost, LossBars.Kind kind) {
    return new LossBars.Row("A", ChartValue.of(lost), "x", "", "", kind);
  }

  @Test
  void bars_are_as_long_as_their_losses_and_the_longest_fills_the_room() {
    Document svg = draw(row(10, LossBars.Kind.RECOVERABLE), row(5, LossBars.Kind.RECOVERABLE));
    List<Element> bars = svg.select("rect.c-fill-accent");

    assertThat(number(bars.get(1), "width"))
        .isCloseTo(number(bars.get(0), "width") / 2, within(0.11));
    assertThat(number(bars.get(0), "width")).isGreaterThan(500);
  }

  @Test
  void what_the_unit_cannot_mend_is_hatched_inside_its_bar() {
    Document svg = draw(row(10, LossBars.Kind.RECOVERABLE), row(8, LossBars.Kind.BEYOND));
    Element bar = svg.selectFirst("rect.c-fill-paper");
    Rectangle2D room =
        new Rectangle2D.Double(
            number(bar, "x") - 0.1,
            number(bar, "y") - 0.1,
            number(bar, "width") + 0.2,
            number(bar, "height") + 0.2);
    Matcher point = POINT.matcher(svg.selectFirst("path.c-stroke-outline").attr("d"));
    int points = 0;
    while (point.find()) {
      assertThat(
              room.contains(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))))
          .as(point.group())
          .isTrue();
      points++;
    }

    assertThat(points).isGreaterThan(100);
    assertThat(svg.select("rect.c-fill-accent")).hasSize(1);
  }

  @Test
  void a_legend_has_a_sample_of_each_kind() {
    String svg =
        new ChartRenderer(fonts)
            .svg(
                SampleCharts.losses(List.of(row(1, LossBars.Kind.RECOVERABLE))),
                SampleCharts.WORDS);

    assertThat(DrawnText.parse(svg).select("rect.c-fill-accent")).hasSize(2);
    assertThat(DrawnText.parse(svg).select("rect.c-fill-ghost")).hasSize(1);
    assertThat(DrawnText.parse(svg).select("path.c-stroke-outline")).hasSize(1);
  }

  @Test
  void what_a_survey_takes_is_an_outline_as_long_as_its_loss() {
    Document svg = draw(row(10, LossBars.Kind.RECOVERABLE), row(5, LossBars.Kind.SURVEY));
    Element filled = svg.selectFirst("rect.c-fill-accent");

    assertThat(svg.select("rect.c-fill-accent")).hasSize(1);
    for (Element outline : svg.select("rect.c-fill-ghost, rect.c-stroke-outline")) {
      assertThat(number(outline, "width")).isCloseTo(number(filled, "width") / 2, within(1.5));
    }
    assertThat(svg.select("rect.c-fill-ghost")).hasSize(1);
    assertThat(svg.select(".c-stroke-outline")).isNotEmpty();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }
}
