package vn.parindex.site.say.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

class FollowUpWordsTest {

  private static final FollowUpWords WORDS = new FollowUpWords(RealEdition.VI);
  private static final List<UnitId> UNITS = RealEdition.VI.units().stream().map(Unit::id).toList();
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  @Test
  void days_left_today_and_overdue_are_told_apart() {
    assertThat(WORDS.daysLeft(1)).isEqualTo("còn 1 ngày");
    assertThat(WORDS.daysLeft(0)).isEqualTo("hôm nay");
    assertThat(WORDS.daysLeft(-1234)).isEqualTo("quá hạn 1.234 ngày");
  }

  /** 18 of the 19 were put together on 01/07/2025; one went on as it was. */
  @Test
  void who_was_in_charge_of_a_unit_that_has_ceased_is_not_said_to_be_still() {
    assertThat(UNITS.stream().map(unit -> WORDS.person(unit, "Công chức Địa chính")))
        .containsOnly("Công chức Địa chính", "Công chức Địa chính (trước sắp xếp)")
        .filteredOn(words -> words.endsWith(")"))
        .hasSize(18);
    assertThat(WORDS.person(UNITS.get(0), "")).isEmpty();
    FollowUpWords before = new FollowUpWords(RealEdition.asOf("vi", LAST_DAY));
    assertThat(UNITS)
        .allSatisfy(unit -> assertThat(before.person(unit, "Chủ tịch")).isEqualTo("Chủ tịch"));
  }

  /** On 01/02/2026 the letters of 2025 ask for nothing that was reported on 31/10/2025. */
  @Test
  void nobody_counts_the_days_of_a_year_that_is_over_nor_asks_again_for_its_figures() {
    Edition after = RealEdition.asOf("vi", LocalDate.of(2026, 2, 1));
    FollowUpWords words = new FollowUpWords(after);
    assertThat(words.daysLeft(-92)).isEqualTo("quá hạn");
    assertThat(words.daysLeft(-1)).isEqualTo("quá hạn 1 ngày");
    FollowUp then = after.followUp().orElseThrow();
    FollowUp last = RealEdition.VI.followUp().orElseThrow();
    for (int target = 0; target < last.targets().size(); target++) {
      assertThat(then.targets().get(target).pool().met())
          .isEqualTo(last.targets().get(target).pool().met());
      assertThat(then.targets().get(target).pool().noData())
          .isEqualTo(last.targets().get(target).pool().noData());
    }
  }

  /** The year of administrative reform has quarters of its own, which pages have to tell. */
  @Test
  void a_year_that_begins_in_december_tells_its_quarters() {
    Edition real = RealEdition.VI;
    FollowUp year = real.followUp().orElseThrow();
    assertThat(WORDS.quarters(year)).isEmpty();
    assertThat(WORDS.quarterUpTo(year, LocalDate.of(2025, 3, 31))).isEmpty();
    Period period = real.period();
    Period reform =
        new Period(
            period.code(),
            LocalDate.of(2024, 12, 15),
            LocalDate.of(2025, 12, 14),
            period.unitsAsOf(),
            period.unitCount(),
            period.framework(),
            period.closedOn());
    Edition other =
        RealEdition.of(real.dataset().withPeriods(List.of(reform)), real.results(), real);
    FollowUpWords words = new FollowUpWords(other);
    assertThat(words.quarters(year))
        .isEqualTo(
            "Năm 2025 tính từ ngày 15/12/2024 đến ngày 14/12/2025: quý I (15/12/2024–14/03/2025),"
                + " quý II (15/03/2025–14/06/2025), quý III (15/06/2025–14/09/2025) và"
                + " quý IV (15/09/2025–14/12/2025).");
    assertThat(words.quarterUpTo(year, LocalDate.of(2025, 3, 14)))
        .contains("quý I (15/12/2024–14/03/2025)");
    assertThat(words.quarterUpTo(year, LocalDate.of(2025, 3, 31))).isEmpty();
    assertThat(other.twoDays())
        .isEqualTo(
            "Điểm năm 2025 (15/12/2024–14/12/2025): chốt ngày 30/06/2025."
                + " Theo dõi: đến hết ngày 31/10/2025.");
  }

  @Test
  void on_their_last_day_units_have_not_ceased() {
    assertThat(WORDS.ceased(UNITS, LAST_DAY)).isEmpty();
    assertThat(WORDS.ceased(List.of(), LAST_DAY.plusYears(9))).isEmpty();
  }

  @Test
  void the_day_after_those_have_ceased_that_were_put_together() {
    assertThat(WORDS.ceased(UNITS, LAST_DAY.plusDays(1)))
        .isEqualTo(
            "Từ ngày 01/07/2025, 18 trong 19 xã, thị trấn đã được sắp xếp thành đơn vị mới; số liệu"
                + " của các đơn vị này sau ngày đó tính theo địa bàn trước khi sắp xếp.");
    List<UnitId> alone =
        UNITS.stream().filter(unit -> RealEdition.VI.unit(unit).name().equals("Ba Xa")).toList();
    assertThat(alone).hasSize(1);
    assertThat(WORDS.ceased(alone, LAST_DAY.plusDays(1))).isEmpty();
    List<UnitId> others = UNITS.stream().filter(unit -> !alone.contains(unit)).toList();
    assertThat(WORDS.ceased(others, LAST_DAY.plusDays(1)))
        .isEqualTo(
            "Từ ngày 01/07/2025, cả 18 xã, thị trấn đã được sắp xếp thành đơn vị mới; số liệu sau"
                + " ngày này tính theo địa bàn của đơn vị trước khi sắp xếp.");
  }

  @Test
  void one_is_named_and_some_are_counted() {
    assertThat(WORDS.ceased(UNITS.subList(0, 1), LAST_DAY.plusDays(1)))
        .startsWith("Từ ngày 01/07/2025, xã Ba Bích đã được sắp xếp");
    List<UnitId> mixed =
        Stream.concat(
                UNITS.stream().limit(2),
                RealEdition.VI.dataset().successions().stream()
                    .map(succession -> succession.successor())
                    .limit(1))
            .toList();
    assertThat(WORDS.ceased(mixed, LAST_DAY.plusDays(1)))
        .startsWith("Từ ngày 01/07/2025, 2 trong 3 xã, thị trấn đã được sắp xếp");
  }
}
