package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.COUNT;
import static vn.parindex.analytics.io.Form.LONG;
import static vn.parindex.analytics.io.Form.NUMBER;
import static vn.parindex.analytics.io.Form.TEXT;

import java.math.BigDecimal;
import vn.parindex.analytics.MethodSettings;
import vn.parindex.analytics.anomaly.AnomalySettings;
import vn.parindex.analytics.bottleneck.BottleneckSettings;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.peers.Likeness;
import vn.parindex.analytics.peers.PeerSettings;
import vn.parindex.analytics.robustness.Generator;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.analytics.robustness.SurveyError;
import vn.parindex.analytics.robustness.VerificationError;
import vn.parindex.analytics.robustness.WeightScheme;
import vn.parindex.analytics.succession.SuccessionSettings;
import vn.parindex.analytics.target.HoldRule;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.analytics.trend.TrendSettings;

/**
 * {@code methods} of {@code dataset.json}. What it does not give has its default; all of it is
 * written, so that a reader of the file sees what is used. Percentages there are shares here: 95
 * becomes 0.95.
 */
final class MethodFields {

  /** The shortest decimal that reads as the same share again. */
  private static final Form<Double> SHARE =
      NUMBER.as(
          percent -> percent.movePointLeft(2).doubleValue(),
          share -> BigDecimal.valueOf(share).movePointRight(2));

  private static final Form<Fraction> EXACT_SHARE =
      NUMBER.as(
          percent -> Fraction.of(percent).divide(Fraction.HUNDRED),
          share -> share.multiply(Fraction.HUNDRED).toPrecision(20));

  private MethodFields() {}

  static MethodSettings all(Fields<MethodSettings> f) {
    MethodSettings usual = MethodSettings.DEFAULT;
    return new MethodSettings(
        f.usually("trend", Form.object(MethodFields::trend), usual.trend(), MethodSettings::trend),
        f.usually(
            "bottleneck",
            Form.object(MethodFields::bottleneck),
            usual.bottleneck(),
            MethodSettings::bottleneck),
        f.usually(
            "robustness",
            Form.object(MethodFields::robustness),
            usual.robustness(),
            MethodSettings::robustness),
        f.usually("peers", Form.object(MethodFields::peers), usual.peers(), MethodSettings::peers),
        f.usually(
            "anomaly",
            Form.object(MethodFields::anomaly),
            usual.anomaly(),
            MethodSettings::anomaly),
        f.usually(
            "succession",
            Form.object(MethodFields::succession),
            usual.succession(),
            MethodSettings::succession),
        f.usually(
            "target", Form.object(MethodFields::target), usual.target(), MethodSettings::target));
  }

  private static TrendSettings trend(Fields<TrendSettings> f) {
    TrendSettings usual = TrendSettings.DEFAULT;
    return new TrendSettings(
        f.usually("levelPercent", SHARE, usual.level(), TrendSettings::level),
        f.usually("significancePercent", SHARE, usual.alpha(), TrendSettings::alpha));
  }

  private static BottleneckSettings bottleneck(Fields<BottleneckSettings> f) {
    BottleneckSettings usual = BottleneckSettings.DEFAULT;
    return new BottleneckSettings(
        f.usually("unitsPercent", EXACT_SHARE, usual.unitShare(), BottleneckSettings::unitShare),
        f.usually("lossPercent", EXACT_SHARE, usual.lossShare(), BottleneckSettings::lossShare));
  }

  private static RobustnessSettings robustness(Fields<RobustnessSettings> f) {
    RobustnessSettings usual = RobustnessSettings.DEFAULT;
    return new RobustnessSettings(
        f.usually(
            "generator",
            Form.code(Generator.values(), Generator::code),
            usual.generator(),
            RobustnessSettings::generator),
        f.usually("seed", LONG, usual.seed(), RobustnessSettings::seed),
        f.usually("draws", COUNT, usual.draws(), RobustnessSettings::draws),
        f.usually(
            "weights",
            Form.code(WeightScheme.values(), WeightScheme::code),
            usual.weights(),
            RobustnessSettings::weights),
        f.usually(
            "weightSpreadPercent", SHARE, usual.weightSpread(), RobustnessSettings::weightSpread),
        f.usually(
            "survey",
            Form.code(SurveyError.values(), SurveyError::code),
            usual.survey(),
            RobustnessSettings::survey),
        f.usually("respondents", COUNT, usual.respondents(), RobustnessSettings::respondents),
        f.usually(
            "verification",
            Form.code(VerificationError.values(), VerificationError::code),
            usual.verification(),
            RobustnessSettings::verification),
        f.usually("levelPercent", SHARE, usual.level(), RobustnessSettings::level),
        usual.listSize(),
        usual.groupLimit(),
        usual.pairLimit(),
        usual.sensitivitySamples(),
        usual.missingLimitPercent());
  }

  private static PeerSettings peers(Fields<PeerSettings> f) {
    PeerSettings usual = PeerSettings.DEFAULT;
    return new PeerSettings(
        f.usually(
            "likeness",
            Form.code(Likeness.values(), Likeness::code),
            usual.likeness(),
            PeerSettings::likeness),
        f.usually("size", COUNT, usual.size(), PeerSettings::size),
        f.usually("groups", Form.list(Form.list(TEXT)), usual.groups(), PeerSettings::groups));
  }

  private static AnomalySettings anomaly(Fields<AnomalySettings> f) {
    AnomalySettings usual = AnomalySettings.DEFAULT;
    return new AnomalySettings(
        f.usually("limit", NUMBER, usual.limit(), AnomalySettings::limit),
        f.usually("leastUnits", COUNT, usual.leastUnits(), AnomalySettings::leastUnits),
        f.usually("jump", NUMBER, usual.jump(), AnomalySettings::jump),
        f.usually("equalPercent", EXACT_SHARE, usual.equalShare(), AnomalySettings::equalShare));
  }

  private static SuccessionSettings succession(Fields<SuccessionSettings> f) {
    return new SuccessionSettings(
        f.usually(
            "leastCoveredPercent",
            EXACT_SHARE,
            SuccessionSettings.DEFAULT.leastCovered(),
            SuccessionSettings::leastCovered));
  }

  private static TargetSettings target(Fields<TargetSettings> f) {
    TargetSettings usual = TargetSettings.DEFAULT;
    return new TargetSettings(
        f.usually("levelPercent", SHARE, usual.level(), TargetSettings::level),
        f.usually("surePercent", SHARE, usual.sureTail(), TargetSettings::sureTail),
        f.usually("probablyPercent", SHARE, usual.probablyTail(), TargetSettings::probablyTail),
        f.usually(
            "hold",
            Form.code(HoldRule.values(), HoldRule::code),
            usual.hold(),
            TargetSettings::hold),
        f.usually("freshDays", COUNT, usual.freshDays(), TargetSettings::freshDays));
  }
}
