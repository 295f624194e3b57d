package vn.parindex.site.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A font that is only measured, never drawn, and so never looked up on the machine.
 *
 * <p>JFreeChart asks fonts for line metrics and Batik for the family; the inherited answers load
 * the machine's fonts, which fails without fontconfig and differs between JDKs. Those that are
 * asked are answered here.
 */
final class ChartFont extends Font {

  private static final long serialVersionUID = 1L;

  /** Shares of the em, as in the font's hhea table. */
  private static final float ASCENT = 1.0f;

  private static final float DESCENT = 0.265f;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final transient TrueTypeFont widths;
  private final boolean strong;

  private ChartFont(TrueTypeFont widths, boolean strong, int size) {
    super("Be Vietnam Pro", strong ? BOLD : PLAIN, size);
    this.widths = widths;
    this.strong = strong;
  }

  static ChartFont plain(ChartFonts fonts, int size) {
    return new ChartFont(fonts.regular(), false, size);
  }

  static ChartFont strong(ChartFonts fonts, int size) {
    return new ChartFont(fonts.semiBold(), true, size);
  }

  boolean isStrong() {
    return strong;
  }

  double width(String text) {
    return widths.width(text, size);
  }

  /** Draws the outlines of a text that begins at {@code x} on the baseline {@code y}. */
  void trace(String text, double x, double y, Outline to) {
    widths.trace(text, size, x, y, to);
  }

  /**
   * The text, or as much of it as fits before an ellipsis. A code in brackets at the end stays: it
   * tells apart what has one name.
   */
  String fit(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    int code = text.endsWith(")") ? Math.max(0, text.lastIndexOf(" (")) : 0;
    String tail = code > 0 ? text.substring(code) : "";
    return shortened(text.substring(0, text.length() - tail.length()), tail, room)
        .or(() -> Optional.of(tail.strip()).filter(left -> code > 0 && width(left) <= room))
        .or(() -> shortened(text, "", room))
        .orElse("…");
  }

  private Optional<String> shortened(String text, String tail, double room) {
    int end = text.length();
    while (end > 0) {
      end = text.offsetByCodePoints(end, -1);
      String shorter = text.substring(0, end).stripTrailing() + "…" + tail;
      if (end > 0 && width(shorter) <= room) {
        return Optional.of(shorter);
      }
    }
    return Optional.empty();
  }

  /**
   * The text in lines that fit; a single word that is too wide stays whole on its line, except on
   * the last line allowed, which ends in an ellipsis when more would follow.
   */
  List<String> wrap(String text, double room, int mostLines) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : BLANKS.split(text.strip())) {
      String longer = line.isEmpty() ? word : line + " " + word;
      boolean last = lines.size() + 1 == mostLines;
      if (!line.isEmpty() && !last && width(longer) > room) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(lines.size() + 1 == mostLines ? fit(line, room) : line);
    return lines;
  }

  /** How far below a line's middle its baseline lies, so that capitals and figures look centred. */
  double drop() {
    return size * 0.35;
  }

  @Override
  public String getFamily() {
    return name;
  }

  /** Batik asks for a copy at another size only to ask the copy for its family. */
  @Override
  public Font deriveFont(Map<? extends Attribute, ?> attributes) {
    return this;
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return new Line(text.length(), size);
  }

  FontMetrics metrics() {
    return new Widths(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChartFont font && font.strong == strong && font.size == size;
  }

  @Override
  public int hashCode() {
    return size * 2 + (strong ? 1 : 0);
  }

  /** Whole-pixel widths for JFreeChart's own layout. */
  private static final class Widths extends FontMetrics {

    private static final long serialVersionUID = 1L;

    private final ChartFont measured;

    Widths(ChartFont measured) {
      super(measured);
      this.measured = measured;
    }

    @Override
    public int stringWidth(String text) {
      return (int) Math.ceil(measured.width(text));
    }

    @Override
    public int charsWidth(char[] letters, int from, int length) {
      return stringWidth(new String(letters, from, length));
    }

    @Override
    public int charWidth(char letter) {
      return stringWidth(String.valueOf(letter));
    }

    @Override
    public int charWidth(int point) {
      return stringWidth(Character.toString(point));
    }

    @Override
    public int getAscent() {
      return (int) Math.ceil(measured.size * ASCENT);
    }

    @Override
    public int getDescent() {
      return (int) Math.ceil(measured.size * DESCENT);
    }
  }

  private static final class Line extends LineMetrics {

    private final int letters;
    private final int size;

    Line(int letters, int size) {
      this.letters = letters;
      this.size = size;
    }

    @Override
    public int getNumChars() {
      return letters;
    }

    @Override
    public float getAscent() {
      return size * ASCENT;
    }

    @Override
    public float getDescent() {
      return size * DESCENT;
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return getAscent() + getDescent();
    }

    @Override
    public int getBaselineIndex() {
      return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[] {0, -getAscent() / 2, -getAscent()};
    }

    @Override
    public float getStrikethroughOffset() {
      return -getAscent() / 3;
    }

    @Override
    public float getStrikethroughThickness() {
      return 1;
    }

    @Override
    public float getUnderlineOffset() {
      return 1;
    }

    @Override
    public float getUnderlineThickness() {
      return 1;
    }
  }
}
