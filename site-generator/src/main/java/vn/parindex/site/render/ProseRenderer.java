package vn.parindex.site.render;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Renders Markdown that nobody has vetted: HTML in it is shown as text, links lead outside by https
 * only, pictures are left out, headings fit under the heading of their section. A heading that ends
 * in {@code {#name}} gets that id, which Markdown does without.
 */
final class ProseRenderer {

  private static final int DEEPEST = 6;
  private static final Pattern NAMED = Pattern.compile("(.*\\S)\\s*\\{#([a-z][a-z0-9-]*)}");

  private final Parser parser;
  private final HtmlRenderer renderer;

  ProseRenderer() {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(HtmlRenderer.RENDER_HEADER_ID, false);
    parser = Parser.builder(options).build();
    renderer = HtmlRenderer.builder(options).build();
  }

  /**
   * As HTML.
   *
   * @param markdown the text
   * @param level the level that its highest heading gets
   */
  String html(String markdown, int level) {
    org.jsoup.nodes.Document page =
        Jsoup.parseBodyFragment(renderer.render(parser.parse(markdown)));
    page.outputSettings().prettyPrint(false);
    page.select("img").remove();
    for (Element link : page.select("a")) {
      if (!link.attr("href").startsWith("https://")) {
        link.unwrap();
      }
    }
    int shift = level - highest(markdown);
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int now = heading.tagName().charAt(1) - '0';
      heading.tagName("h" + Math.min(DEEPEST, now + shift));
      Matcher named = NAMED.matcher(heading.text());
      if (named.matches()) {
        heading.text(named.group(1)).id(named.group(2));
      }
    }
    int number = 0;
    for (Element table : page.select("table")) {
      number++;
      for (Element head : table.select("thead th")) {
        head.attr("scope", "col");
      }
      Element caption = table.prependElement("caption").text(captionOf(table, number));
      if (repeatsWordsBefore(table)) {
        caption.addClass("hidden");
      }
      table.wrap("<div class=\"scroll\" tabindex=\"0\"></div>");
    }
    return page.body().html();
  }

  /** The words of the nearest paragraph or heading before a table, for those who cannot see it. */
  private static String captionOf(Element table, int number) {
    return repeatsWordsBefore(table) ? table.previousElementSibling().text() : "(" + number + ")";
  }

  private static boolean repeatsWordsBefore(Element table) {
    Element before = table.previousElementSibling();
    return before != null && !before.text().isBlank();
  }

  /** As Markdown that is safe to show in any viewer. */
  String markdown(String markdown, int level) {
    int shift = level - highest(markdown);
    StringBuilder text = new StringBuilder();
    for (String line : markdown.replace("\r\n", "\n").strip().split("\n", -1)) {
      String safe =
          line.replace("<", "&lt;").replaceAll("!?\\[([^\\]]*)\\]\\((?!https://)[^)]*\\)", "$1");
      boolean heading = safe.matches("#{1,6} .*");
      Matcher named = NAMED.matcher(safe);
      safe = heading && named.matches() ? named.group(1) : safe;
      text.append(heading && shift > 0 ? "#".repeat(shift) + safe : safe).append('\n');
    }
    return text.toString().strip();
  }

  private int highest(String markdown) {
    Document document = parser.parse(markdown);
    int highest = DEEPEST;
    for (Node node : document.getChildren()) {
      if (node instanceof Heading heading) {
        highest = Math.min(highest, heading.getLevel());
      }
    }
    return highest;
  }
}
