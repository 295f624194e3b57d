package vn.parindex.analytics.io.v1;

import java.math.BigDecimal;
import java.util.List;

/** {@code methods} of {@code dataset.json}; whatever is not given has its default. */
public record Methods1(
    Trend1 trend,
    Bottleneck1 bottleneck,
    Robustness1 robustness,
    Peers1 peers,
    Anomaly1 anomaly,
    Succession1 succession,
    Target1 target) {

  /** {@code trend}. */
  public record Trend1(BigDecimal levelPercent, BigDecimal significancePercent) {}

  /** {@code bottleneck}. */
  public record Bottleneck1(BigDecimal unitsPercent, BigDecimal lossPercent) {}

  /** {@code robustness}. */
  public record Robustness1(
      String generator,
      Long seed,
      Integer draws,
      String weights,
      BigDecimal weightSpreadPercent,
      String survey,
      Integer respondents,
      String verification,
      BigDecimal levelPercent) {}

  /** {@code peers}. */
  public record Peers1(String likeness, Integer size, List<List<String>> groups) {}

  /** {@code anomaly}. */
  public record Anomaly1(
      BigDecimal limit, Integer leastUnits, BigDecimal jump, BigDecimal equalPercent) {}

  /** {@code succession}. */
  public record Succession1(BigDecimal leastCoveredPercent) {}

  /** {@code target}. */
  public record Target1(
      BigDecimal levelPercent,
      BigDecimal surePercent,
      BigDecimal probablyPercent,
      BigDecimal onTrackMissPercent,
      BigDecimal atRiskMissPercent,
      String hold,
      Integer freshDays) {}
}
