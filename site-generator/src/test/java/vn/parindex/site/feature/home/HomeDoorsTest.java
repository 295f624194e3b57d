package vn.parindex.site.feature.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.site.model.Block.Ways.Way;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.Standings;

/** What the home page says beside the ways to other pages. */
class HomeDoorsTest {

  private static final Edition EDITION = RealEdition.VI;

  private static List<String> said(FollowUp year) {
    Optional<OpenYear> open = Optional.of(new OpenYear(EDITION, year));
    return new HomeDoors(EDITION, new HomeLead(EDITION, open), open)
        .ways().list().stream().map(Way::words).toList();
  }

  @Test
  void before_the_first_figure_of_the_year_no_target_is_counted() {
    assertThat(said(Standings.year(Standings.latest(Measured.missing(MissingReason.LATE)))))
        .contains("Năm 2025 chưa có số liệu chỉ tiêu.");
    assertThat(said(ChangedYear.REAL))
        .doesNotContain("Năm 2025 chưa có số liệu chỉ tiêu.")
        .anyMatch(words -> words.startsWith("Tính chung toàn huyện đạt "));
  }
}
