package vn.parindex.site.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.templates.TemplateProblem;

/**
 * The words of one language.
 *
 * <p>{@code {0}}, {@code {1}} … in a text are replaced by the arguments as they are: figures arrive
 * formatted. {@code {0|place|places}} is the first word where argument 0 is "1", also after a sign
 * ("▲ 1"), else the second, for languages that have a plural. Nothing else in a text is special. A
 * key that does not exist is a fault of the program or of changed templates and is never shown as a
 * gap. A words file of one's own changes the keys that it names and leaves the others.
 */
public final class Words {

  private static final String[] BUNDLES = {"messages", "sentences", "glossary"};
  private static final String PAPERS = "papers";
  private static final String SYNONYMS = "search.same";
  private static final String FOLDER = "words/";

  /**
   * Stands for an opening brace that is one; no text of data or bundles has this character. The
   * last one for private use: sentences with links and Markdown take the first ones.
   */
  private static final char BRACE = '\uF8FF';

  private final String language;
  private final Map<String, WordsFile.Entry> texts;
  private final TemplateFiles files;

  private final UnaryOperator<String> called;
  private final PeriodNames periods;

  private Words(
      String language,
      Map<String, WordsFile.Entry> texts,
      TemplateFiles files,
      UnaryOperator<String> called,
      PeriodNames periods) {
    this.language = language;
    this.texts = texts;
    this.files = files;
    this.called = called;
    this.periods = periods;
  }

  /**
   * The words of {@code language}.
   *
   * @throws IllegalStateException if there are none, or a key stands in two bundles
   * @throws BadTemplates if words of one's own have a key that does not exist, or a bad text
   */
  public static Words load(TemplateFiles files, String language) {
    return load(files, language, BUNDLES);
  }

  /**
   * The same words, in which the units are called what they are. The English texts say “unit” and
   * “units”, and say so of nothing else; in Vietnamese “đơn vị” is the word of the administration
   * for all of them and stays.
   *
   * @param unit what one is called: "commune"
   * @param units what several are called: "communes"
   */
  public Words calling(String unit, String units) {
    if (!language.equals("en")) {
      return this;
    }
    // What units are called is no place for an argument, whatever stands in it.
    UnitWords called = new UnitWords(unit.replace('{', BRACE), units.replace('{', BRACE));
    Map<String, WordsFile.Entry> others = new TreeMap<>();
    texts.forEach(
        (key, entry) ->
            others.put(key, new WordsFile.Entry(key, called.in(entry.text()), entry.place())));
    return new Words(language, others, files, new UnitWords(unit, units)::in, periods);
  }

  /**
   * The same words, in which periods are called by their names; those that have none by their
   * codes.
   *
   * @param names in the language of the words, by code: "2025-H1" is "6 tháng đầu năm 2025"
   */
  public Words naming(Map<String, String> names) {
    return named(new PeriodNames(names, language));
  }

  private Words named(PeriodNames names) {
    Map<String, WordsFile.Entry> others = new TreeMap<>();
    texts.forEach(
        (key, entry) ->
            others.put(
                key,
                // Who looks for a year must find the periods, whatever they are called.
                key.equals(SYNONYMS)
                    ? entry
                    : new WordsFile.Entry(key, names.in(entry.text()), entry.place())));
    return new Words(language, others, files, text -> names.in(called.apply(text)), names);
  }

  /**
   * The words of official papers, which are written in the language of the administration only.
   * Empty when there are none in this language.
   */
  public Optional<Words> papers() {
    return files.find(path(PAPERS, language)).isPresent()
        ? Optional.of(
            new Words(
                    language,
                    load(files, language, PAPERS).texts,
                    files,
                    UnaryOperator.identity(),
                    PeriodNames.NONE)
                .named(periods))
        : Optional.empty();
  }

  private static String path(String bundle, String language) {
    return FOLDER + bundle + "_" + language + ".properties";
  }

  private static Words load(TemplateFiles files, String language, String... bundles) {
    Map<String, WordsFile.Entry> texts = new TreeMap<>();
    for (String bundle : bundles) {
      Map<String, WordsFile.Entry> own = bundle(files, path(bundle, language));
      own.forEach(
          (key, entry) -> {
            if (texts.put(key, entry) != null) {
              throw new IllegalStateException(bundle + ": " + key + " stands in two bundles");
            }
          });
    }
    files.words(language).forEach((key, text) -> add(texts, key, text));
    return new Words(language, texts, files, UnaryOperator.identity(), PeriodNames.NONE);
  }

