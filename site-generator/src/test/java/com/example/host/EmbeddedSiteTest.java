package com.example.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.MethodSettings;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.site.AddedPage;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.BuildWords;
import vn.parindex.site.EditionView;
import vn.parindex.site.SiteBuild;
import vn.parindex.site.SiteData;
import vn.parindex.site.SiteExtension;
import vn.parindex.site.SiteSettings;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section.Group;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.publish.Publication;

/**
 * Makes sites as another program would, with what is public only. The recipes of {@code
 * docs/library.md} are this very code, between {@code // recipe} and {@code // end}.
 */
class EmbeddedSiteTest {

  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");
  private static final UnitId HIGH = UnitId.of("cao");
  private static final UnitId LOW = UnitId.of("thap");

  private static final AnalysisSettings SETTINGS =
      new AnalysisSettings(
          IndexSettings.DEFAULT,
          TiePolicy.STANDARD_1224,
          TieEquality.EXACT,
          new BandScale(
              List.of(
                  new Band("good", "Tốt", "Good", BigDecimal.valueOf(80)),
                  new Band("fair", "Khá", "Fair", BigDecimal.ZERO))),
          "2025",
          "2025",
          LocalDate.parse("2026-01-15"),
          2,
          MethodSettings.DEFAULT);

  private static final Map<SitePath, byte[]> SITE = new TreeMap<>();
  private static final List<String> TOLD = new ArrayList<>();

  private static void build(
      Dataset dataset, AnalysisSettings settings, Map<SitePath, byte[]> files, List<String> log)
      throws BuildFailure {
    // recipe
    SiteBuild.of(SiteData.of(dataset, settings))
        .with(new Hills(List.of(HIGH))) // the next recipe
        .telling(event -> log.add(BuildWords.ENGLISH.line(event)))
        .writeTo(files::put);
    // end
  }

  /** A page on communes in the hills, as another program adds it. */
  // recipe
  record Hills(List<UnitId> communes) implements SiteExtension {

    @Override
    public Map<String, String> words(String language) {
      return language.equals("vi")
          ? Map.of(
              "hills.title", "Xã miền núi",
              "hills.lead", "{0} xã miền núi, xếp theo chỉ số.",
              "hills.commune", "Xã",
              "hills.index", "Chỉ số")
          : Map.of(
              "hills.title", "In the hills",
              "hills.lead", "{0} {0|commune lies|communes lie} in the hills.",
              "hills.commune", "Commune",
              "hills.index", "Index");
    }

    @Override
    public List<AddedPage> pages(EditionView edition) {
      return List.of(
          AddedPage.of(
                  edition.at("hills/all.html"),
                  Group.UNITS,
                  edition.say("hills.title"),
                  edition.say("hills.lead", edition.count(communes.size())),
                  Set.of(DataFile.Kind.SCORES),
                  () -> List.of(Block.Grid.of(table(edition))))
              .entered(edition.say("hills.title")));
    }

    private TableView table(EditionView edition) {
      List<TableView.Row> rows = new ArrayList<>();
      for (UnitId commune : communes) {
        Link card = edition.scorecard(commune).orElseThrow();
        String index =
            edition
                .results()
                .current()
                .units()
                .get(commune)
                .total()
                .score()
                .match(edition::percent, reason -> "–");
        rows.add(
            new TableView.Row(
                List.of(
                    new Cell.Linked(card.text(), card.to(), Tone.PLAIN, rows.size()),
                    new Cell.Text(index, Tone.PLAIN, SortKey.LAST)),
                false));
      }
      return new TableView(
          "hills",
          edition.say("hills.title"),
          List.of(
              new TableView.Column(
                  "commune", edition.say("hills.commune"), "", TableView.Align.TEXT, true),
              new TableView.Column(
                  "index", edition.say("hills.index"), "", TableView.Align.NUMBER, false)),
          rows,
          List.of());
    }
  }

  // end

  private static Publication publish(Path data, Path folder, List<String> log) {
    // recipe
    try {
      return SiteBuild.of(SiteData.in(data))
          .with(SiteSettings.usual().strict(true))
          .writeTo(folder)
          .publication();
    } catch (BuildFailure failure) {
      log.add(failure.reason() + ": " + BuildWords.ENGLISH.of(failure));
      failure.findings().ifPresent(all -> all.list().forEach(one -> log.add(one.code())));
      throw new IllegalStateException("no site", failure);
    }
    // end
  }

