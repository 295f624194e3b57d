/**
 * How much a ranking owes to choices and to error: Monte Carlo on weights, survey and verification;
 * other weights and means; one area left out; Sobol indices of the choices; ranks of scores that
 * come with standard errors.
 *
 * <p>Everything random takes its seed and generator as arguments, and gives the same figures run in
 * parallel or not. Does not belong here: the published index and ranking themselves, and measures
 * of correlation.
 */
package vn.parindex.analytics.robustness;
