package vn.parindex.site.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.parindex.site.model.SitePath;

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
  private final Map<SitePath, byte[]> pictures;
  private final String policy;

  /**
   * Prepares the style for all pages.
   *
   * @param style the style sheet with its fonts inside
   * @param pictures those that a page may show
   */
  SingleFile(String style, Map<SitePath, byte[]> pictures) {
    this.style = style;
    this.pictures = pictures;
    this.policy =
        "default-src 'none'; style-src 'sha256-"
            + hash(style)
            + "'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
  }

  /**
   * The page in one file. Documents of notes stay behind, their links as words.
   *
   * @param html the page
   * @param path where it stands
   */
  String of(String html, SitePath path) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.select(FRAME).remove();
    page.select("meta[http-equiv=Content-Security-Policy]").attr("content", policy);
    Element inPage = page.head().appendElement("style");
    inPage.appendChild(new DataNode(style));
    page.select(LEADS_OUT).unwrap();
    for (Element image : page.select("img:not([src^=data:])")) {
      image.attr("src", inside(path.resolve(image.attr("src")).orElseThrow()));
    }
    page.select("[data-sort]").removeAttr("data-sort");
    page.select("[data-key]").removeAttr("data-key");
    page.select("[data-sortable]").removeAttr("data-sortable");
    return page.outerHtml() + "\n";
  }

  private String inside(SitePath picture) {
    String type = picture.text().substring(picture.text().lastIndexOf('.') + 1);
    return "data:image/"
        + (type.equals("jpg") ? "jpeg" : type)
        + ";base64,"
        + Base64.getEncoder().encodeToString(pictures.get(picture));
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
