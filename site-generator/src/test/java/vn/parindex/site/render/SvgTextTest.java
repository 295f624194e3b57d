package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.site.chart.FittedText;

class SvgTextTest {

  private static String name(FittedText fitted, String name) {
    StringBuilder svg = new StringBuilder();
    SvgText.name(svg, fitted, name, 12, 40, 20, 14);
    return svg.toString();
  }

  @Test
  void words_are_never_markup() {
    assertThat(SvgText.escaped("a<b>&\"'")).isEqualTo("a&lt;b&gt;&amp;&quot;&#39;");
    StringBuilder svg = new StringBuilder("<g>");
    SvgText.words(svg, "tile-value", 4, 9, "<5");
    assertThat(svg)
        .hasToString(
            "<g><text class=\"tile-value\" text-anchor=\"middle\" x=\"4\" y=\"9\">&lt;5</text>");
  }

  @Test
  void each_line_stands_below_the_one_before() {
    assertThat(name(new FittedText(List.of("Ba", "Tơ & Ba"), 12, false), "Ba Tơ & Ba"))
        .isEqualTo(
            "<text class=\"tile-name\" text-anchor=\"middle\"><tspan x=\"40\" y=\"20\">Ba</tspan>"
                + " <tspan x=\"40\" y=\"34\">Tơ &amp; Ba</tspan></text>");
  }

  @Test
  void a_name_that_is_cut_is_told_whole_and_smaller_letters_are_marked() {
    assertThat(name(new FittedText(List.of("Ba…"), 11, true), "Ba <Tơ>"))
        .isEqualTo(
            "<title>Ba &lt;Tơ&gt;</title><text class=\"tile-name small\" text-anchor=\"middle\">"
                + "<tspan x=\"40\" y=\"20\">Ba…</tspan></text>");
  }
}
