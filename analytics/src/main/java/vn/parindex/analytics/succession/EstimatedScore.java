package vn.parindex.analytics.succession;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

/**
 * A percentage estimated from the parts. It is an estimate: the successor was never scored.
 *
 * @param code the area's code; empty for the total
 * @param estimate mean of the parts' percentages, weighted by population, in per cent; {@link
 *     NoResult#NO_INDEX} when no part has one, {@link NoResult#NO_POPULATION} when a weight is
 *     missing or not above 0, {@link NoResult#TOO_MUCH_MISSING} when the parts that have one cover
 *     too few people
 * @param range of the parts that have a percentage; {@link NoResult#NO_INDEX} when none has
 * @param known how many parts have a percentage
 * @param covered share, 0 to 1, of the people who live in parts that have one; {@link
 *     NoResult#NO_POPULATION} when a population is missing or not above 0
 * @param shares what each part that has a percentage counts in the estimate, together 1, in the
 *     order of the succession; empty when there is no estimate
 */
public record EstimatedScore(
    String code,
    Outcome<Fraction> estimate,
    Outcome<PartsRange> range,
    int known,
    Outcome<Fraction> covered,
    Map<UnitId, Fraction> shares) {

  /** Copies. */
  public EstimatedScore {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }
}
