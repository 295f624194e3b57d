package vn.parindex.analytics.check;

import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;

/** A correction says something else than what it corrects, or confirms a provisional figure. */
final class RevisionsChangeSomething implements DataRule {
  @Override
  public void check(Inspection of) {
    for (MeasurementSet set : of.dataset().reports().measurements()) {
      for (Measurement m : set.measurements()) {
        Measurement.Statement before = m.first();
        for (int i = 0; i < m.revisions().size(); i++) {
          Measurement.Statement now = m.revisions().get(i).statement();
          if (now.equals(before)) {
            of.report(
                Problem.REVISION_EQUAL,
                ReportPlaces.of(of, set, m).at("revisions", i),
                "số giống hệt số trước điều chỉnh",
                "số khác, hoặc xác nhận số tạm tính",
                "Sửa số, hoặc xóa lần điều chỉnh này. Để xác nhận số tạm tính thì giữ số và bỏ"
                    + " \"provisional\".");
          }
          before = now;
        }
      }
    }
  }
}
