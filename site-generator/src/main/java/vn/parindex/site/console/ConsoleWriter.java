package vn.parindex.site.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes text in the charset of a console. A letter that the charset lacks is written with its tone
 * apart, as windows-1258 has it; failing that as the plain letter, so that "Số liệu" is "So lieu"
 * at worst; a sign as one that looks like it; anything else as a question mark.
 */
public final class ConsoleWriter extends Writer {

  /** The tones of Vietnamese; other marks make another letter. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) '…', "..."),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '•', "-"),
          Map.entry((int) '·', "-"),
          Map.entry((int) '×', "x"),
          Map.entry((int) '→', "->"),
          Map.entry((int) '←', "<-"),
          Map.entry((int) '≤', "<="),
          Map.entry((int) '≥', ">="),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '█', "#"),
          Map.entry((int) '░', "."),
          Map.entry((int) '\u00A0', " "),
          Map.entry((int) '\u202F', " "));

  private final OutputStream out;
  private final Charset charset;
  private final CharsetEncoder encoder;
  private final boolean whole;

  /** The first half of a character whose second half has not come yet; 0 for none. */
  private char half;

  /** Writes in this charset, which can encode. */
  public ConsoleWriter(OutputStream out, Charset charset) {
    this.out = out;
    this.charset = charset;
    this.encoder = charset.newEncoder();
    this.whole = charset.name().startsWith("UTF-");
  }

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    StringBuilder text = new StringBuilder(length + 1);
    if (half != 0) {
      text.append(half);
      half = 0;
    }
    text.append(chars, from, length);
    int last = text.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(text.charAt(last))) {
      half = text.charAt(last);
      text.setLength(last);
    }
    out.write((whole ? text.toString() : shown(text.toString())).getBytes(charset));
  }

  private String shown(String text) {
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    Normalizer.normalize(text, Form.NFC).codePoints().forEach(c -> shown.append(shown(c)));
    return shown.toString();
  }

  private String shown(int c) {
    String letter = Character.toString(c);
    if (encoder.canEncode(letter)) {
      return letter;
    }
    String apart = withToneApart(letter);
    if (encoder.canEncode(apart)) {
      return apart;
    }
    String plain =
        SIGNS.containsKey(c)
            ? SIGNS.get(c)
            : MARKS.matcher(Normalizer.normalize(letter, Form.NFD)).replaceAll("");
    return encoder.canEncode(plain) ? plain : "?";
  }

  /** Of "ộ" the letter "ô" and the tone. */
  private static String withToneApart(String letter) {
    StringBuilder base = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    for (char part : Normalizer.normalize(letter, Form.NFD).toCharArray()) {
      (TONES.indexOf(part) >= 0 ? tones : base).append(part);
    }
    return Normalizer.normalize(base, Form.NFC) + tones;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
