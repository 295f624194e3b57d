package vn.parindex.site.render;

import vn.parindex.site.chart.FittedText;

/** Words of the maps, as markup. */
final class SvgText {

  private SvgText() {}

  /**
   * A name on one or more lines; where it had to be cut, whole as a title.
   *
   * @param usual the size of letters in the style sheet; smaller ones are marked
   * @param x its middle
   * @param y the baseline of the first line
   * @param line from baseline to baseline
   */
  static void name(
      StringBuilder svg, FittedText fitted, String name, int usual, int x, int y, int line) {
    if (fitted.cut()) {
      svg.append("<title>").append(escaped(name)).append("</title>");
    }
    svg.append("<text class=\"tile-name")
        .append(fitted.size() < usual ? " small" : "")
        .append("\" text-anchor=\"middle\">");
    for (int i = 0; i < fitted.lines().size(); i++) {
      svg.append(i == 0 ? "" : " ")
          .append("<tspan x=\"")
          .append(x)
          .append("\" y=\"")
          .append(y + i * line)
          .append("\">")
          .append(escaped(fitted.lines().get(i)))
          .append("</tspan>");
    }
    svg.append("</text>");
  }

  /** One line around its middle. */
  static void words(StringBuilder svg, String name, int x, int y, String text) {
    svg.append("<text class=\"")
        .append(name)
        .append("\" text-anchor=\"middle\" x=\"")
        .append(x)
        .append("\" y=\"")
        .append(y)
        .append("\">")
        .append(escaped(text))
        .append("</text>");
  }

  /** As templates write it, so that a text is the same wherever it stands in a page. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
