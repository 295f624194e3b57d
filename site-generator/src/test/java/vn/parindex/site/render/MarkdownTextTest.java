package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

  private static String markdown(String html) {
    return MarkdownText.of(Jsoup.parseBodyFragment(html).body());
  }

  @Test
  void blocks_are_parted_by_an_empty_line() {
    assertThat(markdown("<h2>Một</h2><p>hai</p>ba <em>bốn</em><p></p><hr><h6>năm</h6>"))
        .isEqualTo("## Một\n\nhai\n\nba *bốn*\n\n***\n\n###### năm");
    assertThat(markdown("<div><p>a</p><p>b</p></div>")).isEqualTo("a\n\nb");
    assertThat(markdown("")).isEmpty();
  }

  @Test
  void breaks_around_a_paragraph_break_nothing_and_within_it_each_does() {
    assertThat(markdown("<p> <br> a <br> <br>b<br></p>")).isEqualTo("a\\\n\\\nb");
  }

  @Test
  void items_stand_below_their_marks() {
    assertThat(markdown("<ul><li>a</li><li>b<ul><li>c</li></ul></li><li></li></ul>"))
        .isEqualTo("- a\n- b\n\n  - c\n-");
    assertThat(markdown("<ol start=\"9\"><li>a</li><li><p>b</p><p>c</p></li></ol>"))
        .as("loose, since an item has paragraphs")
        .isEqualTo("9. a\n\n10. b\n\n    c");
    assertThat(markdown("<ol><li>a</li><li>b</li></ol>")).isEqualTo("1. a\n2. b");
    assertThat(markdown("<ol start=\"0\"><li>a</li></ol>")).isEqualTo("0. a");
  }

  @Test
  void every_line_of_a_quotation_is_marked() {
    assertThat(markdown("<blockquote><p>a</p><p>b</p></blockquote>")).isEqualTo("> a\n>\n> b");
  }

  @Test
  void a_fence_is_longer_than_any_in_its_code() {
    assertThat(markdown("<pre>a\n  b*\n</pre>")).isEqualTo("```\na\n  b*\n```");
    assertThat(markdown("<pre>``</pre>")).isEqualTo("```\n``\n```");
    assertThat(markdown("<pre>```</pre>")).isEqualTo("````\n```\n````");
    assertThat(markdown("<pre>` `````</pre>")).isEqualTo("``````\n` `````\n``````");
  }

  @Test
  void a_table_has_a_rule_below_its_head_and_figures_to_the_right() {
    assertThat(
            markdown(
                "<table><tr><th>a|b<th class=number>n</tr><tr><td>c<br>d<td>1</tr>"
                    + "<tr><td><code>x|y</code><td>*</tr></table>"))
        .isEqualTo("| a\\|b | n |\n|---|---:|\n| c d | 1 |\n| `x\\|y` | \\* |");
  }

  @Test
  void code_in_a_line_is_parted_from_ticks_of_its_own() {
    assertThat(markdown("<code>a*b|c</code>")).isEqualTo("`a*b|c`");
    assertThat(markdown("<code>a`b</code>")).isEqualTo("``a`b``");
    assertThat(markdown("<code>`a</code>")).isEqualTo("`` `a ``");
    assertThat(markdown("<code>a``</code>")).isEqualTo("``` a`` ```");
    assertThat(markdown("x<code> </code>y")).isEqualTo("xy");
    assertThat(markdown("<code>a\nb</code>")).isEqualTo("`a b`");
  }

  @Test
  void emphasis_of_nothing_is_none() {
    assertThat(markdown("a<em>b</em><strong>c</strong>")).isEqualTo("a*b***c**");
    assertThat(markdown("a<strong> </strong><em></em>b")).isEqualTo("a b");
  }

  @Test
  void words_are_never_markup() {
    assertThat(markdown("<p>*a* [b](c) &lt;d&gt; `e`</p>"))
        .isEqualTo("\\*a\\* \\[b\\](c) \\<d\\> \\`e\\`");
    assertThat(markdown("<p>- a\n  - b\n1. c</p>")).isEqualTo("\\- a\n\\- b\n1\\. c");
    assertThat(markdown("<h3>a\nb</h3>")).isEqualTo("### a b");
  }

  @Test
  void links_and_pictures_lead_where_they_led() {
    assertThat(markdown("<a href=\"../x.html#a\">a <em>b</em></a>"))
        .isEqualTo("[a *b*](../x.html#a)");
    assertThat(markdown("<img src=\"a.png\" alt=\"a]b\">")).isEqualTo("![a\\]b](a.png)");
    assertThat(markdown("a!<a href=\"b\">c</a>!<em>d</em>!"))
        .as("words before a link do not make it a picture")
        .isEqualTo("a\\![c](b)!*d*!");
    assertThat(markdown("a<a href=\"b\">c</a>")).isEqualTo("a[c](b)");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "a b|a%20b",
        "(|%28",
        ")|%29",
        "&lt;|%3C",
        "&gt;|%3E",
        "\\|%5C",
        "&#124;|%7C",
        "`|%60",
        "&quot;|%22",
        "'|%27",
        "[|%5B",
        "]|%5D",
        "a/ơ_*?b=1#c|a/ơ_*?b=1#c"
      },
      delimiter = '|')
  void an_address_has_no_sign_that_would_end_it(String href, String written) {
    assertThat(markdown("<a href=\"" + href + "\">a</a>")).isEqualTo("[a](" + written + ")");
  }
}
