package vn.parindex.site.feature.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.TestTopics;
import vn.parindex.site.say.ChangedData;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

class SuccessorsAssemblerTest {

  private static String page(Dataset data) {
    Edition edition = ChangedData.edition(data);
    return TestTopics.page(edition, edition.addresses().successors()).toString();
  }

  /** The data with another area of the commune that Ba Giang became part of. */
  private static Dataset withArea(String areaKm2) {
    Dataset real = RealEdition.VI.dataset();
    UnitId dinh =
        real.successions().stream()
            .filter(one -> one.parts().contains(UnitId.of("21500")))
            .findFirst()
            .orElseThrow()
            .successor();
    List<Unit> units =
        real.units().stream()
            .map(
                unit ->
                    unit.id().equals(dinh)
                        ? new Unit(
                            unit.id(),
                            unit.name(),
                            unit.type(),
                            unit.validUntil(),
                            unit.population(),
                            Figure.of(new BigDecimal(areaKm2)),
                            unit.neighbours(),
                            unit.formerNames())
                        : unit)
            .toList();
    return ChangedData.withUnits(real, units, real.successions());
  }

  @Test
  void an_area_that_is_not_the_sum_of_the_parts_is_told_with_both_figures() {
    assertThat(page(withArea("99.5")))
        .contains("nhiều hơn mức do làm tròn: xã Ba Dinh 99,5 km², tổng 90,5 km².");
  }

  @Test
  void what_rounding_explains_is_not_told_of_a_unit() {
    assertThat(page(withArea("90.6"))).contains("90,6").doesNotContain("tổng 90,5 km²");
    assertThat(SuccessorsAssembler.isRounding(Fraction.of(new BigDecimal("0.1")), 3)).isTrue();
    assertThat(SuccessorsAssembler.isRounding(Fraction.of(new BigDecimal("0.15")), 3))
        .as("half each")
        .isTrue();
    assertThat(SuccessorsAssembler.isRounding(Fraction.of(new BigDecimal("0.2")), 3)).isFalse();
  }
}
