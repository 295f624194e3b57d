package vn.parindex.analytics.model;

import java.util.List;
import java.util.Objects;

/**
 * The smallest scored item of a framework: a component, or a criterion that has no components.
 *
 * @param code unique in the edition; equals the criterion's code when the criterion is the leaf
 * @param name as worded in the edition
 * @param maxPoints greater than 0; a fraction where points were shared out evenly, such as 10
 *     points over three components, 10/3 each
 * @param source who gives the points
 * @param fixableLocally false where a unit cannot mend a loss itself and must not be blamed for it
 * @param scoring how points are given
 * @param continuation what it follows in the edition before
 */
public record Leaf(
    String code,
    String name,
    Fraction maxPoints,
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
  public List<Fraction> steps() {
    return scoring.match(
        yesNo -> List.of(maxPoints, Fraction.ZERO),
        steps ->
            steps.shares().stream()
                .map(share -> Fraction.of(share).divide(Fraction.HUNDRED).multiply(maxPoints))
                .toList(),
        rate -> List.of(),
        perCase -> List.of(),
        deduction -> List.of(),
        survey -> List.of());
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
