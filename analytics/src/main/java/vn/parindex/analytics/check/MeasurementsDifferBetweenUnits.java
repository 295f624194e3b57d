package vn.parindex.analytics.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.UnitId;

/** Not every unit has the same figures on a reporting date. Judged from three units on. */
final class MeasurementsDifferBetweenUnits implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.MEASUREMENTS);
  }

  @Override
  public void check(Inspection of) {
    for (MeasurementSet set : of.dataset().reports().measurements()) {
      Map<UnitId, Map<String, Measured>> units = new LinkedHashMap<>();
      for (Measurement m : set.measurements()) {
        units
            .computeIfAbsent(m.unit(), unit -> new TreeMap<>())
            .put(m.target(), m.latest().measured());
      }
      if (units.size() >= 3
          && units.values().stream().distinct().count() == 1
          && units.values().iterator().next().values().stream()
              .anyMatch(MeasurementsDifferBetweenUnits::countsSomething)) {
        of.report(
            Problem.MEASURES_EQUAL,
            of.file(set).at("units"),
            units.size() + " đơn vị có số liệu giống nhau",
            "số liệu riêng của từng đơn vị",
            "Kiểm tra xem có chép số liệu một đơn vị cho mọi đơn vị không.");
      }
    }
  }

  /** Whether there is a figure other than 0. */
  static boolean countsSomething(Measured measured) {
    return measured.match(
        ratio -> ratio.denominator() > 0, total -> total.count() > 0, reason -> false);
  }
}
