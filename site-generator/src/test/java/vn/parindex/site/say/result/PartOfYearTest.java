package vn.parindex.site.say.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.say.RealEdition;

/** The units of the merger of 01/07/2025 were there for 184 days of 2025. */
class PartOfYearTest {

  private static final PartOfYear SAY = new PartOfYear(RealEdition.VI);
  private static final LocalDate FOUNDED = LocalDate.of(2025, 7, 1);
  private static final UnitId BA_TO = new UnitId("21523", FOUNDED);

  @Test
  void who_was_there_on_the_first_day_needs_no_word() {
    List<UnitId> units = RealEdition.VI.units().stream().map(Unit::id).toList();
    assertThat(SAY.note(units)).isEmpty();
    assertThat(units).allSatisfy(unit -> assertThat(SAY.beside(unit)).isEmpty());
  }

  @Test
  void a_unit_founded_within_the_year_has_its_first_day_beside_its_score() {
    assertThat(SAY.beside(BA_TO)).contains("từ 01/07/2025");
    assertThat(SAY.note(List.of(BA_TO)))
        .startsWith("Xã Ba Tô")
        .endsWith(" có từ ngày 01/07/2025: điểm năm 2025 tính trên 184 trong 365 ngày của kỳ.");
    assertThat(
            new PartOfYear(RealEdition.asOf("en", LocalDate.of(2025, 10, 31))).note(List.of(BA_TO)))
        .contains("The score of 2025 is one of 184 of the 365 days of the period.");
  }

  @Test
  void units_of_one_day_are_told_together() {
    List<UnitId> founded =
        RealEdition.VI.dataset().units().stream()
            .map(Unit::id)
            .filter(unit -> unit.validFrom().equals(FOUNDED))
            .toList();
    assertThat(founded).hasSizeGreaterThan(3);
    assertThat(SAY.note(founded)).containsOnlyOnce("01/07/2025: điểm năm 2025");
  }
}
