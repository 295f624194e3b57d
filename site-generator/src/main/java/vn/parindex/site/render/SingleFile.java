package vn.parindex.site.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes one file of a page, to be sent by mail: style and fonts stand in it, and nothing leads out
 * of it, for the rest of the site does not come along.
 *
 * <p>Its security policy names the one style it has by its hash, and allows no script at all.
 */
final class SingleFile {

  /** What only makes sense within the site. */
  private static final String FRAME =
      "nav, .skip, .tools, .broken, .links, .more, .figures, footer .screen, #live, link[rel], script";

  private static final String LEADS_OUT = "a[href]:not([href^=#]):not([href^=https:])";

  private final String style;
  private final String policy;

  /**
   * Prepares the style for all pages.
   *
   * @param style the style sheet with its fonts inside
   */
  SingleFile(String style) {
    this.style = style;
    this.policy =
        "default-src 'none'; style-src 'sha256-"
            + hash(style)
            + "'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
  }

  /** The page in one file. */
  String of(String html) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.select(FRAME).remove();
    page.select("meta[http-equiv=Content-Security-Policy]").attr("content", policy);
    Element inPage = page.head().appendElement("style");
    inPage.appendChild(new DataNode(style));
    page.select(LEADS_OUT).unwrap();
    page.select("[data-sort]").removeAttr("data-sort");
    page.select("[data-key]").removeAttr("data-key");
    page.select("[data-sortable]").removeAttr("data-sortable");
    return page.outerHtml() + "\n";
  }

  private static String hash(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
