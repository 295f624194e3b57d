package vn.parindex.site.format;

import java.text.Normalizer;
import java.util.Comparator;

/**
 * The Vietnamese order of names: letter by letter in the order of the alphabet (a ă â b c d đ e ê …
 * o ô ơ … u ư …), then by tone (ngang, huyền, hỏi, ngã, sắc, nặng), syllable by syllable; digits as
 * numbers.
 *
 * <p>Right order: Ba Dinh, Ba Điền, Ba Động, Ba Giang; Ba Tiêu, Ba Tô, Ba Tơ, Ba Trang.
 *
 * <p>Written out because the JDK's collation rules belong to its locale data, which is not the same
 * in all versions, and ignores blanks between syllables.
 */
public final class NameOrder implements Comparator<String> {

  /** The one order. */
  public static final NameOrder VIETNAMESE = new NameOrder();

  private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

  /** Combining marks of the tones in their order: none, huyền, hỏi, ngã, sắc, nặng. */
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private NameOrder() {}

  @Override
  public int compare(String one, String other) {
    String[] left = syllables(one);
    String[] right = syllables(other);
    int shared = Math.min(left.length, right.length);
    for (int i = 0; i < shared; i++) {
      int order = compareSyllables(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(left.length, right.length);
    return order != 0 ? order : one.compareTo(other);
  }

  private static String[] syllables(String name) {
    return name.strip().split("[\\s\\u00A0-]+");
  }

  private static int compareSyllables(String one, String other) {
    if (isNumber(one) && isNumber(other)) {
      String left = one.replaceFirst("^0+(?=.)", "");
      String right = other.replaceFirst("^0+(?=.)", "");
      int byLength = Integer.compare(left.length(), right.length());
      return byLength != 0 ? byLength : left.compareTo(right);
    }
    int byLetters = key(one, false).compareTo(key(other, false));
    return byLetters != 0 ? byLetters : key(one, true).compareTo(key(other, true));
  }

  private static boolean isNumber(String syllable) {
    return !syllable.isEmpty() && syllable.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Places of the letters in the alphabet, or of the tones, as characters that compare. */
  private static String key(String syllable, boolean tones) {
    StringBuilder key = new StringBuilder();
    String composed = Normalizer.normalize(syllable, Normalizer.Form.NFC);
    composed
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(
            letter -> {
              String marks = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
              int tone = 0;
              StringBuilder bare = new StringBuilder();
              for (char c : marks.toCharArray()) {
                int mark = TONES.indexOf(c);
                if (mark >= 0) {
                  tone = mark + 1;
                } else {
                  bare.append(c);
                }
              }
              String base = Normalizer.normalize(bare, Normalizer.Form.NFC);
              int place = ALPHABET.indexOf(base);
              if (tones) {
                key.append((char) ('0' + tone));
              } else if (place >= 0) {
                key.append((char) (0x4000 + place));
              } else {
                key.append(base);
              }
            });
    return key.toString();
  }
}
