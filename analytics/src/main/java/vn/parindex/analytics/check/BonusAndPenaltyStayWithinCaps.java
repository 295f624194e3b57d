package vn.parindex.analytics.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;

/** Bonus and penalty are not negative; above the cap of the edition only the cap counts. */
final class BonusAndPenaltyStayWithinCaps implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    for (Period period : of.dataset().periods()) {
      Framework framework = of.dataset().frameworkOf(period);
      if (framework == null) {
        continue;
      }
      List<ScoreSheet> sheets = of.dataset().sheets().getOrDefault(period.code(), List.of());
      for (int i = 0; i < sheets.size(); i++) {
        Place place = of.sheet(period.code(), i);
        check(of, place.at("bonus"), sheets.get(i).bonus(), framework.bonusCap(), "thưởng");
        check(of, place.at("penalty"), sheets.get(i).penalty(), framework.penaltyCap(), "trừ");
      }
    }
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
          } else if (value.compareTo(cap) > 0) {
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
