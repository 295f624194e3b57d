package vn.parindex.analytics.bottleneck;

import java.util.List;
import vn.parindex.analytics.model.UnitId;

/**
 * What other points of one unit would change; see {@link WhatIf}. All lists best first, equals in
 * the natural order of the units.
 *
 * @param now where the unit stands
 * @param after where it would stand
 * @param passed units that are not behind it now, and would be
 * @param level units that would be equal to it, whether they are now or not
 * @param passedBy units that are not ahead of it now, and would be
 */
public record Consequence(
    Standing now, Standing after, List<UnitId> passed, List<UnitId> level, List<UnitId> passedBy) {

  /** Copies. */
  public Consequence {
    passed = List.copyOf(passed);
    level = List.copyOf(level);
    passedBy = List.copyOf(passedBy);
  }
}
