package vn.parindex.site.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Sink;
import vn.parindex.site.templates.TemplateFiles;

/**
 * The style sheets, the scripts and the icon under names that carry a hash of their content, so
 * that a browser never shows a new page with an old style.
 *
 * <p>The fonts stand in the style sheet, and a script shows the page when they are known: a font
 * that arrives later than the page moves its lines when it does, and a page on disk cannot ask for
 * it in time.
 */
final class Assets {

  private static final Pattern FONT = Pattern.compile("url\\((fonts/[a-z0-9-]+\\.woff2)\\)");
  private static final int HASH_DIGITS = 8;

  private final Map<SitePath, byte[]> files = new TreeMap<>();
  private final SitePath css;
  private final SitePath paperCss;
  private final SitePath fontsJs;
  private final SitePath js;
  private final SitePath searchJs;
  private final SitePath compareJs;
  private final SitePath todoJs;
  private final SitePath whatIfJs;
  private final SitePath icon;
  private final String style;

  Assets(TemplateFiles templates) {
    style =
        FONT.matcher(templates.text("assets/fonts.css"))
                .replaceAll(
                    font -> "url(" + embedded(templates.bytes("assets/" + font.group(1))) + ")")
            + templates.text("assets/site.css")
            + templates.text("assets/chart.css");
    css = add("site", "css", style);
    paperCss = add("paper", "css", templates.text("assets/paper.css"));
    fontsJs = add("fonts", "js", templates.text("assets/fonts.js"));
    js =
        add(
            "site",
            "js",
            templates.text("assets/page.js")
                + templates.text("assets/site.js")
                + templates.text("assets/succession.js")
                + templates.text("assets/mine.js")
                + templates.text("assets/figures.js")
                + templates.text("assets/chart-download.js"));
    searchJs = add("search", "js", templates.text("assets/search.js"));
    compareJs = add("compare", "js", templates.text("assets/compare.js"));
    todoJs = add("todo", "js", templates.text("assets/todo.js"));
    whatIfJs =
        add(
            "what-if",
            "js",
            templates.text("assets/what-if.js") + templates.text("assets/what-if-board.js"));
    icon = add("site", "svg", templates.text("assets/icon.svg"));
  }

  /** The address that is the font itself. */
  private static String embedded(byte[] font) {
    return "data:font/woff2;base64," + Base64.getEncoder().encodeToString(font);
  }

  private SitePath add(String name, String extension, String text) {
    SitePath path = path(name, extension, text);
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return path;
  }

  /** Where a file with such a text stands. */
  static SitePath path(String name, String extension, String text) {
    String hash = hash(text.getBytes(StandardCharsets.UTF_8));
    return SitePath.of("assets/" + name + "-" + hash + "." + extension);
  }

  SitePath css() {
    return css;
  }

  /**
   * The style sheet of pages, for pages that go alone. No script waits for their typeface there: it
   * is used if it is at hand when the page is first drawn, and never later, so that nothing moves.
   */
  String style() {
    return style.replace("font-display:swap", "font-display:optional");
  }

  /** The style sheet of papers, which are set in another face and in black. */
  SitePath paperCss() {
    return paperCss;
  }

  /** The script that runs before the page is shown. */
  SitePath fontsJs() {
    return fontsJs;
  }

  SitePath js() {
    return js;
  }

  /** The script of the search page alone. */
  SitePath searchJs() {
    return searchJs;
  }

  /** The script of the one page that sets units side by side. */
  SitePath compareJs() {
    return compareJs;
  }

  /** The script of the pages of what is open. */
  SitePath todoJs() {
    return todoJs;
  }

  /** The scripts of scorecards: what other points would lead to. */
  SitePath whatIfJs() {
    return whatIfJs;
  }

  SitePath icon() {
    return icon;
  }

  void putInto(Sink sink) {
    files.forEach(sink::put);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
