package vn.parindex.site.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds text for search: whoever types "ba to" finds Ba Tơ, however the accents are stored.
 *
 * <p>Decomposed, without combining marks, đ as d, in lower case; an apostrophe within a word goes
 * (M'Đrắk is "mdrak"), whatever else is neither letter nor digit becomes one blank. The script of
 * the search page folds in the very same way, and a test holds the two together.
 */
public final class SearchFold {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** The letter with a stroke has no decomposition. */
  private static final Pattern STROKED = Pattern.compile("[\u0111\u0110]");

  /** Typed straight, curved, as a letter of its own, or as the mark that a keyboard offers. */
  private static final Pattern WITHIN_WORDS =
      Pattern.compile("(?<=\\p{L})['\u2018\u2019\u02BC`\u00B4\u2032](?=\\p{L})");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private SearchFold() {}

  /** The text as it is searched; words are parted by one blank. */
  public static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String joined = WITHIN_WORDS.matcher(bare).replaceAll("");
    String plain = STROKED.matcher(joined).replaceAll("d").toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
  }
}
