package vn.parindex.site.intake.shape;

import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.check.Finding;
import vn.parindex.site.intake.Entry;

/**
 * What a sheet gives.
 *
 * @param entries the values of its cells, in the order of rows and columns; of a cell with an error
 *     there is none
 * @param findings what is wrong with it, or worth knowing
 * @param understood how it was understood, one sentence a line, to be shown before anything is
 *     written; empty when it was not
 * @param profile how it was understood, to be kept for the next sheet of this shape; empty when it
 *     was not understood
 */
public record ShapeReading(
    List<Entry> entries,
    List<Finding> findings,
    List<String> understood,
    Optional<Profile> profile) {

  /** Copies. */
  public ShapeReading {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
    understood = List.copyOf(understood);
  }
}
