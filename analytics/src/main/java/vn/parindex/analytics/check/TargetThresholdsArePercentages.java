package vn.parindex.analytics.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;

/**
 * A ratio is to reach more than 0 and at most 100 %, or, where lower is better, to stay below a
 * limit that is less than 100 %: else everybody would have met it. Growth may exceed 100 %, but is
 * not negative; 0 means that the count must not fall.
 */
final class TargetThresholdsArePercentages implements DataRule {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public void check(Inspection of) {
    for (Map.Entry<String, TargetSet> year : of.dataset().targets().entrySet()) {
      List<Target> targets = year.getValue().targets();
      for (int i = 0; i < targets.size(); i++) {
        Target target = targets.get(i);
        boolean ratio = target.form() == Target.Form.RATIO;
        if (target.threshold().signum() < 0
            || ratio && target.threshold().compareTo(metByAll(target)) == 0
            || ratio && target.threshold().compareTo(HUNDRED) > 0) {
          of.report(
              Problem.TARGET_THRESHOLD,
              of.file(Kind.TARGETS, year.getKey()).at("targets", i, "threshold"),
              Inspection.number(target.threshold()),
              target.isAtMost()
                  ? "số từ 0 đến dưới 100 (phần trăm)"
                  : ratio
                      ? "số lớn hơn 0 và không quá 100 (phần trăm)"
                      : "số từ 0 trở lên (phần trăm)",
              "Sửa ngưỡng của chỉ tiêu " + target.code() + ".");
        }
      }
    }
  }

  /** The threshold of a ratio that nobody could miss. */
  private static BigDecimal metByAll(Target target) {
    return target.isAtMost() ? HUNDRED : BigDecimal.ZERO;
  }
}
