package vn.parindex.site.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Vietnamese on the consoles of Windows. */
class ConsoleWriterTest {

  private static final String SAID =
      "LỖI: Số liệu của xã Ba Vì – “85.5”   Cần: số ≥ 0 → Sửa … Đường, ậ ấ ầ ẩ ẫ, ợ ữ ỹ";

  private static byte[] written(String text, String charset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ConsoleWriter writer = new ConsoleWriter(bytes, Charset.forName(charset))) {
      writer.write(text);
    }
    return bytes.toByteArray();
  }

  private static String shown(String text, String charset) throws IOException {
    return new String(written(text, charset), Charset.forName(charset));
  }

  @Test
  void a_console_of_utf_8_gets_every_character() throws IOException {
    String all = SAID + " \uD83D\uDE00";
    assertThat(shown(all, "UTF-8")).isEqualTo(all);
  }

  @Test
  void the_vietnamese_code_page_gets_every_letter_with_its_tone() throws IOException {
    String shown = shown(SAID, "windows-1258");
    assertThat(Normalizer.normalize(shown, Normalizer.Form.NFC))
        .isEqualTo(SAID.replace("≥", ">=").replace("→", "->"));
  }

  @Test
  void every_vietnamese_letter_is_read_back_from_the_vietnamese_code_page() throws IOException {
    StringBuilder letters = new StringBuilder("ăâêôơưđĂÂÊÔƠƯĐ");
    for (char vowel : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".toCharArray()) {
      for (char tone : "\u0300\u0301\u0303\u0309\u0323".toCharArray()) {
        letters.append(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC));
      }
    }
    assertThat(letters).hasSize(14 + 24 * 5);
    String shown = shown(letters.toString(), "windows-1258");
    assertThat(Normalizer.normalize(shown, Normalizer.Form.NFC)).isEqualTo(letters.toString());
  }

  @Test
  void a_code_page_without_vietnamese_gets_plain_letters() throws IOException {
    assertThat(shown(SAID, "IBM437"))
        .isEqualTo(
            "LOI: So lieu cua xa Ba Vì - \"85.5\"   Can: so ≥ 0 -> Sua ... Duong, a a a a a, o u y");
    assertThat(shown(SAID, "IBM850"))
        .isEqualTo(
            "LOI: So lieu cua xã Ba Vì - \"85.5\"   Can: so >= 0 -> Sua ... Duong, a a a a a, o u y");
    assertThat(shown(SAID, "windows-1252"))
        .isEqualTo(
            "LOI: So lieu cua xã Ba Vì – “85.5”   Can: so >= 0 -> Sua … Duong, a a a a a, o u y");
  }

  @Test
  void decomposed_letters_are_shown_as_composed_ones_and_what_has_no_letters_as_a_question_mark()
      throws IOException {
    String decomposed = Normalizer.normalize("Số liệu", Normalizer.Form.NFD);
    assertThat(shown(decomposed, "IBM437")).isEqualTo("So lieu");
    assertThat(shown("数 \uD83D\uDE00 \uD83D.", "IBM437")).isEqualTo("? ? ?.");
  }

  @Test
  void a_character_may_come_in_two_halves() throws IOException {
    for (String charset : new String[] {"UTF-8", "IBM437"}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ConsoleWriter writer = new ConsoleWriter(bytes, Charset.forName(charset))) {
        writer.write("a\uD83D");
        writer.write("\uDE00b");
      }
      assertThat(bytes.toByteArray()).isEqualTo(written("a\uD83D\uDE00b", charset));
    }
  }

  @Test
  void the_charset_is_the_consoles_where_there_is_one() {
    assertThat(charset("sun.stdout.encoding", "cp437", false)).isEqualTo("IBM437");
    assertThat(charset("sun.stdout.encoding", "cp1258", false)).isEqualTo("windows-1258");
    assertThat(charset("sun.stdout.encoding", "UTF-8", false)).isEqualTo("UTF-8");
    assertThat(charset("stdout.encoding", "cp850", true)).isEqualTo("IBM850");
  }

  @Test
  void files_pipes_and_consoles_that_nobody_knows_get_utf_8() {
    assertThat(charset("stdout.encoding", "Cp1252", false)).isEqualTo("UTF-8");
    assertThat(charset("native.encoding", "Cp1252", true)).isEqualTo("UTF-8");
    assertThat(charset("sun.stderr.encoding", "cp437", true)).isEqualTo("UTF-8");
    assertThat(charset("sun.stdout.encoding", "ANSI_X3.4-1968", true)).isEqualTo("UTF-8");
    assertThat(charset("sun.stdout.encoding", "cp65001x", true)).isEqualTo("UTF-8");
    assertThat(charset("sun.stdout.encoding", "a b", true)).isEqualTo("UTF-8");
  }

  private static String charset(String property, String value, boolean watched) {
    Map<String, String> properties = new HashMap<>(Map.of(property, value));
    Charset charset = ConsoleCharset.of("stdout", properties::get, watched);
    assertThat(charset.newEncoder()).isNotNull();
    return charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : charset.name();
  }
}
