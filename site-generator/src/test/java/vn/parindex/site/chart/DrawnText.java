package vn.parindex.site.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A text of a picture and the room it takes, measured with the bundled font. */
record DrawnText(
    String words, String full, String anchor, double left, double right, double y, int size) {

  /** The picture with every mark on its own, without links, saying all its group says of it. */
  static Document parse(String svg) {
    Document picture = Jsoup.parse(svg, "", Parser.xmlParser());
    // A link around a text says nothing of how it looks.
    picture.select("a").unwrap();
    for (Element group : picture.select("g")) {
      for (Element mark : group.children()) {
        mark.attributes().addAll(group.attributes());
      }
      group.unwrap();
    }
    return picture;
  }

  static List<DrawnText> of(String svg, ChartFonts fonts) {
    return parse(svg).select("text").stream().map(text -> of(text, fonts)).toList();
  }

  private static DrawnText of(Element text, ChartFonts fonts) {
    String words = text.ownText();
    Element title = text.selectFirst("title");
    int size = Integer.parseInt(text.attr("font-size"));
    TrueTypeFont font = text.hasClass("c-strong") ? fonts.semiBold() : fonts.regular();
    double width = font.width(words, size);
    String anchor = text.hasAttr("text-anchor") ? text.attr("text-anchor") : "start";
    double x = Double.parseDouble(text.attr("x"));
    double left = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
    return new DrawnText(
        words,
        title == null ? words : title.text(),
        anchor,
        left,
        left + width,
        Double.parseDouble(text.attr("y")),
        size);
  }

  double top() {
    return y - size;
  }

  double bottom() {
    return y + 0.27 * size;
  }

  /** The numbers of the view box: width and height. */
  static List<Double> viewBox(String svg) {
    return Stream.of(parse(svg).selectFirst("svg").attr("viewBox").split(" "))
        .skip(2)
        .map(Double::valueOf)
        .toList();
  }
}
