package vn.parindex.site.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Packs numbers and texts: small numbers take one byte, a text that comes again one number. */
public final class ByteWriter {

  /** So many bits of a number are in each byte; the highest says whether more follow. */
  static final int DIGIT = 7;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new HashMap<>();

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it is below 0
   */
  public void number(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("a number below 0: " + number);
    }
    long rest = number;
    while (rest >> DIGIT != 0) {
      out.write((int) (rest | 1 << DIGIT));
      rest >>= DIGIT;
    }
    out.write((int) rest);
  }

  /** Any 64 bits. */
  public void bits(long bits) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      out.write((int) (bits >> shift));
    }
  }

  /** A text. */
  public void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      number(known + 1L);
      return;
    }
    number(0);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  /** How many there are, and each. */
  public <T> void all(Collection<T> all, BiConsumer<ByteWriter, T> each) {
    number(all.size());
    all.forEach(one -> each.accept(this, one));
  }

  /** All that was written. */
  public byte[] end() {
    return out.toByteArray();
  }
}
