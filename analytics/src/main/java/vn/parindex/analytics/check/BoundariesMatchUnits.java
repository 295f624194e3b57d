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
    Set<List<?>> outlined = new HashSet<>();
    for (int i = 0; i < boundaries.outlines().size(); i++) {
      Boundaries.Outline outline = boundaries.outlines().get(i);
      String code = outline.unitCode();
      Place place = features.at(i, "properties", "code");
      if (!outlined.add(List.of(code, outline.validFrom()))) {
        of.report(
            Problem.BOUNDARY_TWICE,
            place,
            Inspection.quoted(code),
            "mỗi đơn vị một mục",
            "Gộp các vùng của đơn vị này thành một MultiPolygon, hoặc sửa mã.");
      } else if (of.otherZeros(code).isEmpty() && !of.isKnown(outline)) {
        // That zeros were lost is told once for all files.
        of.report(
            Problem.BOUNDARY_UNKNOWN,
            place,
            Inspection.quoted(code),
            "mã một đơn vị trong danh sách đơn vị",
            "Sửa mã hoặc \"validFrom\"; nếu là đơn vị ngoài bộ số liệu thì bỏ vùng này, trang không vẽ.");
      }
    }
    List<String> without =
        of.without(boundaries.outlines()).stream().map(Inspection::name).toList();
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
