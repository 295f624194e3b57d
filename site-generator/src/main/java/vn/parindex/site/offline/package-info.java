/**
 * The offline form: one page of HTML for one unit and period that scores itself, for the day on
 * which nothing else works; and the reading of what it exports.
 *
 * <p>Here belong what the page asks and shows, what its script must know, and how its exports are
 * understood. Here does not belong how forms of workbooks look (form), or what becomes of the
 * answers (intake).
 */
package vn.parindex.site.offline;
