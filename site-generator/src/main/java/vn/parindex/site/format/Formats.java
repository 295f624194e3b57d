package vn.parindex.site.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.Rank;

/**
 * Writes figures the way readers of one language expect: {@code 1.234.567,8}, {@code 85,50%},
 * {@code +1,39}, {@code 31/12/2025} in Vietnamese; {@code 1,234,567.8}, {@code 85.50%}, {@code 31
 * December 2025} in English.
 *
 * <p>Rounds HALF_UP (away from zero on a tie) and only here. An exact percentage, change or gap has
 * more decimals than usual where it would contradict its {@link Marks} without them: what is not
 * nothing is never 0,00. A statistic that rounds to zero has no sign. The minus is U+2212.
 */
public final class Formats {

  /** What stands where there is no figure. */
  public static final String ABSENT = "–";

  private static final int FIGURE_DECIMALS = 2;

  /** Places that a difference of percentages in doubles still has right. */
  private static final int NOISE_DECIMALS = 9;

  private static final char MINUS = '\u2212';
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  /** Where no data say how: what is told on the console and in tables for clerks. */
  public static final Formats VIETNAMESE = of("vi", FIGURE_DECIMALS);

  private final Style style;
  private final int decimals;
  private final int pointDecimals;
  private final Marks marks;

  private Formats(Style style, int decimals, int pointDecimals, Marks marks) {
    this.style = style;
    this.decimals = decimals;
    this.pointDecimals = pointDecimals;
    this.marks = marks;
  }

  /**
   * Formats of a language.
   *
   * @param language "vi" or "en"
   * @param decimals places of percentages
   * @throws IllegalArgumentException for any other language
   */
  public static Formats of(String language, int decimals) {
    return of(language, decimals, Marks.ENDS);
  }

  /**
   * Formats of a language whose percentages never contradict some marks.
   *
   * @param language "vi" or "en"
   * @param decimals places of percentages
   * @throws IllegalArgumentException for any other language
   */
  public static Formats of(String language, int decimals, Marks marks) {
    return of(language, decimals, FIGURE_DECIMALS, marks);
  }

  /**
   * Formats of a language whose percentages never contradict some marks.
   *
   * @param language "vi" or "en"
   * @param decimals places of percentages
   * @param pointDecimals most places of points
   * @throws IllegalArgumentException for any other language
   */
  public static Formats of(String language, int decimals, int pointDecimals, Marks marks) {
    return switch (language) {
      case "vi" -> new Formats(Style.VIETNAMESE, decimals, pointDecimals, marks);
      case "en" -> new Formats(Style.ENGLISH, decimals, pointDecimals, marks);
      default -> throw new IllegalArgumentException("no formats for language " + language);
    };
  }

  /** What stands between whole and part: {@code ,} in Vietnamese. */
  public String decimalMark() {
    return String.valueOf(style.decimalMark);
  }

  /** The percentages on whose side a rounded one must stay. */
  public List<Fraction> marks() {
    return marks.thresholds();
  }

  /** The same of percentages that are themselves on their lower side. */
  public List<Fraction> limits() {
    return marks.limits();
  }

  /** A percentage with its sign: {@code 85,50%}. */
  public String percent(Fraction percent) {
    return plain(percent) + "%";
  }

  /** A percentage that came out of statistics: {@code 85,50%}. */
  public String percent(double percent) {
    return number(shown(percent)) + "%";
  }

  /** A percentage without its sign, for columns that name the unit: {@code 85,50}. */
  public String plain(Fraction percent) {
    return number(marks.rounded(percent, decimals));
  }

  /** A percentage without its sign: {@code 85,50}. */
  public String plain(double percent) {
    return number(shown(percent));
  }

  /** A change with its sign: {@code +1,39}, {@code −0,20}, {@code −0,004}, {@code 0,00}. */
  public String signed(Fraction change) {
    return signed(marks.rounded(change, decimals));
  }

  /** A change of a statistic, written as an exact one. */
  public String signed(double change) {
    return signed(shown(change));
  }

  private String signed(BigDecimal rounded) {
    return rounded.signum() > 0 ? "+" + number(rounded) : number(rounded);
  }

  /**
   * Half away from zero, of the figure without the noise of doubles: 0,6349999999999909 is 0,64.
   */
  private BigDecimal shown(double value) {
    return BigDecimal.valueOf(value)
        .setScale(NOISE_DECIMALS, RoundingMode.HALF_UP)
        .setScale(decimals, RoundingMode.HALF_UP);
  }

  /**
   * A statistic at the places at which it is shown: what lies beyond them is the noise of doubles,
   * and no difference.
   */
  public Fraction statistic(double value) {
    return Fraction.of(shown(value));
  }

  /**
   * Points as they were given, up to two decimals, or as many as the data set wants, and no
   * trailing zeros: {@code 1,25}. More decimals where so many would make them nothing.
   */
  public String points(BigDecimal points) {
    return points(Fraction.of(points));
  }

  /** Points that no decimal need be: {@code 3,33} of ten thirds. */
  public String points(Fraction points) {
    return upTo(pointDecimals, points);
  }

  /** Places of points, at most. */
  public int pointDecimals() {
    return pointDecimals;
  }

  /**
   * A number that is neither points nor the figure of a result, such as a setting or an area, up to
   * two decimals and no trailing zeros.
   */
  public String figure(BigDecimal number) {
    return figure(Fraction.of(number));
  }

