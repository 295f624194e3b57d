package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.site.colour.Colours;
import vn.parindex.site.colour.Look;
import vn.parindex.site.colour.StyleTokens;
import vn.parindex.site.colour.Vision;
import vn.parindex.site.model.BulletBars;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.PairDots;
import vn.parindex.site.model.SlopeChart;

/**
 * Words and marks of the charts stand out from the paper, and marks that mean different things
 * differ by more than their hue, however a reader sees colours.
 */
class ChartColoursTest {

  private static final Pattern NAME = Pattern.compile("Ba (Vì|Tơ|Động|Liên|Khâm|Ngạc|Điền|Lế)");

  /** Roles of what frames a chart, and of the inside of hollow marks and ghost bars. */
  private static final Set<String> FRAME =
      Set.of("paper", "ghost", "grid", "axis", "leader", "notice");

  private static final List<String> WORDS =
      List.of("text", "muted", "up", "down", "level", "notice");

  /** Words that lie on a mark and not on the paper. */
  private static final Pair INSIDE = new Pair("accent", "inside");

  private static final List<String> MARKS =
      List.of(
          "accent",
          "context",
          "outline",
          "reference",
          "axis",
          "leader",
          "notice",
          "up",
          "down",
          "level",
          "first",
          "second",
          "third",
          "fourth");

  /** What may be overlooked, and why nothing is lost with it. */
  private static final Map<String, String> DECORATION =
      Map.of(
          "grid", "every value is written as a figure",
          "ghost", "its outline says where it is");

  /** Marks that lie on each other, so that one has to stand out from the other. */
  private static final List<Pair> ON_EACH_OTHER =
      List.of(
          new Pair("accent", "ghost"),
          new Pair("accent", "reference"),
          new Pair("context", "reference"),
          new Pair("ghost", "outline"),
          new Pair("ghost", "reference"));

  private static final String BOLD = "what stands in front has its words in bold";
  private static final String SIGN = "each line has a sign beside its figure";

  /** Marks of the same shape in one chart, and what else tells them apart. */
  private static final Map<Pair, String> SAME_SHAPE =
      Map.of(
          new Pair("context", "accent"), BOLD,
          new Pair("context", "outline"), BOLD,
          new Pair("context", "reference"), BOLD,
          new Pair("context", "up"), BOLD,
          new Pair("context", "down"), BOLD,
          new Pair("context", "level"), BOLD,
          new Pair("up", "down"), SIGN,
          new Pair("up", "level"), SIGN,
          new Pair("down", "level"), SIGN);

  private static final SlopeChart SLOPES = slope(false, false);

  private final ChartRenderer renderer;

  ChartColoursTest() throws IOException {
    renderer = new ChartRenderer(ChartFonts.bundled());
  }

  /** Two roles, whichever comes first. */
  private record Pair(String one, String other) {

    Pair {
      if (one.compareTo(other) > 0) {
        String first = other;
        other = one;
        one = first;
      }
    }
  }

  static Stream<Arguments> views() {
    return Stream.of(Look.values())
        .flatMap(look -> Stream.of(Vision.values()).map(vision -> Arguments.of(look, vision)));
  }

  /** The charts of all kinds, and slopes whose lines are shown in all the colours they have. */
  static List<ChartSpec> charts() {
    List<ChartSpec> charts = new ArrayList<>(SampleCharts.all());
    charts.add(SLOPES);
    charts.add(slope(true, false));
    charts.add(slope(false, true));
    return charts;
  }

  /** Two lines go up, one goes down, one stays where it is. */
  private static SlopeChart slope(boolean upInFront, boolean downInFront) {
    return SampleCharts.slope(
        List.of(
            SampleCharts.line("Ba Vì", 7000, 7600, upInFront),
            SampleCharts.line("Ba Tơ", 7100, 7400, false),
            SampleCharts.line("Ba Động", 8000, 7500, downInFront),
            SampleCharts.line("Ba Liên", 7700, 7700, false)));
  }

  static Stream<Arguments> drawings() {
    return charts().stream()
        .flatMap(chart -> Stream.of(ChartWidth.values()).map(width -> Arguments.of(chart, width)));
  }

  private Document draw(ChartSpec chart, ChartWidth width) {
    return DrawnText.parse(renderer.svg(chart, SampleCharts.WORDS, width));
  }

