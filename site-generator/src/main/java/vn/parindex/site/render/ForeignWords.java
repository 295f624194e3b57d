package vn.parindex.site.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.site.model.SiteModel;

/**
 * Marks in HTML which texts are in the language of the administration where the page is in another:
 * a voice that reads the page aloud then reads them as they are spoken. A text is marked where it
 * stands within another; where no mark can stand within, and in a drawing where a text was cut to
 * the room it has, the whole is marked. Names of units and of places are proper names, which stay
 * as they are in every language: they are not marked, since a change of voice at each would be
 * harder to follow than the names.
 */
final class ForeignWords {

  /** A letter that English does not have. */
  private static final Pattern LETTER = Pattern.compile("[\\u00C0-\\u024F\\u1E00-\\u1EFF]");

  private static final Pattern PIECE = Pattern.compile("<([/!]?)([A-Za-z0-9-]*)[^>]*>|[^<]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** What is not read as words of the page. */
  private static final Set<String> SILENT = Set.of("script", "style");

  /** What holds text alone. */
  private static final Set<String> PLAIN = Set.of("title", "option", "desc");

  /** Text in a drawing, which is cut to lines that fit. */
  private static final Set<String> DRAWN = Set.of("text", "tspan");

  private static final String MARK = " lang=\"vi\"";

  private final Map<String, List<String>> byFirstWord = new HashMap<>();

  private final List<String> drawn;

  /** Of these texts. */
  ForeignWords(SiteModel.Foreign foreign) {
    this.drawn = foreign.names().stream().map(SvgText::escaped).sorted().toList();
    Set<String> texts = new TreeSet<>(foreign.names());
    texts.addAll(foreign.sentences());
    for (String text : texts) {
      String escaped = SvgText.escaped(text);
      Matcher word = WORD.matcher(escaped);
      if (LETTER.matcher(text).find() && word.find()) {
        byFirstWord.computeIfAbsent(key(word.group()), k -> new ArrayList<>()).add(escaped);
      }
    }
    byFirstWord
        .values()
        .forEach(list -> list.sort(Comparator.comparing(String::length).reversed()));
  }

  /** A sentence may begin with a text that does not begin one itself. */
  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** The same page with the texts marked. */
  String mark(String html) {
    if (byFirstWord.isEmpty()) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + html.length() / 8);
    Matcher piece = PIECE.matcher(html);
    String within = "";
    int end = 0;
    while (piece.find()) {
      out.append(html, end, piece.start());
      end = piece.end();
      if (piece.group(2) != null) {
        within = piece.group(1).isEmpty() ? piece.group(2) : "";
        out.append(piece.group());
      } else if (SILENT.contains(within) || !LETTER.matcher(piece.group()).find()) {
        out.append(piece.group());
      } else if (PLAIN.contains(within)) {
        if (holdsOne(piece.group())) {
          markLastTag(out);
        }
        out.append(piece.group());
      } else if (DRAWN.contains(within)) {
        drawn(piece.group(), out);
      } else {
        marked(piece.group(), "span", out);
      }
    }
    return out.append(html, end, html.length()).toString();
  }

  private static void markLastTag(StringBuilder out) {
    out.insert(out.length() - 1, MARK);
  }

  private void drawn(String text, StringBuilder out) {
    if (!holdsOne(text) && isPartOfOne(text)) {
      markLastTag(out);
      out.append(text);
    } else {
      marked(text, "tspan", out);
    }
  }

  private boolean holdsOne(String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (!at(text, word.start()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a line of a longer text, or what is left of it. */
  private boolean isPartOfOne(String text) {
    String line = text.replaceFirst("^[0-9.]+ ", "").replace("\u2026", "").strip();
    return line.length() > 2 && drawn.stream().anyMatch(whole -> whole.contains(line));
  }

  private void marked(String text, String tag, StringBuilder out) {
    Matcher word = WORD.matcher(text);
    int done = 0;
    int from = 0;
    while (word.find(from)) {
      String found = at(text, word.start());
      from = word.end();
      if (!found.isEmpty()) {
        from = word.start() + found.length();
        out.append(text, done, word.start())
            .append('<')
            .append(tag)
            .append(MARK)
            .append('>')
            .append(text, word.start(), from)
            .append("</")
            .append(tag)
            .append('>');
        done = from;
      }
    }
    out.append(text, done, text.length());
  }

  /** The longest of the texts that stands at a place; empty if none does. */
  private String at(String text, int place) {
    Matcher word = WORD.matcher(text).region(place, text.length());
    if (!word.lookingAt()) {
      return "";
    }
    for (String candidate : byFirstWord.getOrDefault(key(word.group()), List.of())) {
      // A text may begin with a sign before its first word.
      int end = place + candidate.length();
      boolean isWhole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (isWhole && text.regionMatches(true, place, candidate, 0, candidate.length())) {
        return candidate;
      }
    }
    return "";
  }
}
