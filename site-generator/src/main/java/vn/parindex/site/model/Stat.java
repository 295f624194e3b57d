package vn.parindex.site.model;

import java.util.Optional;

/**
 * A key figure.
 *
 * @param label what it is
 * @param value the figure with its unit
 * @param detail what to compare it with; empty if nothing
 * @param tone of the detail
 * @param more where the figure is explained; empty where it needs none
 */
public record Stat(String label, String value, String detail, Tone tone, Optional<Link> more) {

  /** A figure that is not explained elsewhere. */
  public Stat(String label, String value, String detail, Tone tone) {
    this(label, value, detail, tone, Optional.empty());
  }

  /** A figure that needs no comparison. */
  public static Stat of(String label, String value) {
    return of(label, value, "");
  }

  /** A figure whose detail is neither good nor bad. */
  public static Stat of(String label, String value, String detail) {
    return new Stat(label, value, detail, Tone.PLAIN);
  }

  /** The same on a sheet of paper, which leads nowhere. */
  public Stat onPaper() {
    return new Stat(label, value, detail, tone);
  }
}
