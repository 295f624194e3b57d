package vn.parindex.site.render;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import vn.parindex.site.model.Prose;
import vn.parindex.site.model.SitePath;

/**
 * Renders Markdown that nobody has vetted, once: the page and its Markdown twin are both written
 * from the same tidy tree, so that nothing can work in one and break the other.
 *
 * <p>HTML in it is shown as text, and so are footnotes. Links lead outside by https, to headings of
 * the text itself, and to the files that come with it; of every other the words remain. Headings
 * nest under the heading of their section whatever their levels were. A heading that ends in {@code
 * {#name}} gets that id.
 */
final class ProseRenderer {

  private static final int DEEPEST = 6;
  private static final Pattern NAMED = Pattern.compile("\\s*\\{#([a-z][a-z0-9-]*)}\\s*$");
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
  private static final String SECURE = "https://";

  /** Written as entities, they pass the checks of the data. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

  private static final Set<String> PICTURES = Set.of("gif", "jpeg", "jpg", "png", "webp");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", Set.of("href", "title"),
          "img", Set.of("src", "alt", "title"),
          "ol", Set.of("start"));

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
    renderer =
        HtmlRenderer.builder(options).nodeRendererFactory(any -> new FootnotesAsText()).build();
  }

  /**
   * As HTML.
   *
   * @param prose the text
   * @param level the level that its highest heading gets
   * @param page on which it stands
   */
  String html(Prose prose, int level, SitePath page) {
    return tidy(prose, level, page).html();
  }

  /** As Markdown that any viewer shows as the page does. */
  String markdown(Prose prose, int level, SitePath page) {
    return MarkdownText.of(tidy(prose, level, page));
  }

  private Element tidy(Prose prose, int level, SitePath page) {
    String html = renderer.render(parser.parse(prose.markdown()));
    org.jsoup.nodes.Document tree =
        Jsoup.parseBodyFragment(UNSEEN.matcher(html).replaceAll("\uFFFD"));
    tree.outputSettings().prettyPrint(false);
    Element body = tree.body();
    for (Element element : body.getAllElements()) {
      Set<String> kept = ATTRIBUTES.getOrDefault(element.normalName(), Set.of("align"));
      element.attributes().asList().stream()
          .map(Attribute::getKey)
          .filter(key -> !kept.contains(key))
          .toList()
          .forEach(element::removeAttr);
    }
    body.select("img").forEach(image -> picture(image, prose, page));
    Set<String> anchors = headings(body, level, prose.anchorPrefix());
    body.select("a").forEach(link -> link(link, prose, page, anchors));
    int number = 0;
    for (Element table : body.select("table")) {
      number++;
      table(table, number);
    }
    return body;
  }

  /** A picture that does not come along is told by its words. */
  private static void picture(Element image, Prose prose, SitePath page) {
    Optional<SitePath> file =
        Optional.ofNullable(prose.files().get(image.attr("src")))
            .filter(path -> PICTURES.stream().anyMatch(path::hasExtension));
    if (file.isPresent()) {
      image.attr("src", file.get().relativeTo(page));
    } else {
      image.replaceWith(new TextNode(image.attr("alt")));
    }
  }

  private static void link(Element link, Prose prose, SitePath page, Set<String> anchors) {
    String href = link.attr("href");
    int hash = href.indexOf('#');
    SitePath file = prose.files().get(hash < 0 ? href : href.substring(0, hash));
    String anchor = prose.anchorPrefix() + href.substring(hash + 1);
    if (hash == 0 && anchors.contains(anchor)) {
      link.attr("href", "#" + anchor);
    } else if (file != null) {
      link.attr("href", file.relativeTo(page));
    } else if (!href.toLowerCase(Locale.ROOT).startsWith(SECURE)) {
      link.unwrap();
      return;
    }
    if (link.text().isBlank()
        && link.select("img").eachAttr("alt").stream().allMatch(String::isBlank)) {
      link.appendText(href);
    }
  }

  /** Brings headings below each other, names them, and returns the names given. */
  private static Set<String> headings(Element body, int level, String prefix) {
    Set<String> anchors = new HashSet<>();
    Deque<Integer> above = new ArrayDeque<>();
    for (Element heading : body.select(HEADINGS)) {
      if (heading.text().isBlank()) {
        if (heading.select("img").isEmpty()) {
          heading.remove();
        } else {
          heading.tagName("p");
        }
        continue;
      }
      int written = heading.tagName().charAt(1) - '0';
      while (!above.isEmpty() && above.peek() >= written) {
        above.pop();
      }
      heading.tagName("h" + Math.min(DEEPEST, level + above.size()));
      above.push(written);
      name(heading, prefix, anchors);
    }
    return anchors;
  }

  private static void name(Element heading, String prefix, Set<String> anchors) {
    if (heading.lastChild() instanceof TextNode last) {
      Matcher named = NAMED.matcher(last.getWholeText());
      boolean hasOtherWords = named.find() && (named.start() > 0 || heading.childNodeSize() > 1);
      if (hasOtherWords) {
        String id = prefix + named.group(1);
        last.text(last.getWholeText().substring(0, named.start()));
        if (anchors.add(id)) {
          heading.id(id);
        }
      }
    }
  }

  private static void table(Element table, int number) {
    Element first = table.selectFirst("tr");
    if (first == null) {
      table.remove();
      return;
    }
    if (table.select("th").isEmpty()) {
      first.select("td").tagName("th");
      table.selectFirst("thead").appendChild(first);
    }
    for (Element cell : table.select("th, td")) {
      if (cell.attr("align").equals("right")) {
        cell.addClass("number");
      }
      cell.removeAttr("align");
    }
    table.select("th").attr("scope", "col");
    Element caption = table.prependElement("caption").text(captionOf(table, number));
    if (repeatsWordsBefore(table)) {
      caption.addClass("hidden");
    }
    table.wrap("<div class=\"scroll\" tabindex=\"0\"></div>");
  }

  /** The words of the nearest paragraph or heading before a table, for those who cannot see it. */
  private static String captionOf(Element table, int number) {
    return repeatsWordsBefore(table) ? table.previousElementSibling().text() : "(" + number + ")";
  }

  private static boolean repeatsWordsBefore(Element table) {
    Element before = table.previousElementSibling();
    return before != null && !before.text().isBlank();
  }

  /** To the parser, the note at the foot is an address if it is one word, and would vanish. */
  private static final class FootnotesAsText implements NodeRenderer {
    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
      return Set.of(
          new NodeRenderingHandler<>(LinkRef.class, FootnotesAsText::mark),
          new NodeRenderingHandler<>(ImageRef.class, FootnotesAsText::mark),
          new NodeRenderingHandler<>(Reference.class, FootnotesAsText::note));
    }

    private static void mark(RefNode node, NodeRendererContext context, HtmlWriter html) {
      if (node.getReference().startsWith("^")) {
        html.text(node.getChars());
      } else {
        context.delegateRender();
      }
    }

    private static void note(Reference node, NodeRendererContext context, HtmlWriter html) {
      if (node.getReference().startsWith("^")) {
        html.line().tag("p").text(node.getChars()).closeTag("p").line();
      } else {
        context.delegateRender();
      }
    }
  }
}
