package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The site of the shipped data with outlines that are invented: squares with bent sides somewhere
 * in the sea. One unit lies in a hole of another, one has two parts, one has no outline.
 */
class OutlineMapTest {

  private static final Path INVENTED =
      Path.of("src", "test", "resources", "boundaries", "invented.geojson");

  private static final int MOST_BYTES = 150_000;

  @TempDir static Path folder;

  private static String warnings;

  @BeforeAll
  static void build() throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(BuiltSite.REAL_DATA, data);
    Files.copy(INVENTED, data.resolve("reference").resolve("boundaries.geojson"));
    BuiltSite.Run run =
        BuiltSite.run(
            "build", "--data", data.toString(), "--out", folder.resolve("site").toString());
    assertThat(run.code()).isZero();
    warnings = run.out();
  }

  private static Document home() {
    return BuiltSite.page(folder.resolve("site"), "index.html");
  }

  /** Shades by scorecards. */
  private static Map<String, String> shades(Document page, String map) {
    Map<String, String> shades = new TreeMap<>();
    for (Element tile : page.select(map + " a.tile")) {
      shades.put(tile.attr("href"), tile.className());
    }
    return shades;
  }

  @Test
  void outlines_stand_in_place_of_tiles_and_say_the_same() {
    Map<String, String> tiles =
        shades(BuiltSite.page(BuiltSite.real(), "index.html"), ".tiles-wide");
    tiles.remove("xa/21532.html");

    assertThat(shades(home(), ".outlines")).hasSize(18).isEqualTo(tiles);
    assertThat(home().select(".tiles-wide, .tiles-narrow")).isEmpty();
    assertThat(home().select(".outlines a[href='xa/21500.html'] title").text())
        .isEqualTo("Ba Giang: 73,07, hạng 15");
  }

  @Test
  void names_stand_on_the_map_or_in_the_list_and_on_a_telephone_all_in_the_list() {
    for (Element tile : home().select(".outlines a.tile")) {
      boolean written = !tile.select(".tile-name").isEmpty();
      Element entry = home().selectFirst(".outlined li:has(a[href='" + tile.attr("href") + "'])");
      assertThat(entry).as(tile.attr("href")).isNotNull();
      assertThat(entry.hasClass("narrow")).as(entry.text()).isEqualTo(written);
      assertThat(tile.select("title").text())
          .startsWith(entry.selectFirst("a").text() + ": ")
          .endsWith("hạng " + entry.selectFirst(".place").text());
    }
    assertThat(home().select(".outlines .tile-name")).hasSizeGreaterThan(12);
    assertThat(home().select(".outlined li:not(.narrow)")).as("within the hole").isNotEmpty();
    List<Integer> places =
        home().select(".outlined .place").eachText().stream().map(Integer::valueOf).toList();
    assertThat(places).isSorted();
  }

  @Test
  void a_unit_without_outline_is_named() {
    assertThat(home().select(".front .note").eachText())
        .containsExactly("Chưa có ranh giới nên không vẽ: Ba Lế.");
    assertThat(home().select(".front .note a").attr("href")).isEqualTo("xa/21532.html");
    assertThat(warnings).contains("DL-565", "Xã Ba Lế (21532)").doesNotContain("DL-564");
  }

  /** A hole, and a second part. */
  @Test
  void parts_and_holes_are_lines_of_their_own() {
    Map<String, Integer> lines = new TreeMap<>();
    for (Element tile : home().select(".outlines a.tile")) {
      String drawn = tile.select("path").attr("d");
      assertThat(drawn).matches("(M-?[0-9.]+ -?[0-9.]+l[-0-9. ]+z)+");
      assertThat(tile.select("path").attr("fill-rule")).isEqualTo("evenodd");
      lines.put(tile.attr("href"), (int) drawn.chars().filter(c -> c == 'z').count());
    }
    assertThat(lines).containsEntry("xa/21499.html", 2).containsEntry("xa/21529.html", 2);
    assertThat(lines.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
  }

  @Test
  void the_page_stays_small_and_its_markdown_has_every_unit() throws IOException {
    assertThat(Files.size(folder.resolve("site").resolve("index.html"))).isLessThan(MOST_BYTES);
    assertThat(Files.readString(folder.resolve("site").resolve("index.md")))
        .contains(
            "- [Ba Nam](xa/21535.md): 94,34 (hạng 1)\n- [Ba Điền]",
            "Chưa có ranh giới nên không vẽ: [Ba Lế](xa/21532.md).");
  }
}
