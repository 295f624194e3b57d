package vn.parindex.site.share;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.site.bytes.PolicyHash;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;
import vn.parindex.site.zip.Xml;

/**
 * The pages that lead on. Each works from a disk, from a share and from a web server, with scripts
 * and without: a script keeps what stands behind the "#" of an address.
 */
public final class SharePages {

  private static final Pattern RELEASE =
      Pattern.compile("<html [^>]*data-release=\"([0-9]{4,8})\"");

  private final TemplateFiles templates;
  private final Map<String, Words> languages = new ConcurrentHashMap<>();
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /** With style and words from these templates. */
  public SharePages(TemplateFiles templates) {
    this.templates = templates;
  }

  /**
   * The page at the address of the site.
   *
   * @param number the release to which it leads
   * @param gone the pages that earlier releases had and this one has not, each with the newest
   *     release that still has it; empty where none has
   */
  byte[] pointer(int number, ReleaseFacts facts, SortedMap<SitePath, Optional<Integer>> gone) {
    Words words = words(facts.language());
    String home = ShareFiles.RELEASES + "/" + ShareFiles.name(number) + "/index.html";
    StringBuilder page = new StringBuilder(4_000);
    head(
        page,
        facts.language(),
        " data-release=\"" + ShareFiles.name(number) + "\"",
        facts.siteName(),
        home,
        templates.colours() + "\n" + text("pointer.css"),
        text("pointer.js"));
    page.append("<header><p>");
    Xml.add(facts.siteName(), page);
    page.append("</p></header>\n<main id=\"leads\">\n<h1>");
    Xml.add(words.text("share.opening"), page);
    page.append("</h1>\n");
    paragraphWithLink(page, " id=\"home\"", home, words.text("share.home"));
    page.append("</main>\n");
    if (!gone.isEmpty()) {
      gone(page, words, home, gone);
    }
    end(page, text("pointer.js"));
    return bytes(page);
  }

  private static void gone(
      StringBuilder page, Words words, String home, Map<SitePath, Optional<Integer>> gone) {
    page.append("<main id=\"gone\" hidden>\n<h1>");
    Xml.add(words.text("share.gone"), page);
    page.append("</h1>\n");
    paragraphWithLink(page, "", home, words.text("share.home"));
    page.append("<ul>\n");
    gone.forEach(
        (path, last) -> {
          page.append("<li data-path=\"").append(path).append("\">");
          if (last.isPresent()) {
            String name = ShareFiles.name(last.get());
            page.append("<a href=\"" + ShareFiles.RELEASES + "/" + name + "/" + path + "\">");
            Xml.add(words.text("share.last", last.get()), page);
            page.append("</a>");
          } else {
            Xml.add(words.text("share.none"), page);
          }
          page.append("</li>\n");
        });
    page.append("</ul>\n</main>\n");
  }

  /**
   * A page that leads to the same page of the current release.
   *
   * @param from where it lies, as a path below the folder of the share
   * @param path of the page in the site
   */
  byte[] stub(String from, SitePath path, String language) {
    Words words = words(language);
    String up = "../".repeat((int) from.chars().filter(c -> c == '/').count());
    String to = up + ShareFiles.POINTER + "#" + path;
    StringBuilder page = new StringBuilder(1_000);
    String style = text("stub.css");
    head(page, language, "", words.text("share.moved"), to, style, text("stub.js"));
    page.append("<main>\n<h1>");
    Xml.add(words.text("share.moved"), page);
    page.append("</h1>\n");
    paragraphWithLink(page, " id=\"to\"", to, words.text("share.to"));
    page.append("</main>\n");
    end(page, text("stub.js"));
    return bytes(page);
  }

  /** The release to which a pointer leads, whoever changed what else in it; empty for none. */
  static Optional<Integer> release(String pointer) {
    Matcher release = RELEASE.matcher(pointer);
    return release.find() ? ShareFiles.number(release.group(1)) : Optional.empty();
  }

  private Words words(String language) {
    return languages.computeIfAbsent(language, asked -> Words.load(templates, asked));
  }

  private String text(String name) {
    return texts.computeIfAbsent(name, asked -> templates.text("share/" + asked));
  }

  private static void head(
      StringBuilder page,
      String language,
      String attribute,
      String title,
      String to,
      String style,
      String script) {
    page.append("<!DOCTYPE html>\n<html lang=\"").append(language).append('"').append(attribute);
    page.append(">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    page.append("script-src 'sha256-").append(PolicyHash.of(script)).append("'; ");
    page.append("style-src 'sha256-").append(PolicyHash.of(style)).append("'; ");
    page.append("base-uri 'none'; form-action 'none'\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<noscript><meta http-equiv=\"refresh\" content=\"0; url=").append(to);
    page.append("\"></noscript>\n<title>");
    Xml.add(title, page);
    page.append("</title>\n<style>").append(style).append("</style>\n</head>\n<body>\n");
  }

  private static void paragraphWithLink(StringBuilder page, String id, String to, String words) {
    page.append("<p><a").append(id).append(" href=\"").append(to).append("\">");
    Xml.add(words, page);
    page.append("</a></p>\n");
  }

  private static void end(StringBuilder page, String script) {
    page.append("<script>").append(script).append("</script>\n</body>\n</html>\n");
  }

  private static byte[] bytes(StringBuilder page) {
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }
}
