package vn.parindex.analytics.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Scoring;

/** What holds for every rule and everything that it takes. */
class DeclaredPointsPropertiesTest {

  private static final int CASES = 20_000;
  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

  private final SplittableRandom random = new SplittableRandom(15);

  private BigDecimal hundredths(int least, int most) {
    return BigDecimal.valueOf(random.nextInt(least, most + 1), 2);
  }

  private Leaf leaf(Scoring scoring) {
    return new Leaf(
        "1",
        "",
        Fraction.of(random.nextInt(1, 1_000)).divide(Fraction.of(random.nextInt(1, 100))),
        Leaf.Source.VERIFIED,
        true,
        scoring,
        new Continuation.Starts());
  }

  private static Fraction points(Leaf leaf, Declaration declared) {
    return DeclaredPoints.of(leaf, declared, BEGIN).value().orElseThrow();
  }

  private Scoring.Rate rate() {
    BigDecimal one = hundredths(0, 10_000);
    BigDecimal other = hundredths(0, 10_000);
    return new Scoring.Rate(
        one.max(other),
        one.min(other),
        Scoring.Between.values()[random.nextInt(Scoring.Between.values().length)]);
  }

  @Test
  void points_lie_between_nothing_and_the_maximum_and_never_fall_with_the_numerator() {
    for (int i = 0; i < CASES; i++) {
      Leaf leaf = leaf(rate());
      int denominator = random.nextInt(1, 200);
      int numerator = random.nextInt(denominator);
      Fraction less = points(leaf, new Declaration.Share(numerator, denominator));
      Fraction more = points(leaf, new Declaration.Share(numerator + 1L, denominator));
      assertThat(less).isBetween(Fraction.ZERO, leaf.maxPoints());
      assertThat(more).isBetween(less, leaf.maxPoints());
    }
  }

  @Test
  void only_the_rate_matters_not_how_many_cases_make_it() {
    for (int i = 0; i < CASES; i++) {
      Leaf leaf = leaf(rate());
      long denominator = random.nextLong(1, 200);
      long numerator = random.nextLong(denominator + 1);
      long times = random.nextLong(1, 1_000_000_000);
      assertThat(points(leaf, new Declaration.Share(numerator * times, denominator * times)))
          .isEqualTo(points(leaf, new Declaration.Share(numerator, denominator)));
    }
  }

  /** A share of points that is met exactly comes back as these points: the way is undone. */
  @Test
  void the_rate_at_a_part_of_the_way_gives_that_part_of_the_points() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal floor = hundredths(0, 9_000);
      BigDecimal threshold = floor.add(hundredths(1, 1_000));
      Leaf leaf = leaf(new Scoring.Rate(threshold, floor));
      int parts = random.nextInt(1, 100);
      int part = random.nextInt(parts + 1);
      // floor + part/parts · (threshold − floor), in per cent, over whole cases.
      Fraction percent =
          Fraction.of(floor)
              .add(
                  Fraction.of(threshold.subtract(floor))
                      .multiply(Fraction.of(part))
                      .divide(Fraction.of(parts)));
      Fraction share = percent.divide(Fraction.HUNDRED);
      Declaration declared =
          new Declaration.Share(
              share.numerator().longValueExact(), share.denominator().longValueExact());
      assertThat(points(leaf, declared))
          .isEqualTo(leaf.maxPoints().multiply(Fraction.of(part)).divide(Fraction.of(parts)));
    }
  }

  @Test
  void what_a_case_adds_by_one_rule_it_takes_by_the_other() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal each = hundredths(1, 200);
      Leaf adds = leaf(new Scoring.PerCase(each));
      Leaf takes =
          new Leaf(
              "1",
              "",
              adds.maxPoints(),
              Leaf.Source.VERIFIED,
              true,
              new Scoring.Deduction(each),
              new Continuation.Starts());
      Declaration count = new Declaration.Count(random.nextInt(20));
      assertThat(points(adds, count).add(points(takes, count))).isEqualTo(adds.maxPoints());
      assertThat(points(takes, count).signum()).isNotNegative();
    }
  }

  /** Whoever claims what a calculator shows, to two decimals or more, is never told to differ. */
  @Test
  void points_rounded_to_two_or_more_decimals_agree_and_a_hundredth_more_does_not() {
    for (int i = 0; i < CASES; i++) {
      int denominator = random.nextInt(1, 200);
      Fraction points =
          points(leaf(rate()), new Declaration.Share(random.nextInt(denominator + 1), denominator));
      BigDecimal claimed = points.toDecimal(random.nextInt(2, 8));
      assertThat(DeclaredPoints.agree(Fraction.of(claimed), points)).isTrue();
      assertThat(DeclaredPoints.agree(Fraction.of(claimed.add(new BigDecimal("0.01"))), points))
          .isFalse();
    }
  }
}
