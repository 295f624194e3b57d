package vn.parindex.analytics.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.MeasurementSet;

/** Figures that all equal those of the reporting date before were probably copied. */
final class MeasurementSetsDifferBetweenDates implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.MEASUREMENTS);
  }

  @Override
  public void check(Inspection of) {
    Map<String, MeasurementSet> last = new LinkedHashMap<>();
    for (MeasurementSet set : of.dataset().reports().measurements()) {
      MeasurementSet before = last.put(set.year(), set);
      if (before != null
          && figures(before).equals(figures(set))
          && set.measurements().stream()
              .map(m -> m.first().measured())
              .anyMatch(MeasurementsDifferBetweenUnits::countsSomething)) {
        of.report(
            Problem.MEASURES_REPEATED,
            of.file(set).at("units"),
            "mọi số liệu giống ngày " + Inspection.day(before.date()),
            "số liệu đến hết ngày " + Inspection.day(set.date()),
            "Kiểm tra xem có chép tệp của lần trước mà chưa sửa số không.");
      }
    }
  }

  private static Map<List<Object>, Measured> figures(MeasurementSet set) {
    Map<List<Object>, Measured> figures = new LinkedHashMap<>();
    set.measurements()
        .forEach(m -> figures.put(List.of(m.unit(), m.target()), m.first().measured()));
    return figures;
  }
}
