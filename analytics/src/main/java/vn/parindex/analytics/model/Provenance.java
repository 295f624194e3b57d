package vn.parindex.analytics.model;

import java.util.Objects;

/**
 * Where the figures of a file come from. A page that any illustrative file feeds says so in words.
 *
 * @param status how far the figures can be trusted to be real
 * @param source the source, as a reader would cite it
 * @param note what to know besides; empty if nothing
 */
public record Provenance(Status status, String source, String note) {

  /** Checks the parts. */
  public Provenance {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(source, "source");
  }

  /** Whether the figures are invented to show the software. */
  public boolean isIllustrative() {
    return status == Status.ILLUSTRATIVE;
  }

  /** Kinds of provenance. */
  public enum Status {
    /** Taken from the named source. */
    REAL("real"),
    /** Real, but derived or approximate; the note says how. */
    APPROXIMATE("approximate"),
    /** Invented: must never pass for a real figure. */
    ILLUSTRATIVE("illustrative");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }
}
