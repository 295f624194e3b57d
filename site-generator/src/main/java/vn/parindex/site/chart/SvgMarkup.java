package vn.parindex.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.parindex.site.model.ChartSpec;

/**
 * Writes what was drawn as one inline {@code svg} element.
 *
 * <p>Batik nests groups that carry dozens of default attributes in hash order. Here each mark is
 * written on its own, with its geometry in a fixed order and its role as a class; nothing else
 * survives: no XML declaration, no comment, no style, no ids but those of title and description.
 *
 * <p>Marks of one kind that follow each other share a group that says what they have in common, and
 * a bar and its outline are one mark: a page with six charts stays a third lighter.
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
          "text", List.of("x", "y"));

  private static final String NONE = "none";
  private static final String UNFILLED = " fill=\"none\"";

  private final StringBuilder out = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  private SvgMarkup() {}

  static String of(Element drawn, ChartWidth format, int height, ChartSpec chart) {
    SvgMarkup markup = new SvgMarkup();
    markup.children(drawn, Stroke.INITIAL);
    markup.open(format, height, chart);
    markup.writeMarks();
    markup.out.append("</svg>\n");
    return markup.out.toString();
  }

  private void open(ChartWidth format, int height, ChartSpec chart) {
    String id = format == ChartWidth.WIDE ? chart.id() : chart.id() + "-" + format.word();
    out.append("<svg xmlns=\"").append(ChartCanvas.SVG).append("\" class=\"chart chart-");
    out.append(format.word()).append("\" viewBox=\"0 0 ");
    out.append(format.pixels()).append(' ').append(height);
    // What has links inside is no single picture to a screen reader.
    boolean links = marks.stream().anyMatch(mark -> !mark.link().isEmpty());
    out.append("\" role=\"").append(links ? "group" : "img");
    out.append("\" aria-labelledby=\"").append(id).append("-title ");
    out.append(id).append("-desc\">\n<title id=\"").append(id).append("-title\">");
    out.append(escaped(chart.title()))
        .append("</title>\n<desc id=\"")
        .append(id)
        .append("-desc\">");
    out.append(escaped(chart.description())).append("</desc>\n");
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
    Mark mark =
        tag.equals("text")
            ? words(element, stroke)
            : element.hasAttribute(ChartCanvas.UNSEEN)
                ? unseen(element)
                : new Mark(
                    tag,
                    figureClasses(stroke),
                    "",
                    geometry(element),
                    paint(tag, stroke),
                    tip(element),
                    "");
    if (!marks.isEmpty() && mark.outlines(marks.get(marks.size() - 1))) {
      Mark filled = marks.remove(marks.size() - 1);
      mark = filled.outlinedBy(mark);
    }
    marks.add(mark);
  }

  private static Mark unseen(Element element) {
    String paint = UNFILLED + attribute("pointer-events", "all");
    return new Mark("rect", "", "", geometry(element), paint, tip(element), "");
  }

  private static String tip(Element element) {
    String tip = element.getAttribute(ChartCanvas.TIP);
    return tip.isEmpty() ? "" : "<title>" + escaped(tip) + "</title>";
  }

  private static Mark words(Element element, Stroke stroke) {
    StringBuilder classes = new StringBuilder("c-text");
    Ink ink = Ink.ofSvgColour(stroke.fill());
    if (ink != Ink.TEXT) {
      classes.append(" c-text-").append(ink.word());
    }
    if (element.hasAttribute(ChartCanvas.STRONG)) {
      classes.append(" c-strong");
    }
    StringBuilder content = new StringBuilder();
    if (element.hasAttribute(ChartCanvas.FULL_TEXT)) {
      content.append("<title>");
      content.append(escaped(element.getAttribute(ChartCanvas.FULL_TEXT)));
      content.append("</title>");
    }
    content.append(escaped(element.getTextContent()));
    return new Mark(
        "text",
        classes.toString(),
        attribute("font-size", element.getAttribute("font-size"))
            + attribute("text-anchor", element.getAttribute("text-anchor")),
        geometry(element),
        "",
        content.toString(),
        element.getAttribute(ChartCanvas.LINK));
  }

  private static String figureClasses(Stroke stroke) {
    StringJoiner classes = new StringJoiner(" ");
    if (!stroke.fill().equals(NONE)) {
      classes.add("c-fill-" + Ink.ofSvgColour(stroke.fill()).word());
    }
    if (!stroke.line().equals(NONE)) {
      classes.add("c-stroke-" + Ink.ofSvgColour(stroke.line()).word());
    }
    return classes.toString();
  }

  private static String geometry(Element element) {
    StringBuilder geometry = new StringBuilder();
    for (String name : GEOMETRY.get(element.getTagName())) {
      geometry.append(attribute(name, element.getAttribute(name)));
    }
    return geometry.toString();
  }

  private static String paint(String tag, Stroke stroke) {
    String paint = stroke.fill().equals(NONE) && !tag.equals("line") ? UNFILLED : "";
    if (!stroke.line().equals(NONE)) {
      paint += attribute("stroke-width", stroke.width().equals("1") ? "" : stroke.width());
      paint += attribute("stroke-dasharray", stroke.dashes().equals(NONE) ? "" : stroke.dashes());
    }
    return paint;
  }

  private void writeMarks() {
    int from = 0;
    while (from < marks.size()) {
      Mark first = marks.get(from);
      int to = from + 1;
      while (to < marks.size() && first.isLike(marks.get(to))) {
        to++;
      }
      boolean grouped = to - from > 1;
      if (grouped) {
        out.append("<g").append(attribute("class", first.classes()));
        out.append(first.type()).append(first.paint()).append(">\n");
      }
      marks.subList(from, to).forEach(mark -> mark.write(out, !grouped));
      if (grouped) {
        out.append("</g>\n");
      }
      from = to;
    }
  }

  /**
   * One mark of the drawing, in markup.
   *
   * @param classes its roles
   * @param type size and anchor of words; empty for figures
   * @param geometry where it is
   * @param paint how it is stroked and filled, beyond its roles
   * @param content what stands inside; for figures what they answer
   * @param link where words lead; empty for nowhere
   */
  private record Mark(
      String tag,
      String classes,
      String type,
      String geometry,
      String paint,
      String content,
      String link) {

    boolean isLike(Mark next) {
      return tag.equals(next.tag)
          && classes.equals(next.classes)
          && type.equals(next.type)
          && paint.equals(next.paint);
    }

    /** Whether this is the bare line around what was filled just before. */
    boolean outlines(Mark before) {
      return tag.equals("rect")
          && before.tag.equals("rect")
          && paint.startsWith(UNFILLED)
          && before.classes.startsWith("c-fill-")
          && !before.classes.contains(" ")
          && geometry.equals(before.geometry);
    }

    Mark outlinedBy(Mark line) {
      return new Mark(
          tag,
          classes + " " + line.classes,
          type,
          geometry,
          line.paint.substring(UNFILLED.length()),
          content,
          link);
    }

    void write(StringBuilder out, boolean whole) {
      out.append(link.isEmpty() ? "" : "<a" + attribute("href", link) + ">");
      out.append('<').append(tag);
      out.append(whole ? attribute("class", classes) : "");
      out.append(geometry).append(whole ? type + paint : "");
      if (content.isEmpty()) {
        out.append("/>");
      } else {
        out.append('>').append(content).append("</").append(tag).append('>');
      }
      out.append(link.isEmpty() ? "\n" : "</a>\n");
    }
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : " " + name + "=\"" + escaped(value) + "\"";
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
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
    return out.toString();
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
