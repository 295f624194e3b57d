package vn.parindex.analytics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class FieldTest {

  /** 90, 85, 85, 70 as in the example of the policies. */
  private static Field field(TiePolicy ties) {
    return new Field(
        IntStream.of(90, 85, 85, 70).mapToObj(Fraction::of).toList(), ties, TieEquality.EXACT);
  }

  private static List<String> ranksOf70(TiePolicy ties) {
    return IntStream.of(70, 80, 85, 87, 90, 95)
        .mapToObj(raised -> field(ties).rankIf(Fraction.of(70), Fraction.of(raised)))
        .map(rank -> rank.value().toDecimal(1).toString())
        .toList();
  }

  @Test
  void the_last_is_raised_past_the_others() {
    assertThat(ranksOf70(TiePolicy.STANDARD_1224))
        .containsExactly("4.0", "4.0", "2.0", "2.0", "1.0", "1.0");
    assertThat(ranksOf70(TiePolicy.DENSE_1223))
        .containsExactly("3.0", "3.0", "2.0", "2.0", "1.0", "1.0");
    assertThat(ranksOf70(TiePolicy.MODIFIED_1334))
        .containsExactly("4.0", "4.0", "4.0", "2.0", "2.0", "1.0");
    assertThat(ranksOf70(TiePolicy.AVERAGE))
        .containsExactly("4.0", "4.0", "3.0", "2.0", "1.5", "1.0");
  }

  @Test
  void who_stays_is_not_counted_twice() {
    assertThat(field(TiePolicy.MODIFIED_1334).rankIf(Fraction.of(85), Fraction.of(85)).doubled())
        .isEqualTo(6);
    assertThat(field(TiePolicy.MODIFIED_1334).rankIf(Fraction.of(85), Fraction.of(86)).doubled())
        .isEqualTo(4);
    assertThat(field(TiePolicy.MODIFIED_1334).rankIf(Fraction.of(90), Fraction.of(90)).doubled())
        .isEqualTo(2);
  }

  @Test
  void equality_at_the_published_precision_counts() {
    Field rounded =
        new Field(
            List.of(Fraction.of(90), Fraction.of(80)),
            TiePolicy.STANDARD_1224,
            TieEquality.published(0));
    Fraction almost = Fraction.of(179).multiply(Fraction.HALF);
    assertThat(rounded.rankIf(Fraction.of(80), almost).doubled()).isEqualTo(2);
    assertThat(
            new Field(
                    List.of(Fraction.of(90), Fraction.of(80)),
                    TiePolicy.STANDARD_1224,
                    TieEquality.EXACT)
                .rankIf(Fraction.of(80), almost)
                .doubled())
        .isEqualTo(4);
  }
}
