package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.model.LinePanels;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.PairDots;
import vn.parindex.site.model.QuadrantDots;
import vn.parindex.site.model.RankingBars;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.SlopeChart;

/** Alone, for it changes the language of the whole machine. */
@Isolated
class ChartRendererTest {

  private static final Pattern TWO_DECIMALS = Pattern.compile("\\d\\.\\d\\d");

  private static final SitePath PAGE = SitePath.of("linh-vuc/7.html");

  private final ChartFonts fonts;
  private final ChartRenderer renderer;

  ChartRendererTest() throws IOException {
    fonts = ChartFonts.bundled();
    renderer = new ChartRenderer(fonts);
  }

  static List<ChartSpec> charts() {
    return SampleCharts.all();
  }

  static Stream<Arguments> drawings() {
    return charts().stream()
        .flatMap(
            chart -> Stream.of(ChartWidth.values()).map(format -> Arguments.of(chart, format)));
  }

  private String svg(ChartSpec chart, ChartWidth format) {
    return renderer.svg(chart, SampleCharts.WORDS, format);
  }

  private String svg(ChartSpec chart) {
    return renderer.svg(chart, SampleCharts.WORDS);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void the_picture_is_one_named_image(ChartSpec chart) {
    Element svg = DrawnText.parse(svg(chart)).selectFirst("svg");

    assertThat(svg.attr("role")).isEqualTo("img");
    assertThat(svg.attr("aria-labelledby"))
        .isEqualTo(chart.id() + "-title " + chart.id() + "-desc");
    assertThat(svg.selectFirst("> title").text()).isEqualTo(chart.title());
    assertThat(svg.selectFirst("> desc").text()).isEqualTo(chart.description());
    assertThat(svg.select("[id]").eachAttr("id"))
        .containsExactly(chart.id() + "-title", chart.id() + "-desc");
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void nothing_in_it_offends_a_strict_policy_or_an_inline_place(
      ChartSpec chart, ChartWidth format) {
    String svg = svg(chart, format);

    assertThat(svg).startsWith("<svg ").endsWith("</svg>\n");
    assertThat(svg).doesNotContain("style", "<!", "<?", "<script", "clip-path", "rgb(", "NaN");
    Element root = DrawnText.parse(svg).selectFirst("svg");
    assertThat(root.hasAttr("width") || root.hasAttr("height")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void coordinates_have_at_most_one_decimal(ChartSpec chart, ChartWidth format) {
    List<String> coordinates = new ArrayList<>();
    for (Element mark :
        DrawnText.parse(svg(chart, format)).select("line, rect, circle, path, text")) {
      mark.attributes().forEach(attribute -> coordinates.add(attribute.getValue()));
    }
    assertThat(coordinates).noneMatch(value -> TWO_DECIMALS.matcher(value).find());
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void text_and_marks_stay_inside_the_view_box(ChartSpec chart, ChartWidth format) {
    String svg = svg(chart, format);
    double width = DrawnText.viewBox(svg).get(0);
    double height = DrawnText.viewBox(svg).get(1);

    assertThat(DrawnText.of(svg, fonts))
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text.left()).as(text.words()).isGreaterThanOrEqualTo(-0.1);
              assertThat(text.right()).as(text.words()).isLessThanOrEqualTo(width + 0.1);
              assertThat(text.top()).as(text.words()).isGreaterThanOrEqualTo(0);
              assertThat(text.bottom()).as(text.words()).isLessThanOrEqualTo(height);
            });
    assertThat(DrawnText.parse(svg).select("rect"))
        .allSatisfy(
            box -> {
              assertThat(number(box, "x")).isGreaterThanOrEqualTo(0);
              assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(width);
              assertThat(number(box, "y") + number(box, "height")).isLessThanOrEqualTo(height);
            });
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void the_notice_is_written_inside_the_picture(ChartSpec chart, ChartWidth format) {
    assertThat(DrawnText.of(svg(chart, format), fonts))
        .extracting(DrawnText::words)
        .contains(SampleCharts.NOTICE);
  }

  @Test
  void a_pair_shares_a_page_without_sharing_an_id() {
    ChartSpec chart = SampleCharts.all().get(0);
    Document pair = DrawnText.parse(renderer.pair(chart, SampleCharts.WORDS, PAGE));

    assertThat(pair.select("div.chart-pair > svg.chart")).hasSize(2);
    assertThat(pair.select("[id]").eachAttr("id"))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith(chart.id() + "-"));
    for (Element svg : pair.select("svg")) {
      assertThat(svg.select("[id]").eachAttr("id"))
          .containsExactly(svg.attr("aria-labelledby").split(" "));
    }
  }

  /** A dot for whose name there is no room leads there too. */
  @Test
  void names_of_lines_and_dots_lead_to_the_scorecards_by_pointer() {
    MarkNote scorecard = MarkNote.to(SitePath.of("xa/21500.html"));
    SlopeChart slope =
        SampleCharts.slope(
            List.of(
                new SlopeChart.Line(
                    "Ba Vì",
                    70,
                    71,
                    "70",
                    "71",
                    SlopeChart.Direction.UP,
                    false,
                    scorecard,
                    scorecard),
                SampleCharts.line("Ba Tơ", 7000, 7000, false)));
    QuadrantDots dots =
        SampleCharts.quadrants(
            List.of(
                new QuadrantDots.Dot("Ba Vì", 70, 1, scorecard),
                new QuadrantDots.Dot("Ba Tơ", 60, 2)));

    for (ChartSpec chart : List.of(slope, dots)) {
      for (Element svg :
          Jsoup.parse(renderer.pair(chart, SampleCharts.WORDS, PAGE)).select("svg.chart")) {
        // Both ends of a line have the name; of a dot it is the name that leads, the dot answers.
        assertThat(svg.select("a")).as(chart.id()).hasSize(chart == slope ? 2 : 1);
        for (Element link : svg.select("a")) {
          assertThat(link.attr("href")).isEqualTo("../xa/21500.html");
          assertThat(link.attr("tabindex")).isEqualTo("-1");
        }
        assertThat(svg.select("a").text()).contains("Ba Vì").doesNotContain("Ba Tơ");
        assertThat(svg.attr("role")).isEqualTo("group");
      }
    }
  }

  @Test
  void names_lead_from_the_page_to_the_scorecards() {
    MarkNote scorecard = MarkNote.to(SitePath.of("xa/21500.html"));
    RankingBars bars =
        SampleCharts.ranking(
            List.of(
                new RankingBars.Bar("1. Ba Vì", 80, "80,00", "", false, scorecard),
                new RankingBars.Bar("2. Ba Tơ", 70, "70,00", "", false)),
            "");

    for (Element svg :
        Jsoup.parse(renderer.pair(bars, SampleCharts.WORDS, PAGE)).select("svg.chart")) {
      assertThat(svg.select("a").eachText()).containsExactly("1. Ba Vì");
      assertThat(svg.select("a").eachAttr("href")).containsExactly("../xa/21500.html");
      assertThat(svg.attr("role")).isEqualTo("group");
    }
  }

  @Test
  void marks_answer_a_pointer_with_their_figures_where_there_is_one() {
    LineChart.Series line =
        new LineChart.Series(
            "Ba Vì 75,00",
            Stream.of(70.0, 71.0, 72.0, 73.0).map(ChartValue::of).toList(),
            List.of(
                MarkNote.tip("2021: 70,00"),
                MarkNote.tip("2022: 71,00").about("xa/1 nam-2022"),
                MarkNote.NONE,
                MarkNote.tip("2024: 73,00")));
    List<LineChart.Period> periods = SampleCharts.PERIODS.subList(0, 4);
    LineChart chart =
        new LineChart(
            "nam",
            "Chỉ số tăng",
            "Ba Vì.",
            "",
            SampleCharts.PERCENT,
            periods,
            List.of(line),
            List.of());

    QuadrantDots dots =
        SampleCharts.quadrants(
            List.of(
                new QuadrantDots.Dot(
                    "Ba Tơ", 70, 1, MarkNote.tip("Ba Tơ: 70,00; +1,00").about("xa/2 nam-2024"))));

    assertThat(answers(chart, ChartWidth.WIDE))
        .containsExactly("2021: 70,00", "2022: 71,00", "2024: 73,00");
    assertThat(answers(dots, ChartWidth.WIDE)).containsExactly("Ba Tơ: 70,00; +1,00");
    assertThat(answers(chart, ChartWidth.NARROW)).isEmpty();
    assertThat(answers(dots, ChartWidth.NARROW)).isEmpty();
    // A phone can tap what has a figure.
    for (ChartWidth width : ChartWidth.values()) {
      assertThat(figures(chart, width)).containsExactly("xa/1 nam-2022");
      assertThat(figures(dots, width)).containsExactly("xa/2 nam-2024");
    }
  }

  /** What marks say; the title of the picture and those of cut words aside. */
  private List<String> answers(ChartSpec chart, ChartWidth format) {
    return DrawnText.parse(svg(chart, format)).select("rect > title, circle > title").eachText();
  }

  /** What the figures of marks are about. */
  private List<String> figures(ChartSpec chart, ChartWidth format) {
    return DrawnText.parse(svg(chart, format)).select("[data-figure]").eachAttr("data-figure");
  }

  @Test
  void a_figure_that_its_bar_cannot_hold_stands_beyond_it_and_clear_of_the_median() {
    RankingBars bars =
        SampleCharts.ranking(
            List.of(
                new RankingBars.Bar("Ba Vì", 90, "90,00", "", false),
                new RankingBars.Bar("Ba Tơ", 1, "1,00", "", false)),
            "");
    List<DrawnText> words = DrawnText.of(svg(bars), fonts);

    assertThat(words)
        .filteredOn(text -> text.words().equals("90,00"))
        .extracting(DrawnText::anchor)
        .containsExactly("end");
    assertThat(words)
        .filteredOn(text -> text.words().equals("1,00"))
        .extracting(DrawnText::anchor)
        .containsExactly("start");
    assertThat(svg(bars)).contains("c-text-inside");
  }

  @ParameterizedTest
  @EnumSource
  void a_cut_axis_is_said_to_be_cut(ChartWidth format) {
    String cut = SampleCharts.WORDS.cutAxis();

    PairDots whole = SampleCharts.pairs(SampleCharts.pairRows(3));
    ChartAxis high = SampleCharts.lines(SampleCharts.series(1)).axis();
    PairDots part =
        new PairDots(
            whole.id(), whole.title(), whole.description(), "", high, whole.legend(), whole.rows());

    assertThat(svg(part, format)).contains(cut);
    assertThat(svg(whole, format)).doesNotContain(cut);
    assertThat(svg(SampleCharts.lines(SampleCharts.series(2)), format)).contains(cut);
    assertThat(svg(SampleCharts.intervals(SampleCharts.intervalRows(19, false)), format))
        .as("ranks start at 1")
        .doesNotContain(cut);
    assertThat(svg(SampleCharts.ranking(SampleCharts.bars(3), ""), format)).doesNotContain(cut);
  }

  /** The length of a bar from 95 would say that 96 is a fifth of 100. */
  @ParameterizedTest
  @EnumSource
  void ranks_on_a_cut_axis_are_dots_with_their_figures(ChartWidth format) {
    RankingBars near = SampleCharts.near(100, 99.5, 98.25, 98, 96.1, 96);
    Element drawn = DrawnText.parse(svg(near, format)).selectFirst("svg");

    assertThat(svg(near, format)).contains(SampleCharts.WORDS.cutAxis());
    assertThat(drawn.select(".c-fill-accent circle, circle.c-fill-accent")).hasSize(6);
    assertThat(drawn.select("rect")).as("the frame of the notice").hasSizeLessThanOrEqualTo(1);
    assertThat(DrawnText.of(svg(near, format), fonts))
        .extracting(DrawnText::words)
        .contains("100.0", "99.5", "98.25", "98.0", "96.1", "96.0");
  }

  @Test
  void a_chart_without_notice_shows_none() {
    String svg = svg(SampleCharts.ranking(SampleCharts.bars(3), ""));

    assertThat(svg).doesNotContain("notice");
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void every_label_and_figure_is_real_text(ChartSpec chart, ChartWidth format) {
    List<String> words =
        DrawnText.of(svg(chart, format), fonts).stream().map(DrawnText::full).toList();

    assertThat(String.join(" ", words))
        .as("a wrapped label is several texts")
        .contains(expected(chart));
  }

  private static List<String> expected(ChartSpec chart) {
    List<String> words = new ArrayList<>();
    return chart.match(
        ranking -> {
          ranking
              .bars()
              .forEach(
                  bar -> Collections.addAll(words, bar.label(), bar.valueText(), bar.groupName()));
          ranking.references().forEach(reference -> words.add(reference.label()));
          ranking.axis().ticks().forEach(tick -> words.add(tick.label()));
          return words;
        },
        slope -> {
          for (var line : slope.lines()) {
            String sign =
                switch (line.direction()) {
                  case UP -> "▲";
                  case DOWN -> "▼";
                  case LEVEL -> "=";
                };
            words.add(line.label() + " " + line.fromText());
            words.add(line.toText() + " " + sign + " " + line.label());
          }
          Collections.addAll(words, "2024", "2025", "▲ Tăng", "▼ Giảm", "= Không đổi");
          return words;
        },
        areas -> {
          for (var row : areas.rows()) {
            Collections.addAll(
                words, row.label(), row.valueText(), row.medianText(), row.bestText());
          }
          Collections.addAll(words, "Xã này", "Trung vị", "Cao nhất");
          return words;
        },
        contributions -> {
          contributions.rows().forEach(row -> Collections.addAll(words, row.label(), row.text()));
          Collections.addAll(words, "Điểm đạt được", "Điểm bị mất");
          return words;
        },
        intervals -> {
          intervals
              .rows()
              .forEach(row -> Collections.addAll(words, row.label(), row.text(), row.groupName()));
          Collections.addAll(words, intervals.legend().middle(), intervals.legend().interval());
          words.add(intervals.legend().second());
          return words;
        },
        pairs -> {
          pairs.rows().forEach(row -> Collections.addAll(words, row.label(), row.text()));
          Collections.addAll(words, pairs.legend().first(), pairs.legend().second());
          return words;
        },
        losses -> {
          for (var row : losses.rows()) {
            Collections.addAll(words, row.label(), row.text(), row.note(), row.cumulativeText());
          }
          Collections.addAll(
              words,
              losses.legend().recoverable(),
              losses.legend().survey(),
              losses.legend().beyond());
          return words;
        },
        lines -> {
          lines.series().forEach(series -> words.add(series.label()));
          lines.references().forEach(reference -> words.add(reference.label()));
          lines.axis().ticks().forEach(tick -> words.add(tick.label()));
          Collections.addAll(words, "2021", "30/6/2025");
          return words;
        },
        bullets -> {
          for (var row : bullets.rows()) {
            Collections.addAll(words, row.label(), row.symbol(), row.text());
          }
          Collections.addAll(words, bullets.legend().value(), bullets.legend().threshold());
          Collections.addAll(words, bullets.legend().before(), bullets.legend().best());
          return words;
        },
        quadrants -> {
          // Names have a place where there is room; the table beside the picture has all of them.
          Collections.addAll(words, quadrants.corners().topLeft(), quadrants.corners().topRight());
          words.add(quadrants.corners().bottomLeft());
          words.add(quadrants.corners().bottomRight());
          words.add(quadrants.middle().words());
          quadrants.across().scale().ticks().forEach(tick -> words.add(tick.label()));
          quadrants.upright().scale().ticks().forEach(tick -> words.add(tick.label()));
          return words;
        },
        panels -> {
          for (LinePanels.Panel panel : panels.panels()) {
            Collections.addAll(words, panel.label(), panel.text());
          }
          Collections.addAll(words, panels.own(), panels.context().label());
          panels.axis().ticks().forEach(tick -> words.add(tick.label()));
          words.add(panels.periods().get(0).label());
          words.add(panels.periods().get(panels.periods().size() - 1).label());
          return words;
        });
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void the_style_sheet_knows_every_class(ChartSpec chart, ChartWidth format) throws IOException {
    String css = styleSheet();
    Document svg = DrawnText.parse(svg(chart, format));
    TreeSet<String> classes = new TreeSet<>();
    svg.select("[class]").forEach(mark -> classes.addAll(mark.classNames()));

    assertThat(classes)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(css).contains("." + name + " {"));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void two_renderings_are_equal_in_any_locale_and_thread(ChartSpec chart, ChartWidth format) {
    String expected = svg(chart, format);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "vi-VN", "ar-EG")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(svg(chart, format)).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(IntStream.range(0, 16).parallel().mapToObj(run -> svg(chart, format)).distinct())
        .containsExactly(expected);
  }

  @Test
  void bars_start_at_the_axis_and_are_as_long_as_their_values() {
    Document svg = DrawnText.parse(svg(SampleCharts.ranking(SampleCharts.bars(2), "")));
    List<Element> bars = svg.select("rect");

    double first = number(bars.get(0), "width") / 95;
    double second = number(bars.get(1), "width") / 93.5;
    assertThat(first).isCloseTo(second, within(0.002));
    assertThat(bars.get(0).attr("x")).isEqualTo(bars.get(1).attr("x"));
    assertThat(number(bars.get(0), "y")).isLessThan(number(bars.get(1), "y"));
  }

  @Test
  void a_highlighted_bar_sends_the_others_to_the_background() {
    Document svg = DrawnText.parse(svg(SampleCharts.ranking(SampleCharts.bars(6), "")));

    assertThat(svg.select("rect.c-fill-accent")).hasSize(1);
    assertThat(svg.select("rect.c-fill-context")).hasSize(5);
  }

  @Test
  void a_missing_value_draws_no_bar_but_keeps_its_words() {
    Document svg = DrawnText.parse(svg(SampleCharts.areas(SampleCharts.areaRows().subList(1, 2))));

    assertThat(svg.select("rect.c-fill-accent")).as("only the legend's sample").hasSize(1);
    assertThat(svg.text()).contains("chưa chấm");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }

  private static String styleSheet() throws IOException {
    try (var in = ChartRenderer.class.getResourceAsStream("/templates/assets/chart.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
