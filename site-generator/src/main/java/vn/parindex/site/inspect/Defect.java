package vn.parindex.site.inspect;

import java.util.Comparator;
import vn.parindex.site.model.SitePath;

/**
 * One fault of a finished site. Codes: {@code KT-1nn} links, {@code KT-2nn} pages, {@code KT-3nn}
 * sizes.
 *
 * @param code stable, such as {@code KT-101}
 * @param path the file with the fault
 * @param place where in the file: line and column, or an element; in Vietnamese
 * @param found what is there, in Vietnamese
 * @param expected what is needed, in Vietnamese
 */
public record Defect(String code, SitePath path, String place, String found, String expected)
    implements Comparable<Defect> {
  private static final Comparator<Defect> ORDER =
      Comparator.comparing(Defect::path)
          .thenComparing(Defect::code)
          .thenComparing(Defect::place)
          .thenComparing(Defect::found)
          .thenComparing(Defect::expected);

  /**
   * Whether the site must not be published. A heavy page is only told: a ranking of 500 communes is
   * heavy, and still better than none.
   */
  public boolean isFault() {
    return !code.equals(SizeCheck.TOO_LARGE);
  }

  /** By file, then by code and place. */
  @Override
  public int compareTo(Defect other) {
    return ORDER.compare(this, other);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return code + "  " + path + "  " + place + ": " + found + "   Cần: " + expected;
  }
}
