package vn.parindex.analytics.versions;

/**
 * A cell that differs between two versions of the data.
 *
 * @param cell which one
 * @param before what the earlier version says
 * @param after what the later one says; never equal to {@code before}
 * @param <C> what names a cell
 * @param <V> what stands in it
 */
public record CellChange<C, V>(C cell, Entry<V> before, Entry<V> after) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nothing changed
   */
  public CellChange {
    if (before.equals(after)) {
      throw new IllegalArgumentException(cell + " did not change");
    }
  }

  /** Whether the cell is new, gone, or says something else. */
  public ChangeKind kind() {
    if (!before.isWritten()) {
      return ChangeKind.ADDED;
    }
    return after.isWritten() ? ChangeKind.CHANGED : ChangeKind.REMOVED;
  }
}
