package vn.parindex.site.feature.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** What the page on the ranking says of units that have ceased. */
class RankingAssemblerTest {

  private static final String BY_AREA = "tính theo địa bàn trước khi sắp xếp";

  private static Stream<String> notes(Edition edition) {
    return TestTopics.page(edition, edition.addresses().ranking())
        .every(Block.Paragraph.class)
        .map(paragraph -> paragraph.phrases().get(0).text());
  }

  @Test
  void figures_are_said_to_be_of_former_areas_only_where_those_are_followed() {
    assertThat(notes(RealEdition.VI)).anyMatch(text -> text.contains(BY_AREA));
    LocalDate day = LocalDate.of(2025, 12, 31);
    List<UnitId> successors =
        RealEdition.VI.dataset().units().stream()
            .filter(unit -> unit.existsOn(day))
            .map(Unit::id)
            .toList();
    FollowUp year = ChangedYear.onlyTargets(successors, 0);
    assertThat(notes(RealEdition.following(year))).noneMatch(text -> text.contains(BY_AREA));
  }
}
