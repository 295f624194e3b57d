package vn.parindex.site.feature.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.robustness.Effect;
import vn.parindex.analytics.robustness.Robustness;
import vn.parindex.analytics.robustness.Sensitivity;
import vn.parindex.analytics.robustness.Sensitivity.Choice;
import vn.parindex.site.say.RealEdition;

/** What is said of the choice that moves ranks most. */
class RobustnessTablesTest {

  private static String decisive(double weights, double aggregation, double survey) {
    Map<Choice, Effect> effects = new EnumMap<>(Choice.class);
    effects.put(Choice.WEIGHTS, new Effect(weights, weights));
    effects.put(Choice.AGGREGATION, new Effect(aggregation, aggregation));
    effects.put(Choice.SURVEY_ERROR, new Effect(survey, survey));
    Robustness real = RealEdition.VI.results().robustness();
    return new RobustnessTables(
            RealEdition.with(
                new Robustness(
                    real.period(),
                    real.uncertainty(),
                    real.variants(),
                    Outcome.of(new Sensitivity(1024, 1, 1, 1, effects)))))
        .decisive();
  }

  @Test
  void the_choice_with_the_largest_share_is_named() {
    assertThat(decisive(0.5, 0.2, 0.1))
        .isEqualTo(
            "Lựa chọn làm thứ hạng xê dịch nhiều nhất: “Trọng số của các lĩnh vực” (chiếm 50% mức"
                + " dao động).");
    assertThat(decisive(0.1, 0.75, 0.1))
        .isEqualTo(
            "Gần như chỉ một lựa chọn làm thứ hạng xê dịch: “Trung bình cộng hay trung bình nhân”"
                + " (chiếm 75% mức dao động).");
    assertThat(decisive(0.05, 0, 0)).contains("nhiều nhất", "5%");
  }

  @Test
  void where_each_has_a_small_share_none_is_named() {
    String none =
        "Không lựa chọn riêng lẻ nào làm thứ hạng xê dịch đáng kể: mỗi lựa chọn chiếm chưa đến 5%"
            + " mức dao động.";
    assertThat(decisive(0.049, 0.01, 0.02)).isEqualTo(none);
    assertThat(decisive(-0.01, 0, -0.02)).isEqualTo(none);
  }

  @Test
  void those_that_share_the_first_place_as_shown_are_named_together() {
    assertThat(decisive(0.304, 0.1, 0.296))
        .isEqualTo(
            "Các lựa chọn cùng làm thứ hạng xê dịch nhiều nhất: “Trọng số của các lĩnh vực” và “Sai"
                + " số của điều tra xã hội học” (mỗi lựa chọn chiếm 30% mức dao động).");
  }
}
