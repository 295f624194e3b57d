package vn.parindex.analytics.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;

/**
 * What one unit reported on one target in one year, oldest first, each as last corrected.
 *
 * @param unit who
 * @param target what on; it exists in the year
 * @param period the year
 * @param entries one for each reporting date on which the unit reported
 */
record ReportSeries(UnitId unit, Target target, Period period, List<Entry> entries) {

  /** Checks and copies. */
  ReportSeries {
    entries = List.copyOf(entries);
  }

  /**
   * One report.
   *
   * @param set the reporting date
   * @param one what was reported, and where
   */
  record Entry(MeasurementSet set, ReportFile.One<Measurement> one) {
    Measurement measurement() {
      return one.report();
    }

    /** All cases of a ratio, or the total: what is added to in the course of a year. */
    Optional<Long> volume() {
      return measurement()
          .latest()
          .measured()
          .match(
              ratio -> Optional.of(ratio.denominator()),
              total -> Optional.of(total.count()),
              reason -> Optional.empty());
    }

    /** The successes, or the total. */
    Optional<Long> part() {
      return measurement()
          .latest()
          .measured()
          .match(
              ratio -> Optional.of(ratio.numerator()),
              total -> Optional.of(total.count()),
              reason -> Optional.empty());
    }
  }

  /** The reports of the year itself: without the baseline, without what has no figure. */
  List<Entry> known() {
    return entries.stream()
        .filter(e -> !e.set().date().isBefore(period.from()))
        .filter(e -> e.volume().isPresent())
        .toList();
  }

  /** Every series of a data set, of targets and years that exist. */
  static List<ReportSeries> all(Inspection of) {
    Dataset dataset = of.dataset();
    Map<List<Object>, List<Entry>> series = new LinkedHashMap<>();
    List<MeasurementSet> sets = dataset.reports().measurements();
    List<ReportFile<Measurement>> files = ReportFile.measurements(of);
    for (int s = 0; s < sets.size(); s++) {
      MeasurementSet set = sets.get(s);
      for (ReportFile.One<Measurement> one : files.get(s).reports()) {
        series
            .computeIfAbsent(
                List.of(set.year(), one.report().unit(), one.about()), key -> new ArrayList<>())
            .add(new Entry(set, one));
      }
    }
    Map<List<String>, Target> known = new HashMap<>();
    dataset
        .targets()
        .forEach(
            (year, set) ->
                set.targets().forEach(t -> known.putIfAbsent(List.of(year, t.code()), t)));
    List<ReportSeries> result = new ArrayList<>();
    for (List<Entry> entries : series.values()) {
      Entry first = entries.get(0);
      Optional<Period> period = dataset.period(first.set().year());
      Optional<Target> target =
          Optional.ofNullable(known.get(List.of(first.set().year(), first.measurement().target())));
      if (period.isPresent() && target.isPresent()) {
        result.add(
            new ReportSeries(first.measurement().unit(), target.get(), period.get(), entries));
      }
    }
    return result;
  }
}
