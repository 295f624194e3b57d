/**
 * The words of the site in each language: message bundles and prose, from the templates.
 *
 * <p>Does not belong here: which sentence is true (say, feature), or figures (format).
 */
package vn.parindex.site.words;
