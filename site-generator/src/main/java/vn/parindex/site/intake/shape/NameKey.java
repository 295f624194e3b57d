package vn.parindex.site.intake.shape;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as people tell them apart: whatever the case, the blanks, the signs between words, the form
 * of the letters (NFC, NFD, Ð for Đ) and the place of the tone (hoà, hòa). Ba Tơ and Ba Tô stay two
 * names, as do Ba Dinh and Ba Đình.
 */
final class NameKey {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private NameKey() {}

  /** The key of a text: words parted by one blank, each with its tone at its end. */
  static String of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replace('\u00D0', '\u0110')
            .replace('\u00F0', '\u0111')
            .toLowerCase(Locale.ROOT);
    String words = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    StringBuilder key = new StringBuilder(words.length());
    StringBuilder tones = new StringBuilder();
    for (int i = 0; i <= words.length(); i++) {
      char c = i < words.length() ? words.charAt(i) : ' ';
      if (TONES.indexOf(c) >= 0) {
        tones.append(c);
        continue;
      }
      if (c == ' ') {
        key.append(tones);
        tones.setLength(0);
      }
      if (i < words.length()) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** Whether a key has the words of another one after each other. */
  static boolean has(String key, String words) {
    return (" " + key + " ").contains(" " + words + " ");
  }
}
