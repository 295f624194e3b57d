package vn.parindex.analytics.check;

import java.util.List;
import vn.parindex.analytics.model.Unit;

/** On no day do two units have the same code. */
final class UnitCodesAreUnique implements DataRule {
  @Override
  public void check(Inspection of) {
    List<Unit> units = of.dataset().units();
    for (int b = 1; b < units.size(); b++) {
      for (int a = 0; a < b; a++) {
        if (units.get(a).code().equals(units.get(b).code())
            && NeighboursExist.atOneTime(units.get(a), units.get(b))) {
          of.report(
              Problem.UNIT_CODE_TWICE,
              of.unit(b).at("code"),
              Inspection.quoted(units.get(b).code()),
              "mã chưa dùng cùng thời gian",
              "Mã này là của "
                  + Inspection.name(units.get(a))
                  + ": sửa mã, hoặc ghi \"validUntil\", \"validFrom\".");
        }
      }
    }
  }
}
