package vn.parindex.analytics.composite;

import java.util.Objects;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * How the figures of one indicator are brought to a scale that can be averaged with others. A
 * normalised figure is better when it is higher, whatever the {@link Direction}.
 *
 * <p>Missing figures take no part and stay missing. The same example stands under each constant: a
 * has 10, b 20, c 20 and d 40, more is better.
 *
 * <p>Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5.
 */
public sealed interface Normalisation {

  /** Min–max to 0..1: {@code minMax(0, 1)}. */
  static MinMax minMax() {
    return new MinMax(0, 1);
  }

  /** Min–max to {@code low..high}. */
  static MinMax minMax(double low, double high) {
    return new MinMax(low, high);
  }

  /** Fixed goalposts to 0..1, not clamped, on a linear scale. */
  static Goalposts goalposts(double minimum, double maximum) {
    return new Goalposts(minimum, maximum, false, false);
  }

  /** Fixed goalposts to 0..1, not clamped, on a logarithmic scale. */
  static Goalposts logGoalposts(double minimum, double maximum) {
    return new Goalposts(minimum, maximum, true, false);
  }

  /** z-scores of mean 0 and sample standard deviation 1. */
  static ZScore zScore() {
    return new ZScore(0, 1, Spread.SAMPLE);
  }

  /** z-scores with another mean and standard deviation. */
  static ZScore zScore(double mean, double deviation, Spread spread) {
    return new ZScore(mean, deviation, spread);
  }

  /** Places from the worst (1) to the best (n). */
  static PlaceFromWorst rank(RankTies ties) {
    return new PlaceFromWorst(ties);
  }

  /** Figure over the best figure. */
  static DistanceTo ratioToBest() {
    return new DistanceTo(Reference.BEST, Distance.RATIO);
  }

  /** Difference to the best figure over the best figure: 0 for the best, negative for others. */
  static DistanceTo distanceToBest() {
    return new DistanceTo(Reference.BEST, Distance.DIFFERENCE);
  }

  /** Distance to another reference. */
  static DistanceTo distance(Reference reference, Distance distance) {
    return new DistanceTo(reference, distance);
  }

  /** Percentile rank. */
  static PercentileRank percentileRank(PercentileKind kind) {
    return new PercentileRank(kind);
  }

  /** The figures as they were published. */
  static AsPublished asPublished() {
    return new AsPublished();
  }

  /**
   * The scale that {@code figures} give, or the reason why they give none: NO_VALUES without
   * figures, TOO_FEW for a single one where the method compares, ALL_EQUAL where it divides by a
   * spread, NOT_APPLICABLE when their mean or spread is beyond what a double holds.
   *
   * @param figures the known figures of the indicator in the {@link Scope}, in any order; finite
   * @param direction whether more is better
   * @throws IllegalArgumentException if a figure is not finite
   */
  default Outcome<Scale> scale(double[] figures, Direction direction) {
    Objects.requireNonNull(direction, "direction");
    for (double figure : figures) {
      Scale.requireFinite(figure, "figure");
    }
    return figures.length == 0 ? Outcome.none(NoResult.NO_VALUES) : fit(figures, direction);
  }

  /**
   * The scale of at least one figure, all finite. Call {@link #scale}, which checks that.
   *
   * @param figures at least one, finite
   * @param direction whether more is better
   */
  Outcome<Scale> fit(double[] figures, Direction direction);

  private static Outcome<Scale> known(Scale scale) {
    return Outcome.of(scale);
  }

  /** The reason why figures without spread cannot be compared; empty when they can. */
  private static Outcome<Boolean> compared(double[] figures) {
    if (figures.length < 2) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    return StatUtils.min(figures) == StatUtils.max(figures)
        ? Outcome.none(NoResult.ALL_EQUAL)
        : Outcome.of(true);
  }

  /**
   * Smallest figure to {@code low}, largest to {@code high}: to 0..1, a 0, b and c 1/3, d 1; where
   * less is better, a 1, b and c 2/3, d 0. A single figure gives TOO_FEW, equal figures ALL_EQUAL.
   *
   * @param low what the worst figure becomes
   * @param high what the best figure becomes; greater than {@code low}
   */
  record MinMax(double low, double high) implements Normalisation {
    /** Checks the range. */
    public MinMax {
      Scale.requireFinite(low, "low");
      Scale.requireFinite(high, "high");
      if (low >= high) {
        throw new IllegalArgumentException("min-max to " + low + ".." + high + " is no range");
      }
    }

