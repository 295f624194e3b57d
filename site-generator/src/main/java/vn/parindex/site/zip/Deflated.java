package vn.parindex.site.zip;

/**
 * What an entry of a zip holds, compressed.
 *
 * @param bytes the compressed ones; whoever has them does not change them
 * @param crc of the content before it was compressed
 * @param size of the content before it was compressed, in bytes
 */
public record Deflated(byte[] bytes, int crc, int size) {}
