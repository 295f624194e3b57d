package vn.parindex.site.intake;

/**
 * A file that is to be imported, read.
 *
 * @param name as its folder names it, with {@code /}; the places of its entries and findings have
 *     the same
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param reading what it gives
 */
public record Incoming(String name, String sha256, Reading reading) {}
