/**
 * Whether scores agree: self-assessed with verified, the first round with the second, areas with
 * each other and with the survey, and each leaf with the rest of the index.
 *
 * <p>Describes the sheets as they are; it corrects nothing and blames nobody. Does not belong here:
 * the statistics themselves (correlation) and warnings about single figures (anomaly).
 */
package vn.parindex.analytics.agreement;
