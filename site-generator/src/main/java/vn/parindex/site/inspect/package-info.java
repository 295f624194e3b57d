/**
 * Faults of a site: broken links, pages that break the site's own rules, files too large.
 *
 * <p>Here belongs what finds small facts and defects in one file after the other, and what tells at
 * the end whether they fit together. Here does not belong: keeping files, mending anything, reading
 * or writing files, and rules about figures (those are checks of the data).
 */
package vn.parindex.site.inspect;
