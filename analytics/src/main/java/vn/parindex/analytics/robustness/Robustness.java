package vn.parindex.analytics.robustness;

import java.util.List;
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

  /** Copies. */
  public Robustness {
    variants = List.copyOf(variants);
  }
}
