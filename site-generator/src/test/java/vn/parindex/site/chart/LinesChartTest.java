package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.LineChart;

class LinesChartTest {

  private static final double NONE = Double.NaN;

  private final ChartFonts fonts;

  LinesChartTest() throws IOException {
    fonts = ChartFonts.bundled();
  }

  private Document draw(LineChart.Series... series) {
    LineChart chart =
        new LineChart(
            "a",
            "t",
            "d",
            "",
            new ChartAxis(-50, 50, List.of()),
            SampleCharts.PERIODS,
            List.of(series),
            List.of());
    return DrawnText.parse(new ChartRenderer(fonts).svg(chart, SampleCharts.WORDS));
  }

  @Test
  void a_missing_value_leaves_a_gap() {
    Document svg = draw(SampleCharts.values("A", 1, 2, NONE, 4, 5));
    String path = line(svg);

    assertThat(path.chars().filter(letter -> letter == 'M')).hasSize(2);
    assertThat(path.chars().filter(letter -> letter == 'L')).hasSize(2);
  }

  @Test
  void the_worked_example_is_two_markers_and_no_line() {
    Document svg = draw(SampleCharts.values("A", 70, NONE, 75, NONE, NONE));

    assertThat(line(svg)).doesNotContain("L");
    assertThat(svg.select(".c-fill-first")).as("with the sample beside the name").hasSize(3);
  }

  @Test
  void lines_differ_in_dash_and_marker() {
    Document svg = draw(level("A", 1), level("B", 2), level("C", 3), level("D", 4));

    assertThat(
            Stream.of("first", "second", "third", "fourth")
                .map(name -> svg.selectFirst("path.c-stroke-" + name + "[d*=L]"))
                .map(path -> path.attr("stroke-dasharray"))
                .distinct())
        .hasSize(4);
    assertThat(Stream.of(Symbol.values()).map(symbol -> symbol.at(0, 0).getBounds2D()).distinct())
        .hasSize(4);
  }

  @Test
  void periods_stand_as_far_apart_as_they_lie_in_time() {
    List<DrawnText> years =
        DrawnText.of(draw(level("A", 1)).outerHtml(), fonts).stream()
            .filter(text -> text.words().startsWith("20") || text.words().startsWith("30/"))
            .toList();
    double year = middle(years.get(1)) - middle(years.get(0));

    assertThat((middle(years.get(4)) - middle(years.get(3))) / year).isBetween(1.48, 1.52);
  }

  @Test
  void a_line_that_ends_early_is_named_at_its_last_height_without_being_drawn_on() {
    Document early = draw(SampleCharts.values("A", 1, 2, 30, NONE, NONE));
    Document whole = draw(SampleCharts.values("A", 1, 2, 30, 30, 30));

    assertThat(name(early).attr("y")).isEqualTo(name(whole).attr("y"));
    assertThat(line(early)).isNotEqualTo(line(whole));
  }

  @Test
  void a_line_without_values_is_named_but_tied_to_nothing() {
    Document svg = draw(SampleCharts.values("A", NONE, NONE, NONE, NONE, NONE));

    assertThat(name(svg).text()).isEqualTo("A");
    assertThat(svg.select(".c-stroke-leader")).isEmpty();
    assertThat(svg.select(".c-fill-first")).as("only the sample").hasSize(1);
  }

  private static Element name(Document svg) {
    return svg.selectFirst("text:containsOwn(A)");
  }

  private static LineChart.Series level(String label, double value) {
    return SampleCharts.values(label, value, value, value, value, value);
  }

  private static String line(Document svg) {
    return svg.select("path.c-stroke-first").attr("d");
  }

  private static double middle(DrawnText text) {
    return (text.left() + text.right()) / 2;
  }
}
