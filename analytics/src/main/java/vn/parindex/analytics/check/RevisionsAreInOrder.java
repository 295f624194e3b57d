package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.List;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;

/** Corrections come after the reporting date, each on a later day than the one before. */
final class RevisionsAreInOrder implements DataRule {
  @Override
  public void check(Inspection of) {
    List<MeasurementSet> sets = of.dataset().reports().measurements();
    List<ReportFile<Measurement>> files = ReportFile.measurements(of);
    for (int s = 0; s < sets.size(); s++) {
      for (ReportFile.One<Measurement> one : files.get(s).reports()) {
        List<Measurement.Revision> revisions = one.report().revisions();
        LocalDate before = sets.get(s).date();
        for (int i = 0; i < revisions.size(); i++) {
          LocalDate on = revisions.get(i).on();
          if (!on.isAfter(before)) {
            of.report(
                Problem.REVISION_ORDER,
                one.place().at("revisions", i, "on"),
                Inspection.quoted(on.toString()),
                "ngày sau "
                    + (i == 0 ? "ngày báo cáo " : "lần điều chỉnh trước ")
                    + Inspection.day(before),
                i == 0
                    ? "Sửa ngày; số sai biết ngay trong ngày báo cáo thì sửa thẳng số đã ghi."
                    : "Xếp các lần điều chỉnh từ cũ đến mới, mỗi lần một ngày.");
          }
          before = on;
        }
      }
    }
  }
}
