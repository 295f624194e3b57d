package vn.parindex.site.words;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What periods are called that are no years. The texts say "năm {0}" and "in {0}": where the code
 * of such a period would stand within a sentence its name stands there, in place of the word "năm"
 * or "year", too. A label that is the code alone stays short.
 *
 * <p>Worked example: 2025-H1 is "6 tháng đầu năm 2025". Then "Xếp hạng năm {0}" says "Xếp hạng 6
 * tháng đầu năm 2025", "Năm {0}, Ba Vì dẫn đầu" says "6 tháng đầu năm 2025, Ba Vì dẫn đầu", "hai
 * năm {0} và {1}" says "hai kỳ 6 tháng đầu năm 2025 và …".
 */
final class PeriodNames {

  /** No period has a name. */
  static final PeriodNames NONE = new PeriodNames(Map.of(), "");

  private static final Pattern VIETNAMESE =
      Pattern.compile("(?:(?<several>\\b(?:hai|các|những) )?\\b(?<year>[Nn]ăm )|[\\p{L},] )$");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:(?<year>(?:[Tt]he )?[Yy]ear )|(?:[Ii]n|[Ff]or|of|[Ss]ince|[Ff]rom|to|until|and|between) )$");

  private static final Pattern JOIN = Pattern.compile(", | và | and ");

  /**
   * A year in general. A slope stays one by the year, as time is measured in years; "2025-H1" in
   * place of an argument is for {@link #append}.
   */
  private static final Pattern ANY_VIETNAMESE =
      Pattern.compile("(?<!\\p{L})(?<!phần trăm mỗi )([Nn])ăm(?!\\p{L}| \\{| khoảng \\{)");

  private static final Pattern ANY_ENGLISH =
      Pattern.compile("(?<![\\w-])(?<!points a )([Yy])ear(?=s?\\b)(?! \\{)");

  private final Map<String, String> names;
  private final boolean isEnglish;

  /**
   * The names of a language.
   *
   * @param names by code; without those that are called by their codes
   */
  PeriodNames(Map<String, String> names, String language) {
    this.names = Map.copyOf(names);
    this.isEnglish = language.equals("en");
  }

  /**
   * A text of the bundles as it is where not every period is a year: "Qua các năm" says "Qua các
   * kỳ". Where it speaks of periods of reports already, the word tells the two apart.
   */
  String in(String text) {
    if (names.isEmpty()) {
      return text;
    }
    if (isEnglish) {
      return ANY_ENGLISH
          .matcher(text)
          .replaceAll(found -> found.group(1).equals("Y") ? "Period" : "period");
    }
    String kind = text.contains("kỳ") ? "ỳ đánh giá" : "ỳ";
    return ANY_VIETNAMESE
        .matcher(text)
        .replaceAll(found -> (found.group(1).equals("N") ? "K" : "k") + kind);
  }

  /**
   * Appends an argument, which may be the code of a period or a list of such codes, to what stands
   * before it.
   */
  void append(StringBuilder text, String argument) {
    if (names.isEmpty()) {
      text.append(argument);
      return;
    }
    Matcher join = JOIN.matcher(argument);
    int from = 0;
    while (join.find()) {
      appendOne(text, argument.substring(from, join.start()));
      text.append(join.group());
      from = join.end();
    }
    appendOne(text, argument.substring(from));
  }

  private void appendOne(StringBuilder text, String argument) {
    String name = names.get(argument);
    if (name == null) {
      text.append(argument);
      return;
    }
    Matcher before = (isEnglish ? ENGLISH : VIETNAMESE).matcher(text);
    if (!before.find()) {
      text.append(argument);
      return;
    }
    String year = before.group("year");
    if (year == null) {
      text.append(name);
      return;
    }
    boolean isCapital = Character.isUpperCase(year.charAt(0));
    boolean isOneOfSeveral = !isEnglish && before.group("several") != null;
    text.setLength(before.start("year"));
    text.append(isOneOfSeveral ? "kỳ " : "").append(isCapital ? capital(name) : name);
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
