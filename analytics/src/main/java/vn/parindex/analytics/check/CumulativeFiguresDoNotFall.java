package vn.parindex.analytics.check;

import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Target;

/**
 * What is counted since the year began does not become less. Stocks may: staff leave, and a place
 * that has no more cases is taken off.
 */
final class CumulativeFiguresDoNotFall implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.TARGETS);
  }

  @Override
  public void check(Inspection of) {
    for (ReportSeries series : of.series()) {
      boolean cumulative =
          series.target().form() == Target.Form.GROWTH || series.target().cases() == CaseKind.FLOW;
      List<ReportSeries.Entry> known = series.known();
      for (int i = 1; cumulative && i < known.size(); i++) {
        ReportSeries.Entry before = known.get(i - 1);
        ReportSeries.Entry now = known.get(i);
        if (now.volume().orElseThrow() < before.volume().orElseThrow()
            || now.part().orElseThrow() < before.part().orElseThrow()) {
          of.report(
              Problem.FIGURE_FALLS,
              now.one().place(),
              text(now),
              "không ít hơn " + text(before) + " của ngày " + Inspection.day(before.set().date()),
              "Số liệu lũy kế từ đầu năm không giảm: kiểm tra xem có ghi số của riêng một tháng"
                  + " không.");
        }
      }
    }
  }

  /** A figure as it stands in JSON, without names: {@code 30/40}. */
  static String text(ReportSeries.Entry entry) {
    return entry
        .measurement()
        .latest()
        .measured()
        .match(
            ratio -> ratio.numerator() + "/" + ratio.denominator(),
            total -> Long.toString(total.count()),
            reason -> reason.code());
  }
}