  @ParameterizedTest
  @MethodSource("views")
  void words_and_marks_stand_out_from_the_paper(Look look, Vision vision) {
    StyleTokens colours = StyleTokens.of("chart.css", look);

    assertThat(WORDS)
        .allSatisfy(
            word ->
                assertThat(colours.contrast("chart-" + word, "chart-paper", vision))
                    .as(word)
                    .isGreaterThanOrEqualTo(Colours.WORDS));
    assertThat(colours.contrast("chart-" + INSIDE.one(), "chart-" + INSIDE.other(), vision))
        .isGreaterThanOrEqualTo(Colours.WORDS);
    assertThat(MARKS)
        .allSatisfy(
            mark ->
                assertThat(colours.contrast("chart-" + mark, "chart-paper", vision))
                    .as(mark)
                    .isGreaterThanOrEqualTo(Colours.MARKS));
  }

  @ParameterizedTest
  @MethodSource("views")
  void marks_that_lie_on_each_other_stand_out(Look look, Vision vision) {
    StyleTokens colours = StyleTokens.of("chart.css", look);

    assertThat(ON_EACH_OTHER)
        .allSatisfy(
            pair ->
                assertThat(colours.contrast("chart-" + pair.one(), "chart-" + pair.other(), vision))
                    .isGreaterThanOrEqualTo(Colours.MARKS));
  }

