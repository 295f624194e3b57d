package vn.parindex.site.bytes;

/**
 * Tells whether something is what it was: 64 bits of two cyclic redundancy checks and how many
 * bytes there were. Two contents that differ by accident have one fingerprint about once in 2^64
 * times; whoever wants to deceive it can, and could as well write into the site itself.
 *
 * @param length how many bytes were read
 * @param bits CRC-32C in the upper half, CRC-32 in the lower one
 */
public record Fingerprint(long length, long bits) {

  /** Of these bytes. */
  public static Fingerprint of(byte[] bytes) {
    return new Fingerprinter().bytes(bytes).end();
  }

  /** Reads what {@link #write} wrote. */
  public static Fingerprint read(ByteReader in) {
    return new Fingerprint(in.number(), in.bits());
  }

  /** Writes it. */
  public void write(ByteWriter out) {
    out.number(length);
    out.bits(bits);
  }
}
