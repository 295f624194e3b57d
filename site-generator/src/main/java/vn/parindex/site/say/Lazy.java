package vn.parindex.site.say;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, once, by whichever thread comes first. */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private boolean making;
  private volatile T value;

  private Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Computed by {@code maker}, which may not ask for the value itself. */
  public static <T> Lazy<T> of(Supplier<T> maker) {
    return new Lazy<>(maker);
  }

  /**
   * The value.
   *
   * @throws IllegalStateException if its maker asks for it
   */
  @Override
  public T get() {
    T known = value;
    return known != null ? known : made();
  }

  private synchronized T made() {
    if (value == null) {
      if (making) {
        throw new IllegalStateException("a value that needs itself");
      }
      making = true;
      try {
        value = maker.get();
      } finally {
        making = false;
      }
    }
    return value;
  }
}
