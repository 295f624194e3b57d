package vn.parindex.analytics.composite;

/**
 * Which place equal figures get when places are counted from the worst (1) to the best (n).
 *
 * <p>The same example under each: 5, 7, 7, 9.
 */
public enum RankTies {
  /** The mean of the places they take: 1, 2.5, 2.5, 4. scipy's {@code average}. */
  AVERAGE,
  /** The lowest of them: 1, 2, 2, 4. scipy's {@code min}; the OECD handbook's Table 15. */
  LOWEST,
  /** The highest of them: 1, 3, 3, 4. scipy's {@code max}. */
  HIGHEST
}
