package vn.parindex.analytics.io;

/** A value that contradicts itself, as was reported: it is left out, and what needs it, too. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal() {
    super("a value that contradicts itself", null, false, false);
  }
}
