package vn.parindex.analytics.index;

import java.util.List;
import vn.parindex.analytics.model.Fraction;

/**
 * Grade bands by inclusive lower bounds: with bounds 90, 80, 70, 50, 0 exactly 80 % is in the
 * second band and 79.999… % in the third. A negative index (penalties only) is in the last band.
 *
 * @param bands best first, bounds strictly descending
 */
public record BandScale(List<Band> bands) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there is no band or the bounds do not descend
   */
  public BandScale {
    bands = List.copyOf(bands);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("no band");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i - 1).atLeast().compareTo(bands.get(i).atLeast()) <= 0) {
        throw new IllegalArgumentException("bounds do not descend at " + bands.get(i).code());
      }
    }
  }

  /** The band of a percentage, on the unrounded value. */
  public Band of(Fraction percent) {
    return bands.get(level(percent) - 1);
  }

  /** The band's place in the scale: 1 is the best. */
  public int level(Fraction percent) {
    for (int i = 0; i < bands.size(); i++) {
      if (percent.compareTo(Fraction.of(bands.get(i).atLeast())) >= 0) {
        return i + 1;
      }
    }
    return bands.size();
  }
}
