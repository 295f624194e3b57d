package vn.parindex.analytics.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;

/**
 * On the tile map units stand once, on tiles of their own, inside the grid. One map serves several
 * years: a unit that is not scored in the later compared period may have its tile; one that is and
 * has none keeps the map from being drawn. A data set without tile map is fine.
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
    List<Unit> units =
        of.dataset().period(of.declared().compareTo()).map(of.dataset()::unitsOf).orElse(List.of());
    Set<String> known = of.dataset().units().stream().map(Unit::code).collect(Collectors.toSet());
    Set<String> placed = new HashSet<>();
    Map<List<Integer>, String> taken = new HashMap<>();
    for (int i = 0; i < map.tiles().size(); i++) {
      TileMap.Tile tile = map.tiles().get(i);
      Place place = file.at("tiles", i);
      boolean zeros = of.otherZeros(tile.unitCode()).map(placed::add).isPresent();
      if (!zeros && (!placed.add(tile.unitCode()) || !known.contains(tile.unitCode()))) {
        of.report(
            Problem.TILE_UNIT,
            place.at("unit"),
            Inspection.quoted(tile.unitCode()),
            "mã một đơn vị có trong reference/units.json, mỗi đơn vị một ô",
            "Sửa mã, hoặc bỏ ô này.");
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
      String other = taken.putIfAbsent(List.of(tile.column(), tile.row()), tile.unitCode());
      if (other != null) {
        of.report(
            Problem.TILE_SHARED,
            place,
            "cột " + tile.column() + ", hàng " + tile.row(),
            "ô chưa có đơn vị nào",
            "Ô này đã là của " + other + ": chuyển một trong hai.");
      }
    }
    for (Unit unit : units) {
      if (!placed.contains(unit.code())) {
        of.report(
            Problem.TILE_MISSING,
            file.at("tiles"),
            "",
            "một ô cho " + Inspection.name(unit) + " của kỳ " + of.declared().compareTo(),
            "Thêm {\"unit\": \"" + unit.code() + "\", \"column\": …, \"row\": …}.");
      }
    }
  }
}
