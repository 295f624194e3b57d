package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A map on which every unit is one square, so that small communes are as visible as large ones.
 *
 * @param columns number of columns
 * @param rows number of rows
 * @param tiles at most one per unit, and per place and time
 */
public record TileMap(int columns, int rows, List<Tile> tiles) {

  /** No map: the data set has none. */
  public static final TileMap NONE = new TileMap(0, 0, List.of());

  /** Checks and copies. */
  public TileMap {
    tiles = List.copyOf(tiles);
  }

  /**
   * Where a unit stands, counted from 0 at the north-west.
   *
   * @param unitCode the unit's code
   * @param validFrom the unit's first day, if the map says it
   * @param column from the west
   * @param row from the north
   */
  public record Tile(String unitCode, LocalDate validFrom, int column, int row) implements Drawn {
    /** Checks which unit it is. */
    public Tile {
      Objects.requireNonNull(unitCode, "unitCode");
      Objects.requireNonNull(validFrom, "validFrom");
    }

    /** Of the unit that had the code first. */
    public Tile(String unitCode, int column, int row) {
      this(unitCode, LocalDate.MIN, column, row);
    }
  }
}
