package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.Optional;

/** A document that a unit reports was signed on the day of the report or before. */
final class DocumentsPrecedeTheirReports implements DataRule {
  @Override
  public void check(Inspection of) {
    TaskReports.each(
        of,
        (report, task) -> {
          Optional<LocalDate> signed =
              report
                  .report()
                  .proof()
                  .match(
                      document -> Optional.of(document.date()),
                      amount -> Optional.empty(),
                      count -> Optional.empty(),
                      share -> Optional.empty(),
                      none -> Optional.empty());
          if (signed.isPresent() && signed.get().isAfter(report.report().on())) {
            of.report(
                Problem.DOCUMENT_DATE,
                report.place().at("document", "date"),
                Inspection.quoted(signed.get().toString()),
                "ngày không sau ngày báo cáo " + Inspection.day(report.report().on()),
                "Sửa ngày ký của văn bản, hoặc ngày báo cáo.");
          }
        });
  }
}
