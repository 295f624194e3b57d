package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Wording that several messages share. */
final class MessageWords {

  private MessageWords() {}

  /** A number without a power of ten and without zeros at its end. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** A value as the file writes it, shortened. */
  static String written(JsonNode value) {
    if (value.isTextual()) {
      return quoted(value.textValue());
    }
    if (value.isNumber()) {
      return plain(value.decimalValue());
    }
    if (value.isContainerNode()) {
      String text = value.toString();
      return text.length() <= 40
          ? visible(text)
          : value.isArray() ? "[…] (" + value.size() + " phần tử)" : "{…}";
    }
    return value.toString();
  }

  /** A text in quotes, at most 80 characters, with characters made visible that nobody sees. */
  static String quoted(String text) {
    return "\"" + brief(text) + "\"";
  }

  /** A text of at most 80 characters, with characters made visible that nobody sees. */
  static String brief(String text) {
    return visible(text.length() <= 80 ? text : cut(text, 80) + "…");
  }

  private static String cut(String text, int length) {
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  /** Hidden characters as {@code <U+00A0>}. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                out.append(String.format(Locale.ROOT, "<U+%04X>", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** Characters without a shape of their own: controls, odd blanks, directions, joiners. */
  static boolean isHidden(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || Character.getType(c) == Character.PRIVATE_USE
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.UNASSIGNED
        || Character.isSpaceChar(c) && c != ' '
        || c == 0x3164
        || c == 0x115F
        || c == 0x1160;
  }

  /** "Có phải ý bạn là …? " for the nearest of several words, or nothing. */
  static String suggestion(String written, Collection<String> known) {
    return nearest(written, known).map(w -> "Có phải ý bạn là \"" + w + "\"? ").orElse("");
  }

  /** The known word nearest to the written one: at most a third of its letters differ. */
  static Optional<String> nearest(String written, Collection<String> known) {
    String folded = folded(written);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String word : known) {
      int distance = distance(folded, folded(word));
      if (distance < least) {
        least = distance;
        best = word;
      }
    }
    return best != null && written.length() <= 60 && least <= Math.max(1, best.length() / 3)
        ? Optional.of(best)
        : Optional.empty();
  }

  /** Lower case without accents, blanks, hyphens and underscores. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}|[\\s_-]", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }

  /** Insertions, deletions, replacements and swaps of neighbours needed to turn a into b. */
  static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 20) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }

  /** Words in quotes with commas between them. */
  static String list(List<String> words) {
    return String.join(", ", words.stream().map(w -> "\"" + w + "\"").toList());
  }
}
