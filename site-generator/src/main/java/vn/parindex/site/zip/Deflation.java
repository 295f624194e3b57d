package vn.parindex.site.zip;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;

/** Compresses what is written to it, on every machine to the same bytes. */
public final class Deflation extends FilterOutputStream {

  private static final int LEVEL = 6;
  private static final int WINDOW_BITS = 15;
  private static final int BUFFER = 1 << 14;

  private final ByteArrayOutputStream compressed;
  private final CRC32 crc = new CRC32();
  private long size;

  /** Nothing yet. */
  public Deflation() throws IOException {
    this(new ByteArrayOutputStream());
  }

  private Deflation(ByteArrayOutputStream compressed) throws IOException {
    super(
        new DeflaterOutputStream(compressed, new Deflater(LEVEL, WINDOW_BITS, true), BUFFER, true));
    this.compressed = compressed;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    crc.update(bytes, from, length);
    size += length;
    out.write(bytes, from, length);
  }

  /**
   * All that was written. Nothing can be written after it.
   *
   * @throws ArithmeticException if it is 2 GiB or more, which no zip of ours may hold
   */
  public Deflated end() throws IOException {
    close();
    return new Deflated(compressed.toByteArray(), (int) crc.getValue(), Math.toIntExact(size));
  }
}
