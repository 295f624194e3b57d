/**
 * What the site consists of: pages, tables, charts and links, with every string already formatted
 * for readers.
 *
 * <p>Belongs here: immutable records that say what stands on a page. Does not belong here: how a
 * figure was computed (analytics), how it is rounded or ordered (format), how it looks (templates).
 * Numbers appear only where geometry or sorting needs them.
 */
package vn.parindex.site.model;
