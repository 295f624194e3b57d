package vn.parindex.site.feature.target;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.DatedRate;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.BulletBars;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.HandMadeYear;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.Standings;
import vn.parindex.site.say.target.UnitTargetSentences;

/** The pages on targets from a few figures. */
class TargetPagesTest {

  private static Page overview(List<TargetStanding> targets) {
    return TestTopics.page(RealEdition.following(Standings.year(targets)), "target-overview");
  }

  private static Page detail(List<TargetStanding> targets, int index) {
    Edition edition = RealEdition.following(Standings.year(targets));
    return TestTopics.page(edition, edition.addresses().target(targets.get(index).target().code()));
  }

  private static Block.Heat heat(List<TargetStanding> targets) {
    return overview(targets).every(Block.Heat.class).findFirst().orElseThrow();
  }

  private static List<Block.Facts.Fact> facts(List<TargetStanding> targets, int index) {
    return detail(targets, index).every(Block.Facts.class).findFirst().orElseThrow().facts();
  }

  /** The bars of the units, then the year of all together. */
  private static List<ChartSpec> charts(Page page) {
    return page.every(Block.Figure.class).map(figure -> figure.view().chart()).toList();
  }

  /** The sentences of a part of a page. */
  private static List<String> said(Page page, String part) {
    return page.every(Block.Section.class)
        .filter(section -> section.heading().equals(RealEdition.VI.say(part)))
        .flatMap(section -> section.within().stream())
        .flatMap(
            block ->
                block instanceof Block.Bullets bullets
                    ? bullets.items().stream()
                    : block instanceof Block.Paragraph paragraph
                        ? paragraph.phrases().stream().map(Block.Phrase::text)
                        : Stream.of())
        .toList();
  }

  private static Page ofUnit(List<TargetStanding> targets, UnitId unit) {
    Edition edition = RealEdition.following(Standings.year(targets));
    return TestTopics.page(edition, edition.addresses().unit(unit));
  }

  private static List<String> cells(Block.Heat heat) {
    return heat.table().rows().stream()
        .flatMap(row -> row.cells().stream().skip(1))
        .map(Cell::text)
        .toList();
  }

  @Test
  void every_state_has_a_sign_of_its_own_and_shades_follow_the_gap() {
    Block.Heat heat =
        heat(
            Standings.latest(
                Measured.ratio(4, 5),
                Measured.ratio(75, 100),
                Measured.ratio(74, 100),
                Measured.ratio(0, 5),
                Measured.ratio(0, 0),
                Measured.missing(MissingReason.LATE),
                Measured.missing(MissingReason.NOT_APPLICABLE)));

    assertThat(cells(heat))
        .containsExactly("80,00 ✓", "75,00 ✗", "74,00 ✗", "0,00 ✗", "○", "–", "KAD");
    assertThat(heat.table().rows().stream().map(row -> ((Cell.Heat) row.cells().get(1)).heat()))
        .containsExactly(0, 1, 2, Cell.Heat.FARTHEST, 0, 0, 0);
    assertThat(heat.table().rows().get(5).cells().get(1).sortKey()).isEqualTo(SortKey.LAST);
    assertThat(heat.sums().get(0).cells().get(1).text()).isEqualTo("72,86 ✗");
    assertThat(heat.sums().get(1).cells().get(1).text()).as("computed").isEqualTo("1/4");
  }

  @Test
  void an_of_which_target_is_marked_and_leads_to_its_parent_and_back() {
    UnitId unit = Standings.units(1).get(0);
    List<TargetStanding> targets =
        Standings.assess(
            List.of(Standings.ratio("ct-01", ""), Standings.ratio("ct-02", "ct-01")),
            List.of(
                Standings.on("2025-09-30", Standings.said(unit, "ct-01", Measured.ratio(0, 0)))),
            List.of(unit),
            Standings.AS_OF);

    assertThat(heat(targets).table().columns().get(2).about().orElseThrow().note())
        .isEqualTo("trong đó của ct-01");
    assertThat(cells(heat(targets)))
        .as("no case of the parent, hence none of the part")
        .containsExactly("○", "○");
    assertThat(ofUnit(targets, unit).table("targets").rows().get(1).cells())
        .extracting(Cell::text)
        .contains("– không phát sinh", "○ không phát sinh");
    assertThat(facts(targets, 1))
        .filteredOn(fact -> fact.term().equals("Trong đó của"))
        .singleElement()
        .satisfies(fact -> assertThat(fact.links().get(0).to().toString()).endsWith("ct-01.html"));
    assertThat(facts(targets, 0)).filteredOn(fact -> fact.term().equals("Gồm cả")).hasSize(1);
    assertThat(detail(targets, 0).every(Block.Links.class).findFirst().orElseThrow().list())
        .hasSize(1);
  }

