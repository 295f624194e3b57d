package vn.parindex.site.feature.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.Stat;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

class MeetingPackAssemblerTest {

  private static final Page PACK = TestTopics.page(RealEdition.VI, "meeting-pack");
  private static final Set<String> LEFT_OUT = Set.of("target-overview", "tasks", "compare");

  @Test
  void the_cover_says_who_made_it_and_of_which_two_days() {
    assertThat(PACK.every(Block.Stats.class).findFirst().orElseThrow().list())
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
        Stream.concat(parts(PACK).map(Block.Section::id), Stream.of("part-sheets")).toList();
    assertThat(parts)
        .containsExactly(
            "part-overview",
            "part-ranking",
            "part-compare",
            "part-targets",
            "part-tasks",
            "part-bottlenecks",
            "part-sheets");
    assertThat(contents(PACK)).extracting(PlaceLink::anchor).isEqualTo(parts);
    assertThat(contents(PACK))
        .extracting(PlaceLink::to)
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
    Page pack = TestTopics.page(few, "meeting-pack");
    assertThat(parts(pack).map(Block.Section::id))
        .containsExactly("part-overview", "part-ranking", "part-bottlenecks");
    assertThat(contents(pack)).hasSize(4);
  }

  @Test
  void the_finding_of_the_ranking_is_said_once() {
    assertThat(parts(PACK).filter(part -> leads(part).isEmpty()).map(Block.Section::id))
        .containsExactly("part-ranking");
    assertThat(parts(PACK).flatMap(part -> leads(part).stream())).hasSize(5).doesNotContain("");
  }

  @Test
  void every_part_has_a_table_and_every_unit_its_sheet() {
    assertThat(parts(PACK))
        .allMatch(
            part ->
                Block.all(part.within())
                    .anyMatch(
                        block ->
                            block instanceof Block.SheetGrid
                                || block instanceof Block.Grid
                                || block instanceof Block.Heat));
    assertThat(PACK.every(Block.Sheet.class)).hasSameSizeAs(RealEdition.VI.units());
  }

  private static Stream<Block.Section> parts(Page pack) {
    return pack.every(Block.Section.class).filter(section -> section.style().equals("sheet"));
  }

  private static List<String> leads(Block.Section part) {
    return part.within().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(Block.Paragraph.class::cast)
        .filter(paragraph -> paragraph.style().equals("lead"))
        .map(paragraph -> paragraph.phrases().get(0).text())
        .toList();
  }

  private static List<PlaceLink> contents(Page pack) {
    return pack.every(Block.Contents.class).findFirst().orElseThrow().places();
  }
}
