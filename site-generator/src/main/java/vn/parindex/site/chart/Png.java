package vn.parindex.site.chart;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import vn.parindex.site.zip.Deflation;

/**
 * Writes pixels as PNG, compressed by our own code, since that of JDKs gives other bytes on each.
 */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int BITS = 8;
  private static final int COLOURS = 2;

  /** No row as what differs from others: flat areas repeat themselves as they are. */
  private static final byte AS_IT_IS = 0;

  private Png() {}

  static byte[] of(Pixels pixels) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(pixels.width()).putInt(pixels.height());
    header.put((byte) BITS).put((byte) COLOURS);
    chunk(file, "IHDR", header.array());
    chunk(file, "IDAT", compressed(rows(pixels)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] rows(Pixels pixels) {
    byte[] colours = pixels.colours();
    int length = 3 * pixels.width();
    ByteBuffer rows = ByteBuffer.allocate((length + 1) * pixels.height());
    for (int from = 0; from < colours.length; from += length) {
      rows.put(AS_IT_IS).put(colours, from, length);
    }
    return rows.array();
  }

  /** As zlib (RFC 1950) wraps it. */
  private static byte[] compressed(byte[] bytes) {
    Deflation deflation = new Deflation();
    deflation.write(bytes, 0, bytes.length);
    byte[] body = deflation.end().bytes();
    Adler32 sum = new Adler32();
    sum.update(bytes);
    return ByteBuffer.allocate(body.length + 6)
        .put((byte) 0x78)
        .put((byte) 0x01)
        .put(body)
        .putInt((int) sum.getValue())
        .array();
  }

  private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
    byte[] named =
        ByteBuffer.allocate(4 + content.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(content)
            .array();
    CRC32 sum = new CRC32();
    sum.update(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
