package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {

  @ParameterizedTest
  @CsvSource({
    "WELL_19937_C, -2049290278",
    "WELL_1024_A, -1291715614",
    "MERSENNE_TWISTER, -1806924486"
  })
  void the_first_number_is_the_documented_one(Generator generator, int expected) {
    assertThat(generator.stream(2025, 0).nextInt()).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Generator.class)
  void the_same_seed_and_stream_give_the_same_numbers_and_others_give_others(Generator generator) {
    RandomGenerator one = generator.stream(1, 2);
    RandomGenerator again = generator.stream(1, 2);
    for (int i = 0; i < 1000; i++) {
      assertThat(one.nextInt()).isEqualTo(again.nextInt());
    }
    Set<Long> firsts = new HashSet<>();
    for (long seed = -5; seed < 5; seed++) {
      for (long stream = 0; stream < 100; stream++) {
        firsts.add(generator.stream(seed, stream).nextLong());
      }
    }
    assertThat(firsts).hasSize(1000);
  }

  @ParameterizedTest
  @EnumSource(Generator.class)
  void codes_are_the_names_in_small_letters(Generator generator) {
    assertThat(generator.code().replace("-", ""))
        .isEqualTo(generator.name().toLowerCase(java.util.Locale.ROOT).replace("_", ""));
  }

  @Test
  void every_word_in_data_files_is_the_constant_in_small_letters() {
    for (Enum<?>[] constants :
        new Enum<?>[][] {
          WeightScheme.values(),
          SurveyError.values(),
          VerificationError.values(),
          Sampling.values(),
          FirstOrder.values(),
          Variant.Kind.values(),
          Sensitivity.Choice.values()
        }) {
      for (Enum<?> constant : constants) {
        assertThat(code(constant))
            .isEqualTo(constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      }
    }
  }

  private static String code(Enum<?> constant) {
    if (constant instanceof WeightScheme scheme) {
      return scheme.code();
    } else if (constant instanceof SurveyError error) {
      return error.code();
    } else if (constant instanceof VerificationError error) {
      return error.code();
    } else if (constant instanceof Sampling sampling) {
      return sampling.code();
    } else if (constant instanceof FirstOrder order) {
      return order.code();
    } else if (constant instanceof Variant.Kind kind) {
      return kind.code();
    }
    return ((Sensitivity.Choice) constant).code();
  }
}