  @Test
  void growth_on_a_base_of_0_says_so() {
    List<UnitId> units = Standings.units(2);
    List<TargetStanding> targets =
        Standings.assess(
            List.of(Standings.growth("ct-04")),
            List.of(
                Standings.on(
                    "2024-12-31",
                    Standings.said(units.get(0), "ct-04", Measured.total(200)),
                    Standings.said(units.get(1), "ct-04", Measured.total(0))),
                Standings.on(
                    "2025-09-30",
                    Standings.said(units.get(0), "ct-04", Measured.total(230)),
                    Standings.said(units.get(1), "ct-04", Measured.total(9)))),
            units,
            Standings.AS_OF);
    BulletBars bars = (BulletBars) charts(detail(targets, 0)).get(0);

    assertThat(cells(heat(targets))).containsExactly("+15,00 ✗", "◊");
    assertThat(bars.rows())
        .extracting(BulletBars.Row::text)
        .containsExactly("+15,00% (−5,00)", "9 (số gốc bằng 0)");
    assertThat(bars.rows())
        .extracting(row -> row.note().tip())
        .allSatisfy(tip -> assertThat(tip).contains(": "))
        .element(0, as(STRING))
        .endsWith(": 230 (+15,00%)");
    assertThat(HandMadeYear.row(detail(targets, 0).table("units"), 1))
        .contains("◊ không tính được mức tăng")
        .doesNotContain("○ không phát sinh");
    assertThat(detail(targets, 0).head().lead())
        .endsWith("1 đơn vị không tính được mức tăng (số gốc bằng 0).");
    assertThat(heat(targets).key())
        .extracting(Block.Heat.Key::words)
        .contains("không phát sinh", "không tính được mức tăng");
    assertThat(heat(Standings.latest(Measured.ratio(0, 0))).key())
        .as("nothing is explained that is not there")
        .extracting(Block.Heat.Key::words)
        .doesNotContain("không tính được mức tăng");
    assertThat(HandMadeYear.row(ofUnit(targets, units.get(1)).table("targets"), 0))
        .as("the best growth has its sign")
        .contains("◊ không tính được mức tăng", "+15,00");
    assertThat(charts(ofUnit(targets, units.get(1))))
        .as("the only target is told in the title, and nowhere else")
        .extracting(ChartSpec::title)
        .anySatisfy(
            title -> assertThat(title).isEqualTo("Chưa tính được mức tăng của chỉ tiêu nào"));
    assertThat(bars.legend().before()).as("the base is no growth").isEmpty();
    assertThat(detail(targets, 0).head().lead())
        .as("what had no base counts for all together")
        .contains("239, số gốc 200 (+19,50%)");
  }

