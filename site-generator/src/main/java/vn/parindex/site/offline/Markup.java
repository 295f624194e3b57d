package vn.parindex.site.offline;

import vn.parindex.site.zip.Xml;

/** HTML that grows. Words of the data come in by {@link #text} and by attributes only. */
final class Markup {

  private final StringBuilder html = new StringBuilder(100_000);

  /** HTML of our own. */
  Markup add(String own) {
    html.append(own);
    return this;
  }

  /** Words, whatever they are. */
  Markup text(String words) {
    Xml.add(words, html);
    return this;
  }

  /** An attribute, after the name of an element. */
  Markup attribute(String name, String value) {
    html.append(' ').append(name).append("=\"");
    Xml.add(value, html);
    html.append('"');
    return this;
  }

  /** An element with words in it. */
  Markup element(String name, String words) {
    return add("<" + name + ">").text(words).add("</" + name.split(" ")[0] + ">");
  }

  Markup line() {
    return add("\n");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
