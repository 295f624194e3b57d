package vn.parindex.site.intake.annex;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words compared without accents, case and signs. */
final class Folded {

  private Folded() {}

  /** Lower case without accents; anything but letters and digits is one blank. */
  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'd')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  /**
   * How alike two names are, by the syllables that they share (Dice's coefficient over syllables
   * with their number of times).
   *
   * @return 0 to 1; 1 for the same syllables in whatever order
   */
  static double likeness(String a, String b) {
    List<String> first = new ArrayList<>(List.of(of(a).split(" ")));
    List<String> second = new ArrayList<>(List.of(of(b).split(" ")));
    int all = first.size() + second.size();
    int shared = 0;
    for (String syllable : first) {
      if (second.remove(syllable)) {
        shared++;
      }
    }
    return 2.0 * shared / all;
  }
}
