package vn.parindex.analytics.io;

/** A value that its schema let through and that is none of its kind. */
final class Misfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient At at;

  Misfit(At at) {
    super("a value that does not fit", null, false, false);
    this.at = at;
  }

  At at() {
    return at;
  }
}
