/**
 * The front door: {@link vn.parindex.analytics.Analyses#run} computes everything from a data set
 * and its settings.
 *
 * <p>Belongs here: which analyses are run on what, and the settings they share. Does not belong
 * here: any formula.
 */
package vn.parindex.analytics;
