package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ForeignWordsTest {

  private final ForeignWords words =
      new ForeignWords(
          Set.of("Cải cách thể chế", "Cải cách", "hồ sơ & “giấy”", "Ba Tơ", "Huyen", "phường"));

  @Test
  void marks_the_longest_text_where_it_stands_within_another() {
    assertThat(words.mark("<p>2. Cải cách thể chế: 95%</p>"))
        .isEqualTo("<p>2. <span lang=\"vi\">Cải cách thể chế</span>: 95%</p>");
    assertThat(words.mark("<td>Cải cách thể</td>"))
        .isEqualTo("<td><span lang=\"vi\">Cải cách</span> thể</td>");
  }

  @Test
  void marks_what_begins_a_sentence_and_what_is_escaped() {
    assertThat(words.mark("<li>Hồ sơ &amp; “giấy”: 3</li>"))
        .isEqualTo("<li><span lang=\"vi\">Hồ sơ &amp; “giấy”</span>: 3</li>");
  }

  @Test
  void leaves_parts_of_words_other_words_scripts_and_attributes() {
    String html =
        "<p title=\"phường\">phườngs, Huyen, Điền</p><script>\"phường\"</script>"
            + "<style>/* phường */</style><!-- phường -->";
    assertThat(words.mark(html)).isEqualTo(html);
  }

  @Test
  void marks_the_whole_where_nothing_can_stand_within() {
    assertThat(words.mark("<option value=\"1\">All phường</option>"))
        .isEqualTo("<option value=\"1\" lang=\"vi\">All phường</option>");
    assertThat(words.mark("<svg><title>2. Cải cách thể chế</title></svg>"))
        .isEqualTo("<svg><title lang=\"vi\">2. Cải cách thể chế</title></svg>");
  }

  @Test
  void marks_within_a_drawing_and_the_lines_to_which_a_text_was_cut() {
    assertThat(words.mark("<text x=\"1\">phường 7</text>"))
        .isEqualTo("<text x=\"1\"><tspan lang=\"vi\">phường</tspan> 7</text>");
    assertThat(words.mark("<tspan x=\"1\">thể chế</tspan>"))
        .isEqualTo("<tspan x=\"1\" lang=\"vi\">thể chế</tspan>");
    assertThat(words.mark("<text>2. Cải cách thể…</text>")).contains("lang=\"vi\"");
  }

  @Test
  void does_nothing_where_all_is_translated() {
    String html = "<p>Ba Tơ Commune</p>";
    assertThat(new ForeignWords(Set.of()).mark(html)).isSameAs(html);
  }
}