  /** So that no role is forgotten above. */
  @ParameterizedTest
  @EnumSource
  void every_colour_is_for_words_or_marks_or_decoration(Look look) {
    Set<String> all = new TreeSet<>(DECORATION.keySet());
    all.addAll(WORDS);
    all.addAll(MARKS);
    all.add("paper");
    all.add(INSIDE.other());

    assertThat(Stream.of(Ink.values()).map(Ink::word)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(StyleTokens.of("chart.css", look).names())
        .isEqualTo(all.stream().map("chart-"::concat).collect(Collectors.toSet()));
    assertThat(DECORATION.values()).noneMatch(String::isBlank);
  }

  /**
   * Two roles in one chart never have a mark in common that looks the same but for its colour:
   * shape, dash, or whether it is filled differ. The few that do are listed, and tested below.
   */
  @ParameterizedTest
  @MethodSource("drawings")
  void marks_of_different_roles_differ_in_shape(ChartSpec chart, ChartWidth width) {
    assertThat(alike(draw(chart, width))).isSubsetOf(SAME_SHAPE.keySet());
  }

  @Test
  void no_exception_is_listed_in_vain() {
    Set<Pair> alike =
        charts().stream()
            .flatMap(chart -> alike(draw(chart, ChartWidth.WIDE)).stream())
            .collect(Collectors.toSet());

    assertThat(alike).isEqualTo(SAME_SHAPE.keySet());
    assertThat(SAME_SHAPE.values()).noneMatch(String::isBlank);
  }

  @Test
  void marks_that_differ_in_colour_alone_are_found() {
    Document spoilt =
        DrawnText.parse(
            "<svg><path class='c-stroke-first' d='M0 0L1 1' stroke-width='2'/>"
                + "<g class='c-stroke-second' stroke-width='2'><line x1='0'/></g>"
                + "<line class='c-stroke-third' x1='0' stroke-width='2' stroke-dasharray='4,2'/>"
                + "</svg>");

    assertThat(alike(spoilt)).containsExactly(new Pair("first", "second"));
  }

  /** Charts with one row or line in front, and its name. */
  static Stream<Arguments> fronts() {
    List<PairDots.Row> pairs = new ArrayList<>(SampleCharts.pairRows(6));
    pairs.add(new PairDots.Row("Ba Điền", ChartValue.of(70), ChartValue.of(60), "70 → 60", true));
    List<BulletBars.Row> bullets = new ArrayList<>(SampleCharts.bulletRows(6, false));
    bullets.add(
        new BulletBars.Row(
            "Ba Điền",
            ChartValue.of(70),
            ChartValue.of(80),
            ChartValue.missing(),
            ChartValue.missing(),
            "✗",
            "70",
            true));
    return Stream.of(
            Map.entry(SampleCharts.ranking(SampleCharts.bars(6), ""), "Ba Liên"),
            Map.entry(SampleCharts.intervals(SampleCharts.intervalRows(6, true)), "Ba Khâm"),
            Map.entry(SampleCharts.pairs(pairs), "Ba Điền"),
            Map.entry(SampleCharts.bullets(bullets), "Ba Điền"),
            Map.entry(slope(true, false), "Ba Vì"),
            Map.entry(slope(false, true), "Ba Động"),
            Map.entry(SampleCharts.slope(SampleCharts.lines(8)), "Ba Lế"))
        .flatMap(
            front ->
                Stream.of(ChartWidth.values())
                    .map(width -> Arguments.of(front.getKey(), width, front.getValue())));
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void what_stands_in_front_has_its_words_in_bold(ChartSpec chart, ChartWidth width, String name) {
    Document svg = draw(chart, width);

    assertThat(svg.select(".c-fill-context, .c-stroke-context")).isNotEmpty();
    assertThat(names(svg.select("text.c-strong"))).containsExactly(name);
    assertThat(names(svg.select("text:not(.c-strong)")))
        .hasSizeGreaterThanOrEqualTo(3)
        .doesNotContain(name);
  }

  private static Set<String> names(List<Element> texts) {
    return texts.stream()
        .flatMap(text -> NAME.matcher(text.text()).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void lines_up_and_down_have_a_sign_each(ChartWidth width) {
    Document svg = draw(SLOPES, width);
    Map.of("up", "▲", "down", "▼", "level", "=")
        .forEach(
            (role, sign) -> {
              // A sign stands between the figure and the name; in the legend it comes first.
              List<String> lines =
                  svg.select("text").eachText().stream()
                      .filter(text -> text.contains(" " + sign + " "))
                      .toList();
              assertThat(lines).as(role).hasSize(role.equals("up") ? 2 : 1);
              assertThat(svg.select("circle.c-fill-" + role)).hasSize(2 * lines.size());
            });
  }

  private static Set<Pair> alike(Document svg) {
    Map<String, Set<String>> shapes = new TreeMap<>();
    for (Element mark : svg.select("line, path, rect, circle")) {
      List<String> roles = roles(mark);
      String ways = mark.classNames().stream().map(ChartColoursTest::way).sorted().toList() + "";
      roles.forEach(
          role -> shapes.computeIfAbsent(role, all -> new TreeSet<>()).add(shape(mark) + ways));
    }
    List<String> roles = List.copyOf(shapes.keySet());
    Set<Pair> alike = new LinkedHashSet<>();
    for (String one : roles) {
      for (String other : roles.subList(roles.indexOf(one) + 1, roles.size())) {
        if (shapes.get(one).stream().anyMatch(shapes.get(other)::contains)) {
          alike.add(new Pair(one, other));
        }
      }
    }
    return alike;
  }

  /** The roles of a mark, without what frames the chart and what is the inside of another. */
  private static List<String> roles(Element mark) {
    return mark.classNames().stream()
        .map(name -> name.replaceFirst("c-(fill|stroke)-", ""))
        .filter(role -> !FRAME.contains(role))
        .toList();
  }

  /** Filled, outlined, or hollow. */
  private static String way(String name) {
    return name.equals("c-fill-paper") ? "hollow" : name.startsWith("c-fill") ? "filled" : "line";
  }

  /**
   * What a mark looks like without its colour and place: an upright tick, a line that is thick or
   * thin, whole or dashed, a closed path by its corners and curves.
   */
  private static String shape(Element mark) {
    String letters = mark.attr("d").replaceAll("[^A-Z]", "");
    boolean line = mark.is("line") || mark.is("path") && !letters.endsWith("Z");
    if (line) {
      boolean upright = mark.is("line") && mark.attr("x1").equals(mark.attr("x2"));
      String width = mark.attr("stroke-width");
      boolean thick = !width.isEmpty() && Double.parseDouble(width) >= 2;
      return (upright ? "tick " : "line ")
          + (thick ? "thick " : "thin ")
          + mark.attr("stroke-dasharray");
    }
    return switch (letters) {
      case "" -> mark.tagName();
      case "MCCCCZ" -> "circle";
      case "MLLLLZ" -> "rect";
      default -> letters;
    };
  }
}
