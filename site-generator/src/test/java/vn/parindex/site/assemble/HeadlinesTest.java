package vn.parindex.site.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.agreement.UnitClaims;
import vn.parindex.site.model.Page;

/** The first sentence of a page says what its tiles and tables say, in the same unit. */
class HeadlinesTest {

  private static final Edition REAL = RealEdition.VI;

  @Test
  void what_is_sure_of_the_ranking_is_counted_in_pairs_by_headline_and_tile() {
    Page.Robustness page = new RobustnessAssembler(REAL).assemble();
    String[] pairs = page.stats().get(0).value().split("/");
    int unsure = Integer.parseInt(pairs[1]) - Integer.parseInt(pairs[0]);
    assertThat(page.head().lead())
        .startsWith(
            "Thứ tự trên dưới rõ ở "
                + pairs[0]
                + " trong "
                + pairs[1]
                + " cặp đơn vị; "
                + unsure
                + " cặp còn lại");
    assertThat(page.chart().chart().title()).startsWith(unsure + " trong " + pairs[1] + " cặp");
  }

  @Test
  void the_largest_claim_is_told_in_points_as_the_mean_is() {
    UnitClaims most =
        REAL.results().agreement().claims().units().stream()
            .max(Comparator.comparing(UnitClaims::points))
            .orElseThrow();
    assertThat(most.points()).isGreaterThan(BigDecimal.ZERO);
    assertThat(new AgreementAssembler(REAL).assemble().head().lead())
        .contains(
            "Tự chấm cao hơn nhiều nhất là "
                + REAL.labels().get(most.unit())
                + ": "
                + REAL.formats().points(most.points())
                + " điểm.");
  }
}
