package vn.parindex.site.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StyleTokensTest {

  private static final String CSS =
      """
      :root{--font:Arial,sans-serif;--page:#fff;--ink:#000;color-scheme:light dark}
      @media (prefers-color-scheme: dark){:root{--page:#111;--ink:#eee}.a{--ink:#f00}}
      @media print{@page{size:A4}:root{--page:#fff}}
      @media (forced-colors:active){:root{--page:Canvas}}
      :root,
      .paper { --late: #abc; }
      @media (prefers-color-scheme:dark){:root{--late:#123}}
      p{color:var(--ink);font-family:var(--font)}
      """;

  @Test
  void each_look_has_its_own_colours() {
    assertThat(tokens(Look.LIGHT, "page")).isEqualTo(0xFFFFFF);
    assertThat(tokens(Look.LIGHT, "late")).isEqualTo(0xAABBCC);
    assertThat(tokens(Look.DARK, "page")).isEqualTo(0x111111);
    assertThat(tokens(Look.DARK, "ink")).isEqualTo(0xEEEEEE);
    assertThat(tokens(Look.DARK, "late")).isEqualTo(0x112233);
    assertThat(StyleTokens.ofText(CSS, Look.LIGHT).names()).containsExactly("ink", "late", "page");
  }

  @Test
  void what_print_leaves_out_stays_as_it_was_on_the_screen() {
    assertThat(tokens(Look.PRINT_AFTER_DARK, "page")).isEqualTo(0xFFFFFF);
    assertThat(tokens(Look.PRINT_AFTER_DARK, "ink")).isEqualTo(0xEEEEEE);
    assertThat(tokens(Look.PRINT_AFTER_LIGHT, "ink")).isEqualTo(0x000000);
  }

  @Test
  void a_later_block_beats_one_for_print() {
    String css = "@media print{:root{--page:#fff}} :root{--page:#eee}";

    assertThat(StyleTokens.ofText(css, Look.PRINT_AFTER_LIGHT).colour("page")).isEqualTo(0xEEEEEE);
  }

  @Test
  void colours_nobody_could_measure_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StyleTokens.ofText(":root{--page:rgb(1 2 3)}", Look.LIGHT));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> StyleTokens.ofText("@media (max-width:40rem){:root{--page:#fff}}", Look.LIGHT));
    assertThatIllegalArgumentException().isThrownBy(() -> tokens(Look.LIGHT, "missing"));
  }

  @Test
  void rules_tell_what_they_ask_for() {
    StyleTokens.Rule rule = StyleTokens.rules(CSS).get(StyleTokens.rules(CSS).size() - 1);

    assertThat(rule.selector()).isEqualTo("p");
    assertThat(rule.value("color")).isEqualTo("var(--ink)");
    assertThat(rule.value("background")).isEmpty();
    assertThat(rule.declarations())
        .flatExtracting(StyleTokens.Declaration::names)
        .containsExactly("ink");
  }

  private static int tokens(Look look, String name) {
    return StyleTokens.ofText(CSS, look).colour(name);
  }
}
