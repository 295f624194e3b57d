package vn.parindex.site.grid;

import java.util.List;
import vn.parindex.analytics.check.Finding;

/**
 * What files hold.
 *
 * @param grids their sheets, in the order of the files and of their tabs; sheets without any
 *     content are left out
 * @param findings what could not be read, and what is worth knowing
 */
public record GridReading(List<Grid> grids, List<Finding> findings) {

  /** Copies. */
  public GridReading {
    grids = List.copyOf(grids);
    findings = List.copyOf(findings);
  }
}
