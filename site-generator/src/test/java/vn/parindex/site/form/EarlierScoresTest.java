package vn.parindex.site.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;

/** In the data that ship 2022 has the framework of 2021, and 2024 another one than 2023. */
class EarlierScoresTest {

  private static final Dataset DATASET =
      DatasetLoader.load(Path.of("..", "data")).dataset().orElseThrow();

  private static Period period(String code) {
    return DATASET.period(code).orElseThrow();
  }

  @Test
  void a_framework_that_goes_on_has_the_same_leaves() {
    ScoreSheet then = DATASET.sheets().get("2021").get(0);
    EarlierScores earlier = new EarlierScores(DATASET, period("2022"));
    assertThat(earlier.period()).contains(period("2021"));
    DATASET
        .frameworkOf(period("2022"))
        .leaves()
        .forEach(
            leaf -> {
              EarlierScores.Earlier was = earlier.of(then.unit(), leaf.code()).orElseThrow();
              assertThat(was.points()).isEqualTo(then.counted(leaf.code()));
              assertThat(was.most()).isEqualByComparingTo(leaf.maxPoints());
            });
  }

  @Test
  void of_another_edition_what_was_renamed_or_rescaled_counts_and_what_was_redefined_does_not() {
    ScoreSheet then = DATASET.sheets().get("2023").get(0);
    EarlierScores earlier = new EarlierScores(DATASET, period("2024"));
    EarlierScores.Earlier renamed = earlier.of(then.unit(), "1.3").orElseThrow();
    assertThat(renamed.points()).isEqualTo(then.counted("1.3"));
    assertThat(renamed.most()).isEqualTo(Fraction.of(new BigDecimal("1.5")));
    assertThat(earlier.of(then.unit(), "7.1.1")).isEmpty();
    assertThat(earlier.of(then.unit(), "1.6")).as("new in 2024").isEmpty();
  }

  @Test
  void before_the_first_period_there_is_nothing() {
    EarlierScores earlier = new EarlierScores(DATASET, period("2021"));
    assertThat(earlier.period()).isEmpty();
    assertThat(earlier.of(DATASET.sheets().get("2021").get(0).unit(), "1.1.1")).isEmpty();
  }
}
