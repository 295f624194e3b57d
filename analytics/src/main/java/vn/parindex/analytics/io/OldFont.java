package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Vietnamese typed for a font of the time before Unicode: "c¶i c¸ch" (TCVN3), "caûi caùch" (VNI).
 *
 * @param name of the charset: "TCVN3 (.VnTime)" or "VNI"
 * @param offset where its first word begins
 * @param words some of them, at least two
 */
public record OldFont(String name, int offset, List<String> words) {

  /** What should be there, in words of messages. */
  public static final String EXPECTED = "tiếng Việt gõ bằng Unicode";

  /** So many words of an old font are no accident. */
  static final int WORDS = 2;

  private static final int SHOWN = 3;

  // Symbols that are letters in TCVN3 fonts, inside a word; letters that only VNI fonts need.
  private static final Pattern TCVN3 =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}*[A-Za-z][¬µ¶¸¹¨ª¼½¾]\\p{L}+|\\p{L}*[A-Za-z][¬¨](?!\\p{L}))|(?<![^\\s\"])®\\p{L}+");
  private static final Pattern VNI =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}*[AEIOUYaeiouyñöô][äåæëïîøûüÿùáàãâéèóòúÄÅËÏÎØÛÜ]\\p{L}*|\\p{L}*ñ\\p{L}+)");
  private static final Pattern NEVER_VIETNAMESE = Pattern.compile("[äåæëïîñöøûüÿ]");
  // Without one of these letters in a word none of the patterns matches.
  private static final String TCVN3_SIGNS = "¬µ¶¸¹¨ª¼½¾®";
  private static final String VNI_SIGNS = "äåæëïîñøûüÿùáàãâéèóòúÄÅËÏÎØÛÜ";

  /** Copies. */
  public OldFont {
    words = List.copyOf(words);
  }

  /** The old font of a text; empty when it is Unicode, or too short to tell. */
  public static Optional<OldFont> in(String text) {
    Set<String> tcvn = new LinkedHashSet<>();
    int firstTcvn = -1;
    for (MatchResult symbols : matches(TCVN3, TCVN3_SIGNS, text)) {
      firstTcvn = firstTcvn < 0 ? symbols.start() : firstTcvn;
      tcvn.add(symbols.group().strip());
    }
    if (tcvn.size() >= WORDS) {
      return Optional.of(new OldFont("TCVN3 (.VnTime)", firstTcvn, some(tcvn)));
    }
    Set<String> vni = new LinkedHashSet<>();
    int first = Integer.MAX_VALUE;
    boolean marked = false;
    for (MatchResult letters : matches(VNI, VNI_SIGNS, text)) {
      first = Math.min(first, letters.start());
      vni.add(letters.group());
      marked |= NEVER_VIETNAMESE.matcher(letters.group()).find();
    }
    vni.removeIf(word -> !NEVER_VIETNAMESE.matcher(word).find());
    return marked && vni.size() >= WORDS
        ? Optional.of(new OldFont("VNI", first, some(vni)))
        : Optional.empty();
  }

  private static List<String> some(Set<String> words) {
    return words.stream().limit(SHOWN).toList();
  }

  /** Adds the words of a text that are of one of the old fonts. */
  static void addWords(String text, Set<String> tcvn, Set<String> vni) {
    matches(TCVN3, TCVN3_SIGNS, text).forEach(match -> tcvn.add(match.group().strip()));
    if (NEVER_VIETNAMESE.matcher(text).find()) {
      matches(VNI, VNI_SIGNS, text).forEach(match -> vni.add(match.group().strip()));
      vni.removeIf(word -> !NEVER_VIETNAMESE.matcher(word).find());
    }
  }

  /**
   * What a pattern finds in a text. A match has one of the signs and no blank, so that only words,
   * from blank to blank, with a sign are looked at.
   */
  static List<MatchResult> matches(Pattern pattern, String signs, String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    int to = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127 && signs.indexOf(text.charAt(i)) >= 0) {
        int from = i;
        while (from > to && text.charAt(from - 1) > ' ') {
          from--;
        }
        to = i;
        while (to < text.length() && text.charAt(to) > ' ') {
          to++;
        }
        matcher.region(from, to);
        while (matcher.find()) {
          found.add(matcher.toMatchResult());
        }
        i = to;
      }
    }
    return found;
  }
}
