package vn.parindex.site.feature.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.Block.Ways.Way;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** Three numbers that call for a decision, whatever the data have. */
class HomeNumbersTest {

  private static final Edition EDITION = RealEdition.VI;

  private static List<String> said(List<Way> ways) {
    return ways.stream()
        .map(way -> way.place().text() + ": " + way.figure() + " (" + way.words() + ")")
        .toList();
  }

  @Test
  void first_the_days_that_are_left_who_is_silent_and_what_is_overdue() {
    assertThat(
            said(
                new HomeNumbers(EDITION, Optional.of(new OpenYear(EDITION, ChangedYear.REAL)))
                    .ways()))
        .containsExactly(
            "Hết hạn 01/11/2025: còn 1 ngày (19/19 đơn vị còn việc)",
            "Thiếu báo cáo số liệu: 1/19 (Ba Thành)",
            "Việc quá hạn: 56 (ở 14/19 đơn vị)");
  }

  @Test
  void where_nothing_is_open_or_followed_those_of_the_results() {
    List<Way> results = new HomeNumbers(EDITION, Optional.empty()).ways();
    assertThat(said(results))
        .first()
        .isEqualTo("Giảm chỉ số so với 2024: 8/19 (bình quân 79,80% → 80,50%)");
    assertThat(results).hasSize(3);
    OpenYear nothing = new OpenYear(EDITION, ChangedYear.onlyTargets(List.of(), 0));
    assertThat(new HomeNumbers(EDITION, Optional.of(nothing)).ways()).isEqualTo(results);
  }
}
