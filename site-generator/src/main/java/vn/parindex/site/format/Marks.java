package vn.parindex.site.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Fraction;

/**
 * What percentages are judged by on a site: thresholds of targets and bands, none and all, and each
 * other where they are ranked. A rounded percentage must not stand on the other side of a mark than
 * the exact one, nor look like another of a different rank; where two decimals would, it has more.
 *
 * <p>Worked example: 39,999 of 40,000 is below 100 %. With two decimals it is 100.00, with three
 * 99.998: that is what is shown. 79.995 is below 80, but 80.00 with two decimals: 79.995 is shown.
 */
public final class Marks {

  /** Only none and all: what is more than nothing is not 0, and what is less than all not 100. */
  public static final Marks ENDS = new Marks(List.of(Fraction.HUNDRED), List.of(), Map.of());

  private final List<Fraction> thresholds;
  private final List<Fraction> limits;
  private final Map<Fraction, Integer> places;

  private Marks(List<Fraction> thresholds, List<Fraction> limits, Map<Fraction, Integer> places) {
    this.thresholds = List.copyOf(thresholds);
    this.limits = List.copyOf(limits);
    this.places = Map.copyOf(places);
  }

  /**
   * These marks and those of a site.
   *
   * @param more percentages that are themselves on the better side, which is above them
   * @param limits percentages that are themselves on the better side, which is below them
   * @param rankings percentages in the order of their ranks, those of one rank once
   * @param decimals places at which percentages are shown as a rule
   */
  public static Marks of(
      Collection<Fraction> more,
      Collection<Fraction> limits,
      Collection<List<Fraction>> rankings,
      int decimals) {
    Map<Fraction, Integer> places = new HashMap<>();
    for (List<Fraction> ranking : rankings) {
      for (int i = 1; i < ranking.size(); i++) {
        Fraction one = ranking.get(i - 1);
        Fraction other = ranking.get(i);
        int needed = decimals;
        while (!one.equals(other)
            && one.toDecimal(needed).compareTo(other.toDecimal(needed)) == 0) {
          needed++;
        }
        if (needed > decimals) {
          places.merge(one, needed, Math::max);
          places.merge(other, needed, Math::max);
        }
      }
    }
    List<Fraction> thresholds = new ArrayList<>(ENDS.thresholds);
    more.stream().distinct().filter(mark -> !thresholds.contains(mark)).forEach(thresholds::add);
    return new Marks(thresholds, limits.stream().distinct().toList(), places);
  }

  List<Fraction> thresholds() {
    return thresholds;
  }

  List<Fraction> limits() {
    return limits;
  }

  /**
   * The value with the least number of decimals, {@code decimals} or more, that tells the truth.
   */
  BigDecimal rounded(Fraction value, int decimals) {
    int needed = Math.max(decimals, places.getOrDefault(value, decimals));
    BigDecimal rounded = value.toDecimal(needed);
    while (!isTrue(value, rounded)) {
      needed++;
      rounded = value.toDecimal(needed);
    }
    return rounded;
  }

  private boolean isTrue(Fraction value, BigDecimal rounded) {
    if (rounded.signum() != value.signum()) {
      return false;
    }
    Fraction shown = Fraction.of(rounded);
    for (Fraction threshold : thresholds) {
      if (value.compareTo(threshold) < 0 != shown.compareTo(threshold) < 0) {
        return false;
      }
    }
    for (Fraction limit : limits) {
      if (value.compareTo(limit) > 0 != shown.compareTo(limit) > 0) {
        return false;
      }
    }
    return true;
  }
}
