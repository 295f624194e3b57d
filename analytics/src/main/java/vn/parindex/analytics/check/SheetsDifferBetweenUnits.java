package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.ScoreSheet;

/** Not every unit has the same sheet. Judged from three units on. */
final class SheetsDifferBetweenUnits implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.SCORES);
  }

  @Override
  public void check(Inspection of) {
    of.dataset()
        .sheets()
        .forEach(
            (period, sheets) -> {
              long different = sheets.stream().map(ScoreSheet::leaves).distinct().count();
              if (sheets.size() >= 3 && different == 1 && isScored(sheets.get(0))) {
                of.report(
                    Problem.ALL_EQUAL,
                    of.file(Kind.SCORES, period).at("units"),
                    sheets.size() + " phiếu giống nhau",
                    "phiếu riêng của từng đơn vị",
                    "Kiểm tra xem có chép một phiếu cho mọi đơn vị không.");
              }
            });
  }

  /** Whether there is a score on some leaf. */
  static boolean isScored(ScoreSheet sheet) {
    return sheet.leaves().values().stream().anyMatch(score -> score.counted().isKnown());
  }
}
