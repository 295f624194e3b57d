package vn.parindex.site.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A zip whose bytes depend on nothing but its entries: their order is kept, all have the same time,
 * and they are compressed by JZlib, since what the deflater of a Java runtime writes differs
 * between the versions of zlib that runtimes bring.
 */
public final class ReproducibleZip {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;
  private static final short DEFLATED = 8;

  /** 01/02/1980 0:00 as MS-DOS wrote it: no time of the clock. */
  private static final int TIME = (2 << 5 | 1) << 16;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  /** The zip with these entries. */
  public static byte[] of(Map<String, byte[]> entries) {
    ReproducibleZip zip = new ReproducibleZip();
    try {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.add(entry.getKey(), new ByteArrayInputStream(entry.getValue()));
      }
      return zip.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a zip in memory", e);
    }
  }

  /**
   * Adds an entry.
   *
   * @param name ASCII
   * @param content read to its end
   */
  public void add(String name, InputStream content) throws IOException {
    Deflation deflation = new Deflation();
    content.transferTo(deflation);
    add(name, deflation.end());
  }

  /**
   * Adds an entry that is compressed already; the same may stand in several files.
   *
   * @param name ASCII
   */
  public void add(String name, Deflated content) throws IOException {
    byte[] encoded = name.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer facts = littleEndian(26);
    facts.putShort(VERSION).putShort((short) 0).putShort(DEFLATED).putInt(TIME);
    facts.putInt(content.crc()).putInt(content.bytes().length).putInt(content.size());
    facts.putShort((short) encoded.length).putShort((short) 0);
    directory.write(littleEndian(6).putInt(CENTRAL_HEADER).putShort(VERSION).array());
    directory.write(facts.array());
    directory.write(littleEndian(14).putInt(10, out.size()).array());
    directory.write(encoded);
    out.write(littleEndian(4).putInt(LOCAL_HEADER).array());
    out.write(facts.array());
    out.write(encoded);
    out.write(content.bytes());
    entries++;
  }

  /** The whole file. Nothing can be added after it. */
  public byte[] bytes() throws IOException {
    ByteBuffer end = littleEndian(22);
    end.putInt(END).putInt(0).putShort((short) entries).putShort((short) entries);
    end.putInt(directory.size()).putInt(out.size()).putShort((short) 0);
    directory.writeTo(out);
    out.write(end.array());
    return out.toByteArray();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
