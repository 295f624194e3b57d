/**
 * Where a series of figures is going: Mann–Kendall, Theil–Sen, least squares, compound growth, a
 * verdict in words that the number of figures can carry, and a forecast with its interval.
 *
 * <p>Does not belong here: where the figures come from (index, target), counts against a target
 * (see {@code target}), and wording for readers. Nothing here guesses a season: a year has to be
 * seen several times before it can have one.
 */
package vn.parindex.analytics.trend;
