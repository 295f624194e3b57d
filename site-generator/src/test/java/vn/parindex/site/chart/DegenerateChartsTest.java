package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.site.model.AreaBars;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ContributionBars;
import vn.parindex.site.model.RankingBars;
import vn.parindex.site.model.SlopeChart;

class DegenerateChartsTest {

  private static final String LONG = "Xã có tên rất dài ".repeat(12).strip();

  private final ChartFonts fonts;

  DegenerateChartsTest() throws IOException {
    fonts = ChartFonts.bundled();
  }

  private String svg(ChartSpec chart) {
    return new ChartRenderer(fonts).svg(chart, SampleCharts.WORDS);
  }

  static List<ChartSpec> empty() {
    return List.of(
        SampleCharts.ranking(List.of(), ""),
        SampleCharts.slope(List.of()),
        SampleCharts.areas(List.of()),
        SampleCharts.contributions(List.of()));
  }

  @ParameterizedTest
  @MethodSource("empty")
  void no_rows_say_so(ChartSpec chart) {
    assertThat(DrawnText.of(svg(chart), fonts))
        .extracting(DrawnText::words)
        .contains("Chưa có số liệu");
  }

  static List<ChartSpec> single() {
    return List.of(
        SampleCharts.ranking(SampleCharts.bars(1), ""),
        SampleCharts.slope(SampleCharts.lines(1)),
        SampleCharts.areas(SampleCharts.areaRows().subList(0, 1)),
        SampleCharts.contributions(List.of(new ContributionBars.Row("A", 0, 0, "0 / 0"))));
  }

  @ParameterizedTest
  @MethodSource("single")
  void one_row_is_a_chart(ChartSpec chart) {
    assertThat(svg(chart)).contains("c-stroke-axis").doesNotContain("NaN", "Infinity");
  }

  static List<ChartSpec> longNames() {
    ChartValue some = ChartValue.of(50);
    return List.of(
        SampleCharts.ranking(List.of(new RankingBars.Bar(LONG, 50, "50,00", LONG, true)), ""),
        SampleCharts.slope(List.of(SampleCharts.line(LONG, 5000, 6000, true))),
        SampleCharts.areas(List.of(new AreaBars.Row(LONG, some, LONG, some, LONG, some, LONG))),
        SampleCharts.contributions(List.of(new ContributionBars.Row(LONG, 1, 2, LONG))));
  }

  @ParameterizedTest
  @MethodSource("longNames")
  void long_names_are_cut_with_an_ellipsis_and_kept_in_full(ChartSpec chart) {
    String svg = svg(chart);
    List<Element> cut = DrawnText.parse(svg).select("text:has(title)");

    assertThat(LONG).hasSizeGreaterThan(200);
    assertThat(cut)
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text.ownText()).contains("…");
              assertThat(text.selectFirst("title").text()).contains(LONG);
            });
    assertThat(DrawnText.of(svg, fonts))
        .allSatisfy(
            text -> {
              assertThat(text.left()).isGreaterThanOrEqualTo(-0.1);
              assertThat(text.right()).isLessThanOrEqualTo(ChartWidth.WIDE.pixels() + 0.1);
            });
  }

  @Test
  void the_figure_of_a_line_survives_a_long_name() {
    List<String> words =
        DrawnText.of(
                svg(SampleCharts.slope(List.of(SampleCharts.line(LONG, 5000, 6000, false)))), fonts)
            .stream()
            .map(DrawnText::words)
            .toList();

    assertThat(words).anyMatch(text -> text.endsWith("… 50,00"));
    assertThat(words).anyMatch(text -> text.startsWith("60,00 ▲ Xã"));
  }

  @Test
  void values_beyond_the_axis_are_drawn_at_its_end() {
    RankingBars chart =
        SampleCharts.ranking(
            List.of(
                new RankingBars.Bar("A", 140, "140,00", "", false),
                new RankingBars.Bar("B", 100, "100,00", "", false)),
            "");

    assertThat(DrawnText.parse(svg(chart)).select("rect").eachAttr("width").stream().distinct())
        .hasSize(1);
  }

  @Test
  void crowded_axis_labels_give_way_but_their_lines_stay() {
    List<ChartAxis.Tick> ticks =
        IntStream.rangeClosed(0, 50).mapToObj(n -> new ChartAxis.Tick(2 * n, "n" + 2 * n)).toList();
    RankingBars chart =
        new RankingBars(
            "a", "t", "d", "", new ChartAxis(0, 100, ticks), SampleCharts.bars(1), List.of());
    Document svg = DrawnText.parse(svg(chart));

    assertThat(svg.select("line.c-stroke-grid")).hasSize(51);
    assertThat(svg.select("text:matchesOwn(^n)")).hasSizeBetween(5, 25);
  }

  @Test
  void equal_values_make_level_lines() {
    SlopeChart chart =
        SampleCharts.slope(
            List.of(
                SampleCharts.line("A", 8000, 8000, false),
                SampleCharts.line("B", 8000, 8000, false)));

    assertThat(DrawnText.parse(svg(chart)).select("line.c-stroke-level"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.attr("y1")).isEqualTo(line.attr("y2")));
  }

  @Test
  void markup_in_a_name_is_text() {
    String svg =
        svg(
            SampleCharts.ranking(
                List.of(new RankingBars.Bar("<b>&\"A\"</b>", 1, "1", "", false)), "<i>"));

    assertThat(svg).contains("&lt;b&gt;&amp;&quot;A&quot;&lt;/b&gt;").doesNotContain("<b>", "<i>");
  }

  @Test
  void a_long_notice_is_printed_whole() {
    String notice = "Số liệu minh họa, không dùng để đánh giá. ".repeat(6).strip();
    List<String> words =
        DrawnText.of(svg(SampleCharts.ranking(SampleCharts.bars(2), notice)), fonts).stream()
            .map(DrawnText::words)
            .toList();

    assertThat(String.join(" ", words)).startsWith(notice);
  }

  @Test
  void numbers_that_are_none_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ChartValue.of(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RankingBars.Bar("A", Double.POSITIVE_INFINITY, "", "", false));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChartAxis(1, 1, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContributionBars.Row("A", 3, 2, "3 / 2"));
  }

  @Test
  void ids_that_are_not_plain_ascii_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SlopeChart("Thay đổi", "t", "d", "", "2024", "2025", List.of()));
  }
}
