package vn.parindex.site.colour;

import java.util.Set;

/** What a page looks like: on a screen, or on paper whatever the screen was set to. */
public enum Look {
  LIGHT(Set.of()),
  DARK(Set.of("(prefers-color-scheme:dark)")),
  PRINT_AFTER_LIGHT(Set.of("print")),
  /** Some browsers print with the dark colours; then the blocks for dark hold on paper too. */
  PRINT_AFTER_DARK(Set.of("(prefers-color-scheme:dark)", "print"));

  private final Set<String> media;

  Look(Set<String> media) {
    this.media = media;
  }

  /**
   * Whether a block speaks to this look.
   *
   * @param condition what stands behind {@code @media}, without blanks; empty outside of any
   * @throws IllegalArgumentException for a condition nobody has thought of yet
   */
  boolean heeds(String condition) {
    return switch (condition) {
      case "" -> true;
      case "print", "(prefers-color-scheme:dark)" -> media.contains(condition);
      case "screenand(prefers-color-scheme:dark)" -> this == DARK;
      // The reader's own colours, which are not ours to measure.
      case "(forced-colors:active)" -> false;
      default -> throw new IllegalArgumentException("Colours for " + condition);
    };
  }
}
