package vn.parindex.site.intake.shape;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a row: I, 1, 1.1, a, -.
 *
 * @param kind how it counts
 * @param text without the sign after it; in Arabic digits
 * @param rest what stands behind it in the same cell
 */
record RowLabel(Kind kind, String text, String rest) {

  /** How rows are numbered. */
  enum Kind {
    /** I, II, III. */
    ROMAN,
    /** 1, 1.1, 1.1.1. */
    DOTTED,
    /** a, b, c. */
    LETTER,
    /** A dash or plus. */
    DASH,
    /** Not numbered. */
    NONE
  }

  private static final String BEFORE =
      "(?iu:(?:lĩnh vực|phần|mục|tiêu chí thành phần|tiêu chí|tc)\\s+)?";
  private static final Pattern ROMAN =
      Pattern.compile(BEFORE + "([IVXLC]{1,7})(?:\\s*[.):–-]\\s*|\\s*$)(.*)", Pattern.DOTALL);
  private static final Pattern DOTTED =
      Pattern.compile(
          BEFORE + "\\(?([0-9]{1,3}(?:\\.[0-9]{1,3}){0,4})(?:\\.?\\)|[.:])?(?:[\\s–-]+|$)(.*)",
          Pattern.DOTALL);
  private static final Pattern LETTER =
      Pattern.compile("\\(?([a-zđ])(?:[.)]\\s*|\\s*$)(.*)", Pattern.DOTALL);
  private static final Pattern DASH = Pattern.compile("[-–—+•*]\\s*(.*)", Pattern.DOTALL);
  private static final String ALPHABET = "abcdđeghiklmnopqrstuvxy";
  private static final List<String> ONES = List.of("I", "V", "X", "L", "C");
  private static final int[] WORTH = {1, 5, 10, 50, 100};

  static RowLabel of(String cell) {
    String text = cell.strip();
    Matcher roman = ROMAN.matcher(text);
    if (roman.matches() && roman(roman.group(1)) > 0) {
      return new RowLabel(
          Kind.ROMAN, Integer.toString(roman(roman.group(1))), roman.group(2).strip());
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      return new RowLabel(Kind.DOTTED, dotted.group(1), dotted.group(2).strip());
    }
    Matcher letter = LETTER.matcher(text);
    if (letter.matches() && ALPHABET.contains(letter.group(1))) {
      return new RowLabel(
          Kind.LETTER,
          Integer.toString(ALPHABET.indexOf(letter.group(1)) + 1),
          letter.group(2).strip());
    }
    Matcher dash = DASH.matcher(text);
    if (dash.matches()) {
      return new RowLabel(Kind.DASH, "", dash.group(1).strip());
    }
    return new RowLabel(Kind.NONE, "", text);
  }

  /** A Roman number; 0 when it is none as people write them. */
  private static int roman(String text) {
    int sum = 0;
    int before = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int worth = WORTH[ONES.indexOf(text.substring(i, i + 1))];
      sum += worth < before ? -worth : worth;
      before = Math.max(before, worth);
    }
    return text.equals(written(sum)) ? sum : 0;
  }

  private static String written(int number) {
    int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder text = new StringBuilder();
    int rest = Math.max(0, number);
    for (int i = 0; i < values.length && text.length() < 12; i++) {
      while (rest >= values[i] && text.length() < 12) {
        text.append(signs[i]);
        rest -= values[i];
      }
    }
    return text.toString();
  }
}
