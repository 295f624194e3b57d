package vn.parindex.site.feature.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.SearchIndex;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.ChangedData;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Successors;
import vn.parindex.site.say.result.UnitPlaces;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** Ba Dinh and Ba Giang became the new Ba Dinh, and that became Ba Hai together with Ba Xa. */
class TwoSuccessionsTest {

  private static final UnitId DINH = UnitId.of("21499");
  private static final UnitId GIANG = UnitId.of("21500");
  private static final UnitId XA = UnitId.of("21538");
  private static final UnitId HAI = new UnitId("21600", LocalDate.of(2025, 9, 1));

  private static Edition edition;

  @BeforeAll
  static void make() {
    Loaded loaded = DatasetLoader.load(Path.of("..", "data"));
    AsOf known =
        AsOf.of(
                twice(loaded.dataset().orElseThrow()),
                loaded.settings().orElseThrow().asOf(LocalDate.of(2025, 10, 31)))
            .orElseThrow();
    edition =
        Edition.of(
            known.dataset(),
            Analyses.run(known.dataset(), known.settings()),
            Words.load(TemplateFiles.of(List.of()), "vi"),
            TestTopics::routes);
  }

  private static Dataset twice(Dataset real) {
    List<Unit> units = new ArrayList<>(real.units());
    units.add(
        new Unit(
            HAI,
            "Ba Hai",
            "Xã",
            LocalDate.MAX,
            Figure.missing(MissingReason.MISSING),
            Figure.missing(MissingReason.MISSING),
            List.of(),
            List.of()));
    List<Succession> successions = new ArrayList<>(real.successions());
    UnitId later =
        successions.stream()
            .filter(one -> one.parts().contains(GIANG))
            .findFirst()
            .orElseThrow()
            .successor();
    successions.add(new Succession(HAI.validFrom(), HAI, List.of(later, XA), "Nghị quyết thử"));
    return ChangedData.withUnits(real, units, successions);
  }

  private static String said(List<Block.Phrase> phrases) {
    return phrases.stream().map(Block.Phrase::text).collect(Collectors.joining());
  }

  @Test
  void a_unit_is_part_of_what_its_successor_became() {
    assertThat(said(new UnitPlaces(edition).now(GIANG)))
        .isEqualTo("Nay thuộc xã Ba Hai (từ ngày 01/09/2025, cùng xã Ba Dinh cũ và xã Ba Xa).");
    assertThat(said(new UnitPlaces(edition).now(XA)))
        .isEqualTo("Nay thuộc xã Ba Hai (từ ngày 01/09/2025, cùng xã Ba Dinh).");
    SearchIndex index =
        TestTopics.page(edition, "search-index").every(SearchIndex.class).findFirst().orElseThrow();
    assertThat(
            index.groups().get(0).entries().stream()
                .filter(entry -> entry.place().text().equals("Xã Ba Giang"))
                .map(entry -> said(entry.relation())))
        .containsExactly("nay thuộc xã Ba Hai");
  }

  @Test
  void its_scorecard_says_who_acts_for_it_by_now() {
    assertThat(TestTopics.page(edition, edition.addresses().unit(GIANG)).toString())
        .contains("Xã Ba Hai")
        .doesNotContain("Nay thuộc xã Ba Dinh");
  }

  @Test
  void scorecards_stand_under_the_unit_that_has_not_ended_and_only_there() {
    List<SiteModel.Successor> successors = Successors.ofPages(edition);
    assertThat(successors).extracting(SiteModel.Successor::name).contains("xã Ba Hai");
    assertThat(successors).extracting(SiteModel.Successor::name).doesNotContain("xã Ba Dinh");
    assertThat(
            successors.stream()
                .filter(successor -> successor.name().equals("xã Ba Hai"))
                .flatMap(successor -> successor.parts().stream()))
        .containsExactly(
            edition.addresses().unit(DINH),
            edition.addresses().unit(GIANG),
            edition.addresses().unit(XA));
    assertThat(successors.stream().flatMap(successor -> successor.parts().stream()))
        .doesNotHaveDuplicates()
        .hasSize(19);
  }

  @Test
  void its_page_has_the_scorecards_of_all_that_came_into_it() {
    TableView parts =
        TestTopics.page(edition, edition.addresses().successor(HAI))
            .every(Block.Grid.class)
            .map(Block.Grid::table)
            .filter(table -> table.id().equals("parts-of"))
            .findFirst()
            .orElseThrow();
    assertThat(parts.rows()).hasSize(3);
  }
}
