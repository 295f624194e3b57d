package vn.parindex.analytics.check;

import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.Target;

/** A target of a ratio is measured by numerator and denominator, one of growth by a total. */
final class FiguresFitTheirTargets implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.TARGETS);
  }

  @Override
  public void check(Inspection of) {
    for (ReportSeries series : of.series()) {
      Target target = series.target();
      for (ReportSeries.Entry entry : series.entries()) {
        Place place = entry.one().place();
        check(of, target, entry.measurement().first(), place);
        List<Measurement.Revision> revisions = entry.measurement().revisions();
        for (int i = 0; i < revisions.size(); i++) {
          check(of, target, revisions.get(i).statement(), place.at("revisions", i));
        }
      }
    }
  }

  private static void check(
      Inspection of, Target target, Measurement.Statement statement, Place place) {
    boolean growth = target.form() == Target.Form.GROWTH;
    boolean fits = statement.measured().match(ratio -> !growth, total -> growth, reason -> true);
    if (!fits) {
      of.report(
          Problem.FIGURE_UNFIT,
          place,
          growth ? "\"numerator\", \"denominator\"" : "\"count\"",
          growth
              ? "\"count\": tổng số, vì " + target.code() + " là chỉ tiêu tăng trưởng"
              : "\"numerator\" và \"denominator\", vì " + target.code() + " là chỉ tiêu tỷ lệ",
          "Ghi lại theo dạng của chỉ tiêu.");
    }
  }
}
