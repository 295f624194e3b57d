package vn.parindex.site.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SortKeyTest {

  private static List<String> places(SortKey... column) {
    return SortKey.places(List.of(column).stream().map(List::of).toList()).stream()
        .map(row -> row.get(0))
        .toList();
  }

  @Test
  void equal_keys_share_a_place_however_they_are_written() {
    assertThat(
            places(
                SortKey.of(new BigDecimal("0.50")),
                SortKey.of(-3),
                new SortKey.Exact(BigInteger.TWO, BigInteger.valueOf(4)),
                SortKey.of(new BigDecimal("1E+3"))))
        .containsExactly("1", "0", "1", "2");
  }

  @Test
  void what_is_missing_has_no_place() {
    assertThat(places(SortKey.LAST, SortKey.of(Long.MAX_VALUE), SortKey.LAST))
        .containsExactly("", "0", "");
    assertThat(SortKey.LAST).isGreaterThan(SortKey.of(Long.MAX_VALUE));
    assertThat(SortKey.of(Long.MAX_VALUE)).isLessThan(SortKey.LAST);
  }

  /** Percentages grow to a thousandfold, areas to square kilometres, statistics to tiny shares. */
  @Test
  void figures_of_any_size_and_nearness_stand_in_their_order() {
    SortKey huge = SortKey.of(new BigDecimal("39900"));
    SortKey most = SortKey.of(new BigDecimal("1E+400"));
    SortKey near = SortKey.of(new BigDecimal("20.55000000000000000001"));
    SortKey tiny = SortKey.of(BigDecimal.valueOf(Double.MIN_VALUE));
    assertThat(places(huge, SortKey.of(new BigDecimal("20.55")), near, most, tiny, SortKey.of(0)))
        .containsExactly("4", "2", "3", "5", "1", "0");
  }

  @Test
  void places_order_like_the_exact_values() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 200; round++) {
      List<SortKey.Exact> keys = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        keys.add(new SortKey.Exact(whole(random), whole(random).abs().add(BigInteger.ONE)));
      }
      List<String> places = places(keys.toArray(SortKey[]::new));
      for (int i = 0; i < keys.size(); i++) {
        for (int j = 0; j < keys.size(); j++) {
          assertThat(Integer.signum(place(places, i) - place(places, j)))
              .isEqualTo(difference(keys.get(i), keys.get(j)).signum());
        }
      }
    }
  }

  private static int place(List<String> places, int of) {
    return Integer.parseInt(places.get(of));
  }

  /** Of up to 200 bits, and small ones often, so that there are ties. */
  private static BigInteger whole(SplittableRandom random) {
    int bits = random.nextInt(4) == 0 ? 2 : random.nextInt(200);
    BigInteger value = BigInteger.ZERO;
    for (int bit = 0; bit < bits; bit++) {
      value = value.shiftLeft(1).add(BigInteger.valueOf(random.nextInt(2)));
    }
    return random.nextBoolean() ? value : value.negate();
  }

  private static BigInteger difference(SortKey.Exact a, SortKey.Exact b) {
    return a.numerator()
        .multiply(b.denominator())
        .subtract(b.numerator().multiply(a.denominator()));
  }

  @Test
  void columns_are_placed_by_themselves() {
    assertThat(
            SortKey.places(
                List.of(
                    List.of(SortKey.of(5), SortKey.LAST), List.of(SortKey.of(4), SortKey.of(9)))))
        .containsExactly(List.of("1", ""), List.of("0", "0"));
    assertThat(SortKey.places(List.of())).isEmpty();
  }

  @Test
  void a_denominator_is_positive() {
    assertThatThrownBy(() -> new SortKey.Exact(BigInteger.ONE, BigInteger.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
