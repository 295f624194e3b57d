package vn.parindex.analytics.check;

import java.time.LocalDate;
import vn.parindex.analytics.model.UnitFinding;

/** The day by which a finding is to be mended is not before the day on which it was noted. */
final class RemediesAreDueAfterTheyAreNoted implements DataRule {
  @Override
  public void check(Inspection of) {
    for (ReportFile<UnitFinding> file : ReportFile.findings(of)) {
      for (ReportFile.One<UnitFinding> one : file.reports()) {
        LocalDate noted = one.report().reports().get(0).on();
        LocalDate due = one.report().due();
        if (due.isBefore(noted)) {
          of.report(
              Problem.REMEDY_DUE,
              one.place().at("due"),
              Inspection.quoted(due.toString()),
              "ngày không trước lần theo dõi đầu tiên " + Inspection.day(noted),
              "Sửa hạn khắc phục, hoặc ngày theo dõi.");
        }
      }
    }
  }
}
