package vn.parindex.analytics.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;

/** The parent of an "of which" target exists, and no target is above itself. */
final class TargetsFormATree implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.TARGETS);
  }

  @Override
  public void check(Inspection of) {
    for (Map.Entry<String, TargetSet> year : of.dataset().targets().entrySet()) {
      Map<String, String> parents = new LinkedHashMap<>();
      year.getValue().targets().forEach(t -> parents.putIfAbsent(t.code(), t.parent()));
      for (int i = 0; i < year.getValue().targets().size(); i++) {
        Target target = year.getValue().targets().get(i);
        Place place = of.file(Kind.TARGETS, year.getKey()).at("targets", i, "parent");
        if (!target.parent().isEmpty() && !parents.containsKey(target.parent())) {
          of.report(
              Problem.TARGET_PARENT,
              place,
              Inspection.quoted(target.parent()),
              "mã một chỉ tiêu cùng năm",
              "Sửa mã, hoặc bỏ mục \"parent\".");
        } else if (above(target.code(), parents)) {
          of.report(
              Problem.TARGET_CYCLE,
              place,
              Inspection.quoted(target.parent()),
              "chỉ tiêu không nằm dưới " + target.code(),
              "Sửa \"parent\" để các chỉ tiêu không trỏ vòng về nhau.");
        }
      }
    }
  }

  private static boolean above(String code, Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    String parent = parents.get(code);
    while (parent != null && !parent.isEmpty() && seen.add(parent)) {
      if (parent.equals(code)) {
        return true;
      }
      parent = parents.get(parent);
    }
    return false;
  }
}
