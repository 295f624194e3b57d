package vn.parindex.site.model;

/**
 * A key figure.
 *
 * @param label what it is
 * @param value the figure with its unit
 * @param detail what to compare it with; empty if nothing
 * @param tone of the detail
 */
public record Stat(String label, String value, String detail, Tone tone) {

  /** A figure that needs no comparison. */
  public static Stat of(String label, String value) {
    return of(label, value, "");
  }

  /** A figure whose detail is neither good nor bad. */
  public static Stat of(String label, String value, String detail) {
    return new Stat(label, value, detail, Tone.PLAIN);
  }
}
