/**
 * What the project speaks of, as immutable values: units and their succession, frameworks, score
 * sheets, targets, tasks, findings, provenance. Uses the JDK only.
 *
 * <p>Belongs here: a value, its shape and the truths it can check about itself. Does not belong
 * here: anything computed from several values (see the analyses), anything about files (see {@code
 * io}), any wording or rounding for readers.
 *
 * <p>Absence is a type throughout: {@link vn.parindex.analytics.model.Figure} is known or missing
 * with a reason; no component of a record is ever {@code null}. A value checks that of what it is
 * found and judged by (codes, states, reasons), where {@code null} would be taken for another code
 * or state; any other {@code null} fails where it is first used.
 */
package vn.parindex.analytics.model;
