package vn.parindex.site.publish;

import java.nio.charset.StandardCharsets;
import vn.parindex.site.model.SitePath;

/** Takes the files of a site as they are finished, one after the other. */
@FunctionalInterface
public interface Sink {

  /**
   * Takes one file.
   *
   * @param bytes whoever hands them over does not change them any more
   * @throws IllegalArgumentException if there is a file at this address already
   */
  void put(SitePath path, byte[] bytes);

  /** Takes one file of text, as UTF-8 without a byte order mark. */
  default void put(SitePath path, String text) {
    put(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
