package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.MeasurementSet;

/**
 * After the day on which the year's report is due, the figures that count are no longer
 * provisional. Those that a later report has replaced do not matter.
 */
final class ProvisionalFiguresAreConfirmed implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.TARGETS, Kind.MEASUREMENTS);
  }

  @Override
  public void check(Inspection of) {
    Map<MeasurementSet, Integer> open = new LinkedHashMap<>();
    for (ReportSeries series : of.series()) {
      LocalDate due = of.dataset().targets().get(series.period().code()).reportDue();
      List<ReportSeries.Entry> known = series.known();
      if (of.declared().asOf().isAfter(due)
          && !known.isEmpty()
          && known.get(known.size() - 1).measurement().latest().provisional()) {
        open.merge(known.get(known.size() - 1).set(), 1, Integer::sum);
      }
    }
    open.forEach(
        (set, count) ->
            of.report(
                Problem.STILL_PROVISIONAL,
                of.file(set),
                count + " số tạm tính",
                "số chính thức sau hạn báo cáo "
                    + Inspection.day(of.dataset().targets().get(set.year()).reportDue()),
                "Khi có số chính thức thì thêm vào \"revisions\" của từng số."));
  }
}
