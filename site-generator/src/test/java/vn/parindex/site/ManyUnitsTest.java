package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Translation;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.download.MadeDownloads;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.TakeAway;
import vn.parindex.site.publish.Site;
import vn.parindex.site.render.SiteRenderer;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.UnitParts;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** A site of five hundred units: every page is light enough, and nothing is lost for it. */
class ManyUnitsTest {

  private static final int UNITS = 500;

  private static final int HEAVIEST = 150_000;

  /** More names of units than this are no sentence. */
  private static final int NAMES = 60;

  /** There are five hundred pages of each of these kinds: some of them stand for all. */
  private static final Set<String> OF_EACH_UNIT = Set.of("scorecard", "calculation", "paper-draft");

  private static LanguageSite edition;
  private static List<Route> routes;
  private static final Map<String, String> FILES = new TreeMap<>();

  @BeforeAll
  static void make(@TempDir Path folder) throws java.io.IOException {
    Loaded loaded = DatasetLoader.load(BuiltSite.sampleData(folder, UNITS));
    AsOf known =
        AsOf.of(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow()).orElseThrow();
    Dataset dataset = known.dataset();
    var results = Analyses.run(dataset, known.settings());
    TemplateFiles templates = TemplateFiles.of(List.of());
    Words words = Words.load(templates, "vi");
    edition =
        new Editions(
                dataset,
                results,
                Translation::none,
                new Topics(
                    List.of(),
                    MadeDownloads.write(
                        dataset, results, Optional.empty(), List.of(words), Site.nowhere()),
                    Optional.empty(),
                    () -> Optional.of(SourceLines.NONE),
                    List.of()))
            .in(words);
    routes = edition.routes().here().toList();
    SiteRenderer renderer =
        new SiteRenderer(templates, new ChartRenderer(ChartFonts.bundled()), Map.of());
    for (Route route : some()) {
      renderer.render(
          edition.frame(),
          route.page(),
          (path, bytes) -> FILES.put(path.text(), new String(bytes, StandardCharsets.UTF_8)));
    }
  }

  /**
   * Pages that a group of fifty has of its own and that leave the site: the first stands for all.
   */
  private static boolean isLaterPack(SitePath path) {
    return TakeAway.is(path) && path.text().matches(".*-nhom-([2-9]|10)[.]html");
  }

  /** Every page of which there are not very many alike, and each fiftieth of those. */
  private static List<Route> some() {
    Map<String, Integer> seen = new HashMap<>();
    return routes.stream()
        .filter(route -> !isLaterPack(route.path()))
        .filter(
            route ->
                !OF_EACH_UNIT.contains(route.kind())
                    || route.path().text().contains("phu-luc")
                    || route.path().text().contains("tong-hop")
                    || seen.merge(route.kind(), 1, Integer::sum) % 50 == 1)
        .toList();
  }

  private static List<Route> whole() {
    return routes.stream()
        .filter(route -> !route.kind().equals("part"))
        .filter(route -> edition.routes().has(Addresses.part(route.path(), 1)))
        .filter(route -> !TakeAway.is(route.path()))
        .filter(route -> !route.kind().equals("paper-draft"))
        .toList();
  }

  @Test
  void no_page_is_heavy_but_what_is_made_to_leave_the_site() {
    Map<String, Integer> heavy = new TreeMap<>();
    FILES.forEach(
        (path, text) -> {
          int bytes = text.getBytes(StandardCharsets.UTF_8).length;
          if (bytes > HEAVIEST && !TakeAway.is(SitePath.of(path.replaceAll("[.]md$", ".html")))) {
            heavy.put(path, bytes);
          }
        });
    assertThat(heavy).isEmpty();
    assertThat(FILES).hasSizeGreaterThan(600);
  }

  @Test
  void nowhere_are_more_names_of_units_in_a_row_than_a_reader_reads() {
    Pattern name = Pattern.compile("Mẫu \\d{3}");
    FILES.forEach(
        (path, text) -> {
          if (!path.endsWith(".html") || TakeAway.is(SitePath.of(path))) {
            return;
          }
          Document page = Jsoup.parse(text);
          for (Element words :
              page.select("main p, main li, main dd, main td, main th, main desc")) {
            assertThat(name.matcher(words.text()).results().count())
                .as(path + ": " + words.text())
                .isLessThanOrEqualTo(NAMES);
          }
        });
  }

  @Test
  void every_row_of_a_long_table_stands_in_the_part_of_its_unit_and_keeps_its_place() {
    assertThat(whole()).hasSizeGreaterThan(35);
    for (Route route : whole()) {
      Map<String, TableView> all = tables(route.whole());
      Map<String, TableView> beginning = tables(route.page());
      Map<String, Map<String, List<String>>> order = new HashMap<>();
      all.forEach((id, table) -> order.put(id, order(table)));
      Map<String, Set<String>> found = new HashMap<>();
      beginning.forEach((id, table) -> found.put(id, rows(table)));
      for (Page part : parts(route)) {
        assertThat(part.blocks()).as(part.head().path().text()).isNotEmpty();
        tables(part)
            .forEach(
                (id, table) -> {
                  assertThat(order.get(id)).containsAllEntriesOf(order(table));
                  found.computeIfAbsent(id, key -> new HashSet<>()).addAll(rows(table));
                });
      }
      all.forEach(
          (id, table) ->
              assertThat(found.get(id)).as(route.path() + " " + id).isEqualTo(rows(table)));
      assertThat(beginning.values().stream().filter(ManyUnitsTest::isOfUnits))
          .as(route.path().text())
          .allMatch(table -> table.rows().size() <= UnitParts.TOGETHER);
    }
  }

