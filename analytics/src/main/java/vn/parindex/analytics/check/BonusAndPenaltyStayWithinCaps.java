package vn.parindex.analytics.check;

import java.math.BigDecimal;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;

/** Bonus and penalty are not negative; above the cap of the edition only the cap counts. */
final class BonusAndPenaltyStayWithinCaps implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    SheetCursor.each(
        of,
        one -> {
          Place bonus = one.place().at("bonus");
          Place penalty = one.place().at("penalty");
          check(of, bonus, one.sheet().bonus(), one.framework().bonusCap(), "thưởng");
          check(of, penalty, one.sheet().penalty(), one.framework().penaltyCap(), "trừ");
        });
  }

  private static void check(
      Inspection of, Place place, Figure figure, BigDecimal cap, String what) {
    figure.match(
        value -> {
          if (value.signum() < 0) {
            of.report(
                Problem.OUT_OF_RANGE,
                place,
                Inspection.number(value),
                "số từ 0 trở lên",
                "Điểm " + what + " luôn ghi bằng số không âm.");
          } else if (value.compareTo(Fraction.of(cap)) > 0) {
            of.report(
                Problem.ABOVE_CAP,
                place,
                Inspection.number(value),
                "số từ 0 đến " + Inspection.number(cap),
                "Chỉ tính " + Inspection.number(cap) + " điểm " + what + ". Kiểm tra lại số liệu.");
          }
          return value;
        },
        reason -> null);
  }
}
