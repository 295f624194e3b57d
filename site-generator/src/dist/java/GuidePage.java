import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Turns the documents for clerks into pages, which need nothing but a browser: {@code java -cp
 * "lib/*" GuidePage.java PROJECT FOLDER}.
 */
public final class GuidePage {

  /** Page by document. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("docs/huong-dan.md", "huong-dan.html");
    PAGES.put("docs/bat-dau.md", "bat-dau.html");
    PAGES.put("docs/loi-du-lieu.md", "loi-du-lieu.html");
    PAGES.put("docs/khuon-mau.md", "khuon-mau.html");
    PAGES.put("data/README.md", "tep-so-lieu.html");
  }

  private static final String STYLE =
      "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}"
          + "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .6rem;"
          + "text-align:left;vertical-align:top}pre{overflow:auto;background:#f3f3f3;padding:.6rem}"
          + "code{background:#f3f3f3}img{max-width:100%}";

  private GuidePage() {}

  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      String html = page(Files.readString(project.resolve(page.getKey())), page.getKey());
      Files.writeString(folder.resolve(page.getValue()), html);
    }
  }

  private static String page(String markdown, String document) {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(HtmlRenderer.RENDER_HEADER_ID, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, true);
    String body =
        HtmlRenderer.builder(options)
            .build()
            .render(Parser.builder(options).build().parse(markdown));
    Document page =
        Jsoup.parse(
            "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title></title><style>"
                + STYLE
                + "</style></head><body>"
                + body
                + "</body></html>");
    page.outputSettings().prettyPrint(false);
    page.title(page.select("h1").text());
    page.select("a[href]").forEach(link -> lead(link, document));
    return page.html() + "\n";
  }

  /** Leads to the page of a document; of what does not come along the words remain. */
  private static void lead(Element link, String document) {
    String[] parts = link.attr("href").split("#", 2);
    if (parts[0].isEmpty() || parts[0].startsWith("https://")) {
      return;
    }
    Path target = Path.of(document).resolveSibling(parts[0]).normalize();
    String page = PAGES.get(target.toString().replace('\\', '/'));
    if (page == null) {
      link.unwrap();
    } else {
      link.attr("href", page + (parts.length == 2 ? "#" + parts[1] : ""));
    }
  }
}
