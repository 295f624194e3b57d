package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.GlossaryTerm;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.PageTerms;
import vn.parindex.site.model.Prose;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.publish.OutputTree;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateFiles;

class SiteRendererTest {

  private static final String HOSTILE =
      "<script>alert(1)</script> ${7*7} <#assign x=1> ](javascript:alert(1)) | ` * _ \" ' & \u2028 {0}";

  private static OutputTree render(TemplateFiles files, Prose prose) throws IOException {
    PageHead head =
        new PageHead(
            SitePath.of("index.html"),
            PageHead.Section.HOME,
            HOSTILE,
            HOSTILE,
            "",
            List.of(),
            List.of(HOSTILE));
    TableView table =
        new TableView(
            "t",
            HOSTILE,
            List.of(new TableView.Column("k", HOSTILE, HOSTILE, TableView.Align.TEXT, true)),
            List.of(
                new TableView.Row(List.of(new Cell.Text(HOSTILE, Tone.PLAIN, 0)), false),
                new TableView.Row(
                    List.of(new Cell.Linked(HOSTILE, SitePath.of("index.html"), Tone.PLAIN, 1)),
                    false)),
            List.of(HOSTILE));
    Page units =
        new Page(
            head,
            "units",
            List.of(
                Block.Grid.of(table),
                Block.Paragraph.more(new Link(HOSTILE, SitePath.of("index.html")))),
            Optional.empty());
    Page methodology =
        new Page(
            new PageHead(
                SitePath.of("phuong-phap.html"),
                PageHead.Section.METHODOLOGY,
                "Phương pháp",
                "",
                "",
                List.of(),
                List.of()),
            "methodology",
            List.of(
                Block.Group.of("prose", new Block.Text(prose, 2)),
                new Block.Section("", "", HOSTILE, List.of(Block.Grid.of(table)))),
            Optional.empty());
    SiteModel site =
        new SiteModel(
            "vi",
            HOSTILE,
            HOSTILE,
            HOSTILE,
            List.of(
                new SiteModel.NavGroup(
                    HOSTILE,
                    List.of(
                        new SiteModel.NavEntry(
                            new Link(HOSTILE, SitePath.of("index.html")), PageHead.Section.HOME),
                        new SiteModel.NavEntry(
                            new Link(HOSTILE, SitePath.of("phuong-phap.html")),
                            PageHead.Section.METHODOLOGY)))),
            List.of(),
            Map.of(),
            new Link(HOSTILE, SitePath.of("tim-kiem.html")),
            List.of(new Link(HOSTILE, SitePath.of("phuong-phap.html"))),
            HOSTILE,
            HOSTILE,
            Map.of("2025-H1", HOSTILE),
            new PageTerms(
                SitePath.of("thuat-ngu.html"),
                Map.of(
                    "units",
                    List.of(new GlossaryTerm("t", HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of())))),
            SiteModel.Foreign.NONE,
            Optional.empty(),
            List.of(
                new SiteModel.Successor(
                    HOSTILE, SitePath.of("don-vi-moi/1.html"), List.of(SitePath.of("xa/1.html")))),
            Optional.of(
                new SiteModel.Whole(
                    new Link(HOSTILE, SitePath.above(SitePath.of("index.html"))),
                    HOSTILE,
                    List.of(new Link(HOSTILE, SitePath.above(SitePath.of("xa/index.html")))),
                    List.of(new Link(HOSTILE, SitePath.above(SitePath.of("so/index.html")))))));
    SiteRenderer renderer =
        new SiteRenderer(files, new ChartRenderer(ChartFonts.bundled()), Map.of());
    OutputTree.Builder tree = OutputTree.builder();
    List.of(units, methodology).forEach(page -> renderer.render(site, page, tree::put));
    renderer.successors(site, tree::put);
    return tree.build();
  }

  @Test
  void hostile_text_stays_text() throws IOException {
    OutputTree tree = render(TemplateFiles.of(List.of()), new Prose(HOSTILE));
    for (String path : List.of("index.html", "phuong-phap.html")) {
      Document page = Jsoup.parse(tree.text(SitePath.of(path)).orElseThrow());
      assertThat(page.select("script"))
          .isNotEmpty()
          .allSatisfy(script -> assertThat(script.attr("src")).startsWith("assets/"));
      assertThat(page.select("a[href^=javascript]")).isEmpty();
      assertThat(page.text()).contains("${7*7}").doesNotContain("49");
    }
    assertThat(
            Jsoup.parse(tree.text(SitePath.of("index.html")).orElseThrow())
                .selectFirst("h1")
                .text())
        .contains("<script>alert(1)</script>");
    String markdown = tree.text(SitePath.of("index.md")).orElseThrow();
    assertThat(markdown)
        .doesNotContain("<script>")
        .doesNotContainPattern("(?<!\\\\)]\\(javascript")
        .contains("\\<script\\>");
  }

