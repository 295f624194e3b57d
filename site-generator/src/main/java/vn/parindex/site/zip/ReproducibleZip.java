package vn.parindex.site.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A zip whose bytes depend on nothing but its entries: their order is kept, all have the same time,
 * and they are compressed by {@link Deflation}, since what the deflater of a Java runtime writes
 * differs between the versions of zlib that runtimes bring.
 */
public final class ReproducibleZip {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int CENTRAL_SIZE = 46;
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final short VERSION = 20;
  private static final short DEFLATED = 8;

  /** 01/02/1980 0:00 as MS-DOS wrote it: no time of the clock. */
  private static final int TIME = (2 << 5 | 1) << 16;

  private final Map<String, Deflated> entries = new LinkedHashMap<>();

  /** Adds an entry, with an ASCII name. */
  public void add(String name, byte[] content) {
    Deflation deflation = new Deflation();
    deflation.write(content, 0, content.length);
    add(name, deflation.end());
  }

  /**
   * Adds an entry that is compressed already; the same may stand in several files.
   *
   * @param name ASCII
   */
  public void add(String name, Deflated content) {
    entries.put(name, content);
  }

  /**
   * The whole file.
   *
   * @throws ArithmeticException if it is 2 GiB or more
   */
  public byte[] bytes() {
    int size = END_SIZE;
    int directorySize = 0;
    for (Map.Entry<String, Deflated> entry : entries.entrySet()) {
      int name = entry.getKey().length();
      size = Math.addExact(size, LOCAL_SIZE + name + entry.getValue().bytes().length);
      directorySize += CENTRAL_SIZE + name;
    }
    ByteBuffer file = littleEndian(Math.addExact(size, directorySize));
    ByteBuffer directory = littleEndian(directorySize);
    entries.forEach((name, content) -> write(name, content, file, directory));
    int begin = file.position();
    file.put(directory.flip()).putInt(END).putInt(0);
    file.putShort((short) entries.size()).putShort((short) entries.size());
    file.putInt(directorySize).putInt(begin).putShort((short) 0);
    return file.array();
  }

  private static void write(String name, Deflated content, ByteBuffer file, ByteBuffer directory) {
    byte[] encoded = name.getBytes(StandardCharsets.US_ASCII);
    directory.putInt(CENTRAL_HEADER).putShort(VERSION);
    facts(encoded, content, directory);
    directory.put(new byte[10]).putInt(file.position()).put(encoded);
    file.putInt(LOCAL_HEADER);
    facts(encoded, content, file);
    file.put(encoded).put(content.bytes());
  }

  private static void facts(byte[] name, Deflated content, ByteBuffer to) {
    to.putShort(VERSION).putShort((short) 0).putShort(DEFLATED).putInt(TIME);
    to.putInt(content.crc()).putInt(content.bytes().length).putInt(content.size());
    to.putShort((short) name.length).putShort((short) 0);
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
