package vn.parindex.site.publish;

/** Time that passes; in tests none does. */
@FunctionalInterface
public interface Pause {

  /** Really waits. */
  Pause REAL =
      milliseconds -> {
        try {
          Thread.sleep(milliseconds);
          return true;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      };

  /**
   * Waits.
   *
   * @return false if there is nothing more to wait for: somebody wants the program to end
   */
  boolean of(long milliseconds);
}
