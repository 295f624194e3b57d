package vn.parindex.site.feature.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Ways.Way;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** Who must act first: nobody is cut from those who have as much left. */
class FirstToActTest {

  private static final Edition EDITION = RealEdition.VI;
  private static final List<UnitId> UNITS = ChangedYear.REAL.units();

  /** All units meet everything but some that miss as many of four targets as stated. */
  private static FollowUp missing(int... missed) {
    FollowUp year = ChangedYear.onlyTargets(UNITS, 4);
    for (int i = 0; i < UNITS.size(); i++) {
      State[] states = new State[4];
      for (int j = 0; j < states.length; j++) {
        states[j] = i < missed.length && j < missed[i] ? State.NOT_MET : State.MET;
      }
      year = ChangedYear.with(year, UNITS.get(i), states);
    }
    return year;
  }

  private static Block.Section section(FollowUp year) {
    return new FirstToAct(EDITION, Optional.of(new OpenYear(EDITION, year)))
        .section()
        .orElseThrow();
  }

  private static List<Way> named(Block.Section section) {
    return section.within().stream()
        .filter(Block.Ways.class::isInstance)
        .flatMap(block -> ((Block.Ways) block).list().stream())
        .toList();
  }

  private static String words(Block.Section section) {
    return section.within().stream()
        .filter(Block.Paragraph.class::isInstance)
        .flatMap(block -> ((Block.Paragraph) block).phrases().stream())
        .map(Block.Phrase::text)
        .collect(Collectors.joining());
  }

  private static String name(int i) {
    return EDITION.names().label(UNITS.get(i));
  }

  @Test
  void who_has_most_left_to_do_comes_first_with_what_it_is() {
    Block.Section section = section(missing(3, 1));
    assertThat(named(section))
        .extracting(way -> way.place().text(), Way::figure, Way::words)
        .containsExactly(
            tuple(name(0), "3 việc", "3 chỉ tiêu chưa đạt"),
            tuple(name(1), "1 việc", "1 chỉ tiêu chưa đạt"));
    assertThat(words(section)).isEqualTo("Xem việc của cả 2 đơn vị");
  }

  @Test
  void those_alike_at_the_edge_are_counted_and_none_of_them_named() {
    Block.Section section = section(missing(4, 3, 2, 2, 1, 1, 1));
    assertThat(named(section)).hasSize(4);
    assertThat(words(section))
        .isEqualTo("Tiếp theo: 3 đơn vị, mỗi đơn vị 1 việc. Xem việc của cả 7 đơn vị");
    Block.Section alike = section(missing(1, 1, 1, 1, 1, 1));
    assertThat(named(alike)).isEmpty();
    assertThat(words(alike))
        .isEqualTo(
            "6 đơn vị cùng còn nhiều việc nhất, mỗi đơn vị 1 việc. Xem việc của cả 6 đơn vị");
    assertThat(named(section(missing(1, 1, 1, 1, 1)))).hasSize(5);
  }

  @Test
  void a_silent_unit_comes_first_and_counts_once() {
    FollowUp year = ChangedYear.with(missing(3), UNITS.get(1), State.NO_DATA);
    assertThat(named(section(year)))
        .extracting(way -> way.place().text() + ": " + way.figure() + ", " + way.words())
        .containsExactly(
            name(1) + ": 1 việc, Chưa báo cáo số liệu nào của năm 2025",
            name(0) + ": 3 việc, 3 chỉ tiêu chưa đạt");
  }

  @Test
  void nobody_has_anything_left_to_do() {
    Block.Section section = section(missing());
    assertThat(named(section)).isEmpty();
    assertThat(words(section))
        .isEqualTo("Theo những gì đã báo cáo, không đơn vị nào còn việc phải làm.");
  }

  @Test
  void without_a_year_that_is_followed_it_is_who_can_win_back_most() {
    Block.Section section = new FirstToAct(EDITION, Optional.empty()).section().orElseThrow();
    assertThat(section.heading()).isEqualTo("Còn lấy lại được nhiều điểm nhất");
    assertThat(named(section)).hasSizeBetween(1, 5);
    assertThat(named(section)).allMatch(way -> way.words().startsWith("Trong đó "));
  }
}
