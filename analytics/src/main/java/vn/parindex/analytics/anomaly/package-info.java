/**
 * Figures that deserve a second look, and leaves that do not tell units apart. A warning, never a
 * correction: nothing found here changes any figure.
 *
 * <p>Belongs here: what is unusual against the other units or the period before. Does not belong
 * here: faults in the data (check).
 */
package vn.parindex.analytics.anomaly;
