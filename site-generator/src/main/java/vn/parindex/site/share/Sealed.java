package vn.parindex.site.share;

import java.util.Optional;
import vn.parindex.site.publish.Manifest;

/** Text that ends with the hash of its lines, so that whatever somebody changed in it is seen. */
final class Sealed {

  private static final String LAST = "sha256 ";

  private Sealed() {}

  /**
   * Adds the last line.
   *
   * @param text lines, each ended by a line feed
   */
  static String seal(String text) {
    return text + LAST + Manifest.sha256(text) + "\n";
  }

  /** The lines that were sealed; empty for everything else. */
  static Optional<String> open(String sealed) {
    return Optional.of(sealed.lastIndexOf(LAST))
        .filter(end -> end >= 0)
        .map(end -> sealed.substring(0, end))
        .filter(text -> seal(text).equals(sealed));
  }
}
