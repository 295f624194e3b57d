package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;

/** The year of every file that follows up a year is a period: it says which units are meant. */
final class ReportsBelongToAPeriod implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET);
  }

  @Override
  public void check(Inspection of) {
    ReportFile.all(of).forEach(file -> check(of, file.place(), file.year()));
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
