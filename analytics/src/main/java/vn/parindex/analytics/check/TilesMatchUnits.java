package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;

/**
 * On the tile map units stand once, on tiles of their own, inside the grid. One map serves several
 * years, and says the first day of a unit whose code another one had before: a unit that is not
 * scored in the later compared period may have its tile; one that is and has none keeps the map
 * from being drawn. A data set without tile map is fine.
 */
final class TilesMatchUnits implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.UNITS);
  }

  @Override
  public void check(Inspection of) {
    TileMap map = of.dataset().tileMap();
    if (map.equals(TileMap.NONE)) {
      return;
    }
    Place file = of.file(Kind.TILE_MAP, "");
    Set<List<?>> placed = new HashSet<>();
    for (int i = 0; i < map.tiles().size(); i++) {
      TileMap.Tile tile = map.tiles().get(i);
      Place place = file.at("tiles", i);
      boolean first = placed.add(List.of(tile.unitCode(), tile.validFrom()));
      if (of.otherZeros(tile.unitCode()).isEmpty() && (!first || !of.isKnown(tile))) {
        of.report(
            Problem.TILE_UNIT,
            place.at("unit"),
            Inspection.quoted(tile.unitCode())
                + (tile.validFrom().equals(LocalDate.MIN) ? "" : " từ " + tile.validFrom()),
            "mã một đơn vị có trong reference/units.json, mỗi đơn vị một ô",
            "Sửa mã hoặc \"validFrom\", hoặc bỏ ô này.");
      }
      if (tile.column() < 0
          || tile.row() < 0
          || tile.column() >= map.columns()
          || tile.row() >= map.rows()) {
        of.report(
            Problem.TILE_OUTSIDE,
            place,
            "cột " + tile.column() + ", hàng " + tile.row(),
            "cột từ 0 đến " + (map.columns() - 1) + ", hàng từ 0 đến " + (map.rows() - 1),
            "Sửa vị trí ô, hoặc tăng \"columns\", \"rows\".");
      }
    }
    shared(of, file, map.tiles());
    for (Unit unit : of.without(map.tiles())) {
      of.report(
          Problem.TILE_MISSING,
          file.at("tiles"),
          "",
          "một ô cho " + Inspection.name(unit) + " của kỳ " + of.declared().compareTo(),
          "Thêm {\"unit\": \""
              + unit.code()
              + "\""
              + day(of, unit)
              + ", \"column\": …, \"row\": …}.");
    }
  }

  /** What a tile has to say besides the code of a unit that another one had before it. */
  private static String day(Inspection of, Unit unit) {
    boolean reused =
        of.called(unit.code()).stream()
            .anyMatch(other -> other.id().validFrom().isBefore(unit.id().validFrom()));
    return reused ? ", \"validFrom\": \"" + unit.id().validFrom() + "\"" : "";
  }

  /** Units of one period on one place; those that came after others may stand where these stood. */
  private static void shared(Inspection of, Place file, List<TileMap.Tile> tiles) {
    Set<TileMap.Tile> told = new HashSet<>();
    for (Period period : of.dataset().periods()) {
      Map<List<Integer>, String> taken = new HashMap<>();
      for (TileMap.Tile tile : of.dataset().drawn(tiles, period).values()) {
        String other = taken.putIfAbsent(List.of(tile.column(), tile.row()), tile.unitCode());
        if (other != null && told.add(tile)) {
          of.report(
              Problem.TILE_SHARED,
              file.at("tiles", tiles.indexOf(tile)),
              "cột " + tile.column() + ", hàng " + tile.row(),
              "ô chưa có đơn vị nào",
              "Ô này đã là của " + other + ": chuyển một trong hai.");
        }
      }
    }
  }
}
