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
  void paths_are_ordered_by_their_text() {
    assertThat(Stream.of("b.html", "a/z.html", "a.html").map(SitePath::of).sorted())
        .extracting(SitePath::text)
        .containsExactly("a.html", "a/z.html", "b.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "assets/a-b.0f3c.css", "manifest.sha256", "d/x.json.txt"})
  void a_second_extension_must_be_a_known_one(String text) {
    assertThat(SitePath.parse(text).isPresent()).isEqualTo(!text.contains(".0f3c"));
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
