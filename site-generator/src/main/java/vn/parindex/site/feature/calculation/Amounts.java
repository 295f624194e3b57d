package vn.parindex.site.feature.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;

/** Writes points and shares so that whoever adds or divides them by hand gets the same. */
final class Amounts {

  private static final char MINUS = '\u2212';

  private final Formats formats;
  private final int decimals;

  Amounts(Edition edition) {
    this.formats = edition.formats();
    this.decimals = edition.results().settings().decimals();
  }

  /** With all decimals. */
  String points(BigDecimal points) {
    return formats.exact(points);
  }

  /** The same; with about how much it is where no decimal is exact: "10/3 ≈ 3,33". */
  String points(Fraction points) {
    return formats.exact(points)
        + (points.decimal().isPresent() ? "" : " ≈ " + formats.figure(points));
  }

  /** As a part of a division: "66,75", "(10/3)". */
  private String part(Fraction points) {
    String exact = formats.exact(points);
    return points.decimal().isPresent() ? exact : "(" + exact + ")";
  }

  /** The same with its sign: "+0,5", "−1,5". */
  String signed(Fraction points) {
    return points.signum() > 0 ? "+" + points(points) : points(points);
  }

  /**
   * "1 + 1,25 = 2,25"; with what counts more than once "1 × 70/50 + 1,25 = 2,65".
   *
   * @param leaves on which something is counted
   * @param factor how often those count that do not count once
   */
  String addition(List<LeafResult> leaves, String factor) {
    List<String> parts = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (LeafResult leaf : leaves) {
      Fraction points = counted(leaf);
      parts.add(formats.exact(points) + (leaf.scale().equals(Fraction.ONE) ? "" : " × " + factor));
      sum = sum.add(points.multiply(leaf.scale()));
    }
    return sum(String.join(" + ", parts), sum);
  }

  /** The points of a unit whose verified points are rescaled: "45 × 70/50 + 15 = 78". */
  String rescaled(UnitIndex index, String factor) {
    Fraction once = index.adjustment();
    Fraction often = Fraction.ZERO;
    for (LeafResult leaf : index.leaves()) {
      if (leaf.scale().equals(Fraction.ONE)) {
        once = once.add(counted(leaf));
      } else {
        often = often.add(counted(leaf));
      }
    }
    String rest =
        once.signum() < 0
            ? " " + MINUS + " " + formats.exact(once.negate())
            : " + " + formats.exact(once);
    return sum(formats.exact(often) + " × " + factor + rest, index.total().points());
  }

  private String sum(String parts, Fraction sum) {
    return parts + " = " + points(sum);
  }

  private static Fraction counted(LeafResult leaf) {
    return leaf.counted().match(known -> known, reason -> Fraction.ZERO);
  }

  /**
   * A share with how it comes about: "73,07 / 100 = 73,07%"; with the fraction in whole numbers
   * where no decimal is exact: "66,75 / 98,5 = 6675/9850 ≈ 67,77%".
   */
  String division(Fraction points, Fraction max) {
    Fraction percent = points.divide(max).multiply(Fraction.HUNDRED);
    String parts = part(points) + " / " + part(max);
    String share = formats.percent(percent);
    if (percent.equals(Fraction.of(percent.toDecimal(decimals)))) {
      return parts + " = " + share;
    }
    return parts + wholes(points, max) + " ≈ " + share;
  }

  /** The division in whole numbers; nothing where it is one already. */
  private static String wholes(Fraction points, Fraction max) {
    Optional<BigDecimal> above = points.decimal();
    Optional<BigDecimal> below = max.decimal();
    if (above.isEmpty() || below.isEmpty()) {
      return " = " + points.divide(max).toString().replace('-', MINUS);
    }
    int places = Math.max(places(above.get()), places(below.get()));
    return places == 0 ? "" : " = " + whole(above.get(), places) + "/" + whole(below.get(), places);
  }

  private static int places(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  private static String whole(BigDecimal number, int places) {
    String digits = number.abs().movePointRight(places).toBigIntegerExact().toString();
    return number.signum() < 0 ? MINUS + digits : digits;
  }

  static Fraction percent(Fraction points, Fraction max) {
    return points.divide(max).multiply(Fraction.HUNDRED);
  }
}
