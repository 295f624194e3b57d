package vn.parindex.site.render;

import java.util.List;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.chart.FittedText;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TileMapView;

/** Draws the tile map as inline SVG: every tile a link with name, figure and rank in words. */
final class TileMapSvg {

  private static final int TILE_WIDTH = 104;
  private static final int TILE_HEIGHT = 78;
  private static final int STEP_X = 110;
  private static final int STEP_Y = 84;

  /** What stays free on either side of a name. */
  private static final int MARGIN = 4;

  private static final int NAME_LINES = 2;
  private static final int NAME_LINE = 16;

  /** Sizes of a name: as in the style sheet, and no smaller than the rank below it. */
  private static final List<Integer> NAME_SIZES = List.of(15, 13);

  private TileMapSvg() {}

  static String draw(TileMapView map, SitePath page, ChartRenderer fonts) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"tiles\" role=\"group\" aria-label=\"")
        .append(escaped(map.title()))
        .append("\" viewBox=\"0 0 ")
        .append(map.columns() * STEP_X - (STEP_X - TILE_WIDTH))
        .append(' ')
        .append(map.rows() * STEP_Y - (STEP_Y - TILE_HEIGHT))
        .append("\">");
    for (TileMapView.Tile tile : map.tiles()) {
      int x = tile.column() * STEP_X;
      int y = tile.row() * STEP_Y;
      int middle = x + TILE_WIDTH / 2;
      svg.append("<a href=\"")
          .append(escaped(tile.to().relativeTo(page)))
          .append("\" class=\"tile band-")
          .append(tile.shade())
          .append("\" data-figure=\"")
          .append(escaped(tile.figure()))
          .append("\"><rect x=\"")
          .append(x)
          .append("\" y=\"")
          .append(y)
          .append("\" width=\"")
          .append(TILE_WIDTH)
          .append("\" height=\"")
          .append(TILE_HEIGHT)
          .append("\" rx=\"4\"/>");
      FittedText name = fonts.fitted(tile.name(), TILE_WIDTH - 2 * MARGIN, NAME_LINES, NAME_SIZES);
      name(svg, name, tile.name(), middle, y);
      boolean high = name.lines().size() > 1;
      words(svg, "tile-value", middle, y + (high ? 54 : 47), tile.value());
      words(svg, "tile-rank", middle, y + (high ? 71 : 66), tile.rank());
      svg.append("</a>");
    }
    return svg.append("</svg>").toString();
  }

  /** The name on one or two lines; where it had to be cut, whole as a title. */
  private static void name(StringBuilder svg, FittedText fitted, String name, int x, int y) {
    if (fitted.cut()) {
      svg.append("<title>").append(escaped(name)).append("</title>");
    }
    svg.append("<text class=\"tile-name")
        .append(fitted.size() < NAME_SIZES.get(0) ? " small" : "")
        .append("\" text-anchor=\"middle\">");
    for (int line = 0; line < fitted.lines().size(); line++) {
      svg.append(line == 0 ? "" : " ")
          .append("<tspan x=\"")
          .append(x)
          .append("\" y=\"")
          .append(y + (fitted.lines().size() == 1 ? 25 : 18 + line * NAME_LINE))
          .append("\">")
          .append(escaped(fitted.lines().get(line)))
          .append("</tspan>");
    }
    svg.append("</text>");
  }

  private static void words(StringBuilder svg, String name, int x, int y, String text) {
    svg.append("<text class=\"")
        .append(name)
        .append("\" text-anchor=\"middle\" x=\"")
        .append(x)
        .append("\" y=\"")
        .append(y)
        .append("\">")
        .append(escaped(text))
        .append("</text>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
