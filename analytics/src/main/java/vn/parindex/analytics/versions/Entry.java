package vn.parindex.analytics.versions;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one version of the data says in a cell: something, or the cell is not there at all. A cell
 * that says why there is no figure says something.
 *
 * @param <V> what stands in such cells
 */
public sealed interface Entry<V> {

  /** The cell says {@code value}. */
  static <V> Entry<V> of(V value) {
    return new Written<>(value);
  }

  /** The version does not have the cell. */
  static <V> Entry<V> none() {
    return new NotWritten<>();
  }

  /** Calls one of the two, so that no reader can forget the cell that is not there. */
  <R> R match(Function<? super V, ? extends R> written, Supplier<? extends R> notWritten);

  /** Whether the version has the cell. */
  default boolean isWritten() {
    return match(value -> true, () -> false);
  }

  /** A cell that is there. */
  record Written<V>(V value) implements Entry<V> {

    @Override
    public <R> R match(Function<? super V, ? extends R> written, Supplier<? extends R> notWritten) {
      return written.apply(value);
    }
  }

  /** A cell that is not there. */
  record NotWritten<V>() implements Entry<V> {
    @Override
    public <R> R match(Function<? super V, ? extends R> written, Supplier<? extends R> notWritten) {
      return notWritten.get();
    }
  }
}
