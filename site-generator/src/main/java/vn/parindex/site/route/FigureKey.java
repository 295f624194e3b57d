package vn.parindex.site.route;

import vn.parindex.analytics.model.UnitId;

/**
 * What a figure of a unit is about, as pages and the files with what figures answer write it. Areas
 * and leaves have the names of their places on the calculation sheet.
 */
public final class FigureKey {

  private FigureKey() {}

  /** The index of a year: {@code nam-2025}. */
  public static String index(String period) {
    return "nam-" + period;
  }

  /** An area of the current framework: {@code lv-1}. */
  public static String area(String code) {
    return Addresses.calculationPart(code);
  }

  /** A leaf of the current framework: {@code tc-1.5}. */
  public static String leaf(String code) {
    return Addresses.calculationLine(code);
  }

  /** A target of the year that is followed: {@code ct=ct-01}. */
  public static String target(String code) {
    return "ct=" + code;
  }

  /** A mark of a chart: {@code xa/21484 lv-1}. */
  public static String of(Addresses addresses, UnitId unit, String about) {
    return addresses.figuresOf(unit) + " " + about;
  }
}
