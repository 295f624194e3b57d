/**
 * What the checks found, as one page for people who do not read consoles.
 *
 * <p>Here belong: how findings stand on that page. Here does not belong: what a finding says (the
 * checks say it) and where the page is written.
 */
package vn.parindex.site.report;
