package vn.parindex.site.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.BuiltSite;
import vn.parindex.site.model.SitePath;

/** The scanner against flexmark, and flexmark's tree against the page that it renders. */
class MarkdownScannerTest {
  private static final MutableDataSet OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
          .set(HtmlRenderer.RENDER_HEADER_ID, true)
          .set(HtmlRenderer.GENERATE_HEADER_ID, true)
          .set(HtmlRenderer.HEADER_ID_GENERATOR_NON_ASCII_TO_LOWERCASE, true);

  private static LinkFinder finder(List<Defect> defects) {
    return new LinkFinder(SitePath.of("xa/1.md"), new SharedLinks(), defects::add);
  }

  private static Document rendered(String text) {
    Parser parser = Parser.builder(OPTIONS).build();
    return Jsoup.parse(HtmlRenderer.builder(OPTIONS).build().render(parser.parse(text)));
  }

  /** Whether the scanner reads it; what both find is the same, and what a page would show. */
  private static boolean scans(String text) {
    List<Defect> defects = new ArrayList<>();
    LinkFinder links = finder(defects);
    MarkdownLinks.find(text, links);
    assertThat(links.ids()).isEqualTo(Set.copyOf(rendered(text).select("[id]").eachAttr("id")));
    List<Defect> scannedDefects = new ArrayList<>();
    LinkFinder scanned = finder(scannedDefects);
    boolean isScanned = MarkdownScanner.scan(text, scanned);
    assertThat(scanned.ids()).isEqualTo(isScanned ? links.ids() : Set.of());
    assertThat(scanned.references()).isEqualTo(isScanned ? links.references() : List.of());
    assertThat(scannedDefects).isEqualTo(isScanned ? defects : List.of());
    return isScanned;
  }

  @Test
  void finds_in_all_files_of_both_data_sets_what_flexmark_finds() throws IOException {
    int files = 0;
    int scanned = 0;
    for (Path site : List.of(BuiltSite.real(), BuiltSite.second())) {
      try (Stream<Path> all = Files.walk(site)) {
        for (Path file : all.filter(path -> path.toString().endsWith(".md")).toList()) {
          files++;
          scanned += scans(Files.readString(file)) ? 1 : 0;
        }
      }
    }
    assertThat(files).isGreaterThan(150);
    assertThat(scanned).isGreaterThan(files * 9 / 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`[a](b.md)`",
        "    [a](b.md)",
        "```\n[a](b.md)\n```",
        "![a](b.png)",
        "[a][b]\n\n[b]: c.md",
        "[a]: b.md",
        "[a\nb](c.md)",
        "[a](b.md \"c\")",
        "[a](<b.md>)",
        "[a]( b.md )",
        "[a](b(c).md)",
        "[a [b](c.md)](d.md)",
        "<https://a.vn/>",
        "<a id=\"x\" href=\"b.md\">c</a>",
        "<div>\n[a](b.md)\n</div>",
        "Đầu\n===",
        "Đầu\n---",
        "- # Đầu",
        "> # Đầu",
        "# *Đầu*",
        "# [Đầu](a.md)",
        "# Đầu #",
        "[a] b",
        "| [a | b](c.md) |",
      })
  void leaves_to_flexmark_whatever_may_mean_something_else(String text) {
    assertThat(scans(text + "\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# 1\\. Đầu: \\[a\\] – (b)\n\n## Hai\n\n## Hai\n\n[a](b.md#c) và [**b**](https://a.vn/)",
        "| a | b |\n|---|---:|\n| [a \\| b](c.md) | \\<x\\> \\`y\\` \\[z\\](d.md) |",
        "- [a](../b.md)\n  - [b](c.md)\n- c\n\n> [a](b.md)\n> b\n\n***",
        "[x](http://a.vn/) [y](/a.md) [z](#k)",
        "\\#không\\_phải đầu",
      })
  void reads_what_is_plain_as_flexmark_does(String text) {
    assertThat(scans(text + "\n")).isTrue();
  }
}