    @Override
    public Outcome<Scale> fit(double[] figures, Direction direction) {
      double min = StatUtils.min(figures);
      double max = StatUtils.max(figures);
      return compared(figures)
          .flatMap(
              yes ->
                  known(figure -> Scale.finite(between(Scale.part(figure, min, max, direction)))));
    }

    private double between(double part) {
      return low * (1 - part) + high * part;
    }
  }

  /**
   * Fixed minimum to 0, fixed maximum to 1, whoever is in the panel. With goalposts 0 and 50: a
   * 0.2, b and c 0.4, d 0.8; where less is better 0.8, 0.6, 0.6, 0.2. Not clamped, a figure of 60
   * becomes 1.2; {@link #clamped()}, 1. On the log scale with goalposts 10 and 1000, 100 becomes
   * 0.5 (income in the HDI, after UNDP 2010); a figure of 0 or less gives NOT_POSITIVE, unless
   * clamped: it then counts as the minimum.
   *
   * @param minimum what becomes 0 (1 where less is better)
   * @param maximum what becomes 1 (0 where less is better); greater than {@code minimum}
   * @param logarithmic whether the scale is logarithmic; {@code minimum} is then positive
   * @param clamp whether figures outside count as the goalpost
   */
  record Goalposts(double minimum, double maximum, boolean logarithmic, boolean clamp)
      implements Normalisation {
    /** Checks the goalposts. */
    public Goalposts {
      Scale.requireFinite(minimum, "minimum");
      Scale.requireFinite(maximum, "maximum");
      if (minimum >= maximum) {
        throw new IllegalArgumentException(
            "goalposts " + minimum + " and " + maximum + " are not in order");
      }
      if (logarithmic && minimum <= 0) {
        throw new IllegalArgumentException(
            "goalpost " + minimum + " has no logarithm: it must be positive");
      }
    }

    /** The same goalposts, with figures outside counting as the goalpost. */
    public Goalposts clamped() {
      return new Goalposts(minimum, maximum, logarithmic, true);
    }

    @Override
    public Outcome<Scale> fit(double[] figures, Direction direction) {
      return known(figure -> of(figure, direction));
    }

    private Outcome<Double> of(double figure, Direction direction) {
      double inside = clamp ? Math.max(minimum, Math.min(maximum, figure)) : figure;
      if (!logarithmic) {
        return Scale.finite(Scale.part(inside, minimum, maximum, direction));
      }
      return inside <= 0
          ? Outcome.none(NoResult.NOT_POSITIVE)
          : Scale.finite(
              Scale.part(
                  FastMath.log(inside), FastMath.log(minimum), FastMath.log(maximum), direction));
    }
  }

  /**
   * Mean + deviation × (figure − mean of the figures) / their standard deviation. To mean 0 and
   * deviation 1 with the sample deviation (√(475/3) = 12.583): a −0.9934, b and c −0.1987, d
   * 1.3908; where less is better the signs turn. To mean 100 and deviation 10: 90.07, 98.01, 98.01,
   * 113.91. A single figure gives TOO_FEW, equal figures ALL_EQUAL.
   *
   * @param mean the mean it gets
   * @param deviation the standard deviation it gets; positive
   * @param spread which standard deviation
   */
  record ZScore(double mean, double deviation, Spread spread) implements Normalisation {
    /** Checks mean and deviation. */
    public ZScore {
      Scale.requireFinite(mean, "mean");
      Scale.requireFinite(deviation, "deviation");
      Objects.requireNonNull(spread, "spread");
      if (deviation <= 0) {
        throw new IllegalArgumentException("standard deviation " + deviation + " is not positive");
      }
    }

    @Override
    public Outcome<Scale> fit(double[] figures, Direction direction) {
      double centre = StatUtils.mean(figures);
      double variance =
          switch (spread) {
            case SAMPLE -> StatUtils.variance(figures, centre);
            case POPULATION -> StatUtils.populationVariance(figures, centre);
          };
      double unit = deviation / Math.sqrt(variance) * Scale.sign(direction);
      if (!Double.isFinite(variance)) {
        return Outcome.none(NoResult.NOT_APPLICABLE);
      }
      return compared(figures)
          .flatMap(yes -> known(figure -> Scale.finite(mean + (figure - centre) * unit)));
    }
  }

  /**
   * The place, counted from the worst (1) to the best (n), so that more is better. With ties at
   * their average: a 1, b and c 2.5, d 4; where less is better a 4, b and c 2.5, d 1. A single
   * figure has place 1, equal figures share one place.
   *
   * @param ties which place equal figures get
   */
  record PlaceFromWorst(RankTies ties) implements Normalisation {
    /** Checks the policy. */
    public PlaceFromWorst {
      Objects.requireNonNull(ties, "ties");
    }

