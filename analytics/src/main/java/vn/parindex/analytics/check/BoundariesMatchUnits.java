package vn.parindex.analytics.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.DataFile.Kind;

/**
 * An outline is of a known unit, and a unit has one at most; of the units of the later compared
 * period those without outline are named. A data set without boundaries is fine.
 */
final class BoundariesMatchUnits implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.UNITS);
  }

  @Override
  public void check(Inspection of) {
    Boundaries boundaries = of.dataset().boundaries();
    if (boundaries.equals(Boundaries.NONE)) {
      return;
    }
    Place features = of.file(Kind.BOUNDARIES, "").at("features");
    Set<String> outlined = new HashSet<>();
    for (int i = 0; i < boundaries.outlines().size(); i++) {
      String code = boundaries.outlines().get(i).unitCode();
      Place place = features.at(i, "properties", "code");
      if (!outlined.add(code)) {
        of.report(
            Problem.BOUNDARY_TWICE,
            place,
            Inspection.quoted(code),
            "mỗi đơn vị một mục",
            "Gộp các vùng của đơn vị này thành một MultiPolygon, hoặc sửa mã.");
      } else if (of.otherZeros(code).map(outlined::add).isPresent()) {
        continue; // That zeros were lost is told once for all files.
      } else if (of.called(code).isEmpty()) {
        of.report(
            Problem.BOUNDARY_UNKNOWN,
            place,
            Inspection.quoted(code),
            "mã một đơn vị trong danh sách đơn vị",
            "Sửa mã; nếu là đơn vị ngoài bộ số liệu thì bỏ vùng này, trang không vẽ.");
      }
    }
    List<String> without =
        of.dataset().period(of.declared().compareTo()).stream()
            .flatMap(period -> of.dataset().unitsOf(period).stream())
            .filter(unit -> !outlined.contains(unit.code()))
            .map(Inspection::name)
            .toList();
    if (!without.isEmpty()) {
      of.report(
          Problem.BOUNDARY_MISSING,
          features,
          "",
          "ranh giới của " + Inspection.some(without),
          "Thêm ranh giới; chưa có thì trang nêu tên đơn vị dưới bản đồ.");
    }
  }
}
