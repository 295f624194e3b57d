package vn.parindex.analytics.check;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Target;

/**
 * The cases of a unit do not become ten times as many from one report to the next; most often a
 * digit was typed twice. What accumulates grows by itself: there the pace, too, must have become
 * five times as fast. Nothing is said where there were less than five cases before.
 *
 * <p>Example: 20 cases on 31/01 and 380 on 28/02 are 19 times as many in 59 instead of 31 days, a
 * pace 10 times as fast: reported. 20 cases on 31/01 and 200 on 31/10 are ten times as many at the
 * old pace: not reported.
 */
final class FiguresDoNotJump implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.TARGETS);
  }

  private static final long TIMES = 10;
  private static final long TIMES_THE_PACE = 5;
  private static final long LEAST = 5;

  @Override
  public void check(Inspection of) {
    for (ReportSeries series : of.series()) {
      boolean stock =
          series.target().form() == Target.Form.RATIO && series.target().cases() == CaseKind.STOCK;
      List<ReportSeries.Entry> known = series.known();
      for (int i = 1; i < known.size(); i++) {
        long before = known.get(i - 1).volume().orElseThrow();
        long now = known.get(i).volume().orElseThrow();
        boolean up = before >= LEAST && now >= TIMES * before;
        boolean down = now >= LEAST && before >= TIMES * now;
        if (stock && (up || down)
            || up
                && now * days(series, known.get(i - 1))
                    >= TIMES_THE_PACE * before * days(series, known.get(i))) {
          of.report(
              Problem.FIGURE_JUMPS,
              known.get(i).one().place(),
              CumulativeFiguresDoNotFall.text(known.get(i)),
              "số cùng cỡ với "
                  + CumulativeFiguresDoNotFall.text(known.get(i - 1))
                  + " của ngày "
                  + Inspection.day(known.get(i - 1).set().date()),
              "Chênh nhau từ mười lần trở lên: kiểm tra xem có thừa hoặc thiếu một chữ số không.");
        }
      }
    }
  }

  private static long days(ReportSeries series, ReportSeries.Entry entry) {
    return ChronoUnit.DAYS.between(series.period().from(), entry.set().date()) + 1;
  }
}