  private static Dataset dataset(String name, Figure points) {
    List<Leaf> leaves =
        Stream.of("1.1.1", "1.1.2")
            .map(
                code ->
                    new Leaf(
                        code,
                        "Tiêu chí " + code,
                        Fraction.of(10),
                        Leaf.Source.SURVEY,
                        false,
                        new Scoring.SurveyAnswers(Optional.empty()),
                        new Continuation.Starts()))
            .toList();
    Framework framework =
        new Framework(
            "2025",
            "Bộ tiêu chí 2025",
            "",
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            List.of(
                new Area("1", "Phục vụ", "", List.of(new Criterion("1.1", "Hài lòng", leaves)))),
            List.of());
    Map<String, Terms> terms = new LinkedHashMap<>();
    terms.put("vi", terms("huyện", "huyện Thử", "xã", "xã"));
    terms.put("en", terms("district", "Thử district", "commune", "communes"));
    return new Dataset(
        new Dataset.Identity(
            name, "Phòng Nội vụ", "1", "xa", List.of("vi", "en"), terms, Optional.empty()),
        List.of(unit(HIGH, "Cao Sơn"), unit(LOW, "Đồng Bằng")),
        List.of(),
        TileMap.NONE,
        Boundaries.NONE,
        Map.of("2025", framework),
        List.of(
            new Period(
                "2025",
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-12-31"),
                LocalDate.parse("2025-12-31"),
                2,
                "2025",
                LocalDate.parse("2026-01-15"))),
        Map.of("2025", List.of(sheet(HIGH, points), sheet(LOW, Figure.of("7.5")))),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Reports.NONE,
        List.of(),
        List.of());
  }

  private static Terms terms(String group, String groupName, String unit, String units) {
    return new Terms(group, groupName, unit, units, Optional.empty(), Optional.empty());
  }

  private static Unit unit(UnitId id, String name) {
    return new Unit(
        id, name, "Xã", LocalDate.MAX, Figure.of("5000"), Figure.of("20"), List.of(), List.of());
  }

  private static ScoreSheet sheet(UnitId unit, Figure points) {
    return new ScoreSheet(
        unit,
        Map.of(
            "1.1.1",
            new LeafScore.Surveyed(points),
            "1.1.2",
            new LeafScore.Surveyed(Figure.of("8"))),
        Figure.of("0"),
        Figure.of("0"));
  }

  @BeforeAll
  static void make() throws BuildFailure {
    // A name that looks like what a spoilt template leaves.
    build(dataset("Khảo sát ${năm} 2025??", Figure.of("9.25")), SETTINGS, SITE, TOLD);
  }

