package vn.parindex.analytics.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.parindex.analytics.model.Fraction;

/**
 * Grade bands by inclusive lower bounds, by rank, or by both: with bounds 90, 80, 70, 50, 0 exactly
 * 80 % is in the second band and 79.999… % in the third. A negative index (penalties only) is in
 * the last band.
 *
 * <p>A band of the best x % has x % of the places of those that are ranked, a fraction of a place
 * dropped: 20 % of 19 are 3. A unit has one of them if fewer are ahead of it than there are places:
 * so that equals at the border all have the better band, and nobody loses a band by being equal.
 * Where a lower bound is asked for as well both must hold.
 *
 * @param bands best first, each asks for more than the next: bounds descend, or shares ascend
 * @param title what the bands are called, such as "Nhóm"; empty for the usual word
 * @param titleEn the same in English; empty to use {@code title}
 */
public record BandScale(List<Band> bands, Optional<String> title, Optional<String> titleEn) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there is no band or one does not ask for more than the next
   */
  public BandScale {
    bands = List.copyOf(bands);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(titleEn, "titleEn");
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("no band");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (!bands.get(i - 1).asksForMoreThan(bands.get(i))) {
        throw new IllegalArgumentException("bounds do not descend at " + bands.get(i).code());
      }
    }
  }

  /** Bands that are called as usual. */
  public BandScale(List<Band> bands) {
    this(bands, Optional.empty(), Optional.empty());
  }

  /** Whether the rank matters for any band, so that a band depends on how the others stand. */
  public boolean isByRank() {
    return bands.stream().anyMatch(band -> band.topPercent().isPresent());
  }

  /**
   * The places that a band and the better ones have together; empty where the rank does not matter.
   *
   * @param ranked how many are ranked
   */
  public static Optional<Integer> places(Band band, int ranked) {
    return band.topPercent()
        .map(
            share ->
                share
                    .multiply(BigDecimal.valueOf(ranked))
                    .divide(HUNDRED, 0, RoundingMode.DOWN)
                    .intValueExact());
  }

  /** The band of one that is ranked, on its unrounded percentage; see {@link #level}. */
  public Band of(Fraction percent, int ahead, int ranked) {
    return bands.get(level(percent, ahead, ranked) - 1);
  }

  /**
   * The place in the scale of the band of one that is ranked: 1 is the best.
   *
   * @param percent its index, unrounded
   * @param ahead how many are ranked ahead of it, equals not counted
   * @param ranked how many are ranked, itself included
   */
  public int level(Fraction percent, int ahead, int ranked) {
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      if (percent.compareTo(Fraction.of(band.atLeast())) >= 0
          && places(band, ranked).map(places -> ahead < places).orElse(true)) {
        return i + 1;
      }
    }
    return bands.size();
  }
}
