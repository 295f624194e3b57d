package vn.parindex.analytics;

import java.util.Optional;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;

/**
 * Which grade band each unit of a ranking is in. Where bands go by rank that depends on all of it,
 * so that a band is asked for by unit and never by percentage.
 *
 * <p>Worked example: A 90, B 85, C 85, D 60, E 50 and the bands "first 40 %, from 55 %", "from 55
 * %", "all". 40 % of 5 are 2 places: A has one and so have B and C, which share the second. D is in
 * the second band, E in the third.
 *
 * @param scale the bands
 * @param ranking of the index of a period
 */
public record Grades(BandScale scale, Ranking<UnitId> ranking) {

  /** The band of a unit; empty when it is not ranked. */
  public Optional<Band> of(UnitId unit) {
    return level(unit).map(level -> scale.bands().get(level - 1));
  }

  /** Its place in the scale, 1 for the best; empty when the unit is not ranked. */
  public Optional<Integer> level(UnitId unit) {
    return ranking
        .of(unit)
        .map(place -> scale.level(place.value(), ranking.ahead(place), ranking.placed().size()));
  }
}
