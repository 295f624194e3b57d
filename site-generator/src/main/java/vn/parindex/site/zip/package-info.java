/**
 * Zip files of which the same content gives the same bytes.
 *
 * <p>Here belongs the container of documents and workbooks. Here does not belong what is in them.
 */
package vn.parindex.site.zip;
