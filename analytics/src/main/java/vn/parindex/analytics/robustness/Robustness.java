package vn.parindex.analytics.robustness;

import java.util.List;
import java.util.Objects;
import vn.parindex.analytics.model.Outcome;

/**
 * How sure the ranking of a period is.
 *
 * @param period code of the period
 * @param uncertainty ranks in the draws
 * @param variants rankings under other choices
 * @param sensitivity which choice moves the ranks most
 */
public record Robustness(
    String period,
    RankUncertainty uncertainty,
    List<Variant> variants,
    Outcome<Sensitivity> sensitivity) {

  /** Checks and copies. */
  public Robustness {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(uncertainty, "uncertainty");
    variants = List.copyOf(variants);
    Objects.requireNonNull(sensitivity, "sensitivity");
  }
}
