package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.analytics.model.DatasetCollection.Part;

/**
 * The small data three times in one site: two blocks of units in one index, and one of the blocks
 * in another index.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CollectionSiteTest {

  private static final Map<String, String> INDEX = Map.of("vi", "Chỉ số CCHC", "en", "PAR Index");
  private static final Map<String, String> WARDS = Map.of("vi", "Phường", "en", "Wards");

  private static final Part SATISFACTION =
      new Part("phuong-hl", WARDS, Map.of("vi", "Chỉ số hài lòng", "en", "Satisfaction"));
  private static final String[] FOLLOW_UP = {
    "calendar/2025.json",
    "evidence/2025.json",
    "findings/2024-units.json",
    "findings/2024.json",
    "measurements/2024-12-31.json",
    "measurements/2025-03-31.json",
    "measurements/2025-06-30.json",
    "targets/2025.json",
    "tasks/2025-progress.json",
    "tasks/2025.json"
  };

  @TempDir private static Path folder;
  private static Path data;
  private static Path site;
  private static String told;

  @BeforeAll
  static void build() throws IOException {
    data = Files.createDirectory(folder.resolve("tinh"));
    SmallData.copyTo(data.resolve("phuong")).inTwoLanguages();
    // Nothing is followed of the second index, as nothing usually is.
    SmallData.copyTo(data.resolve("phuong-hl")).without(FOLLOW_UP).inTwoLanguages();
    SmallData.copyTo(data.resolve("xa")).inTwoLanguages();
    rename(
        data.resolve("xa"),
        Map.of("0010", "0020", "Bình An", "Cao Sơn", "Đông Hòa", "Dốc Mới", "Sơn Tây", "Eo Gió"));
    write(
        data,
        new Part("phuong", WARDS, INDEX),
        new Part("xa", Map.of("vi", "Xã <i>", "en", "Communes"), INDEX),
        SATISFACTION);
    site = folder.resolve("site");
    told = run("build", data, site);
  }

  private static void write(Path whole, Part... parts) throws IOException {
    Files.writeString(
        whole.resolve("collection.json"),
        DatasetWriter.collection(
            new DatasetCollection(
                Map.of("vi", "CCHC <script>", "en", "Reform of Mẫu"),
                "Sở <b> & \"phòng\"",
                List.of("vi", "en"),
                List.of(parts))));
  }

  /** Other codes and names for the units of a data folder, in its files and in their names. */
  private static void rename(Path small, Map<String, String> names) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(small)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String text = Files.readString(file);
      String name = file.getFileName().toString();
      for (Map.Entry<String, String> other : names.entrySet()) {
        text = text.replace(other.getKey(), other.getValue());
        name = name.replace(other.getKey(), other.getValue());
      }
      Files.delete(file);
      Files.writeString(file.resolveSibling(name), text);
    }
  }

  private static String run(String command, Path from, Path to) {
    BuiltSite.Run run = BuiltSite.run(command, "--data", from.toString(), "--out", to.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  private static Document page(String path) {
    return Jsoup.parse(BuiltSite.read(site.resolve(path)));
  }

  private static Element row(String path, String table, int row) {
    return page(path).select("table#" + table + " tbody tr").get(row);
  }

  @Test
  @Order(1)
  void says_of_each_part_how_far_it_is() {
    assertThat(told)
        .contains(
            "[Phần] Phường · Chỉ số CCHC (phuong)",
            "[Phần] Xã <i> · Chỉ số CCHC (xa)",
            "[Phần] Phường · Chỉ số hài lòng (phuong-hl)");
  }

  /** But for what leads to the whole, a part is the site that its folder alone gives. */
  @Test
  @Order(2)
  void a_part_says_nothing_that_its_own_data_do_not_say() {
    Path alone = folder.resolve("alone");
    run("build", data.resolve("phuong"), alone);
    SortedMap<String, byte[]> own = files(alone);
    own.remove("manifest.sha256");
    SortedMap<String, byte[]> inWhole = files(site.resolve("phuong"));
    assertThat(inWhole.keySet()).isEqualTo(own.keySet());
    own.forEach(
        (path, bytes) ->
            assertThat(ownWords(path, inWhole.get(path)))
                .as(path)
                .isEqualTo(ownWords(path, bytes)));
  }

  private static SortedMap<String, byte[]> files(Path of) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(of)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(of.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** A page without what leads to the whole and tells of other indices; other files as they are. */
  private static String ownWords(String path, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (path.endsWith(".html")) {
      Document page = Jsoup.parse(text);
      page.outputSettings().prettyPrint(false);
      page.select("nav.whole, #part-indices, li:has(a[href$=#part-indices])").remove();
      return page.html().replaceAll("\\s+", " ");
    }
    return path.endsWith(".md")
        ? text.replaceFirst("(?s)\\n## (Ở các chỉ số khác|In other indices)\\n.*?(?=\\n## )", "")
            .replaceFirst("\\n\\[(Tất cả|All)\\]\\(.*\\*\\*\\n", "")
            .replaceAll("\\s+", " ")
        : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  @Order(3)
  void no_page_of_a_block_names_a_unit_of_another() {
    List<String> wards = List.of("Bình An", "Đông Hòa", "Sơn Tây", "00101", "00102", "00103");
    List<String> communes = List.of("Cao Sơn", "Dốc Mới", "Eo Gió", "00201", "00202", "00203");
    for (String part : List.of("phuong", "phuong-hl", "xa")) {
      files(site.resolve(part))
          .forEach(
              (path, bytes) -> {
                if (path.matches(".*\\.(html|md|csv|svg|json|js)")) {
                  assertThat(new String(bytes, StandardCharsets.UTF_8))
                      .as(part + "/" + path)
                      .doesNotContain(part.equals("xa") ? wards : communes);
                }
              });
    }
  }

  @Test
  @Order(4)
  void every_page_of_a_part_leads_up_and_across() {
    for (String path : List.of("phuong/index.html", "phuong/xa/00101.html", "phuong/404.html")) {
      Element line = page(path).selectFirst("nav.whole");
      String up = "../".repeat(path.split("/").length - 1);
      assertThat(line.text())
          .as(path)
          .isEqualTo(
              "Tất cả › Phường · Chỉ số CCHC Khối khác: Xã <i> Chỉ số khác: Chỉ số hài lòng");
      assertThat(line.select("a").eachAttr("href"))
          .as(path)
          .containsExactly(up + "index.html", up + "xa/index.html", up + "phuong-hl/index.html");
    }
    assertThat(page("xa/en/xep-hang.html").selectFirst("nav.whole").text())
        .isEqualTo("All › Communes · PAR Index Other blocks: Wards");
    assertThat(page("xa/en/xep-hang.html").select("nav.whole a").eachAttr("href"))
        .containsExactly("../../en/index.html", "../../phuong/en/index.html");
    assertThat(BuiltSite.read(site.resolve("phuong/index.md")))
        .contains("[Tất cả](../index.md) › **Phường · Chỉ số CCHC**");
  }

  @Test
  @Order(5)
  void a_scorecard_shows_the_same_unit_in_the_other_index_and_no_more() {
    assertThat(row("phuong/xa/00101.html", "indices", 0).text())
        .startsWith("Chỉ số CCHC 2025 78,76 2/3 Khá");
    Element other = row("phuong/xa/00101.html", "indices", 1);
    assertThat(other.text()).startsWith("Chỉ số hài lòng 2025 78,76 2/3 Khá");
    assertThat(other.select("a").attr("href")).isEqualTo("../../phuong-hl/xa/00101.html");
    assertThat(page("phuong/xa/00101.html").select("table#indices [data-sortable]")).isEmpty();
    assertThat(page("xa/xa/00201.html").select("#part-indices")).isEmpty();
    assertThat(row("phuong-hl/en/xa/00101.html", "indices", 1).select("a").attr("href"))
        .isEqualTo("../../../phuong/en/xa/00101.html");
  }

  @Test
  @Order(6)
  void the_home_of_the_whole_has_a_row_for_each_block_of_each_index() {
    Document home = page("index.html");
    assertThat(home.select("main h2").eachText())
        .containsExactly(
            "Phường · Chỉ số CCHC",
            "Xã <i> · Chỉ số CCHC",
            "Phường · Chỉ số hài lòng",
            "Chỉ số CCHC",
            "Chỉ số hài lòng");
    Document wards = page("phuong/index.html");
    assertThat(home.select("ul.numbers").get(0).text())
        .isNotEmpty()
        .isEqualTo(wards.select("ul.numbers").text());
    assertThat(home.select("ul.numbers").get(0).select("a").attr("href"))
        .isEqualTo("phuong/" + wards.select("ul.numbers a").attr("href"));
    assertThat(home.select("table").select("tbody tr").eachText())
        .containsExactly(
            "Phường 2025 3 78,76 Xã Đông Hòa (86,93%) Xã Sơn Tây (70,48%) Tốt 1 · Khá 2",
            "Xã <i> 2025 3 78,76 Xã Dốc Mới (86,93%) Xã Eo Gió (70,48%) Tốt 1 · Khá 2",
            "Phường 2025 3 78,76 Xã Đông Hòa (86,93%) Xã Sơn Tây (70,48%) Tốt 1 · Khá 2");
    assertThat(home.select("table [data-sortable]")).isEmpty();
    assertThat(home.select("aside.notice").text())
        .contains("Phường · Chỉ số CCHC, Xã <i> · Chỉ số CCHC, Phường · Chỉ số hài lòng");
    String lead = page("xa/index.html").select("p.lead").text();
    assertThat(home.select("main").text()).contains("Xã <i> · Chỉ số CCHC " + lead);
    assertThat(home.title()).isEqualTo("CCHC <script>");
    assertThat(home.select("footer").text()).contains("Sở <b> & \"phòng\" · 3 phần");
    assertThat(page("en/index.html").select("nav.groups a").eachAttr("href"))
        .containsExactly("index.html", "../phuong/en/index.html", "../phuong-hl/en/index.html");
  }

  @Test
  @Order(7)
  void everything_is_found_from_the_whole() {
    Document search = page("tim-kiem.html");
    assertThat(search.select("section.index h2").eachText())
        .contains("Phường · Chỉ số CCHC: Xã, thị trấn", "Xã <i> · Chỉ số CCHC: Các trang")
        .doesNotHaveDuplicates();
    assertThat(search.select("#xa-units a").eachAttr("href"))
        .contains("xa/xa/00201.html", "xa/xa/00202.html", "xa/xa/00203.html");
    assertThat(search.select("#phuong-hl-units li").get(0).text())
        .isEqualTo("Thị trấn Bình An – Phường · Chỉ số hài lòng · mã 00101");
    assertThat(search.select("#topics li").eachAttr("data-to"))
        .contains("ma-don-vi.html", "ma-don-vi.html#part-areas");
    assertThat(search.select("#phuong-hl-areas a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(to -> assertThat(to).startsWith("phuong-hl/linh-vuc/"));
  }

  @Test
  @Order(7)
  void who_asks_the_whole_for_a_page_that_is_not_there_finds_the_way() {
    assertThat(page("404.html").select("main p a").eachAttr("href"))
        .containsExactly("tim-kiem.html", "index.html");
    assertThat(page("en/404.html").selectFirst("h1").text()).isEqualTo("There is no such page");
    assertThat(page("index.html").select("footer p.screen").html())
        .as("the button stands alone, so that the style does not move it away from links")
        .startsWith("<button");
  }

  @Test
  @Order(8)
  void what_was_made_of_the_same_is_not_made_again() {
    assertThat(run("build", data, site)).contains("Như lần trước");
  }

  @Test
  @Order(9)
  void an_edition_for_the_public_leaves_out_of_each_part_what_it_may_not_tell() throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));
    BuiltSite.copy(data.resolve(SATISFACTION.folder()), small.resolve(SATISFACTION.folder()));
    write(small, SATISFACTION);
    Path open = folder.resolve("open");
    BuiltSite.Run run =
        BuiltSite.run(
            "build", "--data", small.toString(), "--out", open.toString(), "--edition", "public");
    assertThat(run.err()).isEmpty();
    String home = SATISFACTION.folder() + "/index.html";
    assertThat(page(home).select("section.prose")).isNotEmpty();
    assertThat(Jsoup.parse(BuiltSite.read(open.resolve(home))).select("section.prose")).isEmpty();
  }

  /** Changes the data, so it comes last. */
  @Test
  @Order(10)
  void a_change_or_a_fault_in_a_part_is_told_with_its_part() throws Exception {
    SiteSettings usual = SiteSettings.usual();
    ReleaseHistory first = ReleaseHistory.of(data, usual);
    assertThat(first.facts().siteName()).isEqualTo("CCHC <script>");
    assertThat(first.keep(1)).isEmpty();
    new SmallData(data.resolve("xa"))
        .edit(
            "scores/2025.json",
            root ->
                ((ObjectNode) root.get("units").get(0).get("leaves").get("1.2.1"))
                    .put("verified1", 0.5));
    assertThat(ReleaseHistory.of(data, usual).note(2))
        .contains(
            "**Phường · Chỉ số CCHC**\n\n# Bản phát hành 2",
            "Số liệu như bản phát hành 1, không có gì mới.",
            "**Xã <i> · Chỉ số CCHC**\n\n# Bản phát hành 2",
            "So với bản phát hành 1");
    assertThat(run("build", data, site))
        .contains("[Phần] Xã <i> · Chỉ số CCHC (xa)\n[Từ lần trước]")
        .contains("scores/2025.json – 1 điểm đổi: thị trấn Cao Sơn (00201), 1.2.1");

    Files.write(data.resolve("xa/scores/2025.json"), new byte[0]);
    BuiltSite.Run run = BuiltSite.run("check", "--data", data.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("LỖI DL-002  xa/scores/2025.json");
  }
}
