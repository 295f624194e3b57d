package vn.parindex.site.render;

import java.util.List;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.chart.FittedText;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TileMapView;

/**
 * Draws the tile map as inline SVG, every tile a link with name, figure and rank in words: once for
 * wide screens and paper, once as wide as a telephone. The style sheet shows one of them.
 */
final class TileMapSvg {

  private static final Format WIDE =
      new Format("tiles-wide", 104, 78, 6, 4, 2, 16, List.of(15, 13), 18, 13, 5);

  /** How wide the map is on a telephone of 360 pixels, between its margins. */
  private static final int TELEPHONE = 328;

  /** Narrower tiles have room for a rank only; the name answers a pointer and a screen reader. */
  private static final int LEAST_FOR_NAMES = 44;

  private final TileMapView map;
  private final SitePath page;
  private final ChartRenderer fonts;
  private final Format format;
  private final StringBuilder svg = new StringBuilder();

  private TileMapSvg(TileMapView map, SitePath page, ChartRenderer fonts, Format format) {
    this.map = map;
    this.page = page;
    this.fonts = fonts;
    this.format = format;
  }

  /**
   * Sizes in pixels of the drawing.
   *
   * @param gap between tiles
   * @param margin that stays free on either side of a name
   * @param lines of a name at most
   * @param nameLine height of a line of a name
   * @param names sizes of a name, as in the style sheet, the largest first
   * @param value size of the figure
   * @param rank size of the rank
   * @param between name and figure, and figure and rank
   */
  private record Format(
      String name,
      int width,
      int height,
      int gap,
      int margin,
      int lines,
      int nameLine,
      List<Integer> names,
      int value,
      int rank,
      int between) {

    /** Tiles that together are as wide as a telephone, high enough for a name in three lines. */
    static Format narrow(int columns) {
      int width = Math.max(1, TELEPHONE / Math.max(1, columns) - 4);
      int height = width < LEAST_FOR_NAMES ? Math.max(28, width) : 72;
      return new Format(
          "tiles-narrow", Math.min(width, 72), height, 4, 1, 3, 12, List.of(11, 10), 14, 11, 3);
    }

    boolean hasNames() {
      return width >= LEAST_FOR_NAMES;
    }
  }

  static String draw(TileMapView map, SitePath page, ChartRenderer fonts) {
    return new TileMapSvg(map, page, fonts, WIDE).drawn()
        + new TileMapSvg(map, page, fonts, Format.narrow(map.columns())).drawn();
  }

  private String drawn() {
    int stepX = format.width() + format.gap();
    int stepY = format.height() + format.gap();
    svg.append("<svg class=\"tiles ")
        .append(format.name())
        .append("\" role=\"group\" aria-label=\"")
        .append(SvgText.escaped(map.title()))
        .append("\" viewBox=\"0 0 ")
        .append(map.columns() * stepX - format.gap())
        .append(' ')
        .append(map.rows() * stepY - format.gap())
        .append("\">");
    for (TileMapView.Tile tile : map.tiles()) {
      tile(tile, tile.column() * stepX, tile.row() * stepY);
    }
    return svg.append("</svg>\n").toString();
  }

  private void tile(TileMapView.Tile tile, int x, int y) {
    int middle = x + format.width() / 2;
    svg.append("<a href=\"")
        .append(SvgText.escaped(tile.to().relativeTo(page)))
        .append("\" class=\"tile band-")
        .append(tile.shade())
        .append("\" data-figure=\"")
        .append(SvgText.escaped(tile.figure()))
        .append("\"><rect x=\"")
        .append(x)
        .append("\" y=\"")
        .append(y)
        .append("\" width=\"")
        .append(format.width())
        .append("\" height=\"")
        .append(format.height())
        .append("\" rx=\"4\"/>");
    if (format.hasNames()) {
      words(tile, middle, y);
    } else {
      svg.append("<title>")
          .append(SvgText.escaped(tile.name() + ": " + tile.value() + ", " + tile.rank()))
          .append("</title>");
      SvgText.words(
          svg, "tile-rank", middle, y + format.height() / 2 + 4, digits(tile.rank(), tile.value()));
    }
    svg.append("</a>");
  }

  /** The rank without its word: "hạng 4" is 4; as it is where there is none. */
  private static String digits(String rank, String without) {
    String digits = rank.replaceAll("[^0-9=]", "");
    return digits.isEmpty() ? without : digits;
  }

  /** Name, figure and rank, together in the middle of the tile. */
  private void words(TileMapView.Tile tile, int middle, int y) {
    FittedText name =
        fonts.fitted(
            tile.name(), format.width() - 2 * format.margin(), format.lines(), format.names());
    int lines = name.lines().size();
    int high = lines * format.nameLine() + format.value() + format.rank() + 2 * format.between();
    // Letters stand on their baseline: above the first line there is less ink than size.
    int first = y + (format.height() - high) / 2 + format.nameLine() - 2;
    int last = first + (lines - 1) * format.nameLine();
    int value = last + format.between() + format.value();
    SvgText.name(svg, name, tile.name(), format.names().get(0), middle, first, format.nameLine());
    SvgText.words(svg, "tile-value", middle, value, tile.value());
    // "chưa xếp hạng" is wider than the tiles of a telephone; there the missing figure says it.
    int room = format.width() - 2 * format.margin();
    if (!fonts.fitted(tile.rank(), room, 1, List.of(format.rank())).cut()) {
      int rank = value + format.between() + format.rank();
      SvgText.words(svg, "tile-rank", middle, rank, tile.rank());
    }
  }
}
