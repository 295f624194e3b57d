package vn.parindex.analytics.composite;

/**
 * How a percentile rank is counted.
 *
 * <p>The same example under each: 5, 7, 7, 9.
 */
public enum PercentileKind {
  /**
   * The share below and half of the share equal, the figure itself included: 0.125, 0.5, 0.5,
   * 0.875. scipy's {@code percentileofscore(kind='mean')} / 100. Never 0 or 1.
   */
  MID,
  /**
   * The number below over n − 1: 0, 1/3, 1/3, 1. A spreadsheet's {@code PERCENTRANK.INC}. Needs two
   * figures.
   */
  INCLUSIVE
}
