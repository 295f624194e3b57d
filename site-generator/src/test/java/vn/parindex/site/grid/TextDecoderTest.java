package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

  private static final String TEXT = "mã;tên\n1;Xã Ba Tơ\n2;Xã Ba Điền\n";

  private static TextDecoder decoded(byte[] bytes) throws Refusal {
    return TextDecoder.decode(bytes, "diem.csv");
  }

  private static byte[] bytes(String text, Charset charset, int... before) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int one : before) {
      bytes.write(one);
    }
    bytes.writeBytes(text.getBytes(charset));
    return bytes.toByteArray();
  }

  @Test
  void unicode_is_read_with_and_without_its_mark() throws Refusal {
    for (byte[] bytes :
        new byte[][] {
          bytes(TEXT, StandardCharsets.UTF_8),
          bytes(TEXT, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
          bytes(TEXT, StandardCharsets.UTF_16LE),
          bytes(TEXT, StandardCharsets.UTF_16LE, 0xFF, 0xFE),
          bytes(TEXT, StandardCharsets.UTF_16BE),
          bytes(TEXT, StandardCharsets.UTF_16BE, 0xFE, 0xFF)
        }) {
      TextDecoder decoded = decoded(bytes);
      assertThat(decoded.text()).isEqualTo(TEXT);
      assertThat(decoded.finding()).isEmpty();
    }
  }

  /** Hardly a byte of it is nought: only the mark tells. */
  @Test
  void a_mark_is_enough() throws Refusal {
    String letters = "ếỗựạ";
    assertThat(decoded(bytes(letters, StandardCharsets.UTF_16LE, 0xFF, 0xFE)).text())
        .isEqualTo(letters);
    assertThat(decoded(bytes(letters, StandardCharsets.UTF_16BE, 0xFE, 0xFF)).text())
        .isEqualTo(letters);
  }

  @Test
  void a_text_of_one_byte_or_none_is_a_text() throws Refusal {
    assertThat(decoded(new byte[0]).text()).isEmpty();
    assertThat(decoded(new byte[] {'a'}).text()).isEqualTo("a");
    assertThat(decoded(new byte[] {'a', 0}).text()).as("UTF-16 of one letter").isEqualTo("a");
    assertThat(decoded(new byte[] {0, 'a'}).text()).isEqualTo("a");
  }

  @Test
  void what_windows_wrote_before_unicode_is_read_and_told() throws Refusal {
    // There, a tone is a character of its own behind its letter.
    TextDecoder decoded =
        decoded(new byte[] {'X', 'a', (byte) 0xDE, ' ', (byte) 0xD0, (byte) 0xFD});
    assertThat(decoded.text()).isEqualTo("Xa\u0303 Đư");
    assertThat(decoded.finding().orElseThrow().text())
        .contains("diem.csv", "bảng mã Windows-1258", "lần sau lưu kiểu \"CSV UTF-8\"");
  }

  @Test
  void what_was_typed_for_an_old_font_is_refused() {
    byte[] tcvn3 = bytes("c¶i c¸ch hµnh chÝnh", Charset.forName("windows-1252"));
    assertThatThrownBy(() -> decoded(tcvn3))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("diem.csv")
        .hasMessageContaining("\"c¶i\", \"c¸ch\"")
        .hasMessageContaining("Chuyển chữ từ TCVN3 (.VnTime) sang Unicode");
  }
}
