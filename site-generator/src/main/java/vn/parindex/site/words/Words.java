package vn.parindex.site.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import vn.parindex.site.templates.TemplateFiles;

/**
 * The words of one language.
 *
 * <p>{@code {0}}, {@code {1}} … in a text are replaced by the arguments as they are: figures arrive
 * formatted. {@code {0|place|places}} is the first word where argument 0 is "1", also after a sign
 * ("▲ 1"), else the second, for languages that have a plural. Nothing else in a text is special. A
 * key that does not exist is a fault of the program or of changed templates and is never shown as a
 * gap.
 */
public final class Words {

  private static final String[] BUNDLES = {"messages", "sentences", "glossary"};
  private static final String PAPERS = "papers";

  private final String language;
  private final Map<String, String> texts;
  private final TemplateFiles files;

  private Words(String language, Map<String, String> texts, TemplateFiles files) {
    this.language = language;
    this.texts = texts;
    this.files = files;
  }

  /**
   * The words of {@code language}.
   *
   * @throws IllegalStateException if there are none, or a key stands in two bundles
   */
  public static Words load(TemplateFiles files, String language) {
    return load(files, language, BUNDLES);
  }

  /**
   * The words of official papers, which are written in the language of the administration only.
   * Empty when there are none in this language.
   */
  public Optional<Words> papers() {
    return files.find("words/" + PAPERS + "_" + language + ".properties").isPresent()
        ? Optional.of(load(files, language, PAPERS))
        : Optional.empty();
  }

  private static Words load(TemplateFiles files, String language, String... bundles) {
    Map<String, String> texts = new TreeMap<>();
    for (String bundle : bundles) {
      String path = "words/" + bundle + "_" + language + ".properties";
      Properties properties = new Properties();
      try {
        properties.load(new StringReader(files.text(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      }
      for (String key : properties.stringPropertyNames()) {
        if (texts.put(key, properties.getProperty(key).strip()) != null) {
          throw new IllegalStateException(path + ": " + key + " stands in two bundles");
        }
      }
    }
    return new Words(language, texts, files);
  }

  /** The language: "vi". */
  public String language() {
    return language;
  }

  /** All keys. */
  public Set<String> keys() {
    return Set.copyOf(texts.keySet());
  }

  /** The text as it stands in the bundle, with its placeholders. */
  public String pattern(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("no words for " + key + " in language " + language);
    }
    return text;
  }

  /**
   * A text with its arguments.
   *
   * @throws IllegalStateException if the key does not exist or an argument is missing
   */
  public String text(String key, Object... arguments) {
    String pattern = pattern(key);
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    int from = 0;
    int open = pattern.indexOf('{');
    while (open >= 0) {
      int close = pattern.indexOf('}', open);
      String[] parts = pattern.substring(open + 1, close).split("\\|");
      int index = Integer.parseInt(parts[0]);
      if (index >= arguments.length) {
        throw new IllegalStateException(key + " needs argument " + index);
      }
      if (arguments[index] == null) {
        throw new IllegalStateException(key + " needs argument " + index + ", which is null");
      }
      String argument = arguments[index].toString();
      text.append(pattern, from, open)
          .append(parts.length == 1 ? argument : parts[argument.matches("(.* )?1") ? 1 : 2]);
      from = close + 1;
      open = pattern.indexOf('{', from);
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  /** A Markdown text of the templates: {@code prose/<name>_<language>.md}. */
  public String prose(String name) {
    return files.text("prose/" + name + "_" + language + ".md");
  }
}
