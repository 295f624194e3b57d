package vn.parindex.site.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import vn.parindex.site.templates.TemplateFiles;

/**
 * The bundled font in two weights, and how wide texts are in it.
 *
 * <p>Widths are taken from the outlines at a large size, without hinting, and scaled down: at the
 * sizes of the charts themselves the rasteriser of a JDK would round them in its own way.
 */
final class ChartFont {

  private static final float MEASURED_AT = 1000f;
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final Font regular;
  private final Font bold;

  private ChartFont(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  static ChartFont load(TemplateFiles files) {
    return new ChartFont(
        read(files, "assets/fonts/be-vietnam-pro-400.ttf"),
        read(files, "assets/fonts/be-vietnam-pro-600.ttf"));
  }

  private static Font read(TemplateFiles files, String path) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(files.bytes(path)));
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("bundled font " + path + " cannot be read", e);
    }
  }

  Font font(boolean heavy, double size) {
    return (heavy ? bold : regular).deriveFont((float) size);
  }

  /** Width of a text in the units of the picture. */
  double width(String text, boolean heavy, double size) {
    if (text.isEmpty()) {
      return 0;
    }
    return (heavy ? bold : regular)
            .deriveFont(MEASURED_AT)
            .getStringBounds(text, UNHINTED)
            .getWidth()
        * size
        / MEASURED_AT;
  }

  /** The text, or as much of it with "…" as fits into {@code room}. */
  String fitted(String text, boolean heavy, double size, double room) {
    if (width(text, heavy, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end).strip() + "…", heavy, size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }
}
