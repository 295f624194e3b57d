package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.parindex.analytics.MethodSettings;
import vn.parindex.analytics.anomaly.AnomalySettings;
import vn.parindex.analytics.bottleneck.BottleneckSettings;
import vn.parindex.analytics.io.v1.Methods1;
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
 * {@code methods} of {@code dataset.json}, read and written. Percentages there are shares here: 95
 * becomes 0.95.
 */
final class MethodPolicies {

  private MethodPolicies() {}

  /** The settings; what {@code methods} does not give has its default. */
  static MethodSettings read(Methods1 methods) {
    if (methods == null) {
      return MethodSettings.DEFAULT;
    }
    return new MethodSettings(
        given(methods.trend(), TrendSettings.DEFAULT, MethodPolicies::trend),
        given(methods.bottleneck(), BottleneckSettings.DEFAULT, MethodPolicies::bottleneck),
        given(methods.robustness(), RobustnessSettings.DEFAULT, MethodPolicies::robustness),
        given(methods.peers(), PeerSettings.DEFAULT, MethodPolicies::peers),
        given(methods.anomaly(), AnomalySettings.DEFAULT, MethodPolicies::anomaly),
        given(methods.succession(), SuccessionSettings.DEFAULT, MethodPolicies::succession),
        given(methods.target(), TargetSettings.DEFAULT, MethodPolicies::target));
  }

  private static TrendSettings trend(Methods1.Trend1 from) {
    TrendSettings standard = TrendSettings.DEFAULT;
    return new TrendSettings(
        given(from.levelPercent(), standard.level(), MethodPolicies::share),
        given(from.significancePercent(), standard.alpha(), MethodPolicies::share));
  }

  private static BottleneckSettings bottleneck(Methods1.Bottleneck1 from) {
    BottleneckSettings standard = BottleneckSettings.DEFAULT;
    return new BottleneckSettings(
        given(from.unitsPercent(), standard.unitShare(), MethodPolicies::exactShare),
        given(from.lossPercent(), standard.lossShare(), MethodPolicies::exactShare));
  }

  private static RobustnessSettings robustness(Methods1.Robustness1 from) {
    RobustnessSettings standard = RobustnessSettings.DEFAULT;
    return new RobustnessSettings(
        given(
            from.generator(),
            standard.generator(),
            c -> of(Generator.values(), Generator::code, c)),
        given(from.seed(), standard.seed(), Function.identity()),
        given(from.draws(), standard.draws(), Function.identity()),
        given(
            from.weights(),
            standard.weights(),
            c -> of(WeightScheme.values(), WeightScheme::code, c)),
        given(from.weightSpreadPercent(), standard.weightSpread(), MethodPolicies::share),
        given(
            from.survey(), standard.survey(), c -> of(SurveyError.values(), SurveyError::code, c)),
        given(from.respondents(), standard.respondents(), Function.identity()),
        given(
            from.verification(),
            standard.verification(),
            c -> of(VerificationError.values(), VerificationError::code, c)),
        given(from.levelPercent(), standard.level(), MethodPolicies::share),
        standard.listSize(),
        standard.groupLimit(),
        standard.pairLimit(),
        standard.sensitivitySamples(),
        standard.missingLimitPercent());
  }

  private static PeerSettings peers(Methods1.Peers1 from) {
    PeerSettings standard = PeerSettings.DEFAULT;
    return new PeerSettings(
        given(from.likeness(), standard.likeness(), c -> of(Likeness.values(), Likeness::code, c)),
        given(from.size(), standard.size(), Function.identity()),
        given(from.groups(), standard.groups(), Function.identity()));
  }

  private static AnomalySettings anomaly(Methods1.Anomaly1 from) {
    AnomalySettings standard = AnomalySettings.DEFAULT;
    return new AnomalySettings(
        given(from.limit(), standard.limit(), Function.identity()),
        given(from.leastUnits(), standard.leastUnits(), Function.identity()),
        given(from.jump(), standard.jump(), Function.identity()),
        given(from.equalPercent(), standard.equalShare(), MethodPolicies::exactShare));
  }

