package vn.parindex.analytics.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class ConcordancesTest {

  @Test
  void the_examples_of_the_documentation_hold() {
    KendallW w =
        Concordances.kendallW(new double[][] {{1, 2, 3, 4}, {1, 2, 4, 3}, {2, 1, 3, 4}})
            .value()
            .orElseThrow();
    assertThat(w.coefficient()).isCloseTo(444 / 540.0, within(1e-15));
    assertThat(w.chiSquare()).isCloseTo(7.4, within(1e-12));
    assertThat(w.degreesOfFreedom()).isEqualTo(3);
    assertThat(w.pValue()).isCloseTo(0.0602, within(5e-5));
    double[][] same = {{1, 2, 2}, {1, 2, 2}};
    assertThat(Concordances.kendallWUncorrected(same).value().orElseThrow().coefficient())
        .isCloseTo(0.75, within(1e-15));
    assertThat(Concordances.kendallW(same).value().orElseThrow().coefficient()).isEqualTo(1);
    assertThat(Concordances.cronbachAlpha(new double[][] {{1, 2, 3}, {1, 3, 2}}).value())
        .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(2 / 3.0, within(1e-15)));
  }

  @Test
  void all_are_those_of_r() {
    List<ReferenceRows> rows = ReferenceRows.of("concordance");
    assertThat(rows).hasSizeGreaterThan(30);
    for (ReferenceRows row : rows) {
      int items = (int) row.number("items");
      double[][] raters = new double[(int) row.number("raters")][items];
      List<Double> values = row.numbers("values");
      for (int i = 0; i < values.size(); i++) {
        raters[i / items][i % items] = values.get(i);
      }
      KendallW w = Concordances.kendallW(raters).value().orElseThrow();
      assertThat(w.raters()).isEqualTo(raters.length);
      assertThat(w.items()).isEqualTo(items);
      close(w.coefficient(), row.number("w"));
      close(w.chiSquare(), row.number("chi2"));
      close(w.pValue(), row.number("p"));
      KendallW uncorrected = Concordances.kendallWUncorrected(raters).value().orElseThrow();
      close(uncorrected.coefficient(), row.number("uncorrected"));
      close(uncorrected.pValue(), row.number("uncorrected_p"));
      if (row.text("kind").equals("none")) {
        assertThat(uncorrected).isEqualTo(w);
      }
      close(Concordances.cronbachAlpha(raters).value().orElseThrow(), row.number("alpha"));
    }
  }

  private static void close(double ours, double theirs) {
    assertThat(ours).isCloseTo(theirs, within(1e-9 * Math.abs(theirs) + 1e-12));
  }

  @Test
  void too_few_raters_or_items_and_no_spread_say_so() {
    double[][] one = {{1, 2, 3}};
    double[][] single = {{1}, {2}};
    double[][] flat = {{1, 1, 1}, {2, 2, 2}};
    assertThat(Concordances.kendallW(new double[0][])).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(Concordances.cronbachAlpha(new double[0][]))
        .isEqualTo(Outcome.none(NoResult.TOO_FEW));
    for (double[][] few : List.of(one, single)) {
      assertThat(Concordances.kendallW(few)).isEqualTo(Outcome.none(NoResult.TOO_FEW));
      assertThat(Concordances.cronbachAlpha(few)).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    }
    assertThat(Concordances.kendallW(flat)).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    assertThat(Concordances.kendallWUncorrected(flat)).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    assertThat(Concordances.cronbachAlpha(flat)).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    assertThat(Concordances.cronbachAlpha(new double[][] {{0.1, 0.2, 0.3}, {0.3, 0.2, 0.1}}))
        .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
  }

  @Test
  void one_rater_without_spread_counts_as_ties() {
    KendallW w = Concordances.kendallW(new double[][] {{1, 2, 3}, {5, 5, 5}}).value().orElseThrow();
    // Sums 3, 4, 5: 12 · 50 − 3 · 4 · 3 · 16 = 24, over 4 · 3 · 8 − 2 · 24 = 48.
    assertThat(w.coefficient()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void rows_of_different_length_are_refused() {
    double[][] ragged = {{1, 2, 3}, {1, 2}};
    assertThatIllegalArgumentException().isThrownBy(() -> Concordances.kendallW(ragged));
    assertThatIllegalArgumentException().isThrownBy(() -> Concordances.cronbachAlpha(ragged));
  }
}
