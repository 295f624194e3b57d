package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.Prose;
import vn.parindex.site.model.SitePath;

class ProseRendererTest {

  private static final SitePath PAGE = SitePath.of("xa/00101.html");
  private static final Map<String, SitePath> FILES =
      Map.of(
          "anh/a.png", SitePath.of("downloads/notes/a.png"),
          "../vb/q%20d.pdf", SitePath.of("downloads/notes/q-d.pdf"));
  private static final Set<String> KNOWN =
      Set.of(
          "p",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "pre",
          "code",
          "em",
          "strong",
          "a",
          "img",
          "br",
          "hr",
          "div",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");

  private final ProseRenderer renderer = new ProseRenderer();

  private String html(String markdown) {
    return renderer.html(Prose.note(markdown, FILES), 3, PAGE);
  }

  private String twin(String markdown) {
    return renderer.markdown(Prose.note(markdown, FILES), 3, PAGE);
  }

  @Test
  void headings_that_skip_or_rise_nest_below_the_one_of_their_section() {
    assertThat(Jsoup.parse(html("### a\n# b\n### c\n###### d\n## e")).select("h3,h4,h5,h6"))
        .extracting(heading -> heading.normalName() + heading.text())
        .containsExactly("h3a", "h3b", "h4c", "h5d", "h4e");
    assertThat(html("#\n\nchữ").strip()).isEqualTo("<p>chữ</p>");
  }

  @Test
  void of_a_link_that_cannot_work_the_words_remain_however_it_is_written() {
    for (String link :
        List.of(
            "[chữ](http://a.vn)",
            "[chữ][n]\n\n[n]: http://a.vn",
            "[chữ]\n\n[chữ]: vb/khac.pdf",
            "[chữ](vb/khac.pdf \"tên\")",
            "![chữ](https://a.vn/b.png)",
            "[![chữ](khac.png)](mailto:a@b.vn)",
            "[chữ](javascript:alert(1))",
            "[chữ](//a.vn)",
            "[chữ](#khong-co)")) {
      Document page = Jsoup.parse(html("Xem " + link));
      assertThat(page.select("a, img")).as(link).isEmpty();
      assertThat(page.text()).as(link).isEqualTo("Xem chữ");
      assertThat(twin("Xem " + link)).as(link).isEqualTo("Xem chữ");
    }
    assertThat(Jsoup.parse(html("<http://a.vn>")).text()).isEqualTo("http://a.vn");
    assertThat(html("[hai\ndòng](http://a.vn)")).isEqualTo("<p>hai\ndòng</p>\n");
  }

  @Test
  void files_that_come_along_are_led_to_from_the_page_and_from_its_twin() {
    String note = "![Biểu đồ](anh/a.png) [văn bản](../vb/q%20d.pdf#page=2) ![pdf](../vb/q%20d.pdf)";
    Document page = Jsoup.parse(html(note));
    assertThat(page.select("img").eachAttr("src")).containsExactly("../downloads/notes/a.png");
    assertThat(page.select("img").eachAttr("alt")).containsExactly("Biểu đồ");
    assertThat(page.select("a").eachAttr("href")).containsExactly("../downloads/notes/q-d.pdf");
    assertThat(twin(note))
        .isEqualTo(
            "![Biểu đồ](../downloads/notes/a.png) [văn bản](../downloads/notes/q-d.pdf) pdf");
  }

  @Test
  void footnotes_stay_as_they_are_written() {
    assertThat(Jsoup.parse(html("a[^1] b[^2]\n\n[^1]: Nguồn.\n[^2]: Hai từ.")).text())
        .isEqualTo("a[^1] b[^2] [^1]: Nguồn. [^2]: Hai từ.");
  }

  @Test
  void a_name_given_twice_leads_to_the_first_heading_and_is_no_id_of_the_page() {
    Document page = Jsoup.parse(html("# Một {#main}\n\n# Hai {#main}\n\n[đi](#main)\n\n# {#x}"));
    assertThat(page.select("[id]").eachAttr("id")).containsExactly("ghi-chu-main");
    assertThat(page.select("a").attr("href")).isEqualTo("#ghi-chu-main");
    assertThat(page.select("h3").eachText()).containsExactly("Một", "Hai", "{#x}");
  }

  @Test
  void code_that_is_never_closed_ends_with_the_note_in_the_twin_too() {
    assertThat(twin("Xem:\n\n```\nmvn `x`")).isEqualTo("Xem:\n\n```\nmvn `x`\n```");
    assertThat(twin("~~~~\n```\nmvn")).isEqualTo("````\n```\nmvn\n````");
  }

  @Test
  void a_table_without_a_head_gets_one_and_figures_stay_to_the_right() {
    Document page = Jsoup.parse(html("|---|--:|\n| a | 1 |\n| b | 2 |\n"));
    assertThat(page.select("th[scope=col]").eachText()).containsExactly("a", "1");
    assertThat(page.select("td.number").eachText()).containsExactly("2");
    assertThat(twin("| a\\|b | 1 |\n|---|--:|\n| `c\\|d` | 2 |\n"))
        .isEqualTo("| a\\|b | 1 |\n|---|---:|\n| `c\\\\|d` | 2 |");
  }

  @Test
  void characters_without_a_shape_do_not_come_in_as_entities() {
    assertThat(Jsoup.parse(html("a&#x202E;b&#8;c&#x2028;d")).text())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
  }

  /** Pieces that have broken something, in any order and nesting. */
  private static final List<String> PIECES =
      List.of(
          "??",
          "null",
          "NaN",
          "${x}",
          "<#if>",
          "<script>alert(1)</script>",
          "<b onclick=x>",
          "&nbsp;",
          "&lt;b&gt;",
          "undefined",
          "Infinity",
          "_x0041_",
          "\\",
          "`",
          "``",
          "```\n",
          "~~~\n",
          "*",
          "**",
          "_",
          "__",
          "[",
          "]",
          "(",
          ")",
          "!",
          "![x](anh/a.png)",
          "[x](http://y)",
          "[x](https://y.vn/a_(b))",
          "[x](javascript:alert(1))",
          "[x][y]",
          "[y]: http://z\n",
          "[^1]",
          "[^1]: n\n",
          "<http://a.vn>",
          "# a\n",
          "### b\n",
          "#\n",
          "# c {#main}\n",
          "\n",
          "\n\n",
          "  \n",
          "    x\n",
          "- x\n",
          "  - y\n",
          "1. z\n",
          "7) z\n",
          "> q\n",
          "> > r\n",
          "| a | b |\n|---|--:|\n| c | d |\n",
          "|",
          "---\n",
          "===\n",
          "***\n",
          "chữ",
          " ",
          "1. ",
          "- ",
          "+ ",
          "{#a}",
          "\u00E9",
          "$",
          "{0}",
          "]]>",
          "-->",
          "'",
          "\"");

  @Test
  void whatever_is_written_the_page_keeps_its_rules_and_the_twin_says_the_same() {
    Random random = new Random(11);
    for (int i = 0; i < 4000; i++) {
      StringBuilder note = new StringBuilder();
      for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
        note.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String markdown = note.toString();
      String html = html(markdown);
      Parser parser = Parser.htmlParser().setTrackErrors(10);
      Document page = parser.parseInput("<!DOCTYPE html><body><h2>x</h2>" + html, "");
      assertThat(parser.getErrors()).as(markdown).isEmpty();
      int level = 2;
      for (Element element : page.body().select("* > *")) {
        String name = element.normalName();
        if (name.equals("body") || name.equals("h2") && element.text().equals("x")) {
          continue;
        }
        assertThat(KNOWN).as(markdown).contains(name);
        element
            .attributes()
            .forEach(
                attribute -> assertThat(attribute.getKey()).as(markdown).doesNotStartWith("on"));
        if (name.matches("h[3-6]")) {
          assertThat(name.charAt(1) - '0').as(markdown).isBetween(3, level + 1);
          assertThat(element.text()).as(markdown).isNotBlank();
          level = name.charAt(1) - '0';
        }
      }
      assertThat(page.select("a").eachAttr("href"))
          .as(markdown)
          .allMatch(href -> href.matches("https://.*|#ghi-chu-.*|\\.\\./downloads/notes/a\\.png"));
      assertThat(page.select("img").eachAttr("src"))
          .as(markdown)
          .allSatisfy(src -> assertThat(src).isEqualTo("../downloads/notes/a.png"));
      String twin = twin(markdown);
      Document again =
          Jsoup.parse(
              renderer.html(
                  Prose.note(
                      twin,
                      Map.of("../downloads/notes/a.png", SitePath.of("downloads/notes/a.png"))),
                  3,
                  PAGE));
      assertThat(letters(again)).as(markdown + "\n=== twin:\n" + twin).isEqualTo(letters(page));
      assertThat(again.select("a, img, th, td, li, pre").size())
          .as(markdown + "\n=== twin:\n" + twin)
          .isEqualTo(page.select("a, img, th, td, li, pre").size());
    }
  }

  /**
   * What a page says, but for blanks, captions and stars: emphasis in odd places shows its stars in
   * some viewers of Markdown.
   */
  private static String letters(Document page) {
    Document words = page.clone();
    words.select("caption").remove();
    words.select("h2").remove();
    return words.body().wholeText().replaceAll("[\\s\u00A0*]+", "");
  }
}
