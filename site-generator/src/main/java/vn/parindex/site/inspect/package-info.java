/**
 * Faults of a finished site: broken links, pages that break the site's own rules, files too large.
 *
 * <p>Here belong pure functions from the tree of files to defects. Here does not belong: mending
 * anything, reading or writing files, and rules about figures (those are checks of the data).
 */
package vn.parindex.site.inspect;
