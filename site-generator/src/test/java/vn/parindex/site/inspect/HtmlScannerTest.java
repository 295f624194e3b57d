package vn.parindex.site.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.BuiltSite;
import vn.parindex.site.model.SitePath;

/** The scanner against jsoup, which reads as a browser does. */
class HtmlScannerTest {

  private final SiteInspection inspection = new SiteInspection(Traces.ALL);

  private Optional<FileFacts> scanned(SitePath path, String page) {
    return inspection.page(path, to -> HtmlScanner.scan(page, to));
  }

  private FileFacts parsed(SitePath path, String page) {
    return inspection.page(path, to -> ParsedMarkup.html(page, to)).orElseThrow();
  }

  @Test
  void finds_in_all_pages_of_both_data_sets_what_jsoup_finds() throws IOException {
    List<SitePath> notScanned = new ArrayList<>();
    int pages = 0;
    for (Path site : List.of(BuiltSite.real(), BuiltSite.second())) {
      for (SitePath path : BuiltSite.pages(site).stream().map(SitePath::of).toList()) {
        String page = Files.readString(site.resolve(path.text()));
        FileFacts parsed = parsed(path, page);
        Document oracle = BuiltSite.page(site, path.text());
        assertThat(parsed.ids()).isEqualTo(Set.copyOf(oracle.select("[id]").eachAttr("id")));
        Optional<FileFacts> scanned = scanned(path, page);
        if (scanned.isEmpty()) {
          notScanned.add(path);
        } else {
          assertThat(scanned.get().references()).as(path.text()).isEqualTo(parsed.references());
          assertThat(scanned).as(path.text()).contains(parsed);
        }
        assertThat(
                parsed.references().stream()
                    .map(FileFacts.Reference::link)
                    .collect(Collectors.toSet()))
            .as(path.text())
            .containsAll(
                oracle.select("a[href]").eachAttr("href").stream()
                    .filter(href -> !href.startsWith("https:"))
                    .toList());
        pages++;
      }
    }
    assertThat(pages).isGreaterThan(150);
    assertThat(notScanned).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<p>b</p>",
        "<p><div>a</div></p>",
        "<ul><li>a<li>b</ul>",
        "<p><b>a</p></b>",
        "<table><tr><td>a</td></tr></table>",
        "<table><tbody><tr>a<td>b</td></tr></tbody></table>",
        "<a href=\"#a\"><span><a href=\"#b\">b</a></span></a>",
        "<h2>a<h3>b</h3></h2>",
        "<svg><p>a</p></svg>",
        "<p>a & b</p>",
        "<p>a &foo; b</p>",
        "<p>a &lt b</p>",
        "<p id=a>a</p>",
        "<p id='a'>a</p>",
        "<p id=\"a\" id=\"b\">a</p>",
        "<p id=\"a\"class=\"b\">a</p>",
        "<p id=\"a>a</p>",
        "<div/>",
        "<p>a</div>",
        "<script><!-- </script>",
        "<!-- a -->",
        "<select>a</select>",
        "<select><b>a</b></select>",
        "<select><option><b>a</b></option></select>",
        "<option>a</option>",
        "<dl><div><dt>a<div><dd>b</dd></div></dt></div></dl>",
        "<ul><li><div><li>a</li></div></li></ul>",
        "<td>a</td>",
        "<blink>a</blink>",
        "<p>a\r\nb</p>",
        "<p>a < b</p>",
        "</body></html><p>a</p>",
        "<title>a</title>",
        "<div>",
        "<p",
        "</"
      })
  void leaves_to_jsoup_whatever_a_browser_might_read_otherwise(String body) {
    String page = "<!doctype html>\n<html lang=\"vi\"><head></head>\n<body>" + body;
    assertThat(scanned(SitePath.of("index.html"), page + "</body></html>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a <b>b</b><br>c<br/> &amp; &nbsp;&lt;</p><hr>",
        "<ul><li><p>a</p></li>\n<li>b<ul><li>c</li></ul></li></ul>",
        "<table><caption>a</caption><tbody><tr><th scope=\"row\">a</th><td>b</td></tr></tbody></table>",
        "<svg role=\"img\" viewBox=\"0 0 1 1\"><title>a &amp; b</title><g><path d=\"M0\"/></g></svg>",
        "<dl><div><dt>a</dt><dd><ul><li><dl><dt>b</dt></dl></li></ul></dd></div></dl>",
        "<div><noscript><p class=\"a\">b</p></noscript></div>",
        "<p>\n<a href=\"#x\"  title=\"a\nb > &quot;c&quot;\"\n>a</a></p>\n<h2 id=\"x\">a</h2>",
        "<script type=\"application/json\">{\"a\":\"<b>\"}</script><script src=\"a.js\" defer></script>",
        "<p>${a} null</p><h4 title=\"??\"></h4><p style=\"a\" onclick=\"b\" aria-labelledby=\"c d\"></p>",
      })
  void reads_what_is_plain_as_jsoup_does(String body) {
    String page =
        "<!doctype html>\n<html lang=\"vi\"><head><title>a</title></head>\n<body>\n"
            + body
            + "\n</body></html>\n";
    SitePath path = SitePath.of("xa/index.html");
    assertThat(scanned(path, page)).contains(parsed(path, page));
  }
}
