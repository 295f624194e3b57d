/**
 * Units that are alike, and how a unit stands among them: a group set by the office, else the
 * nearest by profile or by size.
 *
 * <p>Belongs here: choosing a group and comparing a unit with it. Does not belong here: ranking all
 * units (ranking).
 */
package vn.parindex.analytics.peers;
