package vn.parindex.site.bytes;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads what a {@link ByteWriter} packed. Whoever reads bytes that may be others looks at their
 * fingerprint first: here they are only kept from doing harm. Bytes that nobody packed so are
 * answered with a {@link BufferUnderflowException}.
 */
public final class ByteReader {

  private final ByteBuffer in;
  private final List<String> texts = new ArrayList<>();

  /** From the first of these bytes. */
  public ByteReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A number, at least 0. */
  public long number() {
    long number = 0;
    int shift = 0;
    byte digit = in.get();
    while (digit < 0) {
      if (shift > Long.SIZE - 2 * ByteWriter.DIGIT) {
        throw new BufferUnderflowException();
      }
      number |= (long) (digit & Byte.MAX_VALUE) << shift;
      shift += ByteWriter.DIGIT;
      digit = in.get();
    }
    return number | (long) digit << shift;
  }

  /** A number of things. */
  public int count() {
    long number = number();
    if (number > Integer.MAX_VALUE) {
      throw new BufferUnderflowException();
    }
    return (int) number;
  }

  /** Any 64 bits. */
  public long bits() {
    return in.getLong();
  }

  /** A text; the same object when it comes again. */
  public String text() {
    int known = count();
    if (known > texts.size()) {
      throw new BufferUnderflowException();
    }
    if (known > 0) {
      return texts.get(known - 1);
    }
    int length = count();
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    texts.add(text);
    return text;
  }

  /** As many as were written, and each. */
  public <T> List<T> all(Function<ByteReader, T> each) {
    int count = count();
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(each.apply(this));
    }
    return all;
  }
}
