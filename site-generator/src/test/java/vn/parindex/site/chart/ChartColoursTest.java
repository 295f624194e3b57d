package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast as WCAG 2.2 counts it: 4.5 for words, 3 for marks, in light, dark and on paper. */
class ChartColoursTest {

  private static final Pattern COLOUR = Pattern.compile("--chart-([a-z]+): #([0-9a-f]{6});");

  private static final List<String> WORDS =
      List.of("text", "muted", "up", "down", "level", "notice");
  private static final List<String> MARKS =
      List.of(
          "accent",
          "context",
          "outline",
          "reference",
          "axis",
          "up",
          "down",
          "level",
          "first",
          "second",
          "third",
          "fourth");

  @ParameterizedTest
  @ValueSource(strings = {":root", "prefers-color-scheme: dark", "@media print"})
  void words_and_marks_stand_out_from_the_paper(String theme) throws IOException {
    Map<String, Integer> colours = colours(theme);
    int paper = colours.get("paper");

    assertThat(WORDS)
        .allSatisfy(
            word -> assertThat(contrast(colours.get(word), paper)).as(word).isGreaterThan(4.5));
    assertThat(MARKS)
        .allSatisfy(
            mark -> assertThat(contrast(colours.get(mark), paper)).as(mark).isGreaterThan(3));
    assertThat(contrast(colours.get("accent"), colours.get("ghost"))).isGreaterThan(3);
    assertThat(contrast(colours.get("reference"), colours.get("accent"))).isGreaterThan(3);
  }

  private static Map<String, Integer> colours(String theme) throws IOException {
    String css;
    try (var in = ChartRenderer.class.getResourceAsStream("/templates/assets/chart.css")) {
      css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int start = css.indexOf("{", css.indexOf(theme));
    Matcher matcher = COLOUR.matcher(css.substring(start, css.indexOf("}", start)));
    Map<String, Integer> colours = new HashMap<>();
    while (matcher.find()) {
      colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
    }
    return colours;
  }

  private static double contrast(int one, int two) {
    double a = luminance(one) + 0.05;
    double b = luminance(two) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double share = (channel & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