  @Test
  void a_figure_that_is_provisional_or_not_of_the_last_date_is_marked_and_listed() {
    List<UnitId> units = Standings.units(3);
    Measurement provisional =
        new Measurement(
            units.get(1),
            "ct-01",
            new Measurement.Statement(Measured.ratio(9, 10), true),
            List.of(
                new Measurement.Revision(
                    LocalDate.of(2025, 9, 30),
                    new Measurement.Statement(Measured.ratio(9, 10), true))));
    List<TargetStanding> targets =
        Standings.assess(
            List.of(Standings.ratio("ct-01", "")),
            List.of(
                Standings.on(
                    "2025-03-31", Standings.said(units.get(2), "ct-01", Measured.ratio(1, 2))),
                Standings.on(
                    "2025-08-31", Standings.said(units.get(0), "ct-01", Measured.ratio(4, 5))),
                Standings.on("2025-09-30", provisional)),
            units,
            Standings.AS_OF);
    Page page = detail(targets, 0);
    String first = RealEdition.VI.unit(units.get(0)).name();
    String second = RealEdition.VI.unit(units.get(1)).name();
    String third = RealEdition.VI.names().label(units.get(2));

    assertThat(cells(heat(targets))).containsExactly("80,00* ✓", "90,00* ✓", "–");
    assertThat(said(page, "section.target.remarks"))
        .contains(
            "Chưa có số của kỳ gần nhất: " + first + " (số liệu ngày 31/08/2025).",
            "Chưa có số liệu để xét: "
                + third
                + " (số liệu gần nhất ngày 31/03/2025, quá cũ để tính).",
            "Số tạm tính: " + second + " (30/09/2025).",
            "Số đã điều chỉnh sau khi báo cáo: " + second + " (30/09/2025).");
  }

  /** One unit reported in March only, the other in September: the first is silent. */
  @Test
  void a_silent_unit_is_urged_first_on_every_target_and_misses_nothing_that_is_known() {
    List<UnitId> units = Standings.units(2);
    List<TargetStanding> targets =
        Standings.assess(
            List.of(Standings.ratio("ct-01", "")),
            List.of(
                Standings.on(
                    "2025-03-31", Standings.said(units.get(0), "ct-01", Measured.ratio(1, 2))),
                Standings.on(
                    "2025-09-30", Standings.said(units.get(1), "ct-01", Measured.ratio(3, 5)))),
            units,
            Standings.AS_OF);
    String silent = RealEdition.VI.unit(units.get(0)).name();

    assertThat(said(detail(targets, 0), "section.target.urge").get(0))
        .startsWith(silent + " chưa báo cáo số liệu sau kỳ 31/03/2025. Chưa đạt");
    assertThat(detail(targets, 0).table("series").notes())
        .containsExactly(
            "Mỗi kỳ lấy số gần nhất đã biết trong năm của từng đơn vị, với các điều chỉnh đã biết; số"
                + " cũ quá 92 ngày không tính.");
    assertThat(overview(targets).head().lead())
        .contains(silent + " chưa báo cáo số liệu sau kỳ 31/03/2025");
    assertThat(views(overview(targets)))
        .containsExactly(
            "Cần đôn đốc: 1/2 xã, thị trấn chưa báo cáo số liệu. Xem từng việc",
            "Ngoài ra, cần đôn đốc 1 chỉ tiêu chưa đạt hoặc chưa có số liệu, ở 1/2 xã, thị trấn. Xem"
                + " từng việc");
    assertThat(
            overview(targets)
                .every(Block.Stats.class)
                .findFirst()
                .orElseThrow()
                .list()
                .get(3)
                .detail())
        .isEqualTo("trên 2, cộng các đơn vị; 1 của 1 đơn vị chưa có báo cáo được tính");
    assertThat(charts(ofUnit(targets, units.get(0))))
        .filteredOn(chart -> chart.id().equals("chart-targets"))
        .extracting(ChartSpec::description)
        .singleElement(as(STRING))
        .as("there is no bar to be explained")
        .startsWith("Chưa có kết quả nào đến ngày ");
    Block.Ways.Way first =
        home(targets)
            .every(Block.Ways.class)
            .filter(ways -> ways.style().equals("first"))
            .findFirst()
            .orElseThrow()
            .list()
            .get(0);
    assertThat(first.place().text()).isEqualTo(silent);
    assertThat(first.figure()).isEqualTo("1 việc");
    assertThat(first.words()).startsWith("Chưa báo cáo số liệu sau kỳ 31/03/2025");
    assertThat(
            new UnitTargetSentences(RealEdition.VI, Standings.year(targets), units.get(0)).title())
        .isEqualTo("Chưa báo cáo số liệu sau kỳ 31/03/2025");
  }

