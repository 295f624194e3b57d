package vn.parindex.site.intake.annex;

import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.grid.CellPlace;

/** How lines of annexes are spoken of. */
final class Lines {

  private Lines() {}

  /** A finding about a cell. */
  static Finding finding(
      Problem problem, CellPlace place, String found, String expected, String remedy) {
    return place.finding(problem, found.isEmpty() ? "" : "\"" + found + "\"", expected, remedy);
  }

  /** Points as they are written in Vietnamese: 1,5, or 10/3. */
  static String points(Fraction points) {
    return points.asWritten().replace('.', ',');
  }
}
