package vn.parindex.site.inspect;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads whatever a browser would read, and as a browser would. */
final class ParsedMarkup {
  private static final int MOST_ERRORS = 50;

  private ParsedMarkup() {}

  /** Reads any page: it always can be read. */
  static boolean html(String page, Markup to) {
    Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS).setTrackPosition(true);
    Document document = parser.parseInput(page, "");
    for (ParseError error : parser.getErrors()) {
      to.error(error.getCursorPos(), error.getErrorMessage());
    }
    tell(document, to);
    return true;
  }

  /** Reads a drawing. */
  static void svg(String drawing, Markup to) {
    tell(Parser.xmlParser().setTrackPosition(true).parseInput(drawing, ""), to);
  }

  private static void tell(Document document, Markup to) {
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element && depth > 0) {
              to.open(element.normalName(), attributes(element), place(element));
            } else if (node instanceof TextNode words) {
              to.text(words.getWholeText());
            } else if (node instanceof DataNode data) {
              to.data(data.getWholeData());
            } else if (node instanceof DocumentType type
                && type.name().equals("html")
                && type.publicId().isEmpty()) {
              to.doctype();
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element && depth > 0) {
              to.close();
            }
          }
        });
  }

  private static Attributes attributes(Element element) {
    Attributes attributes = new Attributes();
    for (Attribute attribute : element.attributes()) {
      attributes.add(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
    }
    return attributes;
  }

  private static PlaceInFile place(Element element) {
    boolean isTracked = element.sourceRange().isTracked();
    return new PlaceInFile(
        isTracked ? element.sourceRange().start().lineNumber() : 0, element.normalName());
  }
}