  /** Ways to what is open. */
  private static List<String> views(Page page) {
    return page.every(Block.Paragraph.class)
        .filter(paragraph -> paragraph.style().equals("more"))
        .map(paragraph -> paragraph.phrases().get(0).text())
        .toList();
  }

  private static Page home(List<TargetStanding> targets) {
    return TestTopics.page(RealEdition.following(Standings.year(targets)), "home");
  }

  /** Reports of 31/10/2025 are due on 05/11: on 31/10 a figure may be missing, and is not late. */
  @Test
  void nothing_is_late_before_it_is_due() {
    Page page = RealEdition.VI.routes().of("target-detail").findFirst().orElseThrow().page();
    TableView histories = page.table("histories");
    int newest = histories.columns().size() - 1;
    assertThat(histories.columns().get(newest).label()).contains("31/10/2025");
    assertThat(histories.rows())
        .extracting(row -> row.cells().get(newest).text())
        .contains("– chưa có số liệu")
        .doesNotContain("– nộp muộn");
    assertThat(
            RealEdition.VI
                .routes()
                .of("target-detail")
                .map(route -> said(route.page(), "section.target.series")))
        .as("whose figures are pooled no longer, so that they fell")
        .allSatisfy(
            sentences ->
                assertThat(sentences)
                    .contains(
                        "Không còn tính trong số cộng dồn vì số liệu đã cũ: Ba Thành (đến ngày"
                            + " 30/06/2025); do đó số cộng dồn có thể giảm so với kỳ trước."));
    assertThat(
            RealEdition.VI
                .routes()
                .of("target-overview")
                .findFirst()
                .orElseThrow()
                .page()
                .table("targets")
                .notes())
        .contains(
            "Tính theo số liệu của kỳ trước: Ba Bích (ct-01, ct-04, ct-07, ct-10, ct-13, ct-16 đến"
                + " ngày 30/09/2025). Vì vậy mẫu số cộng dồn của chỉ tiêu “trong đó” có thể khác tử"
                + " số cộng dồn của chỉ tiêu chứa nó.");
  }

  @Test
  void pages_are_whole_before_any_figure() {
    List<TargetStanding> none =
        Standings.assess(
            List.of(Standings.ratio("ct-01", "")),
            List.of(),
            Standings.units(19),
            LocalDate.of(2025, 1, 2));

    assertThat(cells(heat(none))).hasSize(19).containsOnly("–");
    assertThat(views(overview(none))).as("each owes a report, not a target").isEmpty();
    assertThat(detail(none, 0).table("units").rows()).hasSize(19);
    assertThat(detail(none, 0).table("histories").rows()).isEmpty();
    assertThat(said(detail(none, 0), "section.target.series"))
        .containsExactly("Chưa có số liệu nên chưa vẽ được diễn biến.");
  }

  @Test
  void a_title_of_a_chart_has_ten_words_at_most() {
    for (List<TargetStanding> targets :
        List.of(
            Standings.latest(Measured.ratio(4, 5), Measured.ratio(3, 5)),
            Standings.latest(Measured.ratio(4, 5)),
            Standings.latest(Measured.ratio(3, 5)),
            Standings.latest(Measured.ratio(0, 0)))) {
      Page page = detail(targets, 0);
      assertThat(charts(page).get(0).title().split(" ")).hasSizeLessThanOrEqualTo(10);
      assertThat(charts(page).get(1).title().split(" ")).hasSizeLessThanOrEqualTo(10);
    }
  }

