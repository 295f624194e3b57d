package vn.parindex.site.publish;

import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

/** Takes the files of a new edition of a site, and knows those of the one that stands. */
public interface Site extends Sink {

  /** Keeps nothing and has nothing: for a site that is only to be looked at. */
  static Site nowhere() {
    return through((path, bytes) -> {});
  }

  /** Hands everything on, and has nothing; for a site that somebody takes elsewhere. */
  static Site through(Sink files) {
    return new SinkSite(files);
  }

  /**
   * The SHA-256 of a file that was put or kept, in hexadecimal digits.
   *
   * @throws IllegalArgumentException if there is none
   */
  String sha256(SitePath path);

  /** Whether the edition that stands has the file, with these very bytes. For many threads. */
  boolean stands(SitePath path, Fingerprint content);

  /**
   * Takes the file of the edition that stands as it is.
   *
   * @param content its bytes, as {@link #stands} has found them
   * @throws IllegalArgumentException if there is a file at this address already, or none to be kept
   */
  void keep(SitePath path, Fingerprint content);
}
