package vn.parindex.site.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Copies a page without what leads out of it, in one pass from tag to tag. Reads pages in which
 * nothing needs to be guessed: every element is closed, every value in double quotes.
 */
final class SingleFileCopy {

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  /** What stands in them is no markup. */
  private static final Set<String> RAW = Set.of("script", "style");

  /** Elements and classes of elements that only make sense within the site. */
  private static final Set<String> FRAME = Set.of("nav", "script");

  private static final Set<String> FRAME_CLASSES =
      Set.of(
          "skip",
          "tools",
          "menu",
          "broken",
          "links",
          "more",
          "explained",
          "figures",
          "try",
          "outcome");

  /** In a footer. */
  private static final String SCREEN = "screen";

  private static final Pattern FOR_SCRIPTS =
      Pattern.compile(" data-(?:s|key|sortable|figure|unit)(?:=\"[^\"]*\"|(?=[ />]))");

  private final String html;
  private final String style;
  private final String policy;
  private final UnaryOperator<String> pictures;
  private final StringBuilder copy;
  private final Deque<Element> open = new ArrayDeque<>();

  /** How far the page is read. */
  private int at;

  /** What was closed just before; empty after a tag that opens. */
  private String closed = "";

  /**
   * A copy of a page.
   *
   * @param style the only one it is to have
   * @param policy that allows this style
   * @param pictures gives for the address of a picture one that holds it
   */
  SingleFileCopy(String html, String style, String policy, UnaryOperator<String> pictures) {
    this.html = html;
    this.style = style;
    this.policy = policy;
    this.pictures = pictures;
    this.copy = new StringBuilder(html.length() + style.length());
  }

  /**
   * An element that is not closed yet.
   *
   * @param isGone whether it is left out with all that is in it
   * @param isUnwrapped whether only what is in it is kept
   */
  private record Element(String name, boolean isGone, boolean isUnwrapped, boolean isInFooter) {
    static final Element NONE = new Element("", false, false, false);
  }

  private Element parent() {
    return open.isEmpty() ? Element.NONE : open.peek();
  }

  /** Makes it; empty if something would have to be guessed. */
  Optional<String> make() {
    for (int from = html.indexOf('<'); from >= 0; from = html.indexOf('<', at)) {
      keep(html.substring(at, from));
      at = end(from);
      String tag = html.substring(from, at);
      boolean isRead = tag.startsWith("</") ? close(tag) : open(tag);
      if (!isRead) {
        return Optional.empty();
      }
    }
    keep(html.substring(at));
    return open.isEmpty() ? Optional.of(copy.append('\n').toString()) : Optional.empty();
  }

  private void keep(String text) {
    if (!parent().isGone()) {
      copy.append(text);
    }
  }

  /** Where a tag or a comment ends; at the tag itself if that would have to be guessed. */
  private int end(int from) {
    if (html.startsWith("<!--", from)) {
      return Math.max(from, html.indexOf("-->", from) + 3);
    }
    boolean isQuoted = false;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && c == '>') {
        return i + 1;
      } else if (!isQuoted && c == '=' && !html.startsWith("\"", i + 1)) {
        return from;
      }
    }
    return from;
  }

  private boolean close(String tag) {
    Element element = parent();
    if (!tag.equals("</" + element.name() + ">")) {
      return false;
    }
    if (element.name().equals("head")) {
      keep("<style>" + style + "</style>");
    }
    if (!element.isUnwrapped()) {
      keep(tag);
    }
    open.pop();
    closed = element.name();
    return true;
  }

  private boolean open(String tag) {
    if (tag.startsWith("<!")) {
      keep(tag.startsWith("<!--") ? tag : tag.toLowerCase(Locale.ROOT));
      return true;
    }
    if (tag.isEmpty()) {
      return false;
    }
    String name = name(tag);
    Element parent = parent();
    boolean isInFooter = parent.isInFooter() || name.equals("footer");
    boolean isGone = parent.isGone() || isOfTheSite(name, tag, isInFooter);
    boolean isUnwrapped = name.equals("a") && leadsOut(value(tag, "href"));
    if (!isGone && !isUnwrapped) {
      copy.append(kept(name, tag));
    }
    closed = "";
    if (!tag.endsWith("/>") && !VOID.contains(name)) {
      open.push(new Element(name, isGone, isUnwrapped, isInFooter));
    }
    if (RAW.contains(name)) {
      int from = at;
      at = Math.max(at, html.indexOf("</" + name, at));
      keep(html.substring(from, at));
    }
    return true;
  }

  private static String name(String tag) {
    int end = 1;
    while (Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(1, end);
  }

  /** The value of an attribute; empty where there is none. */
  private static String value(String tag, String attribute) {
    String begin = " " + attribute + "=\"";
    int from = tag.indexOf(begin);
    return from < 0
        ? ""
        : tag.substring(from + begin.length(), tag.indexOf('"', from + begin.length()));
  }

  private static boolean isOfTheSite(String name, String tag, boolean isInFooter) {
    if (FRAME.contains(name)
        || name.equals("link") && tag.contains(" rel=")
        || tag.contains(" id=\"live\"")) {
      return true;
    }
    String classes = value(tag, "class");
    if (classes.isEmpty()) {
      return false;
    }
    for (String one : classes.split(" ")) {
      if (FRAME_CLASSES.contains(one) || isInFooter && one.equals(SCREEN)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsOut(String link) {
    return !link.isEmpty() && !link.startsWith("#") && !link.startsWith("https:");
  }

  private String kept(String name, String tag) {
    // On a sheet the figures stand in place of their chart, and no script is there to unfold them.
    if (name.equals("details") && closed.equals("figure")) {
      return "<details open>";
    }
    if (name.equals("meta") && tag.contains(" http-equiv=\"Content-Security-Policy\"")) {
      return tag.replace(
          " content=\"" + value(tag, "content") + "\"", " content=\"" + policy + "\"");
    }
    if (name.equals("img") && !value(tag, "src").startsWith("data:")) {
      String source = value(tag, "src");
      return tag.replace("\"" + source + "\"", "\"" + pictures.apply(source) + "\"");
    }
    if (tag.endsWith("/>")) {
      return tag.substring(0, tag.length() - 2) + " />";
    }
    return tag.contains(" data-") ? FOR_SCRIPTS.matcher(tag).replaceAll("") : tag;
  }
}
