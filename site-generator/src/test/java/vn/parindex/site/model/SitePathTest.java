package vn.parindex.site.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {
  @Test
  void a_link_leads_from_the_page_that_holds_it_to_the_target() {
    SitePath home = SitePath.of("index.html");
    SitePath unit = SitePath.of("xa/21484.html");
    assertThat(home.relativeTo(unit)).isEqualTo("../index.html");
    assertThat(unit.relativeTo(home)).isEqualTo("xa/21484.html");
    assertThat(SitePath.of("xa/21490.html").relativeTo(unit)).isEqualTo("21490.html");
    assertThat(SitePath.of("a/c/x.html").relativeTo(SitePath.of("a/b/d/y.html")))
        .isEqualTo("../../c/x.html");
    assertThat(unit.relativeTo(unit)).isEqualTo("21484.html");
  }

  @Test
  void resolving_undoes_a_relative_link() {
    List<SitePath> paths =
        Stream.of("index.html", "xa/index.html", "xa/21484.html", "en/xa/1.md", "a/b/c.css")
            .map(SitePath::of)
            .toList();
    for (SitePath from : paths) {
      for (SitePath to : paths) {
        assertThat(from.resolve(to.relativeTo(from))).contains(to);
      }
    }
    assertThat(SitePath.of("index.html").resolve("../index.html")).isEmpty();
    assertThat(SitePath.of("index.html").resolve("a//b.html")).isEmpty();
  }

  @Test
  void a_twin_differs_only_in_its_extension() {
    assertThat(SitePath.of("xa/21484.html").withExtension("md"))
        .isEqualTo(SitePath.of("xa/21484.md"));
    assertThat(SitePath.of("du-lieu.json.txt").withExtension("csv"))
        .isEqualTo(SitePath.of("du-lieu.csv"));
  }

  @Test
  void a_twin_in_folders_keeps_its_folders() {
    assertThat(SitePath.of("b/x.html").withExtension("md")).isEqualTo(SitePath.of("b/x.md"));
    assertThat(SitePath.of("x.html").withExtension("md")).isEqualTo(SitePath.of("x.md"));
  }

  @Test
  void an_extension_is_all_that_follows_a_dot() {
    assertThat(SitePath.of("xa/1.html").hasExtension("html")).isTrue();
    assertThat(SitePath.of("xa/1.html").hasExtension("tml")).isFalse();
    assertThat(SitePath.of("xa/1.html").hasExtension("md")).isFalse();
  }

  @Test
  void the_folders_above_are_told_from_the_outside() {
    assertThat(SitePath.of("a/b/c.html").foldersAbove()).containsExactly("a", "a/b");
    assertThat(SitePath.of("c.html").foldersAbove()).isEmpty();
  }

  @Test
  void a_segment_has_40_characters_and_a_path_100() {
    String file = "f".repeat(35) + ".html";
    assertThat(SitePath.parse(file)).isPresent();
    assertThat(SitePath.parse("f" + file)).isEmpty();
    assertThat(SitePath.parse("d".repeat(40) + "/x.md")).isPresent();
    assertThat(SitePath.parse("d".repeat(41) + "/x.md")).isEmpty();
    String folders = "a".repeat(29) + "/" + "b".repeat(29) + "/";
    assertThat(SitePath.parse(folders + file)).as("100 characters").isPresent();
    assertThat(SitePath.parse("a" + folders + file)).as("101 characters").isEmpty();
  }

  @Test
  void a_refusal_names_the_path_the_segment_and_the_rule() {
    assertThatThrownBy(() -> SitePath.of("a/B/c.html"))
        .hasMessage("Not a path of the site: 'a/B/c.html': 'B' is not a folder name [a-z0-9-]");
    assertThatThrownBy(() -> SitePath.of("a/b.exe"))
        .hasMessageEndingWith("'b.exe' is not a file name [a-z0-9-] with a known extension");
    assertThatThrownBy(() -> SitePath.of("aux.txt"))
        .hasMessageEndingWith("'aux.txt' is reserved by Windows");
    assertThatThrownBy(() -> SitePath.of("a".repeat(101)))
        .hasMessageEndingWith("longer than 100 characters");
  }

  @Test
  void paths_are_ordered_by_their_text() {
    assertThat(Stream.of("b.html", "a/z.html", "a.html").map(SitePath::of).sorted())
        .extracting(SitePath::toString)
        .containsExactly("a.html", "a/z.html", "b.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "assets/a-b.0f3c.css", "manifest.sha256", "d/x.json.txt"})
  void a_second_extension_must_be_a_known_one(String text) {
    assertThat(SitePath.parse(text).isPresent()).isEqualTo(!text.contains(".0f3c"));
  }

  @Test
  void a_part_of_a_whole_leads_above_itself_and_puts_nothing_there() {
    SitePath other = SitePath.above(SitePath.of("phuong-hl/xa/00101.html"));
    assertThat(other.relativeTo(SitePath.of("index.html"))).isEqualTo("../phuong-hl/xa/00101.html");
    assertThat(other.relativeTo(SitePath.of("phuong-hl/xa/00101.html")))
        .isEqualTo("../../../phuong-hl/xa/00101.html");
    assertThat(other.withExtension("md").text()).isEqualTo("../phuong-hl/xa/00101.md");
    assertThat(SitePath.of("xa/1.html").below("phuong").text()).isEqualTo("phuong/xa/1.html");
    assertThat(SitePath.of("xa/1.html").below("").text()).isEqualTo("xa/1.html");
    assertThatThrownBy(() -> other.below("phuong")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SitePath.above(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/index.html",
        "../index.html",
        "a/../b.html",
        "./b.html",
        "a//b.html",
        "a/",
        "a",
        "A.html",
        "xã/1.html",
        "a b.html",
        "a.exe",
        "a.html.exe",
        ".html",
        "con.html",
        "nul/a.html",
        "com1.json.txt",
        "lpt9.md",
        "a\\b.html",
        "a.html\n",
        "C:/a.html",
        "a%20b.html",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/b.html",
        "aaaaaaaaaaaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/cccccccccccccccccccccccccc/ddddddddddddd.html"
      })
  void names_that_fail_somewhere_are_refused(String text) {
    assertThat(SitePath.parse(text)).isEmpty();
    assertThatThrownBy(() -> SitePath.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
