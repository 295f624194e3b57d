package vn.parindex.site.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import vn.parindex.site.model.ChartSpec;

/**
 * Batik's SVG graphics, and the plain SVG that is made of what was drawn: colours as classes, no
 * style attributes, no definitions, one decimal, attributes in the order of their names.
 */
final class Canvas {

  private static final int PRECISION = 1;

  /** Attributes that say something the class or the page does not. */
  private static final java.util.Set<String> KEPT =
      java.util.Set.of(
          "x",
          "y",
          "width",
          "height",
          "x1",
          "y1",
          "x2",
          "y2",
          "d",
          "points",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "transform",
          "stroke-dasharray",
          "stroke-width",
          "font-size");

  private final Graphics graphics;

  Canvas() {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setPrecision(PRECISION);
    context.setEmbeddedFontsOn(false);
    graphics = new Graphics(context);
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be set up", e);
    }
  }

  Graphics2D graphics() {
    return graphics;
  }

  /** The picture as one inline element. */
  String svg(ChartSpec.Heading heading, double width, double height) {
    StringBuilder text = new StringBuilder();
    text.append("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 ")
        .append(Math.round(width))
        .append(' ')
        .append(Math.round(height))
        .append("\" aria-labelledby=\"")
        .append(escaped(heading.id()))
        .append("-title ")
        .append(escaped(heading.id()))
        .append("-desc\"><title id=\"")
        .append(escaped(heading.id()))
        .append("-title\">")
        .append(escaped(heading.title()))
        .append("</title><desc id=\"")
        .append(escaped(heading.id()))
        .append("-desc\">")
        .append(escaped(heading.description()))
        .append("</desc>");
    write(graphics.getRoot(), new TreeMap<>(), text);
    return text.append("</svg>").toString();
  }

  /** Writes what is drawn below {@code parent}; groups only pass their attributes on. */
  private static void write(Node parent, Map<String, String> inherited, StringBuilder text) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && !element.getTagName().equals("defs")) {
        Map<String, String> attributes = new TreeMap<>(inherited);
        NamedNodeMap own = element.getAttributes();
        for (int i = 0; i < own.getLength(); i++) {
          Node attribute = own.item(i);
          if (attribute.getNodeName().equals("transform")) {
            attributes.merge(
                "transform", attribute.getNodeValue(), (outer, inner) -> outer + " " + inner);
          } else {
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
          }
        }
        if (element.getTagName().equals("g") || element.getTagName().equals("svg")) {
          write(element, attributes, text);
        } else {
          shape(element, attributes, text);
        }
      }
    }
  }

  private static void shape(Element element, Map<String, String> attributes, StringBuilder text) {
    StringBuilder classes = new StringBuilder();
    boolean filled = !"none".equals(attributes.get("fill"));
    boolean lined = attributes.containsKey("stroke") && !"none".equals(attributes.get("stroke"));
    boolean words = element.getTagName().equals("text");
    // Batik inherits a filling and a line to everything; an element shows only what it has itself.
    boolean lineOnly = !filled || element.getTagName().equals("line");
    if (filled && !lineOnly) {
      Ink.of(attributes.getOrDefault("fill", "")).ifPresent(i -> classes.append(i.fillClass()));
    }
    if (lined && lineOnly && !words) {
      Ink.of(attributes.get("stroke")).ifPresent(ink -> classes.append(ink.strokeClass()));
    }
    if (words && "bold".equals(weight(attributes))) {
      classes.append(" c-heavy");
    }
    if (words) {
      // Batik leaves out what it takes for the default.
      attributes.put("font-size", attributes.getOrDefault("font-size", "12px").replace("px", ""));
    }
    text.append('<').append(element.getTagName());
    if (classes.length() > 0) {
      text.append(" class=\"").append(classes.toString().strip()).append('"');
    }
    attributes.forEach(
        (name, value) -> {
          boolean line = name.startsWith("stroke");
          boolean keep =
              KEPT.contains(name)
                  && !(name.equals("font-size") && !words)
                  && !(line && !lineOnly)
                  && !(name.equals("stroke-dasharray") && value.equals("none"));
          if (keep) {
            text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
          }
        });
    String content = words ? element.getTextContent() : "";
    if (content.isEmpty()) {
      text.append("/>");
    } else {
      text.append('>')
          .append(escaped(content))
          .append("</")
          .append(element.getTagName())
          .append('>');
    }
  }

  private static String weight(Map<String, String> attributes) {
    return attributes.getOrDefault("font-family", "").contains("SemiBold") ? "bold" : "normal";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Batik's graphics without clipping: nothing here is drawn outside its place. */
  private static final class Graphics extends SVGGraphics2D {
    Graphics(SVGGeneratorContext context) {
      super(context, false);
    }

    private Graphics(Graphics original) {
      super(original);
    }

    @Override
    public java.awt.Graphics create() {
      return new Graphics(this);
    }

    @Override
    public void clip(Shape shape) {
      // A clip path would need a definition with an id in every chart.
    }

    @Override
    public void setClip(Shape shape) {
      // See clip.
    }
  }
}
