package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing on the pages is newer than the oldest browsers they are made for. */
class BrowserFloorTest {

  private static final List<Refused> LIST = list();

  /** A line of the list: in which kind of file what must not stand, and why. */
  private record Refused(String kind, Pattern pattern, String why) {}

  private static List<Refused> list() {
    List<Refused> list = new ArrayList<>();
    for (String line :
        BuiltSite.read(Path.of("src", "test", "resources", "browser-floor", "refused.txt"))
            .split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int first = line.indexOf(" | ");
        int last = line.lastIndexOf(" | ");
        Pattern pattern = Pattern.compile(line.substring(first + 3, last), Pattern.MULTILINE);
        list.add(new Refused(line.substring(0, first), pattern, line.substring(last + 3)));
      }
    }
    return list;
  }

  private static List<String> refusedIn(String kind, String text) {
    String plain =
        kind.equals("html")
            ? text
            : text.replaceAll("base64,[A-Za-z0-9+/=]+", "base64,")
                .replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", " ");
    return LIST.stream()
        .filter(refused -> refused.kind().equals(kind) && refused.pattern().matcher(plain).find())
        .map(Refused::why)
        .toList();
  }

  @Test
  void no_file_of_the_site_asks_for_more() {
    Path site = BuiltSite.real();
    List<String> found = new ArrayList<>();
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              String kind = path.substring(path.lastIndexOf('.') + 1);
              if (List.of("css", "js", "html").contains(kind)) {
                refusedIn(kind, new String(bytes, StandardCharsets.UTF_8)).stream()
                    .filter(why -> !mayBeMissing(path, why))
                    .forEach(why -> found.add(path + ": " + why));
              }
            });
    assertThat(found).isEmpty();
  }

  @Test
  void no_offline_form_asks_for_more() {
    Path sources = Path.of("..", "templates", "offline");
    assertThat(BuiltSite.paths(sources)).hasSize(4);
    for (String name : BuiltSite.paths(sources)) {
      assertThat(
              refusedIn(
                  name.substring(name.lastIndexOf('.') + 1), BuiltSite.read(sources.resolve(name))))
          .as(name)
          .isEmpty();
    }
  }

  /** Whether a page is as good without it, as the list says aloud. */
  private static boolean mayBeMissing(String path, String why) {
    return LIST.stream()
        .anyMatch(
            may ->
                may.kind().equals("may")
                    && may.pattern().matcher(path).lookingAt()
                    && may.why().equals(why));
  }

  @Test
  void every_block_of_a_style_sheet_is_closed() {
    Path assets = Path.of("..", "templates", "assets");
    for (String name : List.of("fonts.css", "site.css", "chart.css", "paper.css")) {
      String css = BuiltSite.read(assets.resolve(name)).replaceAll("(?s)/\\*.*?\\*/", "");
      int depth = 0;
      for (char c : css.toCharArray()) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        // A rule in a block is the deepest there is; more means that a brace is missing before.
        assertThat(depth).as(name).isBetween(0, 2);
      }
      assertThat(depth).as(name).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "css | tr:has(td){color:red}",
        "css | .a{color:red;& .b{color:blue}}",
        "css | a{color:color-mix(in srgb,red,blue)}",
        "css | a{color:light-dark(red,blue)}",
        "css | p{text-wrap:balance}",
        "css | @page{@bottom-right{content:counter(page)}}",
        "js | rows.toSorted(order)",
        "js | Object.groupBy(rows, key)",
        "js | var a = /x/v;",
        "js | fetch('a.json')",
        "js | import a from './a.js'",
        "html | <details name=\"one\"><summary>x</summary></details>",
        "html | <script src=\"a.js\" integrity=\"sha256-x\"></script>",
        "html | <svg><use href=\"a.svg#b\"/></svg>",
      })
  void what_the_oldest_browsers_do_not_know_is_refused(String kind, String text) {
    assertThat(refusedIn(kind, text)).isNotEmpty();
  }

  @Test
  void what_they_know_is_left_alone() {
    assertThat(
            refusedIn("css", "/* :has( */ a:hover{color:rgb(1 2 3)} @media print{a{color:#000}}"))
        .isEmpty();
    assertThat(refusedIn("js", "// fetch(\nvar a = text.normalize('NFD'); b = /x/g.test(a);"))
        .isEmpty();
  }
}
