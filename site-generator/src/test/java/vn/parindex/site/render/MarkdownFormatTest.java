package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFormatTest {

  private static String escaped(String text) {
    return MarkdownFormat.INSTANCE.escapePlainText(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "#", "~", "&", "$"})
  void a_sign_of_markdown_stays_a_sign(String sign) {
    assertThat(escaped("a" + sign + "b")).isEqualTo("a\\" + sign + "b");
    assertThat(escaped(sign)).isEqualTo("\\" + sign);
  }

  @Test
  void a_line_break_would_end_the_row_and_is_a_blank() {
    assertThat(escaped("a\nb\rc\u2028d\u2029e")).isEqualTo("a b c d e");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. a|1\\. a",
        "12) a|12\\) a",
        "1.|1\\.",
        "7)|7\\)",
        "- a|\\- a",
        "+ a|\\+ a",
        "-|\\-",
        "+|\\+",
        "---|\\---",
        "--|\\--",
        "===|\\==="
      })
  void what_would_begin_a_list_or_a_line_does_not(String text, String written) {
    assertThat(escaped(text)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1)a",
        "a. b",
        "a1. b",
        "(a) b",
        ". a",
        ") a",
        "-a",
        "+5",
        "a - b",
        "a + b",
        "a -",
        "=",
        "= a",
        "a == b",
        "--a",
        "==a",
        "Xã Ba Tơ, năm 2025: 85,50%"
      })
  void what_begins_nothing_stays_as_it_is(String text) {
    assertThat(escaped(text)).isEqualTo(text);
  }

  @Test
  void whatever_a_template_inserts_is_escaped_once() throws Exception {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setOutputFormat(MarkdownFormat.INSTANCE);
    Template template =
        new Template(
            "t", "*${x}* <#assign y>${x}</#assign>${y} ${x?esc} ${x?no_esc}", configuration);
    StringWriter out = new StringWriter();
    template.process(Map.of("x", "a*b"), out);
    assertThat(out).hasToString("*a\\*b* a\\*b a\\*b a*b");
    assertThat(template.getOutputFormat().getName()).isEqualTo("Markdown");
    assertThat(template.getOutputFormat().getMimeType()).isEqualTo("text/markdown");
  }
}
