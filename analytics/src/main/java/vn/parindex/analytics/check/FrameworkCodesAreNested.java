package vn.parindex.analytics.check;

import java.util.HashSet;
import java.util.Set;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;

/** Codes of an edition are unique and begin with their parent's: 1, 1.2, 1.2.3. */
final class FrameworkCodesAreNested implements DataRule {
  @Override
  public void check(Inspection of) {
    for (Framework framework : of.dataset().frameworks().values()) {
      Place file = of.file(Kind.FRAMEWORK, framework.edition());
      Set<String> seen = new HashSet<>();
      for (int a = 0; a < framework.areas().size(); a++) {
        Area area = framework.areas().get(a);
        Place areaPlace = file.at("areas", a);
        unique(of, areaPlace, seen, area.code());
        for (int c = 0; c < area.criteria().size(); c++) {
          Criterion criterion = area.criteria().get(c);
          Place criterionPlace = areaPlace.at("criteria", c);
          unique(of, criterionPlace, seen, criterion.code());
          nested(of, criterionPlace, criterion.code(), area.code());
          if (criterion.isLeaf()) {
            continue;
          }
          for (int l = 0; l < criterion.leaves().size(); l++) {
            Leaf leaf = criterion.leaves().get(l);
            Place leafPlace = criterionPlace.at("components", l);
            unique(of, leafPlace, seen, leaf.code());
            nested(of, leafPlace, leaf.code(), criterion.code());
          }
        }
      }
    }
  }

  private static void unique(Inspection of, Place place, Set<String> seen, String code) {
    if (!seen.add(code)) {
      of.report(
          Problem.FRAMEWORK_CODE_TWICE,
          place.at("code"),
          Inspection.quoted(code),
          "mã chưa dùng trong bộ tiêu chí này",
          "Đánh lại mã; mã đứng trước đã dùng " + code + ".");
    }
  }

  private static void nested(Inspection of, Place place, String code, String parent) {
    if (!code.startsWith(parent + ".")) {
      of.report(
          Problem.FRAMEWORK_CODE_NESTING,
          place.at("code"),
          Inspection.quoted(code),
          "mã bắt đầu bằng \"" + parent + ".\"",
          "Sửa mã, hoặc chuyển mục sang đúng cấp trên.");
    }
  }
}
