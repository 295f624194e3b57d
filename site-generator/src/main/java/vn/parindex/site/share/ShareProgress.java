package vn.parindex.site.share;

/** Hears how far a release is on its way. */
@FunctionalInterface
public interface ShareProgress {

  /**
   * Before anything is written.
   *
   * @param bytes that will be written
   * @param free that the share has room for; {@link Long#MAX_VALUE} where it does not tell
   */
  default void begins(long bytes, long free) {
    // Of interest only to whoever waits for it.
  }

  /** One more file is there. */
  void step(int done, int all);
}
