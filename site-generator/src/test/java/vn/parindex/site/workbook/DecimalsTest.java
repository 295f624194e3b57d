package vn.parindex.site.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimalsTest {

  @Test
  void a_number_reads_back_as_the_very_same_number() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 10_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 6));
      assertThat(Double.parseDouble(Decimals.shortest(value))).isEqualTo(value);
    }
    for (int i = 0; i < 10_000; i++) {
      long tenThousandths = random.nextLong(-10_000_000_000L, 10_000_000_000L);
      assertThat(Decimals.shortest(tenThousandths / 10_000.0))
          .isEqualTo(BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros().toPlainString());
    }
    assertThat(Decimals.shortest(100)).isEqualTo("100");
    assertThat(Decimals.shortest(-0.0)).isEqualTo("0");
    assertThat(Decimals.shortest(1e-7)).isEqualTo("0.0000001");
  }

  @Test
  void a_number_is_its_shortest_decimal_whatever_its_size() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 200_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (i % 4 > 0) {
        value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 12));
      }
      if (i % 4 == 2) {
        value = new BigDecimal(value).round(new MathContext(15 + i % 3)).doubleValue();
      }
      if (i % 4 == 3) {
        value = Math.nextAfter(Math.pow(10, random.nextInt(-6, 12)), random.nextInt(-1, 2) * 1e9);
      }
      if (Double.isFinite(value)) {
        assertThat(Decimals.shortest(value)).isEqualTo(Decimals.plain(Decimals.ofAnySize(value)));
      }
    }
  }
}
