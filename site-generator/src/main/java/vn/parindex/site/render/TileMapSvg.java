package vn.parindex.site.render;

import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TileMapView;

/** Draws the tile map as inline SVG: every tile a link with name, figure and rank in words. */
final class TileMapSvg {

  private static final int TILE_WIDTH = 104;
  private static final int TILE_HEIGHT = 78;
  private static final int STEP_X = 110;
  private static final int STEP_Y = 84;

  private TileMapSvg() {}

  static String draw(TileMapView map, SitePath page) {
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
          .append("\"><rect x=\"")
          .append(x)
          .append("\" y=\"")
          .append(y)
          .append("\" width=\"")
          .append(TILE_WIDTH)
          .append("\" height=\"")
          .append(TILE_HEIGHT)
          .append("\" rx=\"4\"/>");
      words(svg, "tile-name", middle, y + 25, tile.name());
      words(svg, "tile-value", middle, y + 47, tile.value());
      words(svg, "tile-rank", middle, y + 66, tile.rank());
      svg.append("</a>");
    }
    return svg.append("</svg>").toString();
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
