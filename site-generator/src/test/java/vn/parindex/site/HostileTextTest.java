package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.io.DatasetLoader;

/** Text is text: whatever stands in any field of the data, the pages have the elements they had. */
class HostileTextTest {

  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");

  private static final Parser MARKDOWN =
      Parser.builder(new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create())))
          .build();

  /** Said where words are wide, and where a Vietnamese word stands in English: not so of "xxx". */
  private static final Set<String> OF_LETTERS = Set.of("font-size", "lang");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  @TempDir private Path folder;

  /** Each time other fields hold other words. */
  @ParameterizedTest
  @ValueSource(ints = {0, 13})
  void the_pages_have_the_elements_of_harmless_words(int first) throws IOException {
    HostileData words = new HostileData(HostileData.WORDS, first);
    Path hostile = site("hostile", words);
    Path harmless =
        site(
            "harmless",
            new HostileData(
                HostileData.WORDS.stream().map(each -> each.replaceAll("[^ …]", "x")).toList(),
                first));
    assertThat(HostileData.texts())
        .as("texts of the schemas without a hostile word")
        .isEqualTo(words.filled());
    Map<String, Set<String>> expected = shapes(harmless);
    Map<String, Set<String>> found = shapes(hostile);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    SortedMap<String, String> differences = new TreeMap<>();
    for (String path : found.keySet()) {
      Set<String> more = new TreeSet<>(found.get(path));
      more.removeAll(expected.get(path));
      Set<String> less = new TreeSet<>(expected.get(path));
      less.removeAll(found.get(path));
      if (!more.isEmpty() || !less.isEmpty()) {
        differences.put(path, "has " + more + " instead of " + less);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(found.keySet().stream().map(path -> path.replaceFirst(".*\\.", "")).distinct())
        .contains("html", "md", "csv", "xlsx", "docx", "js", "json", "svg");
    String text = BuiltSite.read(hostile.resolve("xa/00101.html"));
    assertThat(text).doesNotContain("<script>alert", "<img src=x");
  }

  /** So the site need not bear it. A tab or the end of a line is said to be one of those. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "x\t=1",
        "x\r=1",
        "\u202Ex",
        "x\u2066",
        "x\u2028",
        "x\u2029",
        "x\u200B",
        "x\uFEFF",
        "x\u0000",
        "x\u001B[31m",
        "x\uD800",
        "x\uFFFE",
        "x\uE000"
      })
  void what_the_eye_takes_for_something_else_is_refused_where_it_stands(String text)
      throws IOException {
    byte[] before = Files.readAllBytes(SMALL.resolve("dataset.json"));
    ObjectNode head = (ObjectNode) JSON.readTree(before);
    head.put("publisher", text);
    String json = JSON.writeValueAsString(head).replace("\uD800", "\\ud800");
    assertThat(
            DatasetLoader.loadPlanned(
                    SMALL, Map.of("dataset.json", json.getBytes(StandardCharsets.UTF_8)))
                .check()
                .list())
        .anyMatch(
            finding ->
                finding.level() == Finding.Level.ERROR
                    && finding.file().equals("dataset.json")
                    && finding.line() > 0);
  }

  /** The site, and in a folder of it the forms, of data with such words in every text. */
  private Path site(String name, HostileData words) throws IOException {
    Path data = folder.resolve(name + "-data");
    words.writeTo(data);
    Path site = folder.resolve(name);
    BuiltSite.Run run = BuiltSite.run("build", "--data", data.toString(), "--out", site.toString());
    assertThat(run.err()).isEmpty();
    Path forms = folder.resolve(name + "-forms");
    BuiltSite.Run form =
        BuiltSite.run("template", "--data", data.toString(), "--out", forms.toString());
    assertThat(form.err()).isEmpty();
    BuiltSite.copy(forms, site.resolve("forms"));
    return site;
  }

  /** Which elements, attributes and addresses every page and every Markdown twin has. */
  private static Map<String, Set<String>> shapes(Path site) {
    SortedMap<String, Set<String>> shapes = new TreeMap<>();
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              String text = new String(bytes, StandardCharsets.UTF_8);
              if (path.matches("(en/)?du-lieu\\..*|.*sha256|.*\\.css")) {
                return; // The first lists the warnings on odd names.
              }
              shapes.put(
                  // Named by what they hold, or by the name of a unit.
                  path.replaceFirst("-[0-9a-f]{8}\\.", ".")
                      .replaceFirst("(forms/\\d+)-.*?((-ngoai-tuyen)?\\.\\w+)$", "$1$2"),
                  shape(path, bytes, text));
            });
    return shapes;
  }

  private static Set<String> shape(String path, byte[] bytes, String text) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "html" -> shape(Jsoup.parse(text));
      case "md" -> shape(MARKDOWN.parse(text));
      case "svg" -> elements(Jsoup.parse(text, "", org.jsoup.parser.Parser.xmlParser()));
      case "xlsx", "docx" -> parts(bytes);
      case "csv" -> columns(text);
      case "js" -> script(text);
      case "json" -> json(text);
      default -> throw new AssertionError("no way to read " + path);
    };
  }

  /** What the parts of a package have; formulas in full. */
  private static Set<String> parts(byte[] bytes) {
    TreeSet<String> kinds = new TreeSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part; (part = zip.getNextEntry()) != null; ) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("<!DOCTYPE", "<!ENTITY");
        Document xml = Jsoup.parse(text, "", org.jsoup.parser.Parser.xmlParser());
        for (Element element : xml.getAllElements()) {
          kinds.add(part.getName() + " " + element.nodeName() + names(element));
          if (element.nodeName().matches("f|formula[12]?|definedName|.*instrText")) {
            kinds.add(part.getName() + " formula " + element.text().replaceAll("'.*'!", "'x'!"));
          }
          if (element.nodeName().equals("Relationship")) {
            assertThat(element.attr("TargetMode")).isNotEqualTo("External");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }

  /** How many columns and rows; no cell is a formula. */
  private static Set<String> columns(String text) {
    TreeSet<String> kinds = new TreeSet<>();
    try (CSVParser csv = CSVFormat.DEFAULT.parse(new StringReader(text.substring(1)))) {
      int rows = 0;
      for (CSVRecord row : csv) {
        rows++;
        kinds.add("columns: " + row.size());
        for (String cell : row) {
          assertThat(
                  !cell.isEmpty()
                      && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                      && !cell.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?"))
              .as("is a formula: " + cell)
              .isFalse();
        }
      }
      kinds.add("rows: " + rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }

  /** A script is the program's own but for what stands in quotes. */
  private static Set<String> script(String text) {
    assertThat(text).doesNotContain("\u2028", "\u2029").doesNotContainIgnoringCase("</script");
    return Set.of(text.replaceAll("\"(?:[^\"\\\\]|\\\\.)*+\"", "\"\"").replaceAll("\\d+", "0"));
  }

  private static Set<String> json(String text) {
    try {
      TreeSet<String> kinds = new TreeSet<>();
      names(JSON.readTree(text), "", kinds);
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void names(JsonNode node, String path, Set<String> to) {
    to.add(path + " " + node.getNodeType());
    node.properties().forEach(each -> names(each.getValue(), path + "/" + each.getKey(), to));
    if (node.isArray()) {
      node.forEach(each -> names(each, path + "/*", to));
    }
  }

  private static Set<String> elements(Document page) {
    TreeSet<String> kinds = new TreeSet<>();
    page.getAllElements().forEach(element -> kinds.add(element.nodeName() + names(element)));
    return kinds;
  }

  private static List<String> names(Element element) {
    return element.attributes().asList().stream()
        .map(Attribute::getKey)
        .filter(name -> !OF_LETTERS.contains(name))
        .sorted()
        .toList();
  }

  private static Set<String> shape(Document page) {
    TreeSet<String> kinds = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      kinds.add(element.normalName() + names(element) + element.attr("href") + element.attr("src"));
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
