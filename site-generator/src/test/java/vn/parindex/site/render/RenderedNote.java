package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import vn.parindex.site.model.Prose;
import vn.parindex.site.model.SitePath;

/** A note as pages show it, which has nothing but what Markdown may become. */
public final class RenderedNote {

  private static final SitePath PAGE = SitePath.of("xa/00101.html");
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "blockquote",
          "br",
          "code",
          "del",
          "div",
          "em",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "li",
          "ol",
          "p",
          "pre",
          "strong",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul",
          "span");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "align",
          "class",
          "href",
          "id",
          "rel",
          "role",
          "start",
          "tabindex",
          "target",
          "title",
          "aria-label",
          "aria-labelledby",
          "scope");

  private RenderedNote() {}

  /** Renders Markdown, of which nothing but text and its marks may come. */
  public static void check(String markdown) {
    ProseRenderer renderer = new ProseRenderer();
    Prose note = Prose.note(markdown, Map.of());
    String html = renderer.html(note, 2, PAGE);
    for (Element element : Jsoup.parseBodyFragment(html).body().children().select("*")) {
      assertThat(ELEMENTS).as(html).contains(element.normalName());
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
      }
      if (element.hasAttr("href")) {
        assertThat(element.attr("href")).as(html).matches("(?s)(https://|#).*");
      }
    }
    renderer.markdown(note, 2, PAGE);
  }
}
