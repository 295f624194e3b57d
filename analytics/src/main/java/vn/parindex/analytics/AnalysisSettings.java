package vn.parindex.analytics;

import java.time.LocalDate;
import java.util.Objects;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Everything that may be decided about the computation; the methodology page prints what was used.
 *
 * @param index how missing figures are treated
 * @param ties which rank equals share
 * @param equality when two percentages are equal
 * @param bands grade bands
 * @param compareFrom code of the first period of the comparison
 * @param compareTo code of the second; equal to the first when there is nothing to compare
 * @param asOf the day as of which everything is shown; nothing known later enters
 * @param decimals places at which percentages are published
 * @param pointDecimals most places at which points are shown, 0 to 4; none of their trailing zeros
 * @param methods what is decided about the other analyses
 */
public record AnalysisSettings(
    IndexSettings index,
    TiePolicy ties,
    TieEquality equality,
    BandScale bands,
    String compareFrom,
    String compareTo,
    LocalDate asOf,
    int decimals,
    int pointDecimals,
    MethodSettings methods) {

  /** Places of points where nobody says another number. */
  public static final int POINT_DECIMALS = 2;

  /** More places of points nobody reads. */
  public static final int MOST_POINT_DECIMALS = 4;

  /** Checks the parts. */
  public AnalysisSettings {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(ties, "ties");
    Objects.requireNonNull(equality, "equality");
    Objects.requireNonNull(bands, "bands");
    Objects.requireNonNull(compareFrom, "compareFrom");
    Objects.requireNonNull(compareTo, "compareTo");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(methods, "methods");
    if (decimals < 0 || decimals > 10) {
      throw new IllegalArgumentException("decimals " + decimals + " not in 0..10");
    }
    if (pointDecimals < 0 || pointDecimals > MOST_POINT_DECIMALS) {
      throw new IllegalArgumentException(
          "decimals of points " + pointDecimals + " not in 0.." + MOST_POINT_DECIMALS);
    }
  }

  /** With points at {@link #POINT_DECIMALS} places. */
  public AnalysisSettings(
      IndexSettings index,
      TiePolicy ties,
      TieEquality equality,
      BandScale bands,
      String compareFrom,
      String compareTo,
      LocalDate asOf,
      int decimals,
      MethodSettings methods) {
    this(
        index,
        ties,
        equality,
        bands,
        compareFrom,
        compareTo,
        asOf,
        decimals,
        POINT_DECIMALS,
        methods);
  }

  /** The same settings with other periods compared. */
  public AnalysisSettings comparing(String from, String to) {
    return new AnalysisSettings(
        index, ties, equality, bands, from, to, asOf, decimals, pointDecimals, methods);
  }

  /** The same settings as of another day. */
  public AnalysisSettings asOf(LocalDate day) {
    return new AnalysisSettings(
        index,
        ties,
        equality,
        bands,
        compareFrom,
        compareTo,
        day,
        decimals,
        pointDecimals,
        methods);
  }
}
