package vn.parindex.site.model;

import java.util.List;

/**
 * A map of the outlines of units, already as large as it is drawn.
 *
 * @param title what it shows
 * @param description for those who do not see it
 * @param width of the drawing, in tenths of a pixel
 * @param height of the drawing, in tenths of a pixel
 * @param areas the units that are drawn, the best first
 * @param without says that the units after it have no outline
 * @param missing the first units that have none
 * @param others how many more have none, in words; empty for no more
 * @param legend as that of a map of tiles
 */
public record OutlineMapView(
    String title,
    String description,
    int width,
    int height,
    List<Area> areas,
    String without,
    List<Link> missing,
    String others,
    List<TileMapView.Legend> legend) {

  /** With more units names and ranks have no room, and a list of all of them is another page. */
  private static final int MOST_LISTED = 60;

  /** Whether every unit is written, on the map or in a list below it. */
  public static boolean isWritten(int units) {
    return units <= MOST_LISTED;
  }

  /** Copies. */
  public OutlineMapView {
    areas = List.copyOf(areas);
    missing = List.copyOf(missing);
    legend = List.copyOf(legend);
  }

  /**
   * A unit.
   *
   * @param name the unit
   * @param value its figure, or "–"
   * @param rank its rank in words, or that there is none
   * @param place its rank as a figure, or "–": what stands where there is no room for the name
   * @param to its scorecard
   * @param shade of its grade band, 1 for the best to 5 for the last; 0 without a figure
   * @param lines closed lines around it, its parts and its holes; what lies within an odd number of
   *     them is the unit
   * @param figure what its figure is about, as {@link MarkNote} has it
   */
  public record Area(
      String name,
      String value,
      String rank,
      String place,
      SitePath to,
      int shade,
      List<List<Point>> lines,
      String figure) {

    /** Copies. */
    public Area {
      lines = lines.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A point of the drawing, in tenths of a pixel.
   *
   * @param x from the west
   * @param y from the north
   */
  public record Point(int x, int y) {}
}