  /** A text from outside; in place of one of ours it gets the arguments that ours has. */
  private static void add(Map<String, WordsFile.Entry> texts, String key, String text) {
    WordsFile.Entry ours = texts.put(key, new WordsFile.Entry(key, text, ""));
    if (ours != null && !arguments(ours.text()).containsAll(arguments(text))) {
      throw new IllegalArgumentException(
          key + " has arguments " + arguments(ours.text()) + " only: " + text);
    }
  }

  /** Whether a text can be one of words: not empty, and braces for arguments only. */
  public static boolean isText(String text) {
    return !text.isBlank() && WordsFile.hasPlaceholdersOnly(text);
  }

  /** The numbers of the arguments of a text that {@link #isText is one}, in order. */
  public static SortedSet<Integer> arguments(String text) {
    return WordsFile.arguments(text);
  }

  /** The packed texts, and over them, key by key, those of one's own. */
  private static Map<String, WordsFile.Entry> bundle(TemplateFiles files, String path) {
    Map<String, WordsFile.Entry> texts = new TreeMap<>();
    List<TemplateProblem> problems = new ArrayList<>();
    List<TemplateFiles.Layer> layers = files.layers(path);
    if (layers.isEmpty()) {
      throw new IllegalStateException("no template file " + path);
    }
    for (TemplateFiles.Layer layer : layers) {
      for (WordsFile.Entry entry : WordsFile.of(layer).entries()) {
        if (layer.isOwn() && !texts.containsKey(entry.key())) {
          problems.add(
              new TemplateProblem(
                  TemplateProblem.Kind.UNKNOWN_KEY,
                  entry.place(),
                  "\"" + entry.key() + "\"",
                  "khóa có trong " + path + " của phần mềm",
                  elsewhere(files, path, entry.key())
                      .map(other -> "Khóa này ở " + other + ": chuyển dòng này sang tệp ấy.")
                      .orElseGet(
                          () ->
                              TemplateProblem.suggestion(entry.key(), texts.keySet())
                                  + "Ghi đúng khóa, hoặc bỏ dòng này.")));
        } else {
          texts.put(entry.key(), entry);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadTemplates(problems);
    }
    return texts;
  }

  /** The packed words file of the same language that has a key; empty when there is none. */
  private static Optional<String> elsewhere(TemplateFiles files, String path, String key) {
    String language = path.substring(path.lastIndexOf('_'));
    return files.packed().stream()
        .filter(other -> other.startsWith(FOLDER) && other.endsWith(language))
        .filter(
            other ->
                WordsFile.of(files.layers(other).get(0)).entries().stream()
                    .anyMatch(entry -> entry.key().equals(key)))
        .findFirst();
  }

  /**
   * Reads all words of one's own, whatever languages a site has, before anything is made with them.
   *
   * @throws BadTemplates if they have a key that does not exist, or a bad text
   */
  public static void check(TemplateFiles files) {
    files.packed().stream()
        .filter(path -> path.startsWith(FOLDER) && files.own(path).isPresent())
        .forEach(path -> bundle(files, path));
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
    WordsFile.Entry entry = texts.get(key);
    if (entry == null) {
      throw new IllegalStateException("no words for " + key + " in language " + language);
    }
    return entry.text();
  }

  /** A text that need not exist and has no arguments. */
  public Optional<String> find(String key) {
    return texts.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
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
        throw tooFewArguments(key, index);
      }
      if (arguments[index] == null) {
        throw new IllegalStateException(key + " needs argument " + index + ", which is null");
      }
      String argument = arguments[index].toString();
      text.append(pattern, from, open);
      if (parts.length == 1) {
        periods.append(text, argument);
      } else {
        text.append(parts[argument.matches("(.* )?1") ? 1 : 2]);
      }
      from = close + 1;
      open = pattern.indexOf('{', from);
    }
    return text.append(pattern, from, pattern.length()).toString().replace(BRACE, '{');
  }

  private IllegalStateException tooFewArguments(String key, int index) {
    String place = texts.get(key).place();
    return place.isEmpty()
        ? new IllegalStateException(key + " needs argument " + index)
        : new BadTemplates(
            new TemplateProblem(
                TemplateProblem.Kind.WORDS,
                place,
                "{" + index + "}",
                "chỉ những số trong ngoặc nhọn mà câu gốc của khóa " + key + " có",
                "Bỏ {" + index + "}."));
  }

  /** A Markdown text of the templates: {@code prose/<name>_<language>.md}. */
  public String prose(String name) {
    return called.apply(files.text("prose/" + name + "_" + language + ".md"));
  }
}
