package vn.parindex.analytics.check;

import java.time.LocalDate;
import vn.parindex.analytics.model.UnitFinding;

/** The day by which a finding is to be mended is not before the day on which it was noted. */
final class RemediesAreDueAfterTheyAreNoted implements DataRule {
  @Override
  public void check(Inspection of) {
    of.dataset()
        .reports()
        .unitFindings()
        .forEach(
            (year, list) -> {
              for (UnitFinding finding : list) {
                LocalDate noted = finding.reports().get(0).on();
                if (finding.due().isBefore(noted)) {
                  of.report(
                      Problem.REMEDY_DUE,
                      ReportPlaces.of(of, year, finding).at("due"),
                      Inspection.quoted(finding.due().toString()),
                      "ngày không trước lần theo dõi đầu tiên " + Inspection.day(noted),
                      "Sửa hạn khắc phục, hoặc ngày theo dõi.");
                }
              }
            });
  }
}
