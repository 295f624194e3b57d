package vn.parindex.site.feature.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.MeetingPack;
import vn.parindex.site.model.Place;
import vn.parindex.site.model.Stat;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

class MeetingPackAssemblerTest {

  private static final MeetingPack PACK =
      TestTopics.page(RealEdition.VI, "meeting-pack", MeetingPack.class);
  private static final Set<String> LEFT_OUT = Set.of("target-overview", "tasks", "compare");

  @Test
  void the_cover_says_who_made_it_and_of_which_two_days() {
    assertThat(PACK.about())
        .extracting(Stat::value)
        .containsExactly(
            "Phòng Nội vụ huyện Ba Tơ",
            "30/06/2025",
            "31/10/2025",
            "2024–2025",
            RealEdition.VI.dataset().identity().dataVersion());
    assertThat(PACK.head().lead())
        .isEqualTo(
            RealEdition.VI.siteName()
                + ": toàn cảnh, các bảng tổng hợp và phiếu điểm các xã, thị trấn.");
  }

  @Test
  void the_list_of_contents_has_every_part_in_its_order() {
    List<String> parts =
        Stream.of(
                Stream.of("part-overview"),
                PACK.tables().stream().map(MeetingPack.Part::id),
                Stream.of("part-sheets"))
            .flatMap(ids -> ids)
            .toList();
    assertThat(parts)
        .containsExactly(
            "part-overview",
            "part-ranking",
            "part-compare",
            "part-targets",
            "part-tasks",
            "part-bottlenecks",
            "part-sheets");
    assertThat(PACK.contents()).extracting(Place::anchor).isEqualTo(parts);
    assertThat(PACK.contents())
        .extracting(Place::to)
        .containsOnly(RealEdition.VI.addresses().meetingPack());
  }

  /** Without targets and tasks, and with one unit, which is compared with nobody. */
  @Test
  void a_part_whose_page_is_not_there_is_left_out() {
    Edition real = RealEdition.VI;
    Edition few =
        new Edition(
            real.dataset(),
            real.results(),
            real.words(),
            real.formats(),
            real.addresses(),
            edition ->
                TestTopics.routes(edition).stream()
                    .filter(route -> !LEFT_OUT.contains(route.kind()))
                    .toList());
    MeetingPack pack = TestTopics.page(few, "meeting-pack", MeetingPack.class);
    assertThat(pack.tables())
        .extracting(MeetingPack.Part::id)
        .containsExactly("part-ranking", "part-bottlenecks");
    assertThat(pack.contents()).hasSize(4);
  }

  @Test
  void the_finding_of_the_ranking_is_said_once() {
    assertThat(PACK.tables().get(0).lead()).isEmpty();
    assertThat(PACK.tables().stream().skip(1))
        .extracting(MeetingPack.Part::lead)
        .doesNotContain("");
    assertThat(PACK.lead()).isNotEmpty();
  }

  @Test
  void a_part_without_a_table_is_no_part() {
    assertThatThrownBy(() -> new MeetingPack.Part("part", "Phần", "", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("part");
  }
}
