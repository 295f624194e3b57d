package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.SiteModel;

class ForeignWordsTest {

  private final ForeignWords words =
      new ForeignWords(
          new SiteModel.Foreign(
              Set.of("Cải cách thể chế", "Cải cách", "hồ sơ & “giấy”", "Ba Tơ", "Huyen", "phường"),
              Set.of("Xã Điền Hải (1) không có số liệu")));

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

  /** A map writes its words itself. */
  @Test
  void finds_a_text_with_an_apostrophe_in_a_map() {
    StringBuilder svg = new StringBuilder();
    SvgText.words(svg, "name", 1, 2, "H'Lê xã");

    String html =
        new ForeignWords(new SiteModel.Foreign(Set.of("H'Lê xã"), Set.of())).mark(svg.toString());

    assertThat(html).contains("lang=\"vi\"");
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

  /** A unit is named in a drawing as in the sentences about it, and its name is no foreign word. */
  @Test
  void marks_a_sentence_in_words_but_no_name_that_it_holds_in_a_drawing() {
    assertThat(words.mark("<td>Xã Điền Hải (1) không có số liệu.</td>"))
        .isEqualTo("<td><span lang=\"vi\">Xã Điền Hải (1) không có số liệu</span>.</td>");
    String drawing = "<text x=\"1\">Điền Hải</text>";
    assertThat(words.mark(drawing)).isEqualTo(drawing);
  }

  @Test
  void does_nothing_where_all_is_translated() {
    String html = "<p>Ba Tơ Commune</p>";
    assertThat(new ForeignWords(SiteModel.Foreign.NONE).mark(html)).isSameAs(html);
  }
}
