package vn.parindex.site.chart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Advance widths read straight from a TrueType file.
 *
 * <p>AWT is not asked, for three reasons: its metrics differ between JDKs (hinting, rounding), it
 * needs libfreetype and fontconfig, which a small container lacks, and it keeps fonts for the life
 * of the JVM. Only four tables are read: head, hhea, hmtx and the Unicode part of cmap (format 4,
 * the basic plane, where all of Vietnamese lies). Kerning is left out; it only makes text narrower.
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

  private final double unitsPerEm;
  private final int[] advanceByCodeUnit;

  private TrueTypeFont(double unitsPerEm, int[] advanceByCodeUnit) {
    this.unitsPerEm = unitsPerEm;
    this.advanceByCodeUnit = advanceByCodeUnit;
  }

  /**
   * Reads a font.
   *
   * @throws IllegalArgumentException when the bytes are not a TrueType font with a Unicode cmap
   */
  static TrueTypeFont read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    try {
      int unitsPerEm = unsigned(file, table(file, "head") + 18);
      int longMetrics = unsigned(file, table(file, "hhea") + 34);
      return new TrueTypeFont(
          unitsPerEm,
          advances(
              file, segmentMapping(file, table(file, "cmap")), table(file, "hmtx"), longMetrics));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("The font file ends too early", e);
    }
  }

  /** How wide a text is, in the unit of {@code size}. */
  double width(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int advance = point < advanceByCodeUnit.length ? advanceByCodeUnit[point] : -1;
      width += advance < 0 ? ABSENT_GLYPH_EM * size : advance * size / unitsPerEm;
      i += Character.charCount(point);
    }
    return width;
  }

  /** Whether the font draws every letter of a text itself. */
  boolean covers(String text) {
    return text.codePoints()
        .allMatch(point -> point < advanceByCodeUnit.length && advanceByCodeUnit[point] >= 0);
  }

  private static int table(ByteBuffer file, String tag) {
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

  private static int[] advances(ByteBuffer file, int mapping, int hmtx, int longMetrics) {
    int[] advances = new int[Character.MAX_VALUE + 1];
    Arrays.fill(advances, -1);
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
        glyph = (glyph + unsigned(file, deltas + segment)) & 0xFFFF;
        if (glyph != 0) {
          advances[unit] = unsigned(file, hmtx + 4 * Math.min(glyph, longMetrics - 1));
        }
      }
    }
    return advances;
  }

  private static int unsigned(ByteBuffer file, int at) {
    return file.getShort(at) & 0xFFFF;
  }
}
