package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** A sheet is that of a unit that exists on the day on which the period counts its units. */
final class SheetsNameKnownUnits implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.UNITS);
  }

  @Override
  public void check(Inspection of) {
    for (Period period : of.dataset().periods()) {
      Set<UnitId> units =
          of.dataset().unitsOf(period).stream().map(Unit::id).collect(Collectors.toSet());
      List<ScoreSheet> sheets = of.sheets(period.code());
      for (int i = 0; i < sheets.size(); i++) {
        ScoreSheet sheet = sheets.get(i);
        if (!units.contains(sheet.unit()) && of.otherZeros(sheet.unit().code()).isEmpty()) {
          of.report(
              Problem.UNIT_UNKNOWN,
              of.sheet(period.code(), i).at("unit"),
              Inspection.quoted(sheet.unit().code()),
              "mã một đơn vị tồn tại ngày " + Inspection.day(period.unitsAsOf()),
              other(of, sheet.unit().code())
                  + "Sửa mã, hoặc bổ sung đơn vị vào reference/units.json.");
        }
      }
    }
  }

  /** Units of other times with this code, for readers. */
  private static String other(Inspection of, String code) {
    StringBuilder text = new StringBuilder();
    for (Unit unit : of.called(code)) {
      text.append(Inspection.name(unit))
          .append(
              unit.validUntil().equals(LocalDate.MAX)
                  ? " có từ " + Inspection.day(unit.id().validFrom())
                  : " có đến " + Inspection.day(unit.validUntil()))
          .append(". ");
    }
    return text.toString();
  }
}
