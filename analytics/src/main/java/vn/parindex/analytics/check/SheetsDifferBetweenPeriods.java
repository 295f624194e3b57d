package vn.parindex.analytics.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;

/** A sheet that equals the one of the period before was probably copied. */
final class SheetsDifferBetweenPeriods implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.SCORES);
  }

  @Override
  public void check(Inspection of) {
    List<Period> periods = of.dataset().periods();
    for (int p = 1; p < periods.size(); p++) {
      if (periods.get(p).code().equals(periods.get(p - 1).code())) {
        continue;
      }
      Map<String, ScoreSheet> before =
          of.sheets(periods.get(p - 1).code()).stream()
              .collect(Collectors.toMap(s -> s.unit().code(), s -> s, (a, b) -> a));
      List<ScoreSheet> now = of.sheets(periods.get(p).code());
      for (int i = 0; i < now.size(); i++) {
        ScoreSheet old = before.get(now.get(i).unit().code());
        if (old != null
            && SheetsDifferBetweenUnits.isScored(now.get(i))
            && old.leaves().equals(now.get(i).leaves())) {
          of.report(
              Problem.SAME_AS_BEFORE,
              of.sheet(periods.get(p).code(), i),
              "điểm giống hệt phiếu kỳ " + periods.get(p - 1).code(),
              "phiếu của kỳ " + periods.get(p).code(),
              "Kiểm tra xem có chép nhầm phiếu kỳ " + periods.get(p - 1).code() + " không.");
        }
      }
    }
  }
}
