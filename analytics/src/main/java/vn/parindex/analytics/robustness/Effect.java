package vn.parindex.analytics.robustness;

/**
 * The Sobol indices of one input. Estimates may lie slightly outside 0..1; they are not cut off.
 *
 * @param first share of the variance due to the input alone
 * @param total share of the variance that is left when all other inputs are fixed: with all
 *     interactions in which the input takes part
 */
public record Effect(double first, double total) {}
