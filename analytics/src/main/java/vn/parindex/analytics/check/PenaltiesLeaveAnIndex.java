package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.ScoreSheet;

/**
 * No unit loses more by penalties than it has earned: no regulation says what an index below 0 is,
 * and one that were raised to 0 would not be the sum of what is published.
 */
final class PenaltiesLeaveAnIndex implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    SheetCursor.each(
        of,
        one -> {
          ScoreSheet sheet = one.sheet();
          Fraction earned =
              sheet.leaves().values().stream()
                  .map(LeafScore::counted)
                  .map(PenaltiesLeaveAnIndex::points)
                  .reduce(
                      points(sheet.bonus()).min(Fraction.of(one.framework().bonusCap())),
                      Fraction::add);
          Fraction penalty = points(sheet.penalty()).min(Fraction.of(one.framework().penaltyCap()));
          if (SheetsDifferBetweenUnits.isScored(sheet) && penalty.compareTo(earned) > 0) {
            of.report(
                Problem.NEGATIVE_INDEX,
                one.place().at("penalty"),
                Inspection.number(penalty) + " điểm trừ",
                "không quá " + Inspection.number(earned) + " điểm mà đơn vị có",
                "Kiểm tra phiếu của đơn vị "
                    + sheet.unit().code()
                    + ": tiêu chí chưa chấm thì ghi lý do thiếu, không ghi 0 điểm.");
          }
        });
  }

  private static Fraction points(Figure figure) {
    return figure.match(value -> value, reason -> Fraction.ZERO);
  }
}
