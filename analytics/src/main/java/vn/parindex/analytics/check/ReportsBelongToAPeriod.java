package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Reports;

/** The year of every file that follows up a year is a period: it says which units are meant. */
final class ReportsBelongToAPeriod implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET);
  }

  @Override
  public void check(Inspection of) {
    Reports reports = of.dataset().reports();
    for (MeasurementSet set : reports.measurements()) {
      check(of, ReportPlaces.file(of, set), set.year());
    }
    reports.taskProgress().keySet().forEach(y -> check(of, of.file(Kind.TASK_PROGRESS, y), y));
    reports.unitFindings().keySet().forEach(y -> check(of, of.file(Kind.UNIT_FINDINGS, y), y));
    reports.evidence().keySet().forEach(y -> check(of, of.file(Kind.EVIDENCE, y), y));
    of.dataset().calendars().keySet().forEach(y -> check(of, of.file(Kind.CALENDAR, y), y));
  }

  private static void check(Inspection of, Place file, String year) {
    if (of.dataset().period(year).isEmpty()) {
      of.report(
          Problem.REPORT_YEAR,
          file.at("year"),
          Inspection.quoted(year),
          "mã một kỳ trong dataset.json: "
              + String.join(", ", of.dataset().periods().stream().map(Period::code).toList()),
          "Sửa năm, hoặc khai kỳ này trong \"periods\".");
    }
  }
}
