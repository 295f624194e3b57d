/**
 * Bytes that only the program itself reads: fingerprints, and numbers and texts packed close
 * together.
 */
package vn.parindex.site.bytes;
