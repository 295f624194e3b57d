package vn.parindex.site.model;

import java.util.Objects;

/**
 * A key figure.
 *
 * @param label what it is
 * @param value the figure with its unit
 * @param detail what to compare it with; empty if nothing
 * @param tone of the detail
 */
public record Stat(String label, String value, String detail, Tone tone) {
  /** Checks the parts. */
  public Stat {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(tone, "tone");
  }
}
