package vn.parindex.site.feature.calculation;

import java.math.BigDecimal;
import java.util.List;
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

  /** With all decimals: what is rounded does not add up. */
  String points(BigDecimal points) {
    return formats.exact(points);
  }

  /** The same with its sign: "+0,5", "−1,5". */
  String signed(BigDecimal points) {
    return points.signum() > 0 ? "+" + points(points) : points(points);
  }

  /** "1 + 1,25 = 2,25". */
  String addition(List<BigDecimal> points) {
    BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return String.join(" + ", points.stream().map(this::points).toList()) + " = " + points(sum);
  }

  /**
   * A share with how it comes about: "73,07 / 100 = 73,07%"; with the fraction in whole numbers
   * where no decimal is exact: "66,75 / 98,5 = 6675/9850 ≈ 67,77%".
   */
  String division(BigDecimal points, BigDecimal max) {
    Fraction percent = percent(points, max);
    String parts = points(points) + " / " + points(max);
    String share = formats.percent(percent);
    if (percent.equals(Fraction.of(percent.toDecimal(decimals)))) {
      return parts + " = " + share;
    }
    int places = Math.max(places(points), places(max));
    String wholes = places == 0 ? "" : " = " + whole(points, places) + "/" + whole(max, places);
    return parts + wholes + " ≈ " + share;
  }

  private static int places(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  private static String whole(BigDecimal number, int places) {
    String digits = number.abs().movePointRight(places).toBigIntegerExact().toString();
    return number.signum() < 0 ? MINUS + digits : digits;
  }

  static Fraction percent(BigDecimal points, BigDecimal max) {
    return Fraction.ratio(points, max).multiply(Fraction.HUNDRED);
  }
}
