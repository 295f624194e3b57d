package vn.parindex.site.form;

import java.util.List;
import vn.parindex.analytics.check.Finding;
import vn.parindex.site.intake.Entry;

/**
 * What forms say.
 *
 * @param entries one for each cell that was answered, in the order of the files and their cells; of
 *     a cell with an error there is none
 * @param findings what is wrong with them, or worth knowing
 * @param isIllustrative whether one of them was made for illustrative data, and says so
 */
public record FormReading(List<Entry> entries, List<Finding> findings, boolean isIllustrative) {

  /** Copies. */
  public FormReading {
    entries = List.copyOf(entries);
    // What is wrong with a form as a whole is found with each of its sheets.
    findings = findings.stream().distinct().toList();
  }
}
