package vn.parindex.site.format;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

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
public final class NameOrder {

  private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

  /** Combining marks of the tones in their order: none, huyền, hỏi, ngã, sắc, nặng. */
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private NameOrder() {}

  /**
   * The order of things by their names. It remembers what it found out about each name: one is made
   * for each sort, in one thread.
   */
  public static <T> Comparator<T> by(Function<T, String> name) {
    Map<String, Key> keys = new HashMap<>();
    return Comparator.comparing(thing -> keys.computeIfAbsent(name.apply(thing), Key::of));
  }

  /** What a name is compared by. */
  private record Key(List<Syllable> syllables, String name) implements Comparable<Key> {

    static Key of(String name) {
      return new Key(
          Stream.of(name.strip().split("[\\s\\u00A0-]+")).map(Syllable::of).toList(), name);
    }

    @Override
    public int compareTo(Key other) {
      int shared = Math.min(syllables.size(), other.syllables.size());
      for (int i = 0; i < shared; i++) {
        int order = syllables.get(i).compareTo(other.syllables.get(i));
        if (order != 0) {
          return order;
        }
      }
      int order = Integer.compare(syllables.size(), other.syllables.size());
      return order != 0 ? order : name.compareTo(other.name);
    }
  }

  /**
   * A syllable.
   *
   * @param number its digits without leading zeros; empty when it is none
   * @param letters places of its letters in the alphabet, as characters that compare
   * @param tones of its letters, as characters that compare
   */
  private record Syllable(String number, String letters, String tones)
      implements Comparable<Syllable> {

    static Syllable of(String text) {
      boolean isNumber = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
      return new Syllable(
          isNumber ? text.replaceFirst("^0+(?=.)", "") : "", key(text, false), key(text, true));
    }

    @Override
    public int compareTo(Syllable other) {
      if (!number.isEmpty() && !other.number.isEmpty()) {
        int byLength = Integer.compare(number.length(), other.number.length());
        return byLength != 0 ? byLength : number.compareTo(other.number);
      }
      int byLetters = letters.compareTo(other.letters);
      return byLetters != 0 ? byLetters : tones.compareTo(other.tones);
    }
  }

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
