package vn.parindex.site.chart;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.parindex.site.model.ChartSpec;

/**
 * Writes what was drawn as one inline {@code svg} element.
 *
 * <p>Batik nests groups that carry dozens of default attributes in hash order. Here each mark is
 * written on its own, with its geometry in a fixed order and its role as a class; nothing else
 * survives: no XML declaration, no comment, no style, no ids but those of title and description.
 */
final class SvgMarkup {

  private static final Map<String, List<String>> GEOMETRY =
      Map.of(
          "line", List.of("x1", "y1", "x2", "y2"),
          "rect", List.of("x", "y", "width", "height", "rx", "ry"),
          "circle", List.of("cx", "cy", "r"),
          "ellipse", List.of("cx", "cy", "rx", "ry"),
          "path", List.of("d"),
          "polygon", List.of("points"),
          "polyline", List.of("points"),
          "text", List.of("x", "y", "font-size", "text-anchor"));

  private static final String NONE = "none";

  private final StringBuilder out = new StringBuilder();

  private SvgMarkup() {}

  static String of(Element drawn, ChartWidth format, int height, ChartSpec chart) {
    SvgMarkup markup = new SvgMarkup();
    markup.open(format, height, chart);
    markup.children(drawn, Stroke.INITIAL);
    markup.out.append("</svg>\n");
    return markup.out.toString();
  }

  private void open(ChartWidth format, int height, ChartSpec chart) {
    String id = format == ChartWidth.WIDE ? chart.id() : chart.id() + "-" + format.word();
    out.append("<svg xmlns=\"").append(ChartCanvas.SVG).append("\" class=\"chart chart-");
    out.append(format.word()).append("\" viewBox=\"0 0 ");
    out.append(format.pixels()).append(' ').append(height);
    out.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-title ");
    out.append(id).append("-desc\">\n<title id=\"").append(id).append("-title\">");
    escape(chart.title());
    out.append("</title>\n<desc id=\"").append(id).append("-desc\">");
    escape(chart.description());
    out.append("</desc>\n");
  }

  private void children(Node parent, Stroke inherited) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element element)) {
        continue;
      }
      if (element.hasAttribute("transform")) {
        throw new IllegalStateException("A mark was drawn through a transform: " + element);
      }
      Stroke stroke = inherited.within(element);
      if (GEOMETRY.containsKey(element.getTagName())) {
        mark(element, stroke);
      } else {
        children(element, stroke);
      }
    }
  }

  private void mark(Element element, Stroke stroke) {
    String tag = element.getTagName();
    boolean text = tag.equals("text");
    out.append('<').append(tag).append(" class=\"");
    if (text) {
      out.append("c-text");
      Ink ink = Ink.ofSvgColour(stroke.fill());
      if (ink != Ink.TEXT) {
        out.append(" c-text-").append(ink.word());
      }
      if (element.hasAttribute(ChartCanvas.STRONG)) {
        out.append(" c-strong");
      }
    } else {
      boolean filled = !stroke.fill().equals(NONE);
      if (filled) {
        out.append("c-fill-").append(Ink.ofSvgColour(stroke.fill()).word());
      }
      if (!stroke.line().equals(NONE)) {
        out.append(filled ? " " : "");
        out.append("c-stroke-").append(Ink.ofSvgColour(stroke.line()).word());
      }
    }
    out.append('"');
    for (String name : GEOMETRY.get(tag)) {
      attribute(name, element.getAttribute(name));
    }
    if (!text) {
      paint(stroke);
      out.append("/>\n");
      return;
    }
    out.append('>');
    if (element.hasAttribute(ChartCanvas.FULL_TEXT)) {
      out.append("<title>");
      escape(element.getAttribute(ChartCanvas.FULL_TEXT));
      out.append("</title>");
    }
    escape(element.getTextContent());
    out.append("</text>\n");
  }

  private void paint(Stroke stroke) {
    if (stroke.fill().equals(NONE)) {
      attribute("fill", NONE);
    }
    if (!stroke.line().equals(NONE)) {
      attribute("stroke-width", stroke.width().equals("1") ? "" : stroke.width());
      attribute("stroke-dasharray", stroke.dashes().equals(NONE) ? "" : stroke.dashes());
    }
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"");
      escape(value);
      out.append('"');
    }
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(point < ' ' ? ' ' : point);
              }
            });
  }

  /** What a mark inherits from the groups around it. */
  private record Stroke(String fill, String line, String width, String dashes) {

    /** Java2D's defaults, which Batik leaves out; no role has the colour black. */
    static final Stroke INITIAL = new Stroke("black", "black", "1", NONE);

    Stroke within(Element element) {
      return new Stroke(
          own(element, "fill", fill),
          own(element, "stroke", line),
          own(element, "stroke-width", width),
          own(element, "stroke-dasharray", dashes));
    }

    private static String own(Element element, String name, String inherited) {
      return element.hasAttribute(name) ? element.getAttribute(name) : inherited;
    }
  }
}
