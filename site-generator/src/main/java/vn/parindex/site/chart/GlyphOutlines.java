package vn.parindex.site.chart;

import java.nio.ByteBuffer;

/**
 * Outlines of letters, from the tables loca and glyf of a TrueType file: simple ones, and those
 * that are put together from others, as most letters of Vietnamese are. Hints are left out.
 */
final class GlyphOutlines {

  private static final int LOCA_FORMAT = 50;
  private static final int HEADER = 10;

  private static final int ON_CURVE = 1;
  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEAT = 8;
  private static final int SAME_X = 16;
  private static final int SAME_Y = 32;

  private static final int WORDS = 1;
  private static final int OFFSETS = 2;
  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int MATRIX = 128;
  private static final double FIXED_ONE = 1 << 14;

  /** Parts within parts; a font that nests deeper is broken. */
  private static final int DEEPEST = 8;

  private final ByteBuffer file;
  private final int loca;
  private final int glyf;
  private final boolean isLong;

  GlyphOutlines(ByteBuffer file) {
    this.file = file;
    this.loca = TrueTypeFont.table(file, "loca");
    this.glyf = TrueTypeFont.table(file, "glyf");
    this.isLong = unsigned(TrueTypeFont.table(file, "head") + LOCA_FORMAT) != 0;
  }

  /**
   * Where units of the font come to lie.
   *
   * @param xx how far right a unit to the right leads
   * @param xy how far right a unit up leads
   * @param yx how far down a unit to the right leads
   * @param yy how far down a unit up leads
   * @param x where the origin lies
   * @param y where the origin lies
   */
  record Placing(double xx, double xy, double yx, double yy, double x, double y) {

    /** Upright, of some size, with the baseline at {@code y}. */
    static Placing at(double x, double y, double scale) {
      return new Placing(scale, 0, 0, -scale, x, y);
    }

    private double right(double fontX, double fontY) {
      return x + xx * fontX + xy * fontY;
    }

    private double down(double fontX, double fontY) {
      return y + yx * fontX + yy * fontY;
    }

    /** Of a part that is turned, scaled and moved within its letter. */
    private Placing of(double a, double b, double c, double d, double moveX, double moveY) {
      return new Placing(
          xx * a + xy * b,
          xx * c + xy * d,
          yx * a + yy * b,
          yx * c + yy * d,
          right(moveX, moveY),
          down(moveX, moveY));
    }
  }

  /** Draws a letter; nothing for a blank. */
  void trace(int glyph, Placing placing, Outline to) {
    trace(glyph, placing, to, 0);
  }

  private void trace(int glyph, Placing placing, Outline to, int depth) {
    int begin = offset(glyph);
    if (begin == offset(glyph + 1) || depth > DEEPEST) {
      return;
    }
    int at = glyf + begin;
    int contours = file.getShort(at);
    if (contours < 0) {
      parts(at + HEADER, placing, to, depth);
    } else {
      simple(at + HEADER, contours, placing, to);
    }
  }

  private int offset(int glyph) {
    return isLong ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
  }

  private void parts(int from, Placing placing, Outline to, int depth) {
    int at = from;
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = unsigned(at);
      int glyph = unsigned(at + 2);
      boolean areWords = (flags & WORDS) != 0;
      double moveX = areWords ? file.getShort(at + 4) : file.get(at + 4);
      double moveY = areWords ? file.getShort(at + 6) : file.get(at + 5);
      if ((flags & OFFSETS) == 0) {
        throw new IllegalArgumentException("The font joins parts at points, not at places");
      }
      at += areWords ? 8 : 6;
      double a = 1;
      double b = 0;
      double c = 0;
      double d = 1;
      if ((flags & SCALE) != 0) {
        a = fixed(at);
        d = a;
        at += 2;
      } else if ((flags & TWO_SCALES) != 0) {
        a = fixed(at);
        d = fixed(at + 2);
        at += 4;
      } else if ((flags & MATRIX) != 0) {
        a = fixed(at);
        b = fixed(at + 2);
        c = fixed(at + 4);
        d = fixed(at + 6);
        at += 8;
      }
      trace(glyph, placing.of(a, b, c, d, moveX, moveY), to, depth + 1);
    }
  }

  private double fixed(int at) {
    return file.getShort(at) / FIXED_ONE;
  }

  private void simple(int from, int contours, Placing placing, Outline to) {
    if (contours == 0) {
      return;
    }
    int points = unsigned(from + 2 * (contours - 1)) + 1;
    int at = from + 2 * contours;
    at += 2 + unsigned(at);
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = file.get(at++);
      int again = (flags[i] & REPEAT) != 0 ? file.get(at++) & 0xFF : 0;
      for (; again > 0; again--) {
        flags[i + 1] = flags[i];
        i++;
      }
    }
    double[] fontX = new double[points];
    double[] fontY = new double[points];
    at = places(flags, SHORT_X, SAME_X, at, fontX);
    places(flags, SHORT_Y, SAME_Y, at, fontY);
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      x[i] = placing.right(fontX[i], fontY[i]);
      y[i] = placing.down(fontX[i], fontY[i]);
    }
    int first = 0;
    for (int contour = 0; contour < contours; contour++) {
      int last = unsigned(from + 2 * contour);
      contour(flags, x, y, first, last, to);
      first = last + 1;
    }
  }

  /** One coordinate of all points, each written as the step from the point before. */
  private int places(int[] flags, int isShort, int isSame, int from, double[] places) {
    int at = from;
    int place = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = file.get(at++) & 0xFF;
        place += same ? step : -step;
      } else if (!same) {
        place += file.getShort(at);
        at += 2;
      }
      places[i] = place;
    }
    return at;
  }

  /** Between two control points lies a point of the curve that is not written down. */
  private static void contour(
      int[] flags, double[] x, double[] y, int first, int last, Outline to) {
    if (last <= first) {
      return;
    }
    boolean startsOn = (flags[first] & ON_CURVE) != 0;
    double startX = startsOn ? x[first] : (x[first] + x[last]) / 2;
    double startY = startsOn ? y[first] : (y[first] + y[last]) / 2;
    if (!startsOn && (flags[last] & ON_CURVE) != 0) {
      startX = x[last];
      startY = y[last];
    }
    to.from(startX, startY);
    int control = -1;
    for (int i = startsOn ? first + 1 : first; i <= last; i++) {
      boolean isOn = (flags[i] & ON_CURVE) != 0;
      if (control < 0 && isOn) {
        to.line(x[i], y[i]);
      } else if (isOn) {
        to.curve(x[control], y[control], x[i], y[i]);
      } else if (control >= 0) {
        to.curve(x[control], y[control], (x[control] + x[i]) / 2, (y[control] + y[i]) / 2);
      }
      control = isOn ? -1 : i;
    }
    if (control >= 0) {
      to.curve(x[control], y[control], startX, startY);
    }
  }

  private int unsigned(int at) {
    return TrueTypeFont.unsigned(file, at);
  }
}
