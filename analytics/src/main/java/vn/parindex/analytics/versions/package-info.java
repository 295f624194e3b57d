/**
 * What changed between two versions of the data: files, scores and measurements that were added,
 * removed or changed, and what is new for whoever read the earlier one.
 *
 * <p>Belongs here: comparing two data sets as they were read, cell by cell, and how the things that
 * units have to do stand in each. Does not belong here: what changed between two periods of one
 * data set (delta), what changed between two reviews of a year (followup), reading folders (io),
 * any wording for readers. Frameworks, targets, tasks, findings, evidence and notes are compared as
 * files only.
 */
package vn.parindex.analytics.versions;
