package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RobustnessSettingsTest {

  private static RobustnessSettings with(
      int draws,
      double spread,
      int respondents,
      double level,
      int listSize,
      double groupLimit,
      int pairLimit,
      int samples,
      String missing) {
    return new RobustnessSettings(
        Generator.WELL_19937_C,
        1,
        draws,
        WeightScheme.UNIFORM,
        spread,
        SurveyError.NONE,
        respondents,
        VerificationError.NONE,
        level,
        listSize,
        groupLimit,
        pairLimit,
        samples,
        new BigDecimal(missing));
  }

  @Test
  void limits_belong_to_the_range() {
    assertThatCode(() -> with(1, 0, 1, 1e-9, 1, 0.5000001, 0, 2, "0")).doesNotThrowAnyException();
    assertThatCode(() -> with(1_000_000, 0.999, 1, 0.999, 1, 1, 0, 2, "100"))
        .doesNotThrowAnyException();
  }

  private static void refused(
      String what, org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
    assertThatIllegalArgumentException().isThrownBy(c).withMessageContaining(what);
  }

  @Test
  void what_lies_outside_is_refused_by_name() {
    refused("draws 0", () -> with(0, 0.2, 1, 0.9, 1, 1, 0, 2, "0"));
    refused("draws 1000001", () -> with(1_000_001, 0.2, 1, 0.9, 1, 1, 0, 2, "0"));
    refused("weight spread -0.1", () -> with(1, -0.1, 1, 0.9, 1, 1, 0, 2, "0"));
    refused("weight spread 1.0", () -> with(1, 1, 1, 0.9, 1, 1, 0, 2, "0"));
    refused("weight spread NaN", () -> with(1, Double.NaN, 1, 0.9, 1, 1, 0, 2, "0"));
    refused("respondents 0", () -> with(1, 0.2, 0, 0.9, 1, 1, 0, 2, "0"));
    refused("level 0.0", () -> with(1, 0.2, 1, 0, 1, 1, 0, 2, "0"));
    refused("level 1.0", () -> with(1, 0.2, 1, 1, 1, 1, 0, 2, "0"));
    refused("list size 0", () -> with(1, 0.2, 1, 0.9, 0, 1, 0, 2, "0"));
    refused("group limit 0.5", () -> with(1, 0.2, 1, 0.9, 1, 0.5, 0, 2, "0"));
    refused("group limit 1.1", () -> with(1, 0.2, 1, 0.9, 1, 1.1, 0, 2, "0"));
    refused("pair limit -1", () -> with(1, 0.2, 1, 0.9, 1, 1, -1, 2, "0"));
    refused("samples 1", () -> with(1, 0.2, 1, 0.9, 1, 1, 0, 1, "0"));
    refused("missing limit -1", () -> with(1, 0.2, 1, 0.9, 1, 1, 0, 2, "-1"));
    refused("missing limit 100.1", () -> with(1, 0.2, 1, 0.9, 1, 1, 0, 2, "100.1"));
    refused(
        "samples 1",
        () ->
            new SobolSettings(
                1, Sampling.PSEUDO_RANDOM, Generator.WELL_1024_A, 1, FirstOrder.JANSEN));
  }

  @Test
  void defaults_are_those_of_the_contract() {
    RobustnessSettings settings = RobustnessSettings.DEFAULT;
    assertThat(settings.draws()).isEqualTo(10_000);
    assertThat(settings.seed()).isEqualTo(2025);
    assertThat(settings.weightSpread()).isEqualTo(0.2);
    assertThat(settings.level()).isEqualTo(0.9);
    assertThat(settings.listSize()).isEqualTo(3);
    assertThat(settings.respondents()).isEqualTo(100);
  }

  @Test
  void exchanging_one_setting_keeps_the_others() {
    RobustnessSettings settings = RobustnessSettings.DEFAULT;
    assertThat(settings.withSeed(7).seed()).isEqualTo(7);
    assertThat(settings.withSeed(7).withSeed(2025)).isEqualTo(settings);
    assertThat(settings.withDraws(7).draws()).isEqualTo(7);
    assertThat(settings.withDraws(7).withDraws(10_000)).isEqualTo(settings);
    RobustnessSettings other =
        settings.withErrors(WeightScheme.DIRICHLET, 0.1, SurveyError.NONE, VerificationError.NONE);
    assertThat(other.weights()).isEqualTo(WeightScheme.DIRICHLET);
    assertThat(other.weightSpread()).isEqualTo(0.1);
    assertThat(other.survey()).isEqualTo(SurveyError.NONE);
    assertThat(other.verification()).isEqualTo(VerificationError.NONE);
    assertThat(
            other.withErrors(
                WeightScheme.UNIFORM, 0.2, SurveyError.SAMPLING, VerificationError.BETWEEN_ROUNDS))
        .isEqualTo(settings);
  }
}
