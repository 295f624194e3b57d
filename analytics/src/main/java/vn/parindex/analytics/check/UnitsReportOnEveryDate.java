package vn.parindex.analytics.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.UnitId;

/**
 * Who reported on a target before and after a date on which others reported on it reported on that
 * date, too. A target on which nobody reported that day is one that is not reported every month. A
 * month that is missing is not an error, since pages show the gap; whoever gathers the figures
 * wants to know it.
 */
final class UnitsReportOnEveryDate implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.TARGETS, Kind.MEASUREMENTS);
  }

  @Override
  public void check(Inspection of) {
    List<MeasurementSet> sets = of.dataset().reports().measurements();
    Map<MeasurementSet, Map<UnitId, List<String>>> gaps = new IdentityHashMap<>();
    Map<MeasurementSet, Set<String>> targets = new IdentityHashMap<>();
    sets.forEach(
        set ->
            targets.put(
                set,
                set.measurements().stream().map(Measurement::target).collect(Collectors.toSet())));
    for (ReportSeries series : of.series()) {
      List<MeasurementSet> reported =
          series.entries().stream().map(ReportSeries.Entry::set).toList();
      MeasurementSet first = reported.get(0);
      MeasurementSet last = reported.get(reported.size() - 1);
      for (MeasurementSet set : sets) {
        if (set.year().equals(first.year())
            && set.date().isAfter(first.date())
            && set.date().isBefore(last.date())
            && !reported.contains(set)
            && targets.get(set).contains(series.target().code())) {
          gaps.computeIfAbsent(set, s -> new LinkedHashMap<>())
              .computeIfAbsent(series.unit(), unit -> new ArrayList<>())
              .add(series.target().code());
        }
      }
    }
    List<ReportFile<Measurement>> files = ReportFile.measurements(of);
    for (int s = 0; s < sets.size(); s++) {
      ReportFile<Measurement> file = files.get(s);
      gaps.getOrDefault(sets.get(s), Map.of())
          .forEach(
              (unit, absent) ->
                  of.report(
                      Problem.REPORT_GAP,
                      file.place(),
                      of.name(unit)
                          + (file.units().containsKey(unit)
                              ? " thiếu chỉ tiêu " + String.join(", ", absent)
                              : " không có số liệu"),
                      "số liệu như ở các ngày báo cáo trước và sau",
                      "Bổ sung số liệu; không có thì ghi lý do, ví dụ {\"missing\": \"late\"}."));
    }
  }
}
