package vn.parindex.site.chart;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a colour is for. Java2D wants colours, the page wants roles: each role is drawn in a colour
 * nobody would choose, and known again by it when the mark is written.
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

  private static final Map<Color, Ink> BY_COLOUR =
      Stream.of(values()).collect(Collectors.toMap(Ink::colour, Function.identity()));

  private final Color colour = new Color(1, 2, 3 + ordinal());
  private final String word = name().toLowerCase(Locale.ROOT);

  /** The colour to draw with; never seen by a reader. */
  Color colour() {
    return colour;
  }

  /**
   * The role a colour stands for.
   *
   * @throws IllegalStateException for a colour that is no role: something was drawn with a default
   */
  static Ink of(Color colour) {
    Ink ink = BY_COLOUR.get(colour);
    if (ink == null) {
      throw new IllegalStateException("A chart was drawn in a colour without a role: " + colour);
    }
    return ink;
  }

  /** The last part of a class name: {@code c-fill-accent}. */
  String word() {
    return word;
  }
}
