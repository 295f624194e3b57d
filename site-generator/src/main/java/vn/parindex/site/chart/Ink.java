package vn.parindex.site.chart;

import java.awt.Color;
import java.util.Optional;

/**
 * The inks of a chart. Each is drawn in a colour of its own that no chart shows: the colour becomes
 * the CSS class.
 */
enum Ink {
  /** Words. */
  TEXT("text"),
  /** Words of less weight: scales, legends. */
  MUTED("muted"),
  /** The words that figures are illustrative. */
  NOTICE("notice"),
  /** Lines of the scale. */
  GRID("grid"),
  /** Bars and points. */
  MARK("mark"),
  /** Outlines of what could be, and ghosts. */
  GHOST("ghost"),
  /** Median ticks and lines. */
  MEDIAN("median"),
  /** What rose. */
  UP("up"),
  /** What fell. */
  DOWN("down"),
  /** What did neither. */
  LEVEL("level"),
  /** The ground of the picture. */
  GROUND("ground");

  private final String className;

  Ink(String className) {
    this.className = className;
  }

  /** A colour that stands for this ink until the picture is written. */
  Color color() {
    return new Color(1, 2, 100 + ordinal());
  }

  /** The class for this ink as a filling. */
  String fillClass() {
    return "c-" + className;
  }

  /** The class for this ink as a line. */
  String strokeClass() {
    return "c-" + className + "-line";
  }

  /** The ink of a colour as Batik writes it: {@code rgb(1,2,103)}. */
  static Optional<Ink> of(String written) {
    for (Ink ink : values()) {
      Color color = ink.color();
      String text = "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
      if (written.equals(text)) {
        return Optional.of(ink);
      }
    }
    return Optional.empty();
  }
}
