package vn.parindex.analytics.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * All scores of one unit in one period.
 *
 * @param unit whose sheet it is
 * @param leaves score by leaf code, in the order of the source; a leaf that is not in the map has
 *     no figure at all, which the checks report
 * @param bonus points on top, before the cap
 * @param penalty points off, written as a positive number, before the cap
 */
public record ScoreSheet(UnitId unit, Map<String, LeafScore> leaves, Figure bonus, Figure penalty) {

  /** Checks and copies. */
  public ScoreSheet {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(bonus, "bonus");
    Objects.requireNonNull(penalty, "penalty");
    leaves = Collections.unmodifiableMap(new LinkedHashMap<>(leaves));
  }

  /** The points that count on a leaf; missing when the sheet does not mention it. */
  public Figure counted(String leafCode) {
    LeafScore score = leaves.get(leafCode);
    return score == null ? Figure.missing(MissingReason.MISSING) : score.counted();
  }
}
