package vn.parindex.analytics.check;

import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** Reports come from units that are scored in the year, even when the day lies after their end. */
final class ReportsNameKnownUnits implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.UNITS);
  }

  @Override
  public void check(Inspection of) {
    for (ReportFile<?> file : ReportFile.all(of)) {
      of.dataset().period(file.year()).ifPresent(period -> check(of, file, period));
    }
  }

  private static void check(Inspection of, ReportFile<?> file, Period period) {
    Set<UnitId> scored =
        of.dataset().unitsOf(period).stream().map(Unit::id).collect(Collectors.toSet());
    file.units()
        .forEach(
            (unit, place) -> {
              if (!scored.contains(unit) && of.otherZeros(unit.code()).isEmpty()) {
                of.report(
                    Problem.REPORT_UNIT,
                    place.at("unit"),
                    Inspection.quoted(unit.code()),
                    "mã một đơn vị tồn tại ngày " + Inspection.day(period.unitsAsOf()),
                    "Sửa mã. Số liệu của năm "
                        + file.year()
                        + " ghi theo các đơn vị được chấm trong năm đó.");
              }
            });
  }
}
