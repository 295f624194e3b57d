package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.RankingBars;

/** The line of a median or a threshold does not cross a name or a figure. */
class LinesBesideWordsTest {

  /** A line that ends where a letter begins touches it. */
  private static final double TOUCH = 0.5;

  /** Not the grid: it is faint, and the paper around the letters breaks it. */
  private static final Set<String> REFERENCES = Set.of("c-stroke-reference", "c-stroke-axis");

  private final ChartFonts fonts;

  LinesBesideWordsTest() throws IOException {
    fonts = ChartFonts.bundled();
  }

  static Stream<Arguments> drawings() {
    List<ChartSpec> charts = new ArrayList<>(SampleCharts.all());
    charts.add(ranking(79, 78.9, 78, 75.5, 74, 73, 72.2, 60, 30, 5, 0));
    charts.add(ranking(7, 6.5, 6, 5, 4, 3, 1, 0));
    charts.add(ranking(100, 100, 0, 0));
    charts.add(SampleCharts.near(100, 99.5, 98.25, 98, 96.1, 96));
    charts.add(SampleCharts.near(100, 100, 100));
    for (int count : List.of(1, 40, 124)) {
      charts.add(SampleCharts.ranking(SampleCharts.bars(count), ""));
      charts.add(SampleCharts.bullets(SampleCharts.bulletRows(count, true)));
      charts.add(SampleCharts.intervals(SampleCharts.intervalRows(count, true)));
    }
    return charts.stream()
        .flatMap(chart -> Stream.of(ChartWidth.values()).map(width -> Arguments.of(chart, width)));
  }

  /** Bars around their own median, none of them in front. */
  private static RankingBars ranking(double... values) {
    List<RankingBars.Bar> bars = new ArrayList<>();
    for (double value : values) {
      bars.add(new RankingBars.Bar("Ba Vì", value, value + "0", "", false));
    }
    RankingBars any = SampleCharts.ranking(bars, "");
    double middle = values[values.length / 2];
    return new RankingBars(
        any.id(),
        any.title(),
        any.description(),
        "",
        any.axis(),
        bars,
        List.of(
            new RankingBars.Reference("trung vị", middle),
            new RankingBars.Reference("mức giao", middle + 4)));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void no_line_crosses_words(ChartSpec chart, ChartWidth width) {
    assertThat(crossed(new ChartRenderer(fonts).svg(chart, SampleCharts.WORDS, width))).isEmpty();
  }

  @Test
  void crossed_words_are_found_and_hidden_lines_are_not() {
    String line = "<line class='c-stroke-reference' x1='20' x2='20' y1='0' y2='99'/>";
    String bar = "<rect class='c-fill-accent' x='0' y='40' width='90' height='16'/>";
    String text = "<text class='c-text' font-size='14' x='10' y='52'>76,60</text>";

    assertThat(crossed("<svg>" + line + text + "</svg>")).hasSize(1);
    assertThat(crossed("<svg>" + line + bar + text + "</svg>")).isEmpty();
    assertThat(crossed("<svg>" + bar + line + text + "</svg>")).hasSize(1);
  }

  /** Words with a line across them that no bar hides. */
  private List<String> crossed(String svg) {
    List<String> crossed = new ArrayList<>();
    List<Element> marks = DrawnText.parse(svg).select("line, rect, text");
    List<DrawnText> texts = DrawnText.of(svg, fonts);
    int next = 0;
    for (int index = 0; index < marks.size(); index++) {
      if (!marks.get(index).is("text")) {
        continue;
      }
      DrawnText words = texts.get(next++);
      for (int before = 0; before < marks.size(); before++) {
        Element line = marks.get(before);
        if (line.classNames().stream().anyMatch(REFERENCES::contains)
            && line.is("line")
            && crosses(line, words)
            && !isHidden(words, marks.subList(before, Math.max(before, index)))) {
          crossed.add(words.words() + " by " + line.outerHtml());
        }
      }
    }
    return crossed;
  }

  private static boolean crosses(Element line, DrawnText words) {
    return new Line2D.Double(
            number(line, "x1"), number(line, "y1"), number(line, "x2"), number(line, "y2"))
        .intersects(box(words));
  }

  private static boolean isHidden(DrawnText words, List<Element> between) {
    return between.stream()
        .filter(mark -> mark.hasClass("c-fill-accent") && mark.is("rect"))
        .map(
            bar ->
                new Rectangle2D.Double(
                    number(bar, "x"),
                    number(bar, "y") - TOUCH,
                    number(bar, "width"),
                    number(bar, "height") + 2 * TOUCH))
        .anyMatch(bar -> bar.contains(box(words)));
  }

  /** The room of the letters, from the height of a capital to the baseline. */
  private static Rectangle2D box(DrawnText words) {
    double height = 0.7 * words.size();
    return new Rectangle2D.Double(
        words.left() + TOUCH,
        words.y() - height,
        Math.max(TOUCH, words.right() - words.left() - 2 * TOUCH),
        height);
  }

  private static double number(Element mark, String name) {
    return mark.hasAttr(name) ? Double.parseDouble(mark.attr(name)) : 0;
  }
}
