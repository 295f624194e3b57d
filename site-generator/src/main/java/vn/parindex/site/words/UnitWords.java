package vn.parindex.site.words;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an English text calls units.
 *
 * @param unit one of them: "commune"
 * @param units several: "communes"
 */
record UnitWords(String unit, String units) {

  private static final Pattern WORD =
      Pattern.compile("(?<![\\w-])(?:([Aa])(n? ))?([Uu])nit(s?)\\b");

  /** The text with these words in it, and the article that goes with them. */
  String in(String text) {
    return WORD.matcher(text).replaceAll(found -> quoted(found));
  }

  private String quoted(MatchResult found) {
    String word = found.group(4).isEmpty() ? unit : units;
    boolean isCapital = found.group(3).equals("U");
    String shown =
        isCapital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    if (found.group(1) == null) {
      return Matcher.quoteReplacement(shown);
    }
    boolean isVowel = "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
    return Matcher.quoteReplacement(found.group(1) + (isVowel ? "n " : " ") + shown);
  }
}
