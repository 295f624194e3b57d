package vn.parindex.site.bytes;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Takes a fingerprint of bytes, or of values made of records, lists, texts and numbers: equal
 * values give equal fingerprints in every run on every machine. Of a value of another kind there is
 * none, since nobody knows what it depends on.
 */
public final class Fingerprinter {

  private static final int BUFFER = 1 << 13;
  private static final int LONGEST_NUMBER = Long.BYTES;

  /** What is known of each record, which is read once. */
  private static final ClassValue<Type> TYPES =
      new ClassValue<>() {
        @Override
        protected Type computeValue(Class<?> type) {
          long name = new Fingerprinter().text(type.getName()).end().bits();
          return new Type(name, components(type));
        }
      };

  /** A kind of record, by the fingerprint of its name. */
  private record Type(long name, MethodHandle[] components) {}

  private final Checksum upper = new CRC32C();
  private final Checksum lower = new CRC32();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long length;

  private static MethodHandle[] components(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    MethodHandle[] handles = new MethodHandle[components.length];
    try {
      for (int i = 0; i < handles.length; i++) {
        // Records may be nested in classes that nobody else sees.
        components[i].getAccessor().setAccessible(true);
        handles[i] =
            MethodHandles.lookup()
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(type + ": a record of the program itself", e);
    }
    return handles;
  }

  /** These bytes. */
  public Fingerprinter bytes(byte[] bytes) {
    return bytes(bytes, bytes.length);
  }

  /** The first of these bytes. */
  public Fingerprinter bytes(byte[] bytes, int count) {
    empty();
    upper.update(bytes, 0, count);
    lower.update(bytes, 0, count);
    length += count;
    return this;
  }

  /** A number. */
  public Fingerprinter number(long number) {
    room(LONGEST_NUMBER);
    buffer.putLong(number);
    return this;
  }

  /** A text, told apart from two texts that are written one after the other. */
  public Fingerprinter text(String text) {
    int length = text.length();
    number(length);
    int done = 0;
    while (done < length) {
      room(Character.BYTES);
      int end = Math.min(length, done + buffer.remaining() / Character.BYTES);
      for (int i = done; i < end; i++) {
        buffer.putChar(text.charAt(i));
      }
      done = end;
    }
    return this;
  }

  /**
   * A value.
   *
   * @throws IllegalArgumentException if it is, or holds, something else than records, lists,
   *     immutable sets and maps, optional values, enums, texts, numbers and days
   */
  public Fingerprinter value(Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof Record) {
      return recorded(value);
    }
    if (value instanceof Optional<?> optional) {
      number(optional.isPresent() ? 1 : 0);
      return optional.isPresent() ? value(optional.get()) : this;
    }
    if (value instanceof Enum<?> constant) {
      return text(constant.name());
    }
    if (value instanceof Boolean bool) {
      return number(bool ? 1 : 0);
    }
    if (value instanceof Double real) {
      return number(Double.doubleToLongBits(real));
    }
    if (value instanceof List<?> list) {
      number(list.size());
      list.forEach(this::value);
      return this;
    }
    if (value instanceof Set<?> set && hasNoOrder(set)) {
      return unordered(set);
    }
    if (value instanceof Map<?, ?> map && hasNoOrder(map)) {
      return unordered(map.entrySet());
    }
    if (value instanceof Map.Entry<?, ?> entry) {
      return value(entry.getKey()).value(entry.getValue());
    }
    if (value instanceof Number || value instanceof LocalDate) {
      // Whole and decimal numbers of any size, and days, are written in one way.
      return text(value.toString());
    }
    throw new IllegalArgumentException(
        "no fingerprint of " + (value == null ? "nothing" : value.getClass().getName()));
  }

  private Fingerprinter recorded(Object value) {
    Type type = TYPES.get(value.getClass());
    number(type.name());
    for (MethodHandle component : type.components()) {
      value(get(component, value));
    }
    return this;
  }

  private static Object get(MethodHandle component, Object value) {
    try {
      return component.invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      // Every call by a handle may throw anything, says its declaration; an accessor does not.
      throw new IllegalStateException("a component throws nothing that is checked", e);
    }
  }

  /** In any order: these sets and maps have another one in every run. */
  private Fingerprinter unordered(Collection<?> collection) {
    long sum = 0;
    for (Object element : collection) {
      sum += new Fingerprinter().value(element).end().bits();
    }
    return number(collection.size()).number(sum);
  }

  private static boolean hasNoOrder(Object value) {
    return value.getClass().getName().startsWith("java.util.ImmutableCollections");
  }

  private void room(int bytes) {
    if (buffer.remaining() < bytes) {
      empty();
    }
  }

  private void empty() {
    upper.update(buffer.array(), 0, buffer.position());
    lower.update(buffer.array(), 0, buffer.position());
    length += buffer.position();
    buffer.clear();
  }

  /** The fingerprint of everything since the beginning. */
  public Fingerprint end() {
    empty();
    return new Fingerprint(length, upper.getValue() << Integer.SIZE | lower.getValue());
  }
}
