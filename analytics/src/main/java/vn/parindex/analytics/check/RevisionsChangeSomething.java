package vn.parindex.analytics.check;

import vn.parindex.analytics.model.Measurement;

/** A correction says something else than what it corrects, or confirms a provisional figure. */
final class RevisionsChangeSomething implements DataRule {
  @Override
  public void check(Inspection of) {
    for (ReportFile<Measurement> file : ReportFile.measurements(of)) {
      for (ReportFile.One<Measurement> one : file.reports()) {
        Measurement m = one.report();
        Measurement.Statement before = m.first();
        for (int i = 0; i < m.revisions().size(); i++) {
          Measurement.Statement now = m.revisions().get(i).statement();
          if (now.equals(before)) {
            of.report(
                Problem.REVISION_EQUAL,
                one.place().at("revisions", i),
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
