package vn.parindex.analytics.robustness;

import java.util.List;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Outcome;

/**
 * The ranking under one other choice.
 *
 * @param kind which choice
 * @param areaCode the area left out; empty for the other kinds
 * @param shifts one per published unit, in the order of the published ranking
 * @param meanAbsoluteShift mean number of places that the units ranked in both moved, up or down;
 *     {@link vn.parindex.analytics.model.NoResult#NO_VALUES} when there are none
 * @param spearman of both ranks
 * @param kendall τ-b of both ranks
 */
public record Variant(
    Kind kind,
    String areaCode,
    List<Shift> shifts,
    Outcome<Double> meanAbsoluteShift,
    Outcome<Correlation> spearman,
    Outcome<Correlation> kendall) {

  /** Copies. */
  public Variant {
    shifts = List.copyOf(shifts);
  }

  /**
   * What is different. The same example under each: two areas of 60 and 40 points; a unit has 54
   * and 16, that is 90 % and 40 %, and the index 70.
   */
  public enum Kind {
    /** One area less: without the second, 90. */
    LEAVE_OUT("leave-out"),
    /** Areas of equal weight: 65. */
    EQUAL_WEIGHTS("equal-weights"),
    /** Geometric mean of the areas: 90^0.6 · 40^0.4 = 65.07. An area of 0 % makes it 0. */
    GEOMETRIC("geometric"),
    /** Harmonic mean of the areas: 1/(0.6/90 + 0.4/40) = 60. An area of 0 % makes it 0. */
    HARMONIC("harmonic");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }
  }
}
