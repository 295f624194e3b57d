package vn.parindex.analytics.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Reports;
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
    Reports reports = of.dataset().reports();
    for (MeasurementSet set : reports.measurements()) {
      check(of, ReportPlaces.file(of, set), set.year(), units(set.measurements(), m -> m.unit()));
    }
    reports
        .taskProgress()
        .forEach(
            (year, list) ->
                check(of, of.file(Kind.TASK_PROGRESS, year), year, units(list, t -> t.unit())));
    reports
        .unitFindings()
        .forEach(
            (year, list) ->
                check(of, of.file(Kind.UNIT_FINDINGS, year), year, units(list, f -> f.unit())));
    reports
        .evidence()
        .forEach(
            (year, register) ->
                check(
                    of,
                    of.file(Kind.EVIDENCE, year),
                    year,
                    units(register.items(), e -> e.unit())));
  }

  private static <T> List<UnitId> units(List<T> list, Function<T, UnitId> unit) {
    return list.stream().map(unit).distinct().toList();
  }

  private static void check(Inspection of, Place file, String year, List<UnitId> units) {
    Optional<Period> period = of.dataset().period(year);
    if (period.isEmpty()) {
      return;
    }
    Set<UnitId> scored =
        of.dataset().unitsOf(period.get()).stream().map(Unit::id).collect(Collectors.toSet());
    for (int i = 0; i < units.size(); i++) {
      if (!scored.contains(units.get(i)) && of.otherZeros(units.get(i).code()).isEmpty()) {
        of.report(
            Problem.REPORT_UNIT,
            file.at("units", i, "unit"),
            Inspection.quoted(units.get(i).code()),
            "mã một đơn vị tồn tại ngày " + Inspection.day(period.get().unitsAsOf()),
            "Sửa mã. Số liệu của năm " + year + " ghi theo các đơn vị được chấm trong năm đó.");
      }
    }
  }
}
