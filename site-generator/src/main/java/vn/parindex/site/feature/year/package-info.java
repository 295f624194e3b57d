/** The year after the letter: tasks, findings, evidence, reviews, calendar. */
package vn.parindex.site.feature.year;
