package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is text: whatever stands in any field of the data, the pages have the elements they had. */
class HostileTextTest {

  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");

  /** Every property that holds words, whichever file it stands in. */
  private static final Pattern WORDS =
      Pattern.compile(
          "\"(name|nameEn|publisher|group|groupName|units|type|cause|remedy|person|number|numerator"
              + "|denominator|unit(?=\": \"xã)|source(?=\": \"Số)|legalBasis|measure|reason|clause|text|note|siteName)\": \"([^\"]+)\"");

  private static final Parser MARKDOWN =
      Parser.builder(new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create())))
          .build();

  private static final int LONG = 200;
  private static final Map<String, Integer> MOST =
      Map.of("clause", 20, "number", 60, "type", 40, "group", 40, "units", 40);

  @TempDir private Path folder;

  private static final List<String> HOSTILE =
      List.of(
          "… <script>alert(1)</script>",
          "… <img src=x onerror=a()>",
          "… \"><svg onload=a()>'-->",
          "… </style></title></p>",
          "… [x](javascript:a())",
          "… ![x](http://x.vn)",
          "… | a | b |",
          "… ?? ${7*7}",
          "… null NaN Infinity",
          "… <#if x> {0} $0",
          "… `c` *a* _b_ ~~d~~",
          "… &nbsp; &lt; _x0041_",
          "… <!-- ]]> \\",
          "… undefined",
          "javascript:a() …",
          "url(http://x.vn/a) …",
          "=1+1 …",
          "# …",
          "1. …",
          "> …",
          "``` …",
          "--- …",
          "…!",
          "…?");

  /** Each time other fields hold other words. */
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 13})
  void the_pages_have_the_elements_of_harmless_words(int first) throws IOException {
    Path hostile = site("hostile", HOSTILE, first);
    Path harmless =
        site(
            "harmless",
            HOSTILE.stream().map(words -> words.replaceAll("[^ …]", "x")).toList(),
            first);
    Map<String, Set<String>> expected = shapes(harmless);
    Map<String, Set<String>> found = shapes(hostile);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    for (String path : found.keySet()) {
      Set<String> more = new TreeSet<>(found.get(path));
      more.removeAll(expected.get(path));
      Set<String> less = new TreeSet<>(expected.get(path));
      less.removeAll(found.get(path));
      assertThat(more).as(path + ", instead of " + less).isEmpty();
      assertThat(less).as(path).isEmpty();
    }
    String text = BuiltSite.read(hostile.resolve("xa/00101.html"));
    assertThat(text).doesNotContain("<script>alert", "<img src=x");
  }

  private static String with(String hostile, String words) {
    return hostile.startsWith("…") ? words + hostile.substring(1) : hostile.replace("…", words);
  }

  private Path site(String name, List<String> payloads, int first) throws IOException {
    Path data = folder.resolve(name + "-data");
    BuiltSite.copy(SMALL, data);
    for (String path : BuiltSite.paths(data)) {
      if (path.endsWith(".json")) {
        Path file = data.resolve(path);
        StringBuilder spoilt = new StringBuilder();
        Matcher words = WORDS.matcher(Files.readString(file));
        while (words.find()) {
          // Equal words stay equal: some must be the same in two files.
          int count = Math.floorMod(words.group(2).hashCode(), payloads.size()) + first;
          int most = MOST.getOrDefault(words.group(1), LONG);
          // Units stand in the order of their names, which must not change.
          boolean isOrdered = path.equals("reference/units.json");
          String payload;
          do {
            payload = payloads.get(count++ % payloads.size());
          } while (isOrdered && !payload.startsWith("…")
              || with(payload, words.group(2)).length() > most);
          String longer = with(payload, words.group(2));
          String escaped = longer.replace("\\", "\\\\").replace("\"", "\\\"");
          words.appendReplacement(
              spoilt, Matcher.quoteReplacement("\"" + words.group(1) + "\": \"" + escaped + "\""));
        }
        Files.writeString(file, words.appendTail(spoilt).toString());
      }
    }
    BuiltSite.Run seal = BuiltSite.run("seal", "--data", data.toString());
    assertThat(seal.code()).as(seal.err()).isZero();
    Path site = folder.resolve(name);
    BuiltSite.Run run = BuiltSite.run("build", "--data", data.toString(), "--out", site.toString());
    assertThat(run.err()).isEmpty();
    return site;
  }

  /** Which elements, attributes and addresses every page and every Markdown twin has. */
  private static Map<String, Set<String>> shapes(Path site) {
    SortedMap<String, Set<String>> shapes = new TreeMap<>();
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              String text = new String(bytes, StandardCharsets.UTF_8);
              if (path.startsWith("du-lieu.")) {
                return; // Lists the warnings on odd names.
              }
              if (path.endsWith(".html")) {
                shapes.put(path, shape(Jsoup.parse(text)));
              } else if (path.endsWith(".md")) {
                shapes.put(path, shape(MARKDOWN.parse(text)));
              }
            });
    return shapes;
  }

  private static Set<String> shape(org.jsoup.nodes.Document page) {
    TreeSet<String> kinds = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      kinds.add(
          element.normalName()
              + element.attributes().asList().stream()
                  .map(Attribute::getKey)
                  .sorted()
                  .collect(Collectors.toList())
              + element.attr("href")
              + element.attr("src"));
    }
    kinds.add(
        "headings, links, rows: "
            + page.select("h1, h2, h3, a:not(.chart-figure a), tr, script").size());
    return kinds;
  }

  private static Set<String> shape(Node document) {
    TreeSet<String> kinds = new TreeSet<>();
    for (Node node : document.getDescendants()) {
      String to = node instanceof LinkNodeBase link ? " " + link.getUrl() : "";
      String kind = node.getClass().getSimpleName();
      // How words are broken into pieces says nothing about what they are.
      if (!kind.matches("Text|TextBase|SoftLineBreak|HtmlEntity")) {
        kinds.add(kind + to);
      }
    }
    return kinds;
  }
}
