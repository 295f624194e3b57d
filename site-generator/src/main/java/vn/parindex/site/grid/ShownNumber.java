package vn.parindex.site.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** A stored number of a workbook with its format: a number, or a day. */
final class ShownNumber {

  /** Spreadsheets keep numbers in binary and show 15 digits: 0.28999999999999998 is 0.29. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** The last day of calendars of spreadsheets, 31/12/9999. */
  private static final double LAST_DAY = 2_958_466;

  private static final int GROUP = 3;

  private ShownNumber() {}

  /**
   * The cell of a number.
   *
   * @param stored as stored
   * @param format index of its format
   * @param code of its format; null when it is one of the built-in ones
   * @param from1904 whether days are counted from 1904
   */
  static Cell of(double stored, int format, String code, boolean from1904) {
    if (Double.isNaN(stored) || Double.isInfinite(stored)) {
      return new Cell.Fault("#NUM!");
    }
    String pattern = code != null ? code : BuiltinFormats.getBuiltinFormat(format);
    if (pattern != null
        && stored >= 1
        && stored < LAST_DAY
        && DateUtil.isADateFormat(format, pattern)) {
      LocalDate day = DateUtil.getLocalDateTime(stored, from1904).toLocalDate();
      return new Cell.Day(day);
    }
    BigDecimal value = plain(new BigDecimal(stored).round(DIGITS));
    return new Cell.Number(value, shown(value, pattern == null ? "" : pattern));
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** The number as the sheet shows it, as far as that changes what people take it for. */
  private static String shown(BigDecimal value, String format) {
    String positive = format.split(";", 2)[0].replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|[\\\\_*].", "");
    if (positive.contains("%")) {
      return vietnamese(value.movePointRight(2), decimals(positive), positive.contains(",")) + "%";
    }
    if (positive.matches("0{2,}") && value.scale() <= 0 && value.signum() >= 0) {
      String digits = value.toPlainString();
      return "0".repeat(Math.max(0, positive.length() - digits.length())) + digits;
    }
    if (positive.contains("#,##0")) {
      return vietnamese(value, decimals(positive), true);
    }
    return value.toPlainString();
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
  private static String vietnamese(BigDecimal value, int decimals, boolean grouped) {
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
