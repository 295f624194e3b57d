package vn.parindex.analytics;

import java.math.BigDecimal;
import vn.parindex.analytics.robustness.Generator;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.analytics.robustness.SurveyError;
import vn.parindex.analytics.robustness.VerificationError;
import vn.parindex.analytics.robustness.WeightScheme;

/**
 * The standard methods with 200 draws and 16 samples, a fiftieth of the standard: for tests that
 * ask whether and why there is a result, not which.
 */
final class FewDraws {

  static final MethodSettings METHODS =
      new MethodSettings(
          MethodSettings.DEFAULT.trend(),
          MethodSettings.DEFAULT.bottleneck(),
          new RobustnessSettings(
              Generator.WELL_19937_C,
              2025,
              200,
              WeightScheme.UNIFORM,
              0.20,
              SurveyError.SAMPLING,
              100,
              VerificationError.BETWEEN_ROUNDS,
              0.90,
              3,
              0.95,
              200,
              16,
              BigDecimal.valueOf(20)),
          MethodSettings.DEFAULT.peers(),
          MethodSettings.DEFAULT.anomaly(),
          MethodSettings.DEFAULT.succession(),
          MethodSettings.DEFAULT.target());

  private FewDraws() {}
}
