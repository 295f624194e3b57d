package vn.parindex.analytics.agreement;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

/**
 * Self-assessed against verified points of one unit, over the leaves that have both.
 *
 * @param unit the unit
 * @param count leaves over-claimed, under-claimed, equal
 * @param points self-assessed less verified points; positive when the unit claimed more
 * @param index the same in percentage points of the index: 100 · points / counted maximum; {@link
 *     vn.parindex.analytics.model.NoResult#NO_INDEX} without an index
 * @param selfPercent self-assessed points over the maximum of the leaves compared, in per cent;
 *     {@link vn.parindex.analytics.model.NoResult#NO_VALUES} when nothing was compared
 * @param verifiedPercent verified points over the same maximum
 */
public record UnitClaims(
    UnitId unit,
    ClaimCount count,
    Fraction points,
    Outcome<Fraction> index,
    Outcome<Fraction> selfPercent,
    Outcome<Fraction> verifiedPercent) {}
