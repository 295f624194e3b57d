package vn.parindex.analytics.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** In a period that has sheets every unit has one; two are an error, none is a warning. */
final class UnitsHaveOneSheet implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.UNITS);
  }

  @Override
  public void check(Inspection of) {
    for (Period period : of.dataset().periods()) {
      List<ScoreSheet> sheets = of.sheets(period.code());
      if (sheets.isEmpty()) {
        continue;
      }
      Set<UnitId> seen = new HashSet<>();
      for (int i = 0; i < sheets.size(); i++) {
        if (!seen.add(sheets.get(i).unit())) {
          of.report(
              Problem.SHEET_TWICE,
              of.sheet(period.code(), i).at("unit"),
              Inspection.quoted(sheets.get(i).unit().code()),
              "mỗi đơn vị một phiếu",
              "Giữ lại một phiếu của đơn vị này.");
        }
      }
      Set<String> zeros =
          sheets.stream()
              .flatMap(sheet -> of.otherZeros(sheet.unit().code()).stream())
              .collect(Collectors.toSet());
      for (Unit unit : of.dataset().unitsOf(period)) {
        if (!seen.contains(unit.id()) && !zeros.contains(unit.code())) {
          of.report(
              Problem.SHEET_MISSING,
              of.file(Kind.SCORES, period.code()).at("units"),
              "",
              "phiếu của " + Inspection.name(unit),
              "Thêm phiếu khi có; đến lúc đó đơn vị hiện là chưa có số liệu.");
        }
      }
    }
  }
}
