/**
 * Turns the site model into files: HTML and Markdown through FreeMarker, prose through flexmark,
 * assets under names that change with their content.
 *
 * <p>Does not know the analytics. Does not belong here: any figure, any sentence, any choice of
 * what stands on a page.
 */
package vn.parindex.site.render;
