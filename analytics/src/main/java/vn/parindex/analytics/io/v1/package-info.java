/**
 * The data files as they are written in schema version 1, one record for each object. A component
 * that the schema does not require is {@code null} when absent: these records exist only between
 * the parser and the model, and nobody outside {@code io} sees them.
 *
 * <p>A shape is never changed once released: version 2 gets a package of its own and an upgrade.
 */
package vn.parindex.analytics.io.v1;
