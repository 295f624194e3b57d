package vn.parindex.site.chart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Advance widths, and where they are asked for outlines, read straight from a TrueType file.
 *
 * <p>AWT is not asked, for three reasons: its metrics differ between JDKs (hinting, rounding), it
 * needs libfreetype and fontconfig, which a small container lacks, and it keeps fonts for the life
 * of the JVM. Only four tables are read: head, hhea, hmtx and the Unicode part of cmap (format 4,
 * the basic plane, where all of Vietnamese lies); for outlines also loca and glyf. Kerning is left
 * out; it only makes text narrower.
 *
 * <p>Worked example: in Be Vietnam Pro Regular "0" is 676 of 1000 units wide and "1" 385, so "10"
 * at 14 pixels is (385 + 676) × 14 / 1000 = 14.854 pixels.
 */
final class TrueTypeFont {

  /** A letter the font lacks is drawn by another font; one em is as wide as symbols get. */
  private static final double ABSENT_GLYPH_EM = 1.0;

  private static final int PLATFORM_WINDOWS = 3;
  private static final int PLATFORM_UNICODE = 0;
  private static final int SEGMENT_MAPPING = 4;

  private final ByteBuffer file;
  private final double unitsPerEm;
  private final int hmtx;
  private final int longMetrics;

  /** By code unit; 0 where the font has none. */
  private final char[] glyphs;

  private TrueTypeFont(ByteBuffer file) {
    this.file = file;
    this.unitsPerEm = unsigned(file, table(file, "head") + 18);
    this.hmtx = table(file, "hmtx");
    this.longMetrics = unsigned(file, table(file, "hhea") + 34);
    this.glyphs = glyphs(file, segmentMapping(file, table(file, "cmap")));
  }

  /**
   * Reads a font.
   *
   * @throws IllegalArgumentException when the bytes are not a TrueType font with a Unicode cmap
   */
  static TrueTypeFont read(byte[] bytes) {
    try {
      return new TrueTypeFont(ByteBuffer.wrap(bytes));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("The font file ends too early", e);
    }
  }

  /** How wide a text is, in the unit of {@code size}. */
  double width(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      width += advance(glyph(point)) * size;
      i += Character.charCount(point);
    }
    return width;
  }

  /** Whether the font draws every letter of a text itself. */
  boolean covers(String text) {
    return text.codePoints().allMatch(point -> glyph(point) != 0);
  }

  private int glyph(int point) {
    return point < glyphs.length ? glyphs[point] : 0;
  }

  private double advance(int glyph) {
    return glyph == 0
        ? ABSENT_GLYPH_EM
        : unsigned(file, hmtx + 4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm;
  }

  /**
   * Draws the outlines of a text that begins at {@code x} on the baseline {@code y}; a letter that
   * the font lacks as a box.
   */
  void trace(String text, double size, double x, double y, Outline to) {
    GlyphOutlines outlines = new GlyphOutlines(file);
    double scale = size / unitsPerEm;
    double pen = x;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int glyph = glyph(point);
      if (glyph == 0) {
        box(pen, y, size, to);
      } else {
        outlines.trace(glyph, GlyphOutlines.Placing.at(pen, y, scale), to);
      }
      pen += advance(glyph) * size;
      i += Character.charCount(point);
    }
  }

  /** As high as a capital letter; its inside runs the other way round, and so stays free. */
  private static void box(double x, double y, double size, Outline to) {
    to.from(x + size * 0.15, y);
    to.line(x + size * 0.85, y);
    to.line(x + size * 0.85, y - size * 0.7);
    to.line(x + size * 0.15, y - size * 0.7);
    to.from(x + size * 0.22, y - size * 0.07);
    to.line(x + size * 0.22, y - size * 0.63);
    to.line(x + size * 0.78, y - size * 0.63);
    to.line(x + size * 0.78, y - size * 0.07);
  }

  static int table(ByteBuffer file, String tag) {
    int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
    int count = unsigned(file, 4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      if (file.getInt(entry) == wanted) {
        return file.getInt(entry + 8);
      }
    }
    throw new IllegalArgumentException("Not a TrueType font: no table " + tag);
  }

  private static int segmentMapping(ByteBuffer file, int cmap) {
    return subtable(file, cmap, PLATFORM_WINDOWS)
        .or(() -> subtable(file, cmap, PLATFORM_UNICODE))
        .orElseThrow(
            () -> new IllegalArgumentException("The font has no Unicode mapping of format 4"));
  }

  private static Optional<Integer> subtable(ByteBuffer file, int cmap, int platform) {
    int count = unsigned(file, cmap + 2);
    for (int i = 0; i < count; i++) {
      int entry = cmap + 4 + 8 * i;
      int start = cmap + file.getInt(entry + 4);
      if (unsigned(file, entry) == platform && unsigned(file, start) == SEGMENT_MAPPING) {
        return Optional.of(start);
      }
    }
    return Optional.empty();
  }

  private static char[] glyphs(ByteBuffer file, int mapping) {
    char[] glyphs = new char[Character.MAX_VALUE + 1];
    int doubled = unsigned(file, mapping + 6);
    int ends = mapping + 14;
    int starts = ends + doubled + 2;
    int deltas = starts + doubled;
    int offsets = deltas + doubled;
    for (int segment = 0; segment < doubled; segment += 2) {
      int end = unsigned(file, ends + segment);
      int offset = unsigned(file, offsets + segment);
      for (int unit = unsigned(file, starts + segment); unit <= end; unit++) {
        int glyph = unit;
        if (offset != 0) {
          int place = offsets + segment + offset + 2 * (unit - unsigned(file, starts + segment));
          glyph = unsigned(file, place);
          if (glyph == 0) {
            continue;
          }
        }
        glyphs[unit] = (char) (glyph + unsigned(file, deltas + segment));
      }
    }
    return glyphs;
  }

  static int unsigned(ByteBuffer file, int at) {
    return file.getShort(at) & 0xFFFF;
  }
}
