package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.LinePanels;

class PanelsChartTest {

  private static final double NONE = Double.NaN;

  private final ChartFonts fonts;

  PanelsChartTest() throws IOException {
    fonts = ChartFonts.bundled();
  }

  private Document draw(LinePanels.Panel... panels) {
    return draw(ChartWidth.WIDE, panels);
  }

  private Document draw(ChartWidth width, LinePanels.Panel... panels) {
    return DrawnText.parse(
        new ChartRenderer(fonts)
            .svg(SampleCharts.panels(List.of(panels)), SampleCharts.WORDS, width));
  }

  private static LinePanels.Panel panel(String label, double... values) {
    return new LinePanels.Panel(label, "x", SampleCharts.values(label, values).values());
  }

  @Test
  void equal_figures_lie_at_equal_heights_in_all_panels_of_a_row() {
    Document svg =
        draw(
            panel("A", 10, 20, 30, 40, 50),
            panel("B", 10, 20, 30, 40, 50),
            panel("C", 50, 40, 30, 20, 10));
    List<String> heights = lines(svg).stream().map(PanelsChartTest::heights).toList();

    assertThat(heights).hasSize(3);
    assertThat(heights.get(1)).isEqualTo(heights.get(0));
    assertThat(List.of(heights.get(2).split(" ")))
        .containsExactlyElementsOf(reversed(heights.get(0)));
  }

  @Test
  void every_panel_repeats_the_line_of_context() {
    Document svg = draw(panel("A", 1, 2, 3, 4, 5), panel("B", 5, 4, 3, 2, 1));
    List<Element> context = svg.select("path.c-stroke-second");

    assertThat(context).hasSize(2);
    assertThat(heights(context.get(0))).isEqualTo(heights(context.get(1)));
    assertThat(context).allSatisfy(line -> assertThat(line.attr("stroke-dasharray")).isNotEmpty());
    assertThat(lines(svg)).allSatisfy(line -> assertThat(line.attr("stroke-dasharray")).isEmpty());
  }

  @Test
  void a_missing_value_leaves_a_gap_and_dots_mark_the_end_and_what_stands_alone() {
    Document svg = draw(panel("A", 1, 2, NONE, 4, NONE));

    assertThat(lines(svg).get(0).attr("d").chars().filter(letter -> letter == 'M')).hasSize(2);
    assertThat(svg.select(".c-fill-first")).hasSize(1);
    assertThat(draw(panel("A", 1, NONE, 3, NONE, 5)).select(".c-fill-first")).hasSize(3);
    assertThat(draw(panel("A", 1, 2, 3, NONE, NONE)).select(".c-fill-first")).hasSize(1);
    assertThat(draw(panel("A", NONE, NONE, NONE, NONE, NONE)).select(".c-fill-first")).isEmpty();
  }

  @Test
  void panels_fill_rows_from_left_to_right_and_share_the_axes() {
    LinePanels.Panel[] five = {
      panel("A", 1, 2, 3, 4, 5),
      panel("B", 1, 2, 3, 4, 5),
      panel("C", 1, 2, 3, 4, 5),
      panel("D", 1, 2, 3, 4, 5),
      panel("E", 1, 2, 3, 4, 5)
    };
    Document wide = draw(five);
    Document narrow = draw(ChartWidth.NARROW, five);

    assertThat(y(wide, "A")).isEqualTo(y(wide, "C")).isLessThan(y(wide, "D"));
    assertThat(y(narrow, "A")).isEqualTo(y(narrow, "B")).isLessThan(y(narrow, "C"));
    assertThat(wide.select("text:matchesOwn(^100$)")).as("rows").hasSize(2);
    assertThat(narrow.select("text:matchesOwn(^100$)")).as("rows").hasSize(3);
    assertThat(wide.select("text:matchesOwn(^2021$)")).as("columns").hasSize(3);
    assertThat(narrow.select("text:matchesOwn(^2021$)")).as("columns").hasSize(2);
  }

  private static List<Element> lines(Document svg) {
    return svg.select("path.c-stroke-first");
  }

  private static double y(Document svg, String label) {
    return Double.parseDouble(svg.selectFirst("text:matchesOwn(^" + label + "$)").attr("y"));
  }

  /** The heights of a path, in its order: "M0 40L10 20" has 40 and 20. */
  private static String heights(Element path) {
    String[] numbers = path.attr("d").replaceAll("[ML]", " ").strip().split("\\s+");
    return IntStream.range(0, numbers.length / 2)
        .mapToObj(index -> numbers[2 * index + 1])
        .collect(Collectors.joining(" "));
  }

  private static List<String> reversed(String words) {
    List<String> list = new ArrayList<>(List.of(words.split(" ")));
    Collections.reverse(list);
    return list;
  }
}
