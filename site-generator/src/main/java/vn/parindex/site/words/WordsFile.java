package vn.parindex.site.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.templates.TemplateProblem;
import vn.parindex.site.templates.TemplateProblem.Kind;

/**
 * The entries of one properties file, each with its line.
 *
 * @param own the file as messages name it; empty for a packed one
 * @param entries in the order of the file; no key twice
 */
record WordsFile(String own, List<Entry> entries) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)(\\|[^{}|]+\\|[^{}|]+)?}");

  WordsFile {
    entries = List.copyOf(entries);
  }

  /**
   * One text.
   *
   * @param place the file and line of a text of one's own; empty for a packed one
   */
  record Entry(String key, String text, String place) {}

  /**
   * Reads a file.
   *
   * @throws BadTemplates if a file of one's own is none, or has a text that cannot be used
   */
  static WordsFile of(TemplateFiles.Layer layer) {
    List<Entry> entries = new ArrayList<>();
    List<TemplateProblem> problems = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    String[] lines = layer.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String place = layer.isOwn() ? layer.own() + ":" + (i + 1) : "";
      StringBuilder whole = new StringBuilder(lines[i]);
      boolean comment = lines[i].strip().startsWith("#") || lines[i].strip().startsWith("!");
      while (!comment && goesOn(lines[i]) && i + 1 < lines.length) {
        i++;
        whole.append('\n').append(lines[i]);
      }
      Properties entry = new Properties();
      try {
        entry.load(new StringReader(whole.toString()));
      } catch (IllegalArgumentException e) {
        problems.add(
            bad(place, whole.toString(), "\\u với bốn chữ số thập lục phân", "Viết thẳng chữ đó."));
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(place, e);
      }
      for (String key : entry.stringPropertyNames()) {
        String text = entry.getProperty(key).strip();
        if (layer.isOwn()) {
          if (!keys.add(key)) {
            problems.add(bad(place, key, "mỗi khóa một lần", "Bỏ một trong hai dòng."));
          } else if (text.isEmpty()) {
            problems.add(bad(place, key, "có chữ sau dấu =", "Ghi chữ, hoặc bỏ cả dòng."));
          } else if (!hasPlaceholdersOnly(text)) {
            problems.add(
                bad(
                    place,
                    text,
                    "ngoặc nhọn chỉ dùng cho {0}, {1}, hoặc {0|một|nhiều}",
                    "Viết ngoặc nhọn theo câu gốc của khóa " + key + "."));
          }
        } else if (!keys.add(key)) {
          throw new IllegalStateException(key + " stands in the words twice");
        }
        entries.add(new Entry(key, text, place));
      }
    }
    if (!problems.isEmpty()) {
      throw layer.isOwn()
          ? new BadTemplates(problems)
          : new IllegalStateException(problems.get(0).text());
    }
    return new WordsFile(layer.own(), entries);
  }

  /** Whether all braces of a text are those of arguments. */
  static boolean hasPlaceholdersOnly(String text) {
    return !PLACEHOLDER.matcher(text).replaceAll("").matches("(?s).*[{}].*");
  }

  /** The numbers of the arguments of a text. */
  static SortedSet<Integer> arguments(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A line that ends with an odd number of backslashes goes on on the next one. */
  private static boolean goesOn(String line) {
    int slashes = 0;
    while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private static TemplateProblem bad(String place, String found, String expected, String remedy) {
    return new TemplateProblem(Kind.WORDS, place, "\"" + found + "\"", expected, remedy);
  }
}
