package vn.parindex.site.chart;

import java.awt.Color;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a colour is for. Java2D wants colours, the page wants roles: each role is drawn in a colour
 * nobody would choose, found again in the markup and replaced by a class.
 */
enum Ink {
  /** Words and figures. */
  TEXT,
  /** Figures inside a bar of {@link #ACCENT}. */
  INSIDE,
  /** Secondary words: axis labels, legends, headings. */
  MUTED,
  /** Grid lines. */
  GRID,
  /** The line bars start from, and the two sides of a slope. */
  AXIS,
  /** The marks the chart is about. */
  ACCENT,
  /** Marks that step back behind a highlighted one. */
  CONTEXT,
  /** The inside of a ghost bar: what could be. */
  GHOST,
  /** The outline of a ghost bar. */
  OUTLINE,
  /** A reference: median line or tick. */
  REFERENCE,
  /** Thin lines from a mark to a label that had to move. */
  LEADER,
  UP,
  DOWN,
  LEVEL,
  /** The notice and its frame. */
  NOTICE,
  /** The inside of a hollow mark. */
  PAPER,
  /** Lines side by side, in the order given; dash and marker tell them apart without colour. */
  FIRST,
  SECOND,
  THIRD,
  FOURTH;

  private static final Map<String, Ink> BY_SVG_COLOUR = bySvgColour();

  /** The colour to draw with; never seen by a reader. */
  Color colour() {
    return new Color(1, 2, 3 + ordinal());
  }

  /** The role a colour stands for; a colour without a role fails. */
  static Ink of(Color colour) {
    return ofSvgColour(
        "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")");
  }

  /** The last part of a class name: {@code c-fill-accent}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role behind a colour Batik wrote.
   *
   * @throws IllegalStateException for a colour that is no role: something was drawn with a default
   */
  static Ink ofSvgColour(String colour) {
    Ink ink = BY_SVG_COLOUR.get(colour);
    if (ink == null) {
      throw new IllegalStateException("A chart was drawn in a colour without a role: " + colour);
    }
    return ink;
  }

  private static Map<String, Ink> bySvgColour() {
    Map<String, Ink> inks = new HashMap<>();
    for (Ink ink : values()) {
      inks.put("rgb(1,2," + (3 + ink.ordinal()) + ")", ink);
    }
    return Map.copyOf(inks);
  }
}
