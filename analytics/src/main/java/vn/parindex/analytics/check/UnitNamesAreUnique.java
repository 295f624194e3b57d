package vn.parindex.analytics.check;

import java.util.List;
import java.util.Locale;
import vn.parindex.analytics.model.Unit;

/** On no day do two units of one type have the same name. */
final class UnitNamesAreUnique implements DataRule {
  @Override
  public void check(Inspection of) {
    List<Unit> units = of.dataset().units();
    for (int b = 1; b < units.size(); b++) {
      for (int a = 0; a < b; a++) {
        if (key(units.get(a)).equals(key(units.get(b)))
            && NeighboursExist.atOneTime(units.get(a), units.get(b))) {
          of.report(
              Problem.UNIT_NAME_TWICE,
              of.unit(b).at("name"),
              Inspection.quoted(units.get(b).name()),
              "tên khác với mọi đơn vị cùng loại, cùng thời gian",
              "Tên này là của " + Inspection.name(units.get(a)) + ": sửa một trong hai.");
        }
      }
    }
  }

  private static String key(Unit unit) {
    return (unit.type() + " " + unit.name()).toLowerCase(Locale.ROOT);
  }
}
