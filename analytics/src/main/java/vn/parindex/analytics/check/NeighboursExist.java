package vn.parindex.analytics.check;

import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Unit;

/** Neighbours exist at the same time, are not the unit itself, and name it in turn. */
final class NeighboursExist implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.UNITS);
  }

  @Override
  public void check(Inspection of) {
    List<Unit> units = of.dataset().units();
    for (int u = 0; u < units.size(); u++) {
      Unit unit = units.get(u);
      for (int n = 0; n < unit.neighbours().size(); n++) {
        String code = unit.neighbours().get(n);
        Place place = of.unit(u).at("neighbours", n);
        List<Unit> named =
            of.called(code).stream().filter(o -> Namesakes.atOneTime(o, unit)).toList();
        if (of.otherZeros(code).isPresent()) {
          continue; // UnitCodesKeepTheirZeros says so.
        }
        if (named.isEmpty() || code.equals(unit.code())) {
          of.report(
              Problem.NEIGHBOUR,
              place,
              Inspection.quoted(code),
              "mã một đơn vị khác cùng thời gian",
              "Sửa mã trong \"neighbours\".");
        } else if (named.stream().noneMatch(o -> o.neighbours().contains(unit.code()))) {
          of.report(
              Problem.NEIGHBOUR,
              place,
              Inspection.quoted(code),
              Inspection.name(named.get(0)) + " cũng ghi giáp ranh với " + unit.code(),
              "Ghi giáp ranh ở cả hai đơn vị.");
        }
      }
    }
  }
}
