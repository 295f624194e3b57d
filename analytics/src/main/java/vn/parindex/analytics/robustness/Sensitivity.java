package vn.parindex.analytics.robustness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which choice moves the ranks most.
 *
 * @param samples base samples used
 * @param seed start of the random numbers
 * @param meanShift mean over the samples of the mean absolute rank shift, in places
 * @param variance of the mean absolute rank shift over the samples, in places²
 * @param effects first-order and total index of each choice, in the order of {@link Choice}
 */
public record Sensitivity(
    int samples, long seed, double meanShift, double variance, Map<Choice, Effect> effects) {

  /** Copies. */
  public Sensitivity {
    effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
  }

  /** What is chosen, or not sure. */
  public enum Choice {
    /** Area weights, as {@link WeightScheme} and spread say. */
    WEIGHTS("weights"),
    /** Weighted arithmetic or geometric mean of the areas, equally likely. */
    AGGREGATION("aggregation"),
    /**
     * {@link vn.parindex.analytics.index.MissingPolicy#PROPAGATE} or {@link
     * vn.parindex.analytics.index.MissingPolicy#RENORMALISE}, equally likely.
     */
    MISSING_POLICY("missing-policy"),
    /** As {@link SurveyError} says. */
    SURVEY_ERROR("survey-error"),
    /** As {@link VerificationError} says. */
    VERIFICATION_ERROR("verification-error");

    private final String code;

    Choice(String code) {
      this.code = code;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }
  }
}
