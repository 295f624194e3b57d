package vn.parindex.analytics.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;

/** Every period with sheets has as many units as it promises. */
final class UnitCountHolds implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.UNITS, Kind.SCORES);
  }

  @Override
  public void check(Inspection of) {
    List<Period> periods = of.dataset().periods();
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      List<ScoreSheet> sheets = of.sheets(period.code());
      List<Unit> units = of.dataset().unitsOf(period);
      Set<String> known = units.stream().map(Unit::code).collect(Collectors.toSet());
      // A unit written twice counts once: UnitCodesAreUnique says that it is.
      if (sheets.isEmpty() || known.size() == period.unitCount()) {
        continue;
      }
      Set<String> scored =
          sheets.stream().map(sheet -> sheet.unit().code()).collect(Collectors.toSet());
      List<String> extra =
          units.stream()
              .filter(unit -> !scored.contains(unit.code()))
              .map(Inspection::name)
              .toList();
      Set<String> missing = new LinkedHashSet<>();
      sheets.stream()
          .map(sheet -> sheet.unit().code())
          .filter(code -> !known.contains(code))
          .forEach(missing::add);
      String detail =
          (missing.isEmpty()
                  ? ""
                  : " Có phiếu mà thiếu trong reference/units.json: "
                      + Inspection.some(missing)
                      + ".")
              + (extra.isEmpty()
                  ? ""
                  : " Có trong reference/units.json mà không có phiếu: "
                      + Inspection.some(extra)
                      + ".");
      of.report(
          Problem.UNIT_COUNT,
          of.datasetFile().at("periods", i, "unitCount"),
          "kỳ " + period.code() + " có " + known.size() + " đơn vị",
          period.unitCount() + " đơn vị",
          "Sửa \"unitCount\", hoặc danh sách đơn vị." + detail);
    }
  }
}
