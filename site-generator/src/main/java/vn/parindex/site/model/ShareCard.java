package vn.parindex.site.model;

import java.util.List;

/**
 * What the picture shows that stands for the site wherever a link to it is shown.
 *
 * @param siteName title of the site
 * @param finding who stands where, in a sentence
 * @param days of which days the figures are
 * @param publisher who answers for it
 * @param notice that figures are illustrative; empty when they are not
 * @param map the units on their map, and how many are in each band; without tiles when there is no
 *     map
 * @param bars the ranked units, the first one first: what is drawn when there is no map
 */
public record ShareCard(
    String siteName,
    String finding,
    String days,
    String publisher,
    String notice,
    TileMapView map,
    List<Bar> bars) {

  /** Copies. */
  public ShareCard {
    bars = List.copyOf(bars);
  }

  /**
   * A ranked unit.
   *
   * @param percent its index; below 0 where more is taken off than was reached, above 100 with a
   *     bonus
   * @param shade of its grade band, 1 for the best to 5 for the last
   */
  public record Bar(double percent, int shade) {}
}
