package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.IntervalDots;
import vn.parindex.site.model.PairDots;

class DotRowsChartTest {

  private final ChartFonts fonts;

  DotRowsChartTest() throws IOException {
    fonts = ChartFonts.bundled();
  }

  private Document draw(ChartSpec chart) {
    return DrawnText.parse(new ChartRenderer(fonts).svg(chart, SampleCharts.WORDS));
  }

  private static IntervalDots intervals(IntervalDots.Row... rows) {
    return new IntervalDots(
        "a",
        "t",
        "d",
        "",
        new ChartAxis(-10, 10, List.of()),
        new IntervalDots.Legend("", "", ""),
        List.of(rows));
  }

  private static IntervalDots.Row row(
      double middle, double lower, double upper, boolean highlighted) {
    return new IntervalDots.Row(
        "A",
        ChartValue.of(middle),
        ChartValue.of(lower),
        ChartValue.of(upper),
        ChartValue.missing(),
        "text",
        "",
        highlighted);
  }

  @Test
  void dot_and_interval_lie_where_their_values_are() {
    Document svg = draw(intervals(row(0, -10, 10, false), row(5, 0, 10, false)));
    Element guide = svg.selectFirst("line.c-stroke-grid");
    double left = number(guide, "x1");
    double right = number(guide, "x2");
    List<Element> dots = svg.select("circle.c-fill-accent");
    List<Element> spans = level(svg);

    assertThat(number(dots.get(0), "cx")).isCloseTo((left + right) / 2, within(0.11));
    assertThat(number(dots.get(1), "cx")).isCloseTo(left + (right - left) * 0.75, within(0.11));
    assertThat(number(spans.get(0), "x1")).isEqualTo(left);
    assertThat(number(spans.get(0), "x2")).isEqualTo(right);
    assertThat(number(spans.get(1), "x1")).isCloseTo((left + right) / 2, within(0.11));
    assertThat(number(spans.get(0), "y1")).isEqualTo(number(dots.get(0), "cy"));
    assertThat(number(dots.get(0), "cy")).isLessThan(number(dots.get(1), "cy"));
  }

  @Test
  void an_axis_across_zero_marks_it() {
    Element zero = draw(intervals(row(0, 0, 0, false))).selectFirst("line.c-stroke-axis");

    assertThat(zero.attr("x1")).isEqualTo(zero.attr("x2"));
    assertThat(draw(SampleCharts.successors()).select("line.c-stroke-axis")).isEmpty();
  }

  @Test
  void an_interval_without_length_keeps_its_two_ends() {
    Document svg = draw(intervals(row(3, 3, 3, false)));
    List<Element> ends =
        svg.select("line.c-stroke-outline").stream()
            .filter(line -> !line.attr("y1").equals(line.attr("y2")))
            .toList();

    assertThat(ends).hasSize(2);
    assertThat(number(ends.get(0), "y2") - number(ends.get(0), "y1"))
        .as("longer than the dot is wide")
        .isGreaterThan(2 * number(svg.selectFirst("circle"), "r"));
  }

  @Test
  void a_highlighted_row_sends_the_others_to_the_background() {
    Document svg = draw(intervals(row(1, 0, 2, false), row(1, 0, 2, true), row(1, 0, 2, false)));

    assertThat(svg.select("circle.c-fill-accent")).hasSize(1);
    assertThat(svg.select("circle.c-fill-context")).hasSize(2);
    assertThat(svg.select("text.c-strong")).hasSize(2);
  }

  @Test
  void missing_values_draw_no_mark() {
    Document svg =
        draw(
            new PairDots(
                "a",
                "t",
                "d",
                "",
                SampleCharts.PERCENT,
                new PairDots.Legend("", ""),
                List.of(
                    new PairDots.Row("A", ChartValue.of(1), ChartValue.missing(), "x", false),
                    new PairDots.Row("B", ChartValue.missing(), ChartValue.of(1), "x", false))));

    assertThat(svg.select("circle")).hasSize(1);
    assertThat(svg.select("polygon, path").select(".c-stroke-reference")).hasSize(1);
    assertThat(svg.select("line.c-stroke-outline")).isEmpty();
  }

  @Test
  void equal_pairs_show_both_marks_the_dot_last() {
    PairDots.Row equal =
        new PairDots.Row("A", ChartValue.of(50), ChartValue.of(50), "50,00 = 50,00", false);
    List<Element> marks =
        draw(new PairDots(
                "a",
                "t",
                "d",
                "",
                SampleCharts.PERCENT,
                new PairDots.Legend("", ""),
                List.of(equal)))
            .select(".c-stroke-reference, .c-fill-accent");

    assertThat(marks).hasSize(2);
    assertThat(marks.get(1).tagName()).isEqualTo("circle");
  }

  @Test
  void a_tall_picture_repeats_its_axis_above_the_rows() {
    List<String> few = labels(SampleCharts.pairs(SampleCharts.pairRows(19)));
    List<String> many = labels(SampleCharts.pairs(SampleCharts.pairRows(124)));

    assertThat(few).containsOnlyOnce("100");
    assertThat(many).filteredOn("100"::equals).hasSize(2);
  }

  private List<String> labels(ChartSpec chart) {
    return DrawnText.of(draw(chart).outerHtml(), fonts).stream().map(DrawnText::words).toList();
  }

  private static List<Element> level(Document svg) {
    return svg.select("line.c-stroke-outline").stream()
        .filter(line -> line.attr("y1").equals(line.attr("y2")))
        .toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }
}
