package vn.parindex.site.feature.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.site.feature.area.BottlenecksAssembler;
import vn.parindex.site.feature.home.HomeAssembler;
import vn.parindex.site.feature.ranking.RankingAssembler;
import vn.parindex.site.feature.target.TargetOverviewAssembler;
import vn.parindex.site.feature.unit.CompareAssembler;
import vn.parindex.site.feature.year.TasksAssembler;
import vn.parindex.site.model.MeetingPack;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Place;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TargetOverview;
import vn.parindex.site.model.YearPages;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

class MeetingPackAssemblerTest {

  private static final List<Page> PAGES = pages(RealEdition.VI);

  private static List<Page> pages(Edition edition) {
    FollowUp year = edition.followUp().orElseThrow();
    Page.Ranking ranking = new RankingAssembler(edition).assemble();
    return List.of(
        new HomeAssembler(edition).assemble(),
        ranking,
        new CompareAssembler(edition).assemble(),
        new TargetOverviewAssembler(edition, year).assemble(),
        new TasksAssembler(edition, year).assemble(),
        new BottlenecksAssembler(edition).assemble(),
        new Page.Sheets(ranking.head(), List.of(), ranking.table(), List.of()));
  }

  private static MeetingPack pack(List<Page> pages) {
    return new MeetingPackAssembler(RealEdition.VI).assemble(pages);
  }

  @Test
  void the_cover_says_who_made_it_and_of_which_two_days() {
    assertThat(pack(PAGES).about())
        .extracting(Stat::value)
        .containsExactly(
            "Phòng Nội vụ huyện Ba Tơ",
            "30/06/2025",
            "31/10/2025",
            "2024–2025",
            RealEdition.VI.dataset().identity().dataVersion());
    assertThat(pack(PAGES).head().lead())
        .isEqualTo(
            RealEdition.VI.siteName()
                + ": toàn cảnh, các bảng tổng hợp và phiếu điểm các xã, thị trấn.");
  }

  @Test
  void the_list_of_contents_has_every_part_in_its_order() {
    MeetingPack pack = pack(PAGES);
    List<String> parts =
        Stream.of(
                Stream.of("part-overview"),
                pack.tables().stream().map(MeetingPack.Part::id),
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
    assertThat(pack.contents()).extracting(Place::anchor).isEqualTo(parts);
    assertThat(pack.contents())
        .extracting(Place::to)
        .containsOnly(RealEdition.VI.addresses().meetingPack());
  }

  /** Without targets and tasks, and with one unit, which is compared with nobody. */
  @Test
  void a_part_whose_page_is_not_there_is_left_out() {
    MeetingPack pack =
        pack(
            PAGES.stream()
                .filter(
                    page ->
                        !(page instanceof TargetOverview
                            || page instanceof YearPages.Tasks
                            || page instanceof Page.Compare))
                .toList());
    assertThat(pack.tables())
        .extracting(MeetingPack.Part::id)
        .containsExactly("part-ranking", "part-bottlenecks");
    assertThat(pack.contents()).hasSize(4);
  }

  @Test
  void the_finding_of_the_ranking_is_said_once() {
    MeetingPack pack = pack(PAGES);
    assertThat(pack.tables().get(0).lead()).isEmpty();
    assertThat(pack.tables().stream().skip(1))
        .extracting(MeetingPack.Part::lead)
        .doesNotContain("");
    assertThat(pack.overview().head().lead()).isNotEmpty();
  }

  @Test
  void a_part_without_a_table_is_no_part() {
    assertThatThrownBy(() -> new MeetingPack.Part("part", "Phần", "", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("part");
  }
}