  /** The same of a number that no decimal need be. */
  public String figure(Fraction number) {
    return upTo(FIGURE_DECIMALS, number);
  }

  private String upTo(int most, Fraction number) {
    int places = most;
    while (number.toDecimal(places).signum() != number.signum()) {
      places++;
    }
    return exact(number.toDecimal(places));
  }

  /** A number that somebody set, such as a threshold, with all its decimals: {@code 99,995}. */
  public String exact(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return number(bare.scale() < 0 ? bare.setScale(0) : bare);
  }

  /** The same of points that no decimal need be: {@code 1,25}, {@code 10/3}. */
  public String exact(Fraction number) {
    return number.decimal().map(this::exact).orElseGet(() -> number.toString().replace('-', MINUS));
  }

  /** A whole number with groups of three: {@code 12.006}. */
  public String count(long count) {
    return number(BigDecimal.valueOf(count));
  }

  /** A figure that counts. */
  public String count(Fraction whole) {
    return number(whole.toDecimal(0));
  }

  /** A rank: {@code 4}, or {@code 2,5} when places are averaged. */
  public String rank(Rank rank) {
    return places(rank.value());
  }

  /** Places without sign: {@code 3}, {@code 1,5}, {@code 0,25}. */
  public String places(Fraction places) {
    return figure(places.toDecimal(2).abs());
  }

  /** Places with sign: {@code +3}, {@code −1,5}, {@code 0}. */
  public String signedPlaces(Fraction places) {
    String text = places(places);
    return switch (places.signum()) {
      case 1 -> "+" + text;
      case -1 -> MINUS + text;
      default -> text;
    };
  }

  /** From the better to the worse rank: {@code 3–6}; one rank when both are the same: {@code 4}. */
  public String ranks(Rank low, Rank high) {
    return low.equals(high) ? rank(low) : rank(low) + "–" + rank(high);
  }

  /** A coefficient or a mean number of places: {@code 0,87}, {@code −0,12}. */
  public String coefficient(double value) {
    return number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
  }

  /** A p-value: {@code 0,034}; {@code <0,001} for everything below, however small. */
  public String pValue(double value) {
    return value < 0.001
        ? "<" + number(new BigDecimal("0.001"))
        : number(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
  }

  /**
   * The chance of what is not decided yet, as a {@link #share}; never {@code 0} or {@code 100}: a
   * model that knows no other outcome does not know the day before it comes.
   */
  public String chance(double chance) {
    return share(Math.min(Math.max(chance, Double.MIN_VALUE), Math.nextDown(1.0)));
  }

  /**
   * A share as a percentage without its sign, with one decimal: {@code 12,3}. Only a share of
   * exactly none or all is {@code 0} or {@code 100}; what would be rounded to them is {@code <0,1}
   * or {@code >99,9}.
   */
  public String share(double share) {
    BigDecimal rounded =
        BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    if (share == 0 || share == 1) {
      return count(Math.round(100 * share));
    }
    if (rounded.signum() == 0) {
      return "<" + number(new BigDecimal("0.1"));
    }
    return rounded.compareTo(BigDecimal.valueOf(100)) == 0
        ? ">" + number(new BigDecimal("99.9"))
        : number(rounded);
  }

  /**
   * An estimated share as a whole percentage without its sign, which may be below 0: {@code −1}.
   */
  public String wholePercent(double share) {
    return number(BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP));
  }

  /** A setting that is a share, as a percentage with as many decimals as it needs: {@code 2,5%}. */
  public String settingPercent(double share) {
    return figure(BigDecimal.valueOf(share).movePointRight(2)) + "%";
  }

  /** A day of any year: {@code 15/01} or {@code 15 January}. */
  public String dayOfYear(MonthDay day) {
    return switch (style) {
      case VIETNAMESE -> twoDigits(day.getDayOfMonth()) + "/" + twoDigits(day.getMonthValue());
      case ENGLISH -> day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
    };
  }

  /** A day: {@code 01/11/2025} or {@code 1 November 2025}. */
  public String date(LocalDate day) {
    return switch (style) {
      case VIETNAMESE ->
          twoDigits(day.getDayOfMonth())
              + "/"
              + twoDigits(day.getMonthValue())
              + "/"
              + day.getYear();
      case ENGLISH ->
          day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    };
  }

  /**
   * The month of a day: {@code tháng 11 năm 2025} or {@code November 2025}. The official form has a
   * leading zero for the months 1 and 2 only.
   */
  public String month(LocalDate day) {
    int month = day.getMonthValue();
    return switch (style) {
      case VIETNAMESE ->
          "tháng " + (month <= 2 ? twoDigits(month) : month) + " năm " + day.getYear();
      case ENGLISH -> MONTHS[month - 1] + " " + day.getYear();
    };
  }

  private static String twoDigits(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }

  /** Digits in groups, with the marks of the language. */
  public String number(BigDecimal value) {
    String digits = value.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder text = new StringBuilder();
    if (value.signum() < 0) {
      text.append(MINUS);
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(style.groupMark);
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(style.decimalMark).append(digits, point + 1, digits.length());
    }
    return text.toString();
  }

  private enum Style {
    VIETNAMESE('.', ','),
    ENGLISH(',', '.');

    private final char groupMark;
    private final char decimalMark;

    Style(char groupMark, char decimalMark) {
      this.groupMark = groupMark;
      this.decimalMark = decimalMark;
    }
  }
}