  @Test
  void the_path_leads_straight_from_the_first_figure_to_the_threshold() {
    LocalDate start = LocalDate.of(2025, 1, 1);
    List<DatedRate> rates = List.of(new DatedRate(start, Fraction.of(20)));
    Target target = asking(Target.Comparison.AT_LEAST, 80);
    LocalDate due = start.plusDays(100);

    assertThat(TargetDetailCharts.path(rates, target, due, start)).contains(Fraction.of(20));
    assertThat(TargetDetailCharts.path(rates, target, due, start.plusDays(50)))
        .contains(Fraction.of(50));
    assertThat(TargetDetailCharts.path(rates, target, due, due)).contains(Fraction.of(80));
    assertThat(TargetDetailCharts.path(rates, target, due, due.plusDays(1)))
        .isEqualTo(Optional.empty());
    assertThat(TargetDetailCharts.path(rates, asking(Target.Comparison.AT_LEAST, 10), due, due))
        .isEmpty();
    assertThat(TargetDetailCharts.path(rates, asking(Target.Comparison.AT_MOST, 10), due, due))
        .as("downwards where lower is better")
        .contains(Fraction.of(10));
    assertThat(TargetDetailCharts.path(rates, asking(Target.Comparison.AT_MOST, 20), due, due))
        .as("met from the start")
        .isEmpty();
    assertThat(TargetDetailCharts.path(List.of(), target, due, due)).isEmpty();
  }

  /** 36 of 40 in March, 50 of 80 in June: above 80 % at first, below it now. */
  @Test
  void what_met_the_threshold_at_first_is_set_against_no_path_that_leads_down_to_it() {
    UnitId unit = Standings.units(1).get(0);
    Page fallen =
        detail(
            Standings.assess(
                List.of(Standings.ratio("ct-01", "")),
                List.of(
                    Standings.on(
                        "2025-03-31", Standings.said(unit, "ct-01", Measured.ratio(36, 40))),
                    Standings.on(
                        "2025-06-30", Standings.said(unit, "ct-01", Measured.ratio(50, 80)))),
                List.of(unit),
                LocalDate.of(2025, 6, 30)),
            0);
    assertThat(said(fallen, "section.target.series"))
        .anyMatch(
            sentence ->
                sentence.startsWith(
                    "Đến ngày 30/06/2025, toàn huyện là 62,50%; số đầu tiên, ngày 31/03/2025, là 90,00%"
                        + " nên không có đường thẳng đến mức giao; theo dự báo: "))
        .noneMatch(sentence -> sentence.contains("so với đường thẳng"));
    assertThat(charts(fallen).get(1).toString()).doesNotContain("đường thẳng", "Đường thẳng");
  }

  /** 12 of 40 overdue where at most 20 % may be: 4 too many. */
  @Test
  void of_a_target_where_lower_is_better_it_says_how_many_are_too_many() {
    List<UnitId> units = Standings.units(3);
    List<TargetStanding> standings =
        Standings.assess(
            List.of(asking(Target.Comparison.AT_MOST, 20)),
            List.of(
                Standings.on(
                    "2025-06-30",
                    Standings.said(units.get(0), "ct-01", Measured.ratio(12, 40)),
                    Standings.said(units.get(1), "ct-01", Measured.ratio(8, 40)),
                    Standings.said(units.get(2), "ct-01", Measured.ratio(1, 40)))),
            units,
            LocalDate.of(2025, 6, 30));
    Page page = detail(standings, 0);
    assertThat(facts(standings, 0)).extracting(Block.Facts.Fact::words).contains("không quá 20%");
    assertThat(said(page, "section.target.series"))
        .as("26 of 68 a unit, 5 of 13.6 allowed")
        .anyMatch(sentence -> sentence.contains("từ nay chỉ được có thêm nhiều nhất"));
    assertThat(said(page, "section.targets.rules"))
        .anyMatch(sentence -> sentence.startsWith("Đạt khi bằng hoặc thấp hơn mức giao"));
    TableView table = page.every(Block.Figure.class).findFirst().orElseThrow().view().twin();
    assertThat(table.rows().get(0).cells().get(1).text())
        .as("the fewest first")
        .isEqualTo("1 / 40");
    assertThat(table.rows().get(2).cells().get(5).text()).as("too many").isEqualTo("4");
    assertThat(ofUnit(standings, units.get(0)).every(Block.Actions.class).toList().toString())
        .contains("Giảm tỷ lệ hồ sơ quá hạn");
    assertThat(cells(heat(standings))).containsExactlyInAnyOrder("30,00 ✗", "20,00 ✓", "2,50 ✓");
  }

  private static Target asking(Target.Comparison comparison, int threshold) {
    return Standings.asking("ct-01", comparison, threshold, CaseKind.FLOW);
  }
}
