package vn.parindex.analytics.table;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Framework;

/** Names of areas and criteria by level and code: "area 3", "criterion 3.1". */
final class FrameworkNames {

  private FrameworkNames() {}

  static Map<String, String> of(Framework framework) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Area area : framework.areas()) {
      names.put("area " + area.code(), area.name());
      for (Criterion criterion : area.criteria()) {
        names.put("criterion " + criterion.code(), criterion.name());
      }
    }
    return names;
  }
}
