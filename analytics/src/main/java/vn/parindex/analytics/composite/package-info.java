/**
 * The general composite indicator, for any tree of indicators and any panel of units and periods,
 * after the practice of the OECD/JRC <i>Handbook on Constructing Composite Indicators</i> (2008):
 * statistics of the indicators, normalisation, direction, weights at every level, aggregation,
 * missing figures, effective weights, the comparison of two versions of an index or two of its
 * years, and of units pair by pair without an index.
 *
 * <p>Statistics, hence {@code double}; nothing is rounded. The additive index of points over
 * maximum points, which is exact, is in {@code index}.
 *
 * <p>Does not belong here: reading panels and writing tables (table), ranks and ties (ranking), why
 * a rank moved (delta), Monte Carlo on weights (robustness).
 */
package vn.parindex.analytics.composite;
