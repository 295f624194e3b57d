package vn.parindex.site.inspect;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.OutputTree;

/** Every page parsed once, for all checks. */
record ParsedSite(OutputTree tree, Map<SitePath, Page> pages) {
  private static final int MOST_ERRORS = 50;

  /** One HTML page with its parser, which keeps the parse errors. */
  record Page(SitePath path, Document document, Parser parser) {}

  ParsedSite {
    pages = Collections.unmodifiableMap(new TreeMap<>(pages));
  }

  static ParsedSite of(OutputTree tree) {
    Map<SitePath, Page> pages = new TreeMap<>();
    for (SitePath path : tree.paths()) {
      if (path.hasExtension("html")) {
        Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS).setTrackPosition(true);
        Document document = parser.parseInput(tree.text(path).orElseThrow(), "");
        pages.put(path, new Page(path, document, parser));
      }
    }
    return new ParsedSite(tree, pages);
  }

  /** Where a node stands, for people. */
  static String place(Node node) {
    String position =
        node.sourceRange().isTracked()
            ? "dòng " + node.sourceRange().start().lineNumber()
            : "toàn trang";
    return node instanceof Element element
        ? position + ", <" + element.normalName() + ">"
        : position;
  }
}
