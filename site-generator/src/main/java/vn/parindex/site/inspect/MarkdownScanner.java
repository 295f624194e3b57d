package vn.parindex.site.inspect;

import com.vladsch.flexmark.html.renderer.HeaderIdGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a Markdown file without code, HTML, pictures and named links, in which each link stands in
 * one line. That is how our templates write, and costs a fraction of what {@link MarkdownLinks}
 * costs, which reads all others. Both find the same in a file that both read.
 */
final class MarkdownScanner {

  /** Indented code, named links, headings in lists. */
  private static final Pattern UNUSUAL = Pattern.compile("^ {4}|^[ >]*\\[[^]]*]:|^[ >*+0-9.)-]+#");

  /** How a line begins that may be unusual, or underline words. */
  private static final String BEGINNINGS = " >[*+0123456789.)-=";

  /** Makes a heading of the words above it. */
  private static final Pattern UNDERLINE = Pattern.compile("[ >]*(?:=+|-+) *");

  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
  private static final Pattern MARKS = Pattern.compile("(?<!\\\\)[*_\\[&#]");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
  private static final Pattern ADDRESS = Pattern.compile("\\(([^\\s()<>\\\\&\"']+)\\)");

  private final List<Found> found = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();

  private MarkdownScanner() {}

  private record Found(PlaceInFile place, String link) {}

  /** Tells what the file holds; false, and nothing told, if it cannot be read so. */
  static boolean scan(String text, LinkFinder to) {
    MarkdownScanner scanner = new MarkdownScanner();
    int number = 0;
    boolean isBelowWords = false;
    if (text.indexOf('\t') >= 0 || text.indexOf('\r') >= 0) {
      return false;
    }
    for (String line : text.split("\n", -1)) {
      number++;
      boolean mayBeUnusual = !line.isEmpty() && BEGINNINGS.indexOf(line.charAt(0)) >= 0;
      if (mayBeUnusual && isBelowWords && UNDERLINE.matcher(line).matches()
          || mayBeUnusual && UNUSUAL.matcher(line).find()
          || !scanner.heading(line)
          || !scanner.links(line, new PlaceInFile(number, ""))) {
        return false;
      }
      isBelowWords = !line.isBlank();
    }
    HeaderIdGenerator ids = new HeaderIdGenerator();
    scanner.headings.forEach(heading -> to.id(ids.getId(heading)));
    scanner.found.forEach(link -> to.link(link.place(), link.link(), LinkFinder.Use.TEXT_LINK));
    return true;
  }

  private boolean heading(String line) {
    if (!line.startsWith("#")) {
      return true;
    }
    Matcher heading = HEADING.matcher(line);
    if (!heading.matches()) {
      return false;
    }
    String words = heading.group(1).strip();
    headings.add(ESCAPE.matcher(words).replaceAll("$1"));
    return !MARKS.matcher(words).find();
  }

  private boolean links(String line, PlaceInFile place) {
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '\\' -> i++;
        case '<', '`' -> {
          return false;
        }
        case '!' -> {
          if (line.startsWith("[", i + 1)) {
            return false;
          }
        }
        case '[' -> depth++;
        case '|' -> {
          if (depth > 0) {
            return false;
          }
        }
        case ']' -> {
          Optional<String> link = address(line, i + 1);
          if (depth != 1 || link.isEmpty()) {
            return false;
          }
          found.add(new Found(place, link.get()));
          depth = 0;
          i += link.get().length() + 2;
        }
        default -> {
          // Words.
        }
      }
    }
    return depth == 0;
  }

  private static Optional<String> address(String line, int from) {
    Matcher address = ADDRESS.matcher(line).region(from, line.length());
    return address.lookingAt() ? Optional.of(address.group(1)) : Optional.empty();
  }
}
