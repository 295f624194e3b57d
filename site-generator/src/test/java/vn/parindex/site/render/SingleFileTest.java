package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.model.SitePath;

/** The copy against jsoup, which reads as a browser does. */
class SingleFileTest {

  private static final String STYLE = "p > b { color: red }";
  private static final String FRAME =
      "nav, .skip, .tools, .menu, .broken, .links, .more, .explained, .figures, footer .screen,"
          + " #live, link[rel], script";

  private final SingleFile single =
      new SingleFile(STYLE, Map.of(SitePath.of("a.png"), "abc".getBytes(StandardCharsets.UTF_8)));

  private static Document expected(String html) {
    Document page = Jsoup.parse(html);
    page.select(FRAME).remove();
    page.head().appendElement("style").appendChild(new DataNode(STYLE));
    page.select("a[href]:not([href^=#]):not([href^=https:])").unwrap();
    page.select("[src=../a.png]").attr("src", "data:image/png;base64,YWJj");
    page.select("figure + details").attr("open", "");
    page.select("[data-s]").removeAttr("data-s");
    page.select("[data-key]").removeAttr("data-key");
    page.select("[data-sortable]").removeAttr("data-sortable");
    return page;
  }

  /** As a browser takes it, but for the policy, which has a hash. */
  private static String taken(Document page) {
    page.select("meta[http-equiv]").attr("content", "");
    page.outputSettings().prettyPrint(false);
    return page.outerHtml().strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=\"skip\">a <b>b</b></p><p class=\"a\">c</p>",
        "<nav><ul class=\"wide\"><li><nav>x</nav><br>y</li></ul></nav>z",
        "<a href=\"../b.html\">b <b>c</b></a> <a href=\"#d\">d</a> <a href=\"https://e.vn/\">e</a>",
        "<footer><p class=\"screen\">a</p><p>b</p></footer><p class=\"screen\">c</p>",
        "<div class=\"wide tools\"><a href=\"b.html\">b</a><img src=\"c.png\" alt=\"c\"></div>",
        "<p id=\"live\" role=\"status\"></p><p title=\"a > b\" id=\"living\">a &amp; b</p>",
        "<img src=\"../a.png\" alt=\"\"><img src=\"data:image/png;base64,AA==\" alt=\"a\">",
        "<table><tbody><tr><td data-s=\"3\" class=\"n\">3</td><th data-key=\"k\" data-sortable>k"
            + "</th></tr></tbody></table>",
        "<details class=\"menu\"><summary>a</summary><nav>b</nav></details><dd>c <a"
            + " class=\"explained\" href=\"b.html\">d</a></dd>",
        "<figure><svg></svg></figure>\n<details><summary>a</summary>b</details><details>c</details>",
        "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><text x=\"1\">a</text></svg>",
        // Not as our templates write, but as somebody's may.
        "<p class=skip>a<p class='more'>b<ul><li>c<li>d</ul><a href=b.html>e</a>",
        "<nav>a<p>b</nav><p>c",
        "<!-- <nav> --><p title='a class=\"skip\"'>b</p>",
        "<p title=\"a='b'\" class=c>d</p><script>if (a < b) { c('</p>') }</script>e"
      })
  void what_leads_out_is_gone_and_the_rest_is_there(String body) {
    String html =
        """
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        <title>a</title>
        <link rel="icon" href="../a.svg">
        <script src="../a.js" defer></script>
        </head>
        <body>
        %s
        </body>
        </html>
        """
            .formatted(body);
    String made = single.of(html, SitePath.of("xa/1.html"));
    assertThat(taken(Jsoup.parse(made))).isEqualTo(taken(expected(html)));
    assertThat(made).contains("content=\"default-src 'none'; style-src 'sha256-");
  }
}
