package vn.parindex.site;

/** Hears how far a build is. Called by one thread at a time. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = event -> {};

  /** Something is done. */
  void done(BuildEvent event);

  /**
   * A part of a stage is done.
   *
   * @param done how many parts, at least 1
   * @param all how many there are
   */
  default void step(Stage stage, int done, int all) {
    // Of interest only to whoever waits for it.
  }
}
