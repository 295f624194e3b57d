package vn.parindex.analytics.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.parindex.analytics.model.Unit;

/**
 * On no day do two units of one type have the same name, as a rule: in a province some do. A unit
 * that repeats the code of another is that unit written twice, and {@link UnitCodesAreUnique} says
 * so.
 */
final class UnitNamesAreUnique implements DataRule {
  @Override
  public void check(Inspection of) {
    List<Unit> units = of.dataset().units();
    Namesakes codes = new Namesakes(units, Unit::code);
    Namesakes names = new Namesakes(units, UnitNamesAreUnique::key);
    for (int u = 0; u < units.size(); u++) {
      int index = u;
      Optional<Unit> first = codes.before(u).isPresent() ? Optional.empty() : names.before(u);
      first.ifPresent(
          other ->
              of.report(
                  Problem.UNIT_NAME_TWICE,
                  of.unit(index).at("name"),
                  Inspection.quoted(units.get(index).name()),
                  "tên khác với mọi đơn vị cùng loại, cùng thời gian",
                  "Tên này cũng là của "
                      + Inspection.name(other)
                      + ". Gõ nhầm thì sửa; đúng là hai đơn vị thì để nguyên."));
    }
  }

  private static String key(Unit unit) {
    return unit.fullName().toLowerCase(Locale.ROOT);
  }
}
