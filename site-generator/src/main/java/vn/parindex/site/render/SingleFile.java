package vn.parindex.site.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.parindex.site.bytes.PolicyHash;
import vn.parindex.site.model.SitePath;

/**
 * Makes one file of a page, to be sent by mail: style and fonts stand in it, and nothing leads out
 * of it, for the rest of the site does not come along.
 *
 * <p>Its security policy names the one style it has by its hash, and allows no script at all.
 */
final class SingleFile {

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
            + PolicyHash.of(style)
            + "'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
  }

  /**
   * The page in one file. Documents of notes stay behind, their links as words.
   *
   * @param html the page
   * @param path where it stands
   */
  String of(String html, SitePath path) {
    return copy(html, path)
        .or(() -> copy(tidied(html), path))
        .orElseThrow(() -> new IllegalStateException(path + " is not a page"));
  }

  private Optional<String> copy(String html, SitePath path) {
    SingleFileCopy copy = new SingleFileCopy(html, style, policy, source -> inside(source, path));
    return copy.make();
  }

  /** What the page leaves to be guessed, said as every browser guesses it. */
  private static String tidied(String html) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    return page.outerHtml();
  }

  private String inside(String source, SitePath page) {
    SitePath picture = page.resolve(source).orElseThrow();
    String type = picture.text().substring(picture.text().lastIndexOf('.') + 1);
    return "data:image/"
        + (type.equals("jpg") ? "jpeg" : type)
        + ";base64,"
        + Base64.getEncoder().encodeToString(pictures.get(picture));
  }
}