  @Test
  void prose_shows_html_as_text_and_links_only_by_https() throws IOException {
    OutputTree tree =
        render(
            TemplateFiles.of(List.of()),
            new Prose(
                "# Đầu {#dau}\n\n<b onclick=x>đậm</b> [ngoài](https://example.org) [lạ](javascript:x)"
                    + " ![ảnh](https://example.org/a.png)\n\n| a |\n|---|\n| 1 |\n"));
    Document page = Jsoup.parse(tree.text(SitePath.of("phuong-phap.html")).orElseThrow());
    assertThat(page.select("main h1")).hasSize(1);
    assertThat(page.select(".prose h2#dau").text()).isEqualTo("Đầu");
    assertThat(tree.text(SitePath.of("phuong-phap.md")).orElseThrow())
        .contains("\n## Đầu\n")
        .doesNotContain("#dau");
    assertThat(page.select(".prose b, .prose img, [onclick]")).isEmpty();
    assertThat(page.select(".prose a").eachAttr("href")).containsExactly("https://example.org");
    assertThat(page.select(".prose table caption")).hasSize(1);
  }

  @Test
  void every_kind_of_block_has_its_templates_and_every_template_its_kind() throws IOException {
    List<String> kinds =
        Stream.of(Block.class.getPermittedSubclasses())
            .map(Block::kind)
            .flatMap(name -> Stream.of(name + ".ftlh", name + ".md.ftl"))
            .toList();
    try (Stream<Path> files = Files.list(Path.of("..", "templates", "blocks"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(kinds);
    }
  }

  @Test
  void a_folder_replaces_templates_file_by_file(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("blocks"));
    Files.writeString(folder.resolve("blocks/grid.ftlh"), "<p>của riêng tôi</p>");
    OutputTree tree = render(TemplateFiles.of(List.of(folder)), Prose.NONE);
    assertThat(tree.text(SitePath.of("index.html")).orElseThrow()).contains("của riêng tôi");
  }

  @Test
  void a_template_of_ones_own_rearranges_the_pages_of_one_kind(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(
        folder.resolve("pages/units.ftlh"),
        "<p>trước</p>\n<@body.blocks page.blocks?reverse 2/>\n<p>sau</p>\n");
    OutputTree tree = render(TemplateFiles.of(List.of(folder)), Prose.NONE);
    assertThat(tree.text(SitePath.of("index.html")).orElseThrow())
        .containsSubsequence("<p>trước</p>", "<table", "<p>sau</p>");
    assertThat(tree.text(SitePath.of("phuong-phap.html")).orElseThrow()).doesNotContain("trước");
  }

  @Test
  void a_template_of_a_kind_of_page_that_does_not_exist_is_refused(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages/unit.ftlh"), "<p>của riêng tôi</p>");
    assertThatThrownBy(() -> TemplateFiles.of(List.of(folder)))
        .isInstanceOf(BadTemplates.class)
        .hasMessageContaining("MT-002");
  }

  @Test
  void a_fault_in_a_template_of_ones_own_is_told_with_its_place(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("blocks"));
    Path own = folder.resolve("blocks/grid.ftlh");
    for (String fault : List.of("<#if true>", "${page.khongCo}", "${msg(\"khong.co\")}")) {
      Files.writeString(own, "<p>\n" + fault + "</p>\n");
      assertThatThrownBy(() -> render(TemplateFiles.of(List.of(folder)), Prose.NONE))
          .as(fault)
          .isInstanceOf(BadTemplates.class)
          .hasMessageContaining("LỖI MT-006  " + own + ":2:")
          .hasMessageNotContaining("Tip:");
    }
  }

  @Test
  void a_template_that_calls_itself_without_end_ends(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("blocks"));
    Files.writeString(folder.resolve("blocks/grid.ftlh"), "<#macro a><@a/></#macro><@a/>");
    assertThatThrownBy(() -> render(TemplateFiles.of(List.of(folder)), Prose.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("without end");
  }

  @Test
  void templates_reach_neither_classes_nor_files(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("blocks"));
    for (String attack :
        List.of(
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
            "${page?api.getClass()}",
            "<#include \"../../../etc/passwd\">")) {
      Files.writeString(folder.resolve("blocks/grid.ftlh"), attack);
      assertThatThrownBy(() -> render(TemplateFiles.of(List.of(folder)), Prose.NONE))
          .as(attack)
          .isInstanceOf(RuntimeException.class);
    }
  }
}