  private static String page(String path) {
    byte[] bytes = SITE.get(SitePath.of(path));
    assertThat(bytes).as(path).isNotNull();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void data_in_memory_become_a_whole_site() {
    assertThat(page("index.html")).contains("Khảo sát ${năm} 2025??", "Cao Sơn");
    assertThat(page("en/xa/cao.html")).contains("86.25%");
    assertThat(SITE.keySet()).noneMatch(path -> path.hasExtension("sha256"));
  }

  @Test
  void nothing_is_said_of_files_that_there_are_not() {
    for (Map.Entry<SitePath, byte[]> file : SITE.entrySet()) {
      if (file.getKey().hasExtension("md")) {
        assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
            .as(file.getKey().text())
            .doesNotContainPattern("0 tệp dữ liệu|\\b0 data files|tệp đã đổi|file has changed")
            .doesNotContain("Mã SHA-256 cho biết", "Mỗi tệp đều ghi nguồn", "scores/2025.json");
      }
    }
    assertThat(page("du-lieu.md")).contains("không kèm tệp dữ liệu");
  }

  @Test
  void an_added_page_stands_beside_those_of_the_site_in_every_language() {
    assertThat(page("hills/all.html"))
        .contains("Xã miền núi</h1>", "1 xã miền núi, xếp theo chỉ số.", "86,25%")
        .contains("../xa/cao.html", "../en/hills/all.html")
        .contains("href=\"all.html\" aria-current=\"page\">Xã miền núi</a>");
    assertThat(page("en/hills/all.html"))
        .contains("In the hills</h1>", "1 commune lies in the hills.", "86.25%");
    assertThat(page("hills/all.md")).contains("# Xã miền núi", "86,25%");
    assertThat(page("xa/cao.html")).contains("href=\"../hills/all.html\">Xã miền núi</a>");
    assertThat(page("index.html")).contains("href=\"hills/all.html\">Xã miền núi</a>");
    assertThat(page("en/index.html")).contains("href=\"hills/all.html\">In the hills</a>");
    assertThat(SITE.entrySet().stream().filter(file -> file.getKey().text().contains("tim")))
        .anyMatch(
            file -> new String(file.getValue(), StandardCharsets.UTF_8).contains("hills/all.html"));
  }

  @Test
  void only_one_entry_of_the_navigation_says_that_one_is_there() {
    assertThat(page("hills/all.html").split("aria-current=\"page\"", -1)).hasSize(4);
    assertThat(page("xa/cao.html")).doesNotContain("aria-current=\"page\">Xã miền núi");
  }

  @Test
  void a_host_hears_in_english_how_far_the_build_is() {
    assertThat(TOLD)
        .startsWith("[1/8 Read the data] from memory")
        .contains("[4/8 Compute] 2 of 2 units ranked, 1 period")
        .contains("[7/8 Inspect links and markup] no fault")
        .noneMatch(line -> line.matches(".*[ạảãầấậẩẫăằắặẳẵđêềếệểễộổỗơờớợởỡưừứựửữ].*"));
  }

  private static BuildFailure failure(Dataset dataset, SiteExtension... extensions) {
    return catchThrowableOfType(BuildFailure.class, () -> make(dataset, SETTINGS, extensions));
  }

  private static void make(Dataset dataset, AnalysisSettings settings, SiteExtension... extensions)
      throws BuildFailure {
    SiteBuild build = SiteBuild.of(SiteData.of(dataset, settings));
    for (SiteExtension extension : extensions) {
      build = build.with(extension);
    }
    build.writeTo((path, bytes) -> {});
  }

  private static SiteExtension page(String path, Block block) {
    return edition ->
        List.of(
            AddedPage.of(
                edition.at(path), Group.DATA, "Thử", "Một câu.", Set.of(), () -> List.of(block)));
  }

  @Test
  void a_link_of_an_added_page_that_leads_nowhere_stops_the_build() {
    BuildFailure failure =
        failure(
            dataset("Thử", Figure.of("9")),
            page("thu.html", Block.Paragraph.of(new Link("đi", SitePath.of("khong-co.html")))));
    assertThat(failure.reason()).isEqualTo(BuildFailure.Reason.PAGES);
    assertThat(failure.defects())
        .anyMatch(fault -> fault.code().equals("KT-101") && fault.path().text().equals("thu.html"));
    assertThat(BuildWords.ENGLISH.of(failure))
        .startsWith("The pages have faults.\nKT-101  ")
        .endsWith("The site that stands has not been changed.\n");
  }

  @Test
  void data_in_memory_are_judged_by_the_rules_for_files() {
    BuildFailure failure = failure(dataset("Thử", Figure.of("11")));
    assertThat(failure.reason()).isEqualTo(BuildFailure.Reason.DATA);
    assertThat(failure.findings().orElseThrow().list())
        .anyMatch(finding -> finding.found().equals("11") && finding.line() == 0);
    assertThat(BuildWords.ENGLISH.of(failure))
        .startsWith("The data have errors.\n1 error, 0 warnings, 0 notes\nDL-")
        .contains("  scores 2025  ");
    assertThat(BuildWords.VIETNAMESE.of(failure)).isEqualTo(failure.getMessage());
  }

  @Test
  void a_day_before_anything_was_known_is_told_with_the_first_one() {
    BuildFailure failure =
        catchThrowableOfType(
            BuildFailure.class,
            () ->
                SiteBuild.of(SiteData.of(dataset("Thử", Figure.of("9")), SETTINGS))
                    .with(SiteSettings.usual().asOf(Optional.of(LocalDate.parse("2025-06-30"))))
                    .writeTo((path, bytes) -> {}));
    assertThat(failure.reason()).isEqualTo(BuildFailure.Reason.NOTHING_KNOWN);
    assertThat(failure.nothingKnown().orElseThrow().first())
        .hasValue(LocalDate.parse("2026-01-15"));
    assertThat(BuildWords.ENGLISH.of(failure))
        .startsWith("Nothing is known yet on 2025-06-30 (only from 2026-01-15 on).\n");
  }

  private record Said(Map<String, String> vi, Map<String, String> en) implements SiteExtension {
    @Override
    public List<AddedPage> pages(EditionView edition) {
      return List.of();
    }

    @Override
    public Map<String, String> words(String language) {
      return language.equals("vi") ? vi : en;
    }
  }

  @Test
  void words_from_outside_are_checked_like_those_of_the_site() {
    Dataset dataset = dataset("Thử", Figure.of("9"));
    SiteExtension faulty =
        new Said(Map.of("a", "một {0}", "b", "hai"), Map.of("a", "one {1}", "c", "two"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make(dataset, SETTINGS, faulty))
        .withMessage(
            "words of extensions: a: other arguments in another language;"
                + " b: missing in language en; c: missing in language vi");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make(dataset, SETTINGS, new Said(Map.of("a", "{x}"), Map.of("a", " "))))
        .withMessageContaining("a: cannot be used in language en: ")
        .withMessageContaining("a: cannot be used in language vi: {x}");
    Said twice = new Said(Map.of("a", "một"), Map.of("a", "one"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make(dataset, SETTINGS, twice, twice))
        .withMessageContaining("a: two extensions have it");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                make(
                    dataset,
                    SETTINGS,
                    new Said(Map.of("nav.home", "{0}"), Map.of("nav.home", "{0}"))))
        .withMessage("nav.home has arguments [] only: {0}");
  }

  @Test
  void a_page_that_one_language_lacks_is_told() {
    SiteExtension inVietnamese =
        edition ->
            edition.language().equals("vi")
                ? page("thu.html", Block.Paragraph.of("x")).pages(edition)
                : List.of();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make(dataset("Thử", Figure.of("9")), SETTINGS, inVietnamese))
        .withMessage("thu.html is missing in language en");
  }

