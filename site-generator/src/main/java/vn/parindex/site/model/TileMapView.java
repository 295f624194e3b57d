package vn.parindex.site.model;

import java.util.List;

/**
 * A map of equal tiles, one per unit.
 *
 * @param title what it shows
 * @param description for those who do not see it
 * @param columns tiles across
 * @param rows tiles down
 * @param tiles empty when the data set has no map
 * @param legend one entry per grade band, best first
 */
public record TileMapView(
    String title,
    String description,
    int columns,
    int rows,
    List<Tile> tiles,
    List<Legend> legend) {

  /** Copies. */
  public TileMapView {
    tiles = List.copyOf(tiles);
    legend = List.copyOf(legend);
  }

  /**
   * A unit's tile.
   *
   * @param name the unit
   * @param value its figure, or "–"
   * @param rank its rank in words, or empty
   * @param to its scorecard
   * @param column from the west, from 0
   * @param row from the north, from 0
   * @param shade of its grade band, 1 for the best to 5 for the last; 0 without a figure
   * @param figure what its figure is about, as {@link MarkNote} has it
   */
  public record Tile(
      String name,
      String value,
      String rank,
      SitePath to,
      int column,
      int row,
      int shade,
      String figure) {}

  /**
   * What a shade means.
   *
   * @param shade 1 for the best to 5 for the last
   * @param text the band with its bound
   * @param count how many units are in it, in words
   */
  public record Legend(int shade, String text, String count) {}
}
