package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * How the year that is followed stands, on the home page.
 *
 * @param title the heading
 * @param ceased that units have ceased to exist by then; empty when none has
 * @param stats key figures
 * @param urgent who has most left to do, in a sentence
 * @param urge the same as a table; without rows when nobody has anything left
 * @param next the next days on which something is due; without rows when there are none
 * @param more pages that say more
 */
public record GroupYear(
    String title,
    String ceased,
    List<Stat> stats,
    String urgent,
    TableView urge,
    TableView next,
    List<Link> more) {

  /** Checks and copies. */
  public GroupYear {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(ceased, "ceased");
    stats = List.copyOf(stats);
    Objects.requireNonNull(urgent, "urgent");
    Objects.requireNonNull(urge, "urge");
    Objects.requireNonNull(next, "next");
    more = List.copyOf(more);
  }
}
