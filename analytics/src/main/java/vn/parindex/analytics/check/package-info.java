/**
 * What is wrong with a data set: findings with a place, and the rules that a whole data set must
 * keep.
 *
 * <p>Belongs here: everything that can be said of a {@link vn.parindex.analytics.model.Dataset}
 * once it could be read, one class for each rule, and the wording of the findings in Vietnamese.
 * Does not belong here: anything about bytes, JSON or one file's structure (see {@code io}), and
 * any analysis.
 */
package vn.parindex.analytics.check;
