package vn.parindex.analytics.check;

import java.util.List;
import vn.parindex.analytics.model.Unit;

/** On no day do two units have the same code. */
final class UnitCodesAreUnique implements DataRule {
  @Override
  public void check(Inspection of) {
    List<Unit> units = of.dataset().units();
    Namesakes namesakes = new Namesakes(units, Unit::code);
    for (int u = 0; u < units.size(); u++) {
      int index = u;
      namesakes
          .before(u)
          .ifPresent(
              first ->
                  of.report(
                      Problem.UNIT_CODE_TWICE,
                      of.unit(index).at("code"),
                      Inspection.quoted(first.code()),
                      "mã chưa dùng cùng thời gian",
                      "Mã này là của "
                          + Inspection.name(first)
                          + ": sửa mã, bỏ mục lặp lại, hoặc ghi \"validUntil\", \"validFrom\"."));
    }
  }
}
