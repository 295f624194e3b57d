package vn.parindex.analytics.robustness;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Everything that may be decided about the analysis of robustness.
 *
 * @param generator kind of random numbers
 * @param seed start of the random numbers
 * @param draws Monte Carlo draws, 1 to 1,000,000
 * @param weights how area weights vary
 * @param weightSpread how far, as a share of the nominal weight: 0 up to but not including 1
 * @param survey whether survey points vary
 * @param respondents respondents per unit and survey leaf. The data do not hold it: the default of
 *     100 is an assumption
 * @param verification whether verified points vary
 * @param level share of the draws within the rank interval, between 0 and 1: 0.9 is from 5 to 95 %
 * @param listSize how many places the first and the last few have: 3
 * @param groupLimit two units are told apart when one is above the other in at least this share of
 *     the draws; above 0.5, at most 1
 * @param pairLimit with more units than this there are no pairwise probabilities and no groups
 * @param sensitivitySamples base samples of the Sobol indices, at least 2
 * @param missingLimitPercent for the choice of {@link
 *     vn.parindex.analytics.index.MissingPolicy#RENORMALISE} in the Sobol indices
 */
public record RobustnessSettings(
    Generator generator,
    long seed,
    int draws,
    WeightScheme weights,
    double weightSpread,
    SurveyError survey,
    int respondents,
    VerificationError verification,
    double level,
    int listSize,
    double groupLimit,
    int pairLimit,
    int sensitivitySamples,
    BigDecimal missingLimitPercent) {

  /**
   * 10,000 draws from seed 2025; area weights ± 20 % uniform; 100 respondents; 5–95 %; first and
   * last 3; groups below 95 %; pairs for up to 200 units; 1,024 samples of the choices.
   */
  public static final RobustnessSettings DEFAULT =
      new RobustnessSettings(
          Generator.WELL_19937_C,
          2025,
          10_000,
          WeightScheme.UNIFORM,
          0.20,
          SurveyError.SAMPLING,
          100,
          VerificationError.BETWEEN_ROUNDS,
          0.90,
          3,
          0.95,
          200,
          1024,
          BigDecimal.valueOf(20));

  /** Above this many draws a run is a mistake rather than a wish. */
  private static final int MOST_DRAWS = 1_000_000;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   */
  public RobustnessSettings {
    Objects.requireNonNull(generator, "generator");
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(survey, "survey");
    Objects.requireNonNull(verification, "verification");
    check(draws >= 1 && draws <= MOST_DRAWS, "draws", draws);
    check(weightSpread >= 0 && weightSpread < 1, "weight spread", weightSpread);
    check(respondents >= 1, "respondents", respondents);
    check(level > 0 && level < 1, "level", level);
    check(listSize >= 1, "list size", listSize);
    check(groupLimit > 0.5 && groupLimit <= 1, "group limit", groupLimit);
    check(pairLimit >= 0, "pair limit", pairLimit);
    check(sensitivitySamples >= 2, "samples", sensitivitySamples);
    check(
        missingLimitPercent.signum() >= 0
            && missingLimitPercent.compareTo(BigDecimal.valueOf(100)) <= 0,
        "missing limit",
        missingLimitPercent);
  }

  private static void check(boolean holds, String name, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " " + value + " is out of range");
    }
  }

  /** The same with another seed. */
  public RobustnessSettings withSeed(long other) {
    return new RobustnessSettings(
        generator,
        other,
        draws,
        weights,
        weightSpread,
        survey,
        respondents,
        verification,
        level,
        listSize,
        groupLimit,
        pairLimit,
        sensitivitySamples,
        missingLimitPercent);
  }

  /** The same with another number of draws. */
  public RobustnessSettings withDraws(int other) {
    return new RobustnessSettings(
        generator,
        seed,
        other,
        weights,
        weightSpread,
        survey,
        respondents,
        verification,
        level,
        listSize,
        groupLimit,
        pairLimit,
        sensitivitySamples,
        missingLimitPercent);
  }

  /** The same with these uncertainties. */
  public RobustnessSettings withErrors(
      WeightScheme scheme, double spread, SurveyError ofSurvey, VerificationError ofVerification) {
    return new RobustnessSettings(
        generator,
        seed,
        draws,
        scheme,
        spread,
        ofSurvey,
        respondents,
        ofVerification,
        level,
        listSize,
        groupLimit,
        pairLimit,
        sensitivitySamples,
        missingLimitPercent);
  }
}
