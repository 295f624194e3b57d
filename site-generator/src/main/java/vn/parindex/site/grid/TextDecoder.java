package vn.parindex.site.grid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.OldFont;

/**
 * Text of a file that does not say its charset.
 *
 * @param text without byte order mark
 * @param finding worth knowing about the charset
 */
record TextDecoder(String text, Optional<Finding> finding) {

  private static final int MARK = 0xFEFF;

  /**
   * UTF-8, UTF-16 with or without a mark, or what Windows wrote before Unicode.
   *
   * @throws Refusal when the text was typed for a font of TCVN3 or VNI
   */
  static TextDecoder decode(byte[] bytes, String file) throws Refusal {
    for (Charset charset :
        new Charset[] {StandardCharsets.UTF_8, utf16(bytes, true), utf16(bytes, false)}) {
      Optional<String> text =
          charset == null ? Optional.empty() : strictly(bytes, charset).filter(t -> !hasNul(t));
      if (text.isPresent()) {
        return new TextDecoder(unmarked(text.get()), Optional.empty());
      }
    }
    // The letters of old fonts are symbols of Western Windows; there they are known.
    String western = new String(bytes, Charset.forName("windows-1252"));
    Optional<OldFont> old = OldFont.in(western);
    if (old.isPresent()) {
      throw new Refusal(oldFont(file, old.get()));
    }
    String text = new String(bytes, Charset.forName("windows-1258"));
    return new TextDecoder(
        text,
        Optional.of(
            Problem.OLD_CHARSET.at(
                file,
                0,
                0,
                "",
                "bảng mã Windows-1258",
                "tệp lưu bằng UTF-8",
                "Xem lại tên đơn vị, tên tiêu chí trong phần xem trước; lần sau lưu kiểu \"CSV UTF-8\".")));
  }

  static Finding oldFont(String file, OldFont font) {
    return Problem.OLD_FONT.at(
        file,
        0,
        0,
        "",
        "\"" + String.join("\", \"", font.words()) + "\"",
        OldFont.EXPECTED,
        "Chuyển chữ từ "
            + font.name()
            + " sang Unicode bằng bộ gõ (ví dụ UniKey Toolkit), rồi lưu lại tệp.");
  }

  /** UTF-16 when a mark says so, or every second byte of the beginning is nought. */
  private static Charset utf16(byte[] bytes, boolean littleEndian) {
    if (bytes.length < 2) {
      return null;
    }
    int first = bytes[littleEndian ? 1 : 0] & 0xFF;
    int second = bytes[littleEndian ? 0 : 1] & 0xFF;
    boolean marked = first == 0xFE && second == 0xFF;
    int noughts = 0;
    int looked = Math.min(bytes.length / 2, 200);
    for (int i = 0; i < looked; i++) {
      noughts += bytes[2 * i + (littleEndian ? 1 : 0)] == 0 ? 1 : 0;
    }
    return marked || noughts > looked / 2
        ? littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE
        : null;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }

  private static String unmarked(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }
}
