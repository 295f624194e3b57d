package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;

/** Reporting dates lie in their year, save one day before it: the baseline. */
final class MeasurementDatesLieInTheirYear implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET);
  }

  @Override
  public void check(Inspection of) {
    Map<String, List<MeasurementSet>> years =
        of.dataset().reports().measurements().stream()
            .collect(
                Collectors.groupingBy(
                    MeasurementSet::year, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<MeasurementSet>> year : years.entrySet()) {
      Optional<Period> period = of.dataset().period(year.getKey());
      if (period.isEmpty()) {
        continue;
      }
      LocalDate from = period.get().from();
      long before = year.getValue().stream().filter(s -> s.date().isBefore(from)).count();
      for (MeasurementSet set : year.getValue()) {
        boolean early = set.date().isBefore(from) && before-- > 1;
        if (early || set.date().isAfter(period.get().to())) {
          of.report(
              Problem.REPORT_DATE,
              of.file(set).at("date"),
              Inspection.quoted(set.date().toString()),
              "ngày từ "
                  + Inspection.day(from)
                  + " đến "
                  + Inspection.day(period.get().to())
                  + ", và nhiều nhất một ngày trước đó làm số gốc",
              "Sửa \"date\" hoặc \"year\"; kiểm tra xem có ghi nhầm năm không.");
        }
      }
    }
  }
}
