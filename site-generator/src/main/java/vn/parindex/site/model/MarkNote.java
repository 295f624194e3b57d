package vn.parindex.site.model;

import java.util.Optional;

/**
 * What a mark of a chart answers beyond what is written beside it.
 *
 * @param to where its name leads, normally the scorecard of the unit
 * @param tip what is shown when a reader points at the mark: name, figures with their unit, rank;
 *     empty where all of that is written beside it
 * @param figure what its figure is about, by which a script finds all there is to say of it: unit
 *     and subject with a space between them; empty for none
 */
public record MarkNote(Optional<SitePath> to, String tip, String figure) {

  public static final MarkNote NONE = new MarkNote(Optional.empty(), "", "");

  /** A name that leads somewhere, beside marks that are all written out. */
  public static MarkNote to(SitePath path) {
    return new MarkNote(Optional.of(path), "", "");
  }

  /** A mark that shows words. */
  public static MarkNote tip(String words) {
    return new MarkNote(Optional.empty(), words, "");
  }

  /** The same with a figure. */
  public MarkNote about(String figure) {
    return new MarkNote(to, tip, figure);
  }

  /** Whether it answers nothing that a reader points at. */
  public boolean isSilent() {
    return tip.isEmpty() && figure.isEmpty();
  }
}
