package vn.parindex.site.share;

import java.io.IOException;

/** A file could not be replaced, however often that was tried: somebody holds it. */
final class HeldException extends IOException {

  private static final long serialVersionUID = 1L;

  HeldException(IOException last) {
    super(last.getMessage(), last);
  }
}