  private static SuccessionSettings succession(Methods1.Succession1 from) {
    return new SuccessionSettings(
        given(
            from.leastCoveredPercent(),
            SuccessionSettings.DEFAULT.leastCovered(),
            MethodPolicies::exactShare));
  }

  private static TargetSettings target(Methods1.Target1 from) {
    TargetSettings standard = TargetSettings.DEFAULT;
    return new TargetSettings(
        given(from.levelPercent(), standard.level(), MethodPolicies::share),
        given(from.surePercent(), standard.sureTail(), MethodPolicies::share),
        given(from.probablyPercent(), standard.probablyTail(), MethodPolicies::share),
        given(from.onTrackMissPercent(), standard.onTrackMiss(), Function.identity()),
        given(from.atRiskMissPercent(), standard.atRiskMiss(), Function.identity()),
        given(from.hold(), standard.hold(), c -> of(HoldRule.values(), HoldRule::code, c)),
        given(from.freshDays(), standard.freshDays(), Function.identity()));
  }

  private static <A, B> B given(A value, B standard, Function<A, B> read) {
    return value == null ? standard : read.apply(value);
  }

  private static <E> E of(E[] constants, Function<E, String> code, String text) {
    return Arrays.stream(constants)
        .filter(e -> code.apply(e).equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static double share(BigDecimal percent) {
    return percent.movePointLeft(2).doubleValue();
  }

  private static Fraction exactShare(BigDecimal percent) {
    return Fraction.of(percent).divide(Fraction.HUNDRED);
  }

  /** Every setting of {@code settings}, so that a reader of the file sees what is used. */
  static void write(ObjectNode node, MethodSettings settings) {
    node.putObject("trend")
        .put("levelPercent", percent(settings.trend().level()))
        .put("significancePercent", percent(settings.trend().alpha()));
    node.putObject("bottleneck")
        .put("unitsPercent", percent(settings.bottleneck().unitShare()))
        .put("lossPercent", percent(settings.bottleneck().lossShare()));
    RobustnessSettings robustness = settings.robustness();
    node.putObject("robustness")
        .put("generator", robustness.generator().code())
        .put("seed", robustness.seed())
        .put("draws", robustness.draws())
        .put("weights", robustness.weights().code())
        .put("weightSpreadPercent", percent(robustness.weightSpread()))
        .put("survey", robustness.survey().code())
        .put("respondents", robustness.respondents())
        .put("verification", robustness.verification().code())
        .put("levelPercent", percent(robustness.level()));
    ObjectNode peers = node.putObject("peers");
    peers.put("likeness", settings.peers().likeness().code()).put("size", settings.peers().size());
    ArrayNode groups = peers.putArray("groups");
    for (List<String> group : settings.peers().groups()) {
      ArrayNode codes = groups.addArray();
      group.forEach(codes::add);
    }
    node.putObject("anomaly")
        .put("limit", settings.anomaly().limit())
        .put("leastUnits", settings.anomaly().leastUnits())
        .put("jump", settings.anomaly().jump())
        .put("equalPercent", percent(settings.anomaly().equalShare()));
    node.putObject("succession")
        .put("leastCoveredPercent", percent(settings.succession().leastCovered()));
    TargetSettings target = settings.target();
    node.putObject("target")
        .put("levelPercent", percent(target.level()))
        .put("surePercent", percent(target.sureTail()))
        .put("probablyPercent", percent(target.probablyTail()))
        .put("onTrackMissPercent", plain(target.onTrackMiss()))
        .put("atRiskMissPercent", plain(target.atRiskMiss()))
        .put("hold", target.hold().code())
        .put("freshDays", target.freshDays());
  }

  /** The shortest decimal that reads as the same share again. */
  private static BigDecimal percent(double share) {
    return plain(BigDecimal.valueOf(share).movePointRight(2));
  }

  private static BigDecimal percent(Fraction share) {
    return share.multiply(Fraction.HUNDRED).toPrecision(20);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
