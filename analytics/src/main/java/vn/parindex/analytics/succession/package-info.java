/**
 * The past of units that follow others, estimated from their parts: counts add, percentages are
 * weighted by population. Everything here is an estimate and is named so.
 *
 * <p>Belongs here: what can be said of a successor before its first day. Does not belong here:
 * figures a successor has of its own (index), forecasts (trend).
 */
package vn.parindex.analytics.succession;
