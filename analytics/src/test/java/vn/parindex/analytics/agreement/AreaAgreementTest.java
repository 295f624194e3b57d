package vn.parindex.analytics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.correlation.Concordances;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.correlation.Correlations;
import vn.parindex.analytics.correlation.Holm;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;

class AreaAgreementTest {

  private static final Framework FRAMEWORK =
      Trees.framework(
          "e",
          "",
          Trees.area("1", "", Trees.leaf("a", "10")),
          Trees.area("2", "", Trees.leaf("b", "10"), Trees.surveyLeaf("s", "10")),
          Trees.area("3", "", Trees.surveyLeaf("t", "5")));

  private static final double[] A = {1, 2, 3, 4, 5};
  private static final double[] B = {2, 1, 4, 3, 6};
  private static final double[] S = {5, 3, 8, 9, 1};
  private static final double[] T = {1, 3, 2, 5, 4};

  private static ScoreSheet[] sheets() {
    ScoreSheet[] sheets = new ScoreSheet[A.length];
    for (int i = 0; i < sheets.length; i++) {
      sheets[i] =
          Scores.sheet(
              "u" + i,
              "a",
              Scores.points("" + (int) A[i]),
              "b",
              Scores.points("" + (int) B[i]),
              "s",
              Scores.survey("" + (int) S[i]),
              "t",
              Scores.survey("" + (int) T[i]));
    }
    return sheets;
  }

  private static double[] percents(double max, double[]... parts) {
    double[] sums = new double[A.length];
    for (double[] part : parts) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += part[i];
      }
    }
    return Arrays.stream(sums).map(sum -> 100 * sum / max).toArray();
  }

  @Test
  void every_two_areas_are_correlated_and_corrected_together() {
    AreaAgreement areas = Scores.agreement(FRAMEWORK, sheets()).areas();
    double[][] table = {percents(10, A), percents(20, B, S), percents(5, T)};
    assertThat(areas.pairs()).hasSize(3);
    assertThat(areas.pairs().get(1).code()).isEqualTo("1");
    assertThat(areas.pairs().get(1).other()).isEqualTo("3");
    List<Outcome<Correlation>> spearman =
        List.of(
            Correlations.spearman(table[0], table[1]),
            Correlations.spearman(table[0], table[2]),
            Correlations.spearman(table[1], table[2]));
    assertThat(areas.pairs()).extracting(Association::spearman).isEqualTo(spearman);
    double[] holm =
        Holm.adjust(
            spearman.stream()
                .mapToDouble(one -> one.flatMap(Correlation::p).value().orElseThrow())
                .toArray());
    for (int i = 0; i < 3; i++) {
      assertThat(areas.pairs().get(i).spearmanHolm()).isEqualTo(Outcome.of(holm[i]));
      assertThat(areas.pairs().get(i).kendallHolm().isKnown()).isTrue();
    }
    assertThat(areas.pairs().get(2).kendall())
        .isEqualTo(Correlations.kendallTauB(table[1], table[2]));
    assertThat(areas.completeUnits()).isEqualTo(5);
    assertThat(areas.concordance()).isEqualTo(Concordances.kendallW(table));
    assertThat(areas.alpha().value().orElseThrow())
        .isCloseTo(Concordances.cronbachAlpha(table).value().orElseThrow(), within(1e-12));
  }

  @Test
  void areas_are_held_against_the_survey_by_their_verified_leaves_alone() {
    AreaAgreement areas = Scores.agreement(FRAMEWORK, sheets()).areas();
    double[] survey = percents(15, S, T);
    assertThat(areas.survey()).extracting(Association::code).containsExactly("1", "2", "3");
    assertThat(areas.survey().get(0).spearman())
        .isEqualTo(Correlations.spearman(percents(10, A), survey));
    assertThat(areas.survey().get(1).kendall())
        .isEqualTo(Correlations.kendallTauB(percents(10, B), survey));
    assertThat(areas.survey().get(2).spearman()).isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
    assertThat(areas.survey().get(2).spearmanHolm())
        .isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
  }

  @Test
  void units_without_a_figure_leave_the_pairs_that_need_it() {
    ScoreSheet[] sheets = sheets();
    List<ScoreSheet> more = new ArrayList<>(List.of(sheets));
    // No percentage in area 2, and none of the survey.
    more.add(
        Scores.sheet(
            "v", "a", Scores.points("9"), "b", Scores.points("1"), "t", Scores.survey("3")));
    // Area 2 does not apply; the survey is then t alone.
    more.add(
        Scores.sheet(
            "w",
            "a",
            Scores.points("8"),
            "b",
            new LeafScore.NotApplicable(),
            "s",
            new LeafScore.NotApplicable(),
            "t",
            Scores.survey("2")));
    AreaAgreement areas = Scores.agreement(FRAMEWORK, more.toArray(ScoreSheet[]::new)).areas();
    assertThat(areas.completeUnits()).isEqualTo(5);
    assertThat(areas.pairs().get(0).spearman().value().orElseThrow().count()).isEqualTo(5);
    assertThat(areas.pairs().get(1).spearman().value().orElseThrow().count()).isEqualTo(7);
    assertThat(areas.survey().get(0).spearman().value().orElseThrow().count()).isEqualTo(6);
    assertThat(areas.survey().get(1).spearman().value().orElseThrow().count()).isEqualTo(5);
  }

  @Test
  void a_pair_without_a_p_value_does_not_count_as_a_test() {
    ScoreSheet[] sheets = sheets();
    for (int i = 0; i < sheets.length; i++) {
      sheets[i] =
          Scores.sheet(
              "u" + i,
              "a",
              Scores.points("" + (int) A[i]),
              "b",
              Scores.points("" + (int) B[i]),
              "s",
              Scores.survey("0"),
              "t",
              Scores.survey("4"));
    }
    AreaAgreement areas = Scores.agreement(FRAMEWORK, sheets).areas();
    assertThat(areas.pairs().get(1).spearmanHolm()).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    // The one test that is left needs no correction.
    assertThat(areas.pairs().get(0).spearmanHolm())
        .isEqualTo(areas.pairs().get(0).spearman().flatMap(Correlation::p));
    assertThat(areas.survey().get(0).spearman()).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
  }

  @Test
  void one_area_and_one_unit_are_too_few() {
    Framework one = Trees.framework("e", "", Trees.area("1", "", Trees.leaf("a", "10")));
    AreaAgreement areas = Scores.agreement(one, Scores.sheet("A", "a", Scores.points("1"))).areas();
    assertThat(areas.pairs()).isEmpty();
    assertThat(areas.concordance()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(areas.alpha()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    // No survey leaf at all.
    assertThat(areas.survey().get(0).spearman()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
  }
}
