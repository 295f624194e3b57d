/**
 * The year after the letter: how units stand with targets, tasks, findings and evidence on a day,
 * what is due, and what changed between two reviews.
 *
 * <p>Here belongs what follows from the reports of the year. The statistics of a single target are
 * in {@code target}; scores, ranks and points lost are not looked at.
 */
package vn.parindex.analytics.followup;
