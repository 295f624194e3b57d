package vn.parindex.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.parindex.site.words.Words;

/** The words of extensions, checked as those of the site are. */
final class AddedWords {

  private AddedWords() {}

  /**
   * All of them, by language and key.
   *
   * @param languages of the site
   * @throws IllegalArgumentException naming every key that two extensions have, that a language
   *     lacks, or whose text cannot be used or has other arguments in another language
   */
  static Map<String, Map<String, String>> of(
      List<SiteExtension> extensions, List<String> languages) {
    Map<String, Map<String, String>> all = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (String language : languages) {
      Map<String, String> words = new TreeMap<>();
      for (SiteExtension extension : extensions) {
        extension
            .words(language)
            .forEach(
                (key, text) -> {
                  if (words.put(key, text) != null) {
                    faults.add(key + ": two extensions have it");
                  }
                  if (!Words.isText(text)) {
                    faults.add(key + ": cannot be used in language " + language + ": " + text);
                  }
                });
      }
      all.put(language, Map.copyOf(words));
    }
    if (faults.isEmpty()) {
      faults.addAll(differences(all));
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("words of extensions: " + String.join("; ", faults));
    }
    return Map.copyOf(all);
  }

  private static List<String> differences(Map<String, Map<String, String>> all) {
    TreeSet<String> keys = new TreeSet<>();
    all.values().forEach(words -> keys.addAll(words.keySet()));
    List<String> faults = new ArrayList<>();
    for (String key : keys) {
      TreeSet<String> arguments = new TreeSet<>();
      all.forEach(
          (language, words) -> {
            if (words.containsKey(key)) {
              arguments.add(Words.arguments(words.get(key)).toString());
            } else {
              faults.add(key + ": missing in language " + language);
            }
          });
      if (arguments.size() > 1) {
        faults.add(key + ": other arguments in another language");
      }
    }
    return faults;
  }
}