  private static List<Page> parts(Route route) {
    List<Page> parts = new ArrayList<>();
    for (int i = 1; edition.routes().has(Addresses.part(route.path(), i)); i++) {
      parts.add(edition.routes().page(Addresses.part(route.path(), i)).orElseThrow());
    }
    assertThat(parts).hasSize(UNITS / UnitParts.IN_PART);
    return parts;
  }

  private static Map<String, TableView> tables(Page page) {
    Map<String, TableView> tables = new TreeMap<>();
    page.every(Block.Grid.class).forEach(grid -> tables.put(grid.table().id(), grid.table()));
    page.every(Block.Heat.class).forEach(heat -> tables.put(heat.table().id(), heat.table()));
    page.every(Block.Figure.class)
        .filter(Block.Figure::twin)
        .forEach(figure -> tables.put(figure.view().twin().id(), figure.view().twin()));
    return tables;
  }

  private static Map<String, List<String>> order(TableView table) {
    Map<String, List<String>> order = new HashMap<>();
    List<List<String>> places = table.places();
    for (int i = 0; i < places.size(); i++) {
      order.put(table.rows().get(i).toString(), places.get(i));
    }
    return order;
  }

  /** Whether each row is of a unit; there are no more criteria or areas than before. */
  private static boolean isOfUnits(TableView table) {
    return table.rows().stream()
        .allMatch(
            row ->
                row.cells().get(0) instanceof Cell.Linked linked
                    && linked.to().text().startsWith("xa/"));
  }

  private static Set<String> rows(TableView table) {
    return table.rows().stream().map(Object::toString).collect(Collectors.toSet());
  }

  @Test
  void each_part_is_one_click_from_the_page_that_has_the_first_rows() {
    for (Route route : whole()) {
      Document page = Jsoup.parse(FILES.get(route.path().text()));
      Set<String> links = new HashSet<>(page.select("main .parts a").eachAttr("href"));
      for (int i = 1; i <= UNITS / UnitParts.IN_PART; i++) {
        SitePath part = Addresses.part(route.path(), i);
        assertThat(links).contains(part.relativeTo(route.path()));
        assertThat(FILES.get(route.path().withExtension("md").text()))
            .contains(part.withExtension("md").relativeTo(route.path()));
      }
      assertThat(page.select("main .parts")).as(route.path().text()).hasSize(1);
    }
  }

  @Test
  void every_paper_of_a_unit_is_in_the_list_of_its_part() {
    Set<String> listed = new HashSet<>();
    Route papers = edition.routes().of("papers").findFirst().orElseThrow();
    Stream.concat(Stream.of(papers.page()), parts(papers).stream())
        .flatMap(page -> page.every(Block.Documents.class))
        .flatMap(documents -> documents.entries().stream())
        .forEach(entry -> listed.add(entry.link().to().text()));
    assertThat(routes.stream().filter(route -> route.kind().equals("paper-draft")))
        .hasSizeGreaterThan(2 * UNITS)
        .allMatch(route -> listed.contains(route.path().text()));
  }

  @Test
  void packs_of_groups_hold_every_unit_once_and_the_overview_the_whole_ranking() {
    Route pack = edition.routes().of("meeting-pack").findFirst().orElseThrow();
    List<String> sheets = new ArrayList<>();
    for (Page part : parts(pack)) {
      SitePath path = part.head().path();
      List<String> own = part.every(Block.Sheet.class).map(Block.Sheet::heading).toList();
      assertThat(own).hasSize(UnitParts.IN_PART);
      sheets.addAll(own);
      assertThat(part.every(Block.Section.class).map(Block.Section::id))
          .contains(
              "part-ranking", "part-compare", "part-targets", "part-tasks", "part-bottlenecks");
      List<TableView> ranking =
          part.every(Block.SheetGrid.class)
              .map(Block.SheetGrid::table)
              .filter(table -> table.id().equals("ranking"))
              .toList();
      assertThat(ranking).singleElement().matches(table -> table.rows().size() == own.size());
      for (Route from : List.of(pack, edition.routes().of("sheets").findFirst().orElseThrow())) {
        SitePath there = Addresses.part(from.path(), sheets.size() / UnitParts.IN_PART);
        assertThat(Jsoup.parse(FILES.get(from.path().text())).select("main .parts a"))
            .as(path.text())
            .anyMatch(link -> link.attr("href").equals(there.relativeTo(from.path())));
      }
    }
    assertThat(sheets).doesNotHaveDuplicates().hasSize(UNITS);
    Document overview = Jsoup.parse(FILES.get("hop.html"));
    assertThat(overview.select("article.sheet")).isEmpty();
    assertThat(overview.select("#part-ranking tbody tr")).hasSize(UNITS);
    Document first = Jsoup.parse(FILES.get("hop-nhom-1.html"));
    assertThat(first.select("h1").text()).endsWith("Mẫu 001 – Mẫu 050");
    assertThat(first.select("article.sheet")).hasSize(UnitParts.IN_PART);
  }

  @Test
  void the_comparison_offers_every_unit_and_finds_its_rows() {
    Document page = Jsoup.parse(FILES.get("so-sanh.html"));
    Set<String> offered = new TreeSet<>();
    for (Element part : page.select("#side .elsewhere")) {
      String script = FILES.get(part.attr("data-script"));
      assertThat(script).startsWith("parindexRows(\"<tbody>").endsWith("</tbody>\");\n");
      for (String row : part.attr("data-rows").split("\n")) {
        String link = row.split("\t")[0];
        assertThat(script).contains("href=\\\"" + link + "\\\"");
        offered.add(link);
      }
    }
    assertThat(offered).hasSize(UNITS);
  }
}
