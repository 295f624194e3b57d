package vn.parindex.analytics.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the words of a data set are in another language. A text that stands in several files is
 * translated once; names of units are proper names and stay as they are.
 *
 * @param language of the translations: "en"
 * @param texts whole texts of the data, letter by letter, each with its translation
 */
public record Translation(String language, Map<String, String> texts) {

  /** The languages into which data can be translated. */
  public static final List<String> LANGUAGES = List.of("en");

  /** Checks and copies. */
  public Translation {
    Objects.requireNonNull(language, "language");
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** A language into which nothing is translated. */
  public static Translation none(String language) {
    return new Translation(language, Map.of());
  }

  /**
   * The same data set in this language: with its names, sources and notes translated as far as
   * there are translations. Figures, codes and days are what they were, and so is what has no
   * translation.
   */
  public Dataset of(Dataset dataset) {
    return new Reworded(text -> texts.getOrDefault(text, text), language).of(dataset);
  }

  /** The texts of a data set that have no translation, in the order of its parts. */
  public Set<String> missing(Dataset dataset) {
    Set<String> missing = new LinkedHashSet<>(texts(dataset));
    missing.removeAll(texts.keySet());
    return missing;
  }

  /** The translations of what no longer stands in a data set, in the order of the file. */
  public Set<String> idle(Dataset dataset) {
    Set<String> idle = new LinkedHashSet<>(texts.keySet());
    idle.removeAll(texts(dataset));
    return idle;
  }

  private Set<String> texts(Dataset dataset) {
    Set<String> found = new LinkedHashSet<>();
    new Reworded(
            text -> {
              found.add(text);
              return text;
            },
            language)
        .of(dataset);
    found.remove("");
    return found;
  }
}