    @Override
    public Outcome<Scale> fit(double[] figures, Direction direction) {
      Places places = new Places(figures, direction);
      return known(figure -> Outcome.of(places.place(figure, ties)));
    }
  }

  /**
   * Distance to the best, the mean or the worst figure. Ratio to the best: a 0.25, b and c 0.5, d
   * 1; where less is better (best is 10): 1, 0.5, 0.5, 0.25. Difference to the best: a −0.75, b and
   * c −0.5, d 0. Not invariant to a shift of the scale (°C and °F give other ranks: handbook, Table
   * 14). A reference of 0 or less gives NOT_POSITIVE.
   *
   * @param reference the best, the mean or the worst
   * @param distance ratio or difference
   */
  record DistanceTo(Reference reference, Distance distance) implements Normalisation {
    /** Checks the parts. */
    public DistanceTo {
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(distance, "distance");
    }

    @Override
    public Outcome<Scale> fit(double[] figures, Direction direction) {
      boolean higher = direction == Direction.HIGHER_IS_BETTER;
      double base =
          switch (reference) {
            case BEST -> higher ? StatUtils.max(figures) : StatUtils.min(figures);
            case MEAN -> StatUtils.mean(figures);
            case WORST -> higher ? StatUtils.min(figures) : StatUtils.max(figures);
          };
      if (base <= 0) {
        return Outcome.none(NoResult.NOT_POSITIVE);
      }
      if (!Double.isFinite(base)) {
        return Outcome.none(NoResult.NOT_APPLICABLE);
      }
      return switch (distance) {
        case RATIO -> known(figure -> higher ? Scale.finite(figure / base) : inverse(base, figure));
        case DIFFERENCE ->
            known(figure -> Scale.finite((figure - base) / base * Scale.sign(direction)));
      };
    }

    private static Outcome<Double> inverse(double base, double figure) {
      return figure <= 0 ? Outcome.none(NoResult.NOT_POSITIVE) : Scale.finite(base / figure);
    }
  }

  /**
   * The share of figures that are worse, from 0 to 1. MID: a 0.125, b and c 0.5, d 0.875.
   * INCLUSIVE: a 0, b and c 1/3, d 1. Where less is better the order turns. INCLUSIVE of a single
   * figure gives TOO_FEW.
   *
   * @param kind how it is counted
   */
  record PercentileRank(PercentileKind kind) implements Normalisation {
    /** Checks the kind. */
    public PercentileRank {
      Objects.requireNonNull(kind, "kind");
    }

    @Override
    public Outcome<Scale> fit(double[] figures, Direction direction) {
      Places places = new Places(figures, direction);
      int n = figures.length;
      return switch (kind) {
        case MID -> known(figure -> Outcome.of((places.place(figure, RankTies.AVERAGE) - 0.5) / n));
        case INCLUSIVE ->
            n < 2
                ? Outcome.none(NoResult.TOO_FEW)
                : known(
                    figure -> Outcome.of((places.place(figure, RankTies.LOWEST) - 1) / (n - 1)));
      };
    }
  }

  /** No change: a 10, b and c 20, d 40; where less is better the sign turns: −10, −20, −20, −40. */
  record AsPublished() implements Normalisation {
    @Override
    public Outcome<Scale> fit(double[] figures, Direction direction) {
      return known(figure -> Outcome.of(figure * Scale.sign(direction)));
    }
  }

  /** What became of an indicator's figures: the scale on which each of them is read. */
  @FunctionalInterface
  interface Scale {
    /** The normalised figure, finite, or the reason why there is none. */
    Outcome<Double> of(double figure);

    private static double part(double figure, double min, double max, Direction direction) {
      // Halved, a range that is too wide for a double is not.
      double part =
          Double.isInfinite(max - min)
              ? (figure / 2 - min / 2) / (max / 2 - min / 2)
              : (figure - min) / (max - min);
      return direction == Direction.HIGHER_IS_BETTER ? part : 1 - part;
    }

    private static int sign(Direction direction) {
      return direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
    }

    /** A figure so large or small that the double gives out is refused, not NaN or infinite. */
    private static Outcome<Double> finite(double value) {
      return Double.isFinite(value) ? Outcome.of(value) : Outcome.none(NoResult.NOT_APPLICABLE);
    }

    private static void requireFinite(double value, String what) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(what + " is " + value);
      }
    }
  }
}
