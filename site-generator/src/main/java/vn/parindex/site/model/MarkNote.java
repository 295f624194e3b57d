package vn.parindex.site.model;

import java.util.Optional;

/**
 * What a mark of a chart answers beyond what is written beside it.
 *
 * @param to where its name leads, normally the scorecard of the unit
 * @param tip what is shown when a reader points at the mark: name, figures with their unit, rank;
 *     empty where all of that is written beside it
 */
public record MarkNote(Optional<SitePath> to, String tip) {

  public static final MarkNote NONE = new MarkNote(Optional.empty(), "");

  /** A name that leads somewhere, beside marks that are all written out. */
  public static MarkNote to(SitePath path) {
    return new MarkNote(Optional.of(path), "");
  }
}
