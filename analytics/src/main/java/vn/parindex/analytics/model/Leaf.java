package vn.parindex.analytics.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The smallest scored item of a framework: a component, or a criterion that has no components.
 *
 * @param code unique in the edition; equals the criterion's code when the criterion is the leaf
 * @param name as worded in the edition
 * @param maxPoints greater than 0
 * @param source who gives the points
 * @param fixableLocally false where a unit cannot mend a loss itself and must not be blamed for it
 * @param scoring how points are given
 * @param continuation what it follows in the edition before
 */
public record Leaf(
    String code,
    String name,
    BigDecimal maxPoints,
    Source source,
    boolean fixableLocally,
    Scoring scoring,
    Continuation continuation) {

  /** Checks the parts. */
  public Leaf {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(source, "source");
    if (maxPoints.signum() <= 0) {
      throw new IllegalArgumentException(code + ": maximum " + maxPoints + " is not positive");
    }
  }

  /**
   * The points that its rule knows, best first: 1.5, 0.75 and 0 for 1.5 points in steps of 100, 50
   * and 0 %. Empty where any points from 0 to the maximum may be given, as by a rate or a survey,
   * and where they go by the case, of which there may be any number.
   */
  public List<BigDecimal> steps() {
    return scoring.match(
        yesNo -> List.of(maxPoints, BigDecimal.ZERO),
        steps ->
            steps.shares().stream()
                .map(share -> share.multiply(maxPoints).movePointLeft(2))
                .toList(),
        rate -> List.of(),
        perCase -> List.of(),
        deduction -> List.of(),
        survey -> List.of());
  }

  /**
   * Its rule as plain words, for programs that reckon without this library: the form, the maximum,
   * and what the form has besides. {@code form=rate, max=2, threshold=98, floor=91,
   * between=from-floor}; {@code form=steps, max=1.5, shares=100 50 0}; {@code form=yes-no, max=1,
   * due=01-15}; {@code form=per-case, max=2, points=0.5}. Numbers are decimals with a dot.
   */
  public Map<String, String> rule() {
    Map<String, String> rule = new LinkedHashMap<>();
    rule.put("form", scoring.code());
    rule.put("max", maxPoints.toPlainString());
    rule.putAll(
        scoring.match(
            yesNo ->
                yesNo
                    .due()
                    .map(day -> Map.of("due", day.toString().substring("--".length())))
                    .orElse(Map.of()),
            steps -> Map.of("shares", numbers(steps.shares())),
            rate ->
                Map.of(
                    "threshold", rate.threshold().toPlainString(),
                    "floor", rate.floor().toPlainString(),
                    "between", rate.between().code()),
            perCase -> Map.of("points", perCase.points().toPlainString()),
            deduction -> Map.of("points", deduction.points().toPlainString()),
            survey ->
                survey
                    .weights()
                    .map(weights -> Map.of("weights", numbers(weights)))
                    .orElse(Map.of())));
    return Collections.unmodifiableMap(rule);
  }

  private static String numbers(List<BigDecimal> numbers) {
    return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
  }

  /** Where the points of a leaf come from. */
  public enum Source {
    /** Self-assessed, then verified. */
    VERIFIED("verified"),
    /** A sociological survey. */
    SURVEY("survey");

    private final String code;

    Source(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }
}
