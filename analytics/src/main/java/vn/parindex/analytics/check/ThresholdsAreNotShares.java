package vn.parindex.analytics.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;

/**
 * A threshold of 0.8 probably means 80 %; growth of 1 % is possible, a ratio of 1 % is not. Where
 * lower is better, 0.5 % means what it says.
 */
final class ThresholdsAreNotShares implements DataRule {
  @Override
  public void check(Inspection of) {
    for (Map.Entry<String, TargetSet> year : of.dataset().targets().entrySet()) {
      List<Target> targets = year.getValue().targets();
      for (int i = 0; i < targets.size(); i++) {
        BigDecimal threshold = targets.get(i).threshold();
        int one = threshold.compareTo(BigDecimal.ONE);
        if (threshold.signum() > 0
            && !targets.get(i).isAtMost()
            && (one < 0 || one == 0 && targets.get(i).form() == Target.Form.RATIO)) {
          of.report(
              Problem.THRESHOLD_SHARE,
              of.file(Kind.TARGETS, year.getKey()).at("targets", i, "threshold"),
              Inspection.number(threshold),
              "phần trăm, ví dụ 80",
              Inspection.number(threshold)
                  + " có phải là "
                  + Inspection.number(threshold.movePointRight(2))
                  + "%? Nếu đúng thì ghi "
                  + Inspection.number(threshold.movePointRight(2))
                  + ".");
        }
      }
    }
  }
}
