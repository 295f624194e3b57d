package vn.parindex.analytics.correlation;

/**
 * Kendall's coefficient of concordance.
 *
 * @param raters how many ranked
 * @param items how many were ranked
 * @param coefficient 0 (no agreement) to 1 (the same order)
 * @param chiSquare raters · (items − 1) · coefficient
 * @param degreesOfFreedom items − 1
 * @param pValue upper tail of the χ² distribution: an approximation that is poor below about 5
 *     items and 5 raters
 */
public record KendallW(
    int raters,
    int items,
    double coefficient,
    double chiSquare,
    int degreesOfFreedom,
    double pValue) {}
