package vn.parindex.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

  private static Succession by(String legalBasis) {
    return new Succession(FIRST, UnitId.of("2"), List.of(UnitId.of("1")), legalBasis);
  }

  @Test
  void the_day_of_the_decision_is_that_of_its_citation() {
    assertThat(by("Nghị quyết 1677/NQ-UBTVQH15 ngày 16/6/2025").decidedOn())
        .contains(LocalDate.of(2025, 6, 16));
    assertThat(by("Nghị quyết số 1 ngày 05 tháng 3 năm 2025").decidedOn())
        .contains(LocalDate.of(2025, 3, 5));
    assertThat(by("Nghị quyết 2 ngày 02/6/2025, Quyết định 1 ngày 30/5/2025").decidedOn())
        .as("the latest of several")
        .contains(LocalDate.of(2025, 6, 2));
    assertThat(by("Nghị quyết 1677/NQ-UBTVQH15 năm 2025").decidedOn()).isEmpty();
    assertThat(by("Nghị quyết ngày 31/6/2025").decidedOn()).as("no such day").isEmpty();
    assertThat(by("Nghị quyết ngày 1/13/2025").decidedOn()).as("no such month").isEmpty();
  }

  @Test
  void it_is_known_from_then_and_at_the_latest_when_it_is_there() {
    assertThat(by("ngày 16/6/2025").knownOn()).isEqualTo(LocalDate.of(2025, 6, 16));
    assertThat(by("ngày 16/7/2025").knownOn()).isEqualTo(FIRST);
    assertThat(by("Nghị quyết 1677").knownOn()).isEqualTo(FIRST);
  }
}
