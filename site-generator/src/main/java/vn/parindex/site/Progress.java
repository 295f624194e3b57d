package vn.parindex.site;

/** Hears how far a build is. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = (stage, result) -> {};

  /**
   * A stage is done.
   *
   * @param stage its number and name: "1/8 Đọc dữ liệu"
   * @param result what came out: "17 tệp, 4.312 dòng"
   */
  void done(String stage, String result);

  /**
   * A part of a stage is done.
   *
   * @param done how many parts, at least 1
   * @param all how many there are
   */
  default void step(String stage, int done, int all) {
    // Of interest only to whoever waits for it.
  }
}
