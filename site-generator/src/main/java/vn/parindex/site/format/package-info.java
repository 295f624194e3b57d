/**
 * The only place that rounds figures, writes numbers and dates, and orders names for eyes.
 *
 * <p>Uses no locale data of the JDK, which changes between versions. Does not belong here: which
 * figure stands where (say, feature), or words around figures (words).
 */
package vn.parindex.site.format;
