package vn.parindex.site.intake;

import java.util.List;
import vn.parindex.analytics.check.Finding;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;

/**
 * What the sheets of one file give.
 *
 * @param entries the values of its cells
 * @param findings what is wrong with its cells, or worth knowing
 * @param understood how it was understood, one sentence a line, of which the first names the file;
 *     empty for our own forms
 * @param illustrative whether it says anywhere that its figures are invented
 */
public record Reading(
    List<Entry> entries, List<Finding> findings, List<String> understood, boolean illustrative) {

  private static final String INVENTED = SearchFold.fold("SỐ LIỆU MINH HỌA");

  /** Copies. */
  public Reading {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
    understood = List.copyOf(understood);
  }

  /**
   * What sheets give; their figures are invented if any cell says so.
   *
   * @param sheets all sheets of the file, also hidden ones
   */
  public static Reading of(
      List<Grid> sheets, List<Entry> entries, List<Finding> findings, List<String> understood) {
    boolean illustrative =
        sheets.stream()
            .flatMap(sheet -> sheet.rows().stream())
            .flatMap(List::stream)
            .anyMatch(
                cell ->
                    cell instanceof Cell.Words words
                        && SearchFold.fold(words.text()).contains(INVENTED));
    return new Reading(entries, findings, understood, illustrative);
  }
}
