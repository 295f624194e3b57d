package vn.parindex.site.feature.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.AreaAgreement;
import vn.parindex.analytics.agreement.Association;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.correlation.NullDistribution;
import vn.parindex.analytics.correlation.PValue;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.site.say.RealEdition;

/** What is said of areas that go together, and of those that go against each other. */
class AgreementTablesTest {

  private static final Agreement REAL = RealEdition.VI.results().agreement();

  private static Association pair(String code, String other, double coefficient, double p) {
    return pair(19, code, other, coefficient, p);
  }

  private static Association pair(
      int units, String code, String other, double coefficient, double p) {
    Outcome<Correlation> found =
        Outcome.of(
            new Correlation(
                units, coefficient, Outcome.of(new PValue(p, NullDistribution.STUDENT_T))));
    return new Association(code, other, found, Outcome.of(p), found, Outcome.of(p));
  }

  /** From the second sentence: the first is about all areas as a whole. */
  private static String together(Association... pairs) {
    AreaAgreement areas = REAL.areas();
    Agreement agreement =
        new Agreement(
            REAL.period(),
            REAL.claims(),
            REAL.appeals(),
            new AreaAgreement(
                List.of(pairs),
                areas.completeUnits(),
                areas.concordance(),
                areas.alpha(),
                areas.survey()),
            REAL.leaves());
    String said = new AgreementTables(RealEdition.with(agreement)).together();
    return said.substring(said.indexOf(". ") + 2);
  }

  @Test
  void pairs_that_go_against_each_other_are_not_said_to_go_together() {
    assertThat(together(pair("1", "2", 0.8, 0.001), pair("1", "3", -0.9, 0.001)))
        .matches(
            "1 trong 2 cặp lĩnh vực đi cùng nhau rõ rệt: 1[.] .* ↔ 2[.] .*[.]"
                + " 1 trong 2 cặp lĩnh vực ngược chiều nhau rõ rệt: 1[.] .* ↔ 3[.] .*[.]");
    assertThat(together(pair("1", "3", -0.9, 0.001), pair("1", "2", 0.3, 0.4)))
        .startsWith("1 trong 2 cặp lĩnh vực ngược chiều nhau rõ rệt: 1. ")
        .doesNotContain("đi cùng nhau");
  }

  @Test
  void of_many_the_clearest_are_named_and_of_none_it_is_said_so() {
    List<Association> many = new ArrayList<>();
    for (String other : List.of("2", "3", "4", "5")) {
      many.add(pair("1", other, -0.6 - 0.05 * Integer.parseInt(other), 0.001));
    }
    assertThat(together(many.toArray(Association[]::new)))
        .startsWith("4 trong 4 cặp lĩnh vực ngược chiều nhau rõ rệt, rõ nhất là: 1. ")
        .contains("↔ 5. ")
        .doesNotContain("↔ 2. ");
    assertThat(together(pair("1", "2", -0.3, 0.4)))
        .isEqualTo("Chưa cặp lĩnh vực nào đi cùng nhau rõ rệt.");
  }

  /** The approximation needs more than eight units: of such a pair nothing is known, not none. */
  @Test
  void of_pairs_that_could_not_be_tested_nothing_is_concluded() {
    assertThat(together(pair(8, "1", "2", 0.9, 0.001)))
        .isEqualTo("Chưa xét được cặp lĩnh vực nào đi cùng nhau rõ rệt.");
    assertThat(together(pair(8, "1", "2", 0.9, 0.001), pair("1", "3", 0.3, 0.4)))
        .isEqualTo(
            "Trong 1/2 cặp lĩnh vực xét được, chưa cặp nào đi cùng nhau rõ rệt; các cặp khác chưa"
                + " xét được.");
  }
}