  @Test
  void a_folder_and_its_data_in_memory_give_the_same_site_but_for_the_lines_of_files(
      @TempDir Path temp) throws BuildFailure, IOException {
    Path site = temp.resolve("site");
    List<String> log = new ArrayList<>();
    Path data = copy(SMALL, temp.resolve("data"));
    SiteBuild.of(SiteData.in(data)).writeTo(site);
    Loaded loaded = DatasetLoader.load(data);
    SiteData held =
        SiteData.of(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow())
            .withNoteFiles(loaded.noteFiles());
    Path other = temp.resolve("other");
    SiteBuild.Result first = SiteBuild.of(held).writeTo(other);
    assertThat(first.publication()).isInstanceOf(Publication.Published.class);
    Map<String, String> folder = contents(site);
    Map<String, String> memory = contents(other);
    assertThat(memory.keySet()).isEqualTo(folder.keySet());
    assertThat(
            folder.keySet().stream()
                .filter(path -> !folder.get(path).equals(memory.get(path)))
                .map(path -> path.replaceAll("[0-9]+", "*"))
                .collect(Collectors.toSet()))
        .allMatch(path -> path.matches(".*(cach-tinh|so-lieu|manifest).*"), "tells of lines");

    assertThat(SiteBuild.of(held).writeTo(other).publication())
        .isInstanceOf(Publication.Unchanged.class);
    assertThat(publish(data, site, log)).isInstanceOf(Publication.Unchanged.class);
    assertThat(log).isEmpty();
  }

  @Test
  void a_host_gets_no_logging_that_is_not_its_own() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (String binding : List.of("slf4j-nop", "log4j-to-slf4j")) {
      assertThat(pom)
          .containsPattern(
              "<artifactId>"
                  + binding
                  + "</artifactId>\\s*<scope>runtime</scope>\\s*<optional>true</optional>");
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(file, copied);
        }
      }
    }
    return to;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(file -> folder.relativize(file).toString(), EmbeddedSiteTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
