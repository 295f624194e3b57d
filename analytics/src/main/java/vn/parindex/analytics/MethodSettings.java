package vn.parindex.analytics;

import java.util.Objects;
import vn.parindex.analytics.anomaly.AnomalySettings;
import vn.parindex.analytics.bottleneck.BottleneckSettings;
import vn.parindex.analytics.peers.PeerSettings;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.analytics.succession.SuccessionSettings;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.analytics.trend.TrendSettings;

/**
 * What may be decided about the analyses beyond index and ranking. A data set that says nothing
 * gets {@link #DEFAULT}.
 *
 * @param trend how sure a trend has to be
 * @param bottleneck when a leaf is one
 * @param robustness what varies, how far and how often
 * @param peers how peers are chosen
 * @param anomaly what is unusual
 * @param succession how much of a successor must be covered
 * @param target when a target counts as sure, on track, or held
 */
public record MethodSettings(
    TrendSettings trend,
    BottleneckSettings bottleneck,
    RobustnessSettings robustness,
    PeerSettings peers,
    AnomalySettings anomaly,
    SuccessionSettings succession,
    TargetSettings target) {

  /** The default of every method. */
  public static final MethodSettings DEFAULT =
      new MethodSettings(
          TrendSettings.DEFAULT,
          BottleneckSettings.DEFAULT,
          RobustnessSettings.DEFAULT,
          PeerSettings.DEFAULT,
          AnomalySettings.DEFAULT,
          SuccessionSettings.DEFAULT,
          TargetSettings.DEFAULT);

  /** Checks the parts. */
  public MethodSettings {
    Objects.requireNonNull(trend, "trend");
    Objects.requireNonNull(bottleneck, "bottleneck");
    Objects.requireNonNull(robustness, "robustness");
    Objects.requireNonNull(peers, "peers");
    Objects.requireNonNull(anomaly, "anomaly");
    Objects.requireNonNull(succession, "succession");
    Objects.requireNonNull(target, "target");
  }
}
