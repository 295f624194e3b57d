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
import vn.parindex.site.model.BulletBars;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ContributionBars;
import vn.parindex.site.model.IntervalDots;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.model.LinePanels;
import vn.parindex.site.model.LossBars;
import vn.parindex.site.model.PairDots;
import vn.parindex.site.model.QuadrantDots;
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
        SampleCharts.contributions(List.of()),
        SampleCharts.intervals(List.of()),
        SampleCharts.pairs(List.of()),
        SampleCharts.losses(List.of()),
        SampleCharts.lines(List.of()),
        SampleCharts.bullets(List.of()),
        SampleCharts.quadrants(List.of()),
        SampleCharts.panels(List.of()),
        line(List.of(), SampleCharts.values("A")));
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
        SampleCharts.contributions(List.of(new ContributionBars.Row("A", 0, 0, "0 / 0"))),
        SampleCharts.losses(List.of(loss(ChartValue.of(0), "0,00"))),
        SampleCharts.lines(SampleCharts.series(1)),
        SampleCharts.bullets(SampleCharts.bulletRows(1, true)),
        SampleCharts.quadrants(SampleCharts.dots(1)),
        SampleCharts.panels(SampleCharts.panelRows(1)),
        line(SampleCharts.PERIODS.subList(0, 1), SampleCharts.values("A", 80)),
        oneRowAroundZero());
  }

  @ParameterizedTest
  @MethodSource("single")
  void one_row_is_a_chart(ChartSpec chart) {
    assertThat(svg(chart)).contains("c-stroke-axis").doesNotContain("NaN", "Infinity");
  }

  private static ChartSpec line(List<LineChart.Period> periods, LineChart.Series series) {
    return new LineChart(
        "a", "t", "d", "", SampleCharts.PERCENT, periods, List.of(series), List.of());
  }

  private static LossBars.Row loss(ChartValue lost, String text) {
    return new LossBars.Row("A", lost, text, "", "", LossBars.Kind.BEYOND);
  }

  private static IntervalDots.Row dots(ChartValue all, String text) {
    return new IntervalDots.Row("A", all, all, all, all, text, "", false);
  }

  private static BulletBars.Row bullet(String label, ChartValue all, String text) {
    return new BulletBars.Row(label, all, all, all, all, "✗", text, false);
  }

  private static ChartSpec oneRowAroundZero() {
    return new IntervalDots(
        "a",
        "t",
        "d",
        "",
        new ChartAxis(-1, 1, List.of()),
        new IntervalDots.Legend("", "", ""),
        List.of(dots(ChartValue.of(0), "0,00")));
  }

  /** Nothing known, everything equal, and intervals of no length. */
  static List<ChartSpec> withoutSpread() {
    ChartValue none = ChartValue.missing();
    ChartValue same = ChartValue.of(5);
    PairDots.Row pair = new PairDots.Row("A", same, same, "W", false);
    PairDots.Row unknown = new PairDots.Row("A", none, none, "W", false);
    return List.of(
        SampleCharts.intervals(List.of(dots(none, "W"))),
        SampleCharts.intervals(List.of(dots(same, "W"), dots(same, "W"))),
        SampleCharts.pairs(List.of(unknown)),
        SampleCharts.bullets(List.of(bullet("A", none, "W"), bullet("A", same, "W"))),
        SampleCharts.pairs(List.of(pair, pair)),
        SampleCharts.quadrants(List.of(dot("W"), dot("W"), dot("W"))),
        SampleCharts.losses(List.of(loss(none, "W"), loss(none, "W"))),
        SampleCharts.losses(List.of(loss(same, "W"), loss(same, "W"))),
        SampleCharts.losses(List.of(loss(ChartValue.of(0), "W"))),
        SampleCharts.panels(List.of(panel("W", unknown("W")), panel("W", level("W")))),
        SampleCharts.lines(List.of(unknown("W"), unknown("A"))),
        SampleCharts.lines(List.of(level("W"), level("A"), level("B"), level("C"))));
  }

  /** In the very middle, where the lines leave only the room between them. */
  private static QuadrantDots.Dot dot(String label) {
    return new QuadrantDots.Dot(label, 70, 1);
  }

  private static LineChart.Series unknown(String label) {
    double none = Double.NaN;
    return SampleCharts.values(label, none, none, none, none, none);
  }

  private static LinePanels.Panel panel(String label, LineChart.Series line) {
    return new LinePanels.Panel(label, "–", line.values());
  }

  private static LineChart.Series level(String label) {
    return SampleCharts.values(label, 90, 90, 90, 90, 90);
  }

  @ParameterizedTest
  @MethodSource("withoutSpread")
  void values_without_spread_are_a_picture_with_their_words(ChartSpec chart) {
    for (ChartWidth format : ChartWidth.values()) {
      String svg = new ChartRenderer(fonts).svg(chart, SampleCharts.WORDS, format);

      assertThat(svg).doesNotContain("NaN", "Infinity");
      assertThat(DrawnText.of(svg, fonts)).extracting(DrawnText::words).contains("W");
    }
  }

  static List<ChartSpec> longNames() {
    ChartValue some = ChartValue.of(50);
    return List.of(
        SampleCharts.ranking(List.of(new RankingBars.Bar(LONG, 50, "50,00", LONG, true)), ""),
        SampleCharts.slope(List.of(SampleCharts.line(LONG, 5000, 6000, true))),
        SampleCharts.areas(List.of(new AreaBars.Row(LONG, some, LONG, some, LONG, some, LONG))),
        SampleCharts.contributions(List.of(new ContributionBars.Row(LONG, 1, 2, LONG))),
        SampleCharts.intervals(
            List.of(new IntervalDots.Row(LONG, some, some, some, some, LONG, LONG, true))),
        SampleCharts.pairs(List.of(new PairDots.Row(LONG, some, some, LONG, false))),
        SampleCharts.bullets(List.of(bullet(LONG, some, LONG))),
        SampleCharts.quadrants(List.of(new QuadrantDots.Dot(LONG, 20, 10))),
        SampleCharts.panels(List.of(panel(LONG, level("A")))),
        SampleCharts.losses(
            List.of(new LossBars.Row(LONG, some, LONG, LONG, LONG, LossBars.Kind.BEYOND))),
        SampleCharts.lines(List.of(SampleCharts.values(LONG, 70, 71, 72, 73, 74))));
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
    assertThatIllegalArgumentException().isThrownBy(() -> loss(ChartValue.of(-1), "−1"));
  }

  @Test
  void intervals_without_both_ends_in_order_are_refused() {
    ChartValue none = ChartValue.missing();
    ChartValue one = ChartValue.of(1);

    assertThatIllegalArgumentException().isThrownBy(() -> interval(one, none));
    assertThatIllegalArgumentException().isThrownBy(() -> interval(none, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> interval(one, ChartValue.of(0.5)))
        .withMessageContaining("A: ");
    assertThat(interval(one, one).upper()).isEqualTo(one);
  }

  private static IntervalDots.Row interval(ChartValue lower, ChartValue upper) {
    return new IntervalDots.Row("A", lower, lower, upper, lower, "", "", false);
  }

  @Test
  void lines_that_cannot_be_drawn_or_told_apart_are_refused() {
    LineChart.Period period = new LineChart.Period(2024, "2024");
    LineChart.Series series = level("A");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> line(List.of(period, period), SampleCharts.values("A", 1, 2)));
    assertThatIllegalArgumentException().isThrownBy(() -> line(List.of(period), series));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleCharts.lines(List.of(series, series, series, series, series)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleCharts.panels(List.of(panel("A", SampleCharts.values("A", 1, 2)))))
        .withMessageContaining("A has 2 values, not 5");
  }

  @Test
  void ids_that_are_not_plain_ascii_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SlopeChart("Thay đổi", "t", "d", "", "2024", "2025", List.of()));
  }
}
