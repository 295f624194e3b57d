package vn.parindex.site.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a format of a workbook makes of stored numbers: numbers with their looks, or days. */
final class ShownNumber {

  /** Spreadsheets keep numbers in binary and show 15 digits: 0.28999999999999998 is 0.29. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** The last day of calendars of spreadsheets, 31/12/9999. */
  private static final double LAST_DAY = 2_958_466;

  private static final int GROUP = 3;

  /** Colours, conditions, words in quotes and characters that stand for themselves. */
  private static final Pattern BESIDE = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|[\\\\_*].");

  private final boolean days;
  private final boolean from1904;
  private final boolean percent;
  private final boolean grouped;
  private final int decimals;
  private final int noughts;

  /**
   * A format.
   *
   * @param format its index
   * @param code of it; null when it is one of the built-in ones
   * @param from1904 whether days are counted from 1904
   */
  ShownNumber(int format, String code, boolean from1904) {
    String builtIn = code != null ? code : BuiltinFormats.getBuiltinFormat(format);
    String pattern = builtIn == null ? "" : builtIn;
    String positive = BESIDE.matcher(pattern.split(";", 2)[0]).replaceAll("");
    this.days = !pattern.isEmpty() && DateUtil.isADateFormat(format, pattern);
    this.from1904 = from1904;
    this.percent = positive.contains("%");
    this.grouped = positive.contains("#,##0");
    this.decimals = decimals(positive);
    this.noughts = positive.matches("0{2,}") ? positive.length() : 0;
  }

  /** The cell of a stored number. */
  Cell of(double stored) {
    if (Double.isNaN(stored) || Double.isInfinite(stored)) {
      return new Cell.Fault("#NUM!");
    }
    if (days && stored >= 1 && stored < LAST_DAY) {
      return new Cell.Day(DateUtil.getLocalDateTime(stored, from1904).toLocalDate());
    }
    BigDecimal value = plain(new BigDecimal(stored).round(DIGITS));
    return new Cell.Number(value, shown(value));
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** The number as the sheet shows it, as far as that changes what people take it for. */
  private String shown(BigDecimal value) {
    if (percent) {
      return vietnamese(value.movePointRight(2)) + "%";
    }
    if (grouped) {
      return vietnamese(value);
    }
    String digits = value.toPlainString();
    return noughts > digits.length() && value.scale() <= 0 && value.signum() >= 0
        ? "0".repeat(noughts - digits.length()) + digits
        : digits;
  }

  private static int decimals(String format) {
    int point = format.indexOf('.');
    int count = 0;
    while (point >= 0
        && point + 1 + count < format.length()
        && "0#?".indexOf(format.charAt(point + 1 + count)) >= 0) {
      count++;
    }
    return count;
  }

  /** With a comma before decimals and dots between thousands. */
  private String vietnamese(BigDecimal value) {
    String text = value.setScale(decimals, RoundingMode.HALF_UP).abs().toPlainString();
    int point = text.indexOf('.');
    StringBuilder whole = new StringBuilder(point < 0 ? text : text.substring(0, point));
    for (int i = whole.length() - GROUP; grouped && i > 0; i -= GROUP) {
      whole.insert(i, '.');
    }
    return (value.signum() < 0 ? "-" : "")
        + whole
        + (point < 0 ? "" : "," + text.substring(point + 1));
  }
}
