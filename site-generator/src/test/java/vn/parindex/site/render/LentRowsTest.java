package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LentRowsTest {

  /** None of these may stand in a string of a script as it is. */
  @Test
  void a_script_has_rows_in_one_line_whatever_is_in_them() {
    String html =
        "<table><thead></thead><tbody><tr><td class=\"a\">1\\2\r\n3\u20284\u20295</td></tr></tbody>\n</table>";

    assertThat(LentRows.script(html))
        .isEqualTo(
            "parindexRows(\"<tbody><tr><td class=\\\"a\\\">1\\\\2\\r\\n3\\u20284\\u20295</td></tr></tbody>\");\n");
  }
}
