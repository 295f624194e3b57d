package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
import vn.parindex.analytics.io.DatasetLock;

/** Text is text: whatever stands in any field of the data, the pages have the elements they had. */
class HostileTextTest {

  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");

  private static final Parser MARKDOWN =
      Parser.builder(new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create())))
          .build();

  /** Longer ones are shortened on pages, each at its own place. */
  private static final Map<String, Integer> SHORT =
      Map.of("type", 40, "group", 40, "unit", 40, "units", 40);

  /** Said where words are wide, and where a Vietnamese word stands in English: not so of "xxx". */
  private static final Set<String> OF_LETTERS = Set.of("font-size", "lang");

  private static final int LONG = 200;

  /** Room for many at once. */
  private static final int VERY_LONG = 1_000;

  /** Codes that the schemas let be any text, and the layer of a map, which nobody shows. */
  private static final Set<String> NOT_SHOWN =
      Set.of("dataset/methods/peers/groups/*/*", "imports/imports/*/files/*", "boundaries/name");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private final Map<String, JsonNode> schemas = new TreeMap<>();

  /** Which texts of the schemas stood in the data, by their paths; a star is any name or place. */
  private final Set<String> filled = new TreeSet<>();

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
          "…?",
          "… </script><script>alert(2)</script>",
          "… \"><img src=x onerror=alert(3)>",
          "… ' onmouseover='alert(4)",
          "… &#x3C;b&#x3E; &lt;i&gt;",
          "… {{x}} {%x%} [[x]] <%= x %>",
          "… <a href=//x.vn>x</a> <//x.vn>",
          "… \\u003cscript\\u003e */ //",
          "+1+1 …",
          "-1+1 …",
          "@SUM(A1) …",
          "'=1+1 …",
          "%00 …",
          "__proto__ …");

  /** Each time other fields hold other words. */
  @ParameterizedTest
  @ValueSource(ints = {0, 13})
  void the_pages_have_the_elements_of_harmless_words(int first) throws IOException {
    Path hostile = site("hostile", HOSTILE, first);
    Path harmless =
        site(
            "harmless",
            HOSTILE.stream().map(words -> words.replaceAll("[^ …]", "x")).toList(),
            first);
    assertThat(texts()).as("texts of the schemas without a hostile word").isEqualTo(filled);
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

  private static String with(String hostile, String words) {
    return hostile.startsWith("…") ? words + hostile.substring(1) : hostile.replace("…", words);
  }

  /** The site, and in a folder of it the forms, of data with such words in every text. */
  private Path site(String name, List<String> payloads, int first) throws IOException {
    Path data = folder.resolve(name + "-data");
    complete(data);
    ArrayNode english = JSON.createArrayNode();
    for (String path : BuiltSite.paths(data)) {
      if (path.endsWith("json") && !path.equals(DatasetLock.FILE)) {
        Path file = data.resolve(path);
        JsonNode root = JSON.readTree(Files.readAllBytes(file));
        String kind = root.get("kind").asText();
        new Spoiler(kind, payloads, first, english).into(root, schema(kind), kind);
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
      }
    }
    ObjectNode translation = head("translation").put("language", "en");
    translation.set("texts", english);
    filled.addAll(
        List.of(
            "translation/provenance/note",
            "translation/provenance/source",
            "translation/texts/*/text",
            "translation/texts/*/translation"));
    ((ObjectNode) translation.get("provenance"))
        .put("source", with(payloads.get(first), "Bản dịch"))
        .put("note", with(payloads.get(first + 1), "Bản dịch"));
    Files.write(data.resolve("reference/english.json"), JSON.writeValueAsBytes(translation));
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

  private static ObjectNode head(String kind) {
    ObjectNode head = JSON.createObjectNode().put("schemaVersion", 1).put("kind", kind);
    head.putObject("provenance").put("status", "illustrative").put("source", "Số liệu thử");
    return head;
  }

  /** The small data with what they lack: all that may hold words. */
  private static void complete(Path data) throws IOException {
    SmallData small = SmallData.copyTo(data);
    small
        .edit(
            "dataset.json",
            head -> {
              ((ArrayNode) head.get("languages")).add("en");
              ((ObjectNode) head.get("terms"))
                  .putObject("en")
                  .put("group", "district")
                  .put("groupName", "Try District")
                  .put("unit", "commune")
                  .put("units", "communes");
            })
        .edit(
            "reference/units.json",
            units ->
                ((ObjectNode) units.at("/units/1"))
                    .putArray("formerNames")
                    .addObject()
                    .put("name", "Cũ")
                    .put("type", "Xã")
                    .put("change", "renamed"));
    BuiltSite.Run run = BuiltSite.run("migrate", "--data", data.toString());
    assertThat(run.code()).as(run.err()).isZero();
    BuiltSite.delete(data.resolve(DatasetLock.BACKUPS));
    Files.delete(data.resolve(DatasetLock.FILE));
    ObjectNode imports = JSON.createObjectNode().put("schemaVersion", 1).put("kind", "imports");
    imports
        .putArray("imports")
        .addObject()
        .put("on", "2025-06-30")
        .put("name", "bang.xlsx")
        .put("sha256", "0".repeat(64))
        .put("values", 1)
        .putArray("files")
        .add("scores/2025.json");
    Files.write(data.resolve("imports.json"), JSON.writeValueAsBytes(imports));
  }

  private JsonNode schema(String kind) {
    return schemas.computeIfAbsent(
        kind,
        key -> {
          try {
            return JSON.readTree(
                Files.readAllBytes(
                    BuiltSite.REAL_DATA.resolve("schema/" + key + "-1.schema.json")));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Any text will do: no code, day or choice. */
  private static boolean isText(JsonNode schema) {
    return schema.path("type").asText().equals("string")
        && Stream.of("enum", "const", "pattern", "format").noneMatch(schema::has);
  }

  private static JsonNode meant(JsonNode root, JsonNode schema) {
    return schema.has("$ref")
        ? meant(root, root.at(schema.get("$ref").asText().substring(1)))
        : schema;
  }

  /** The schemas of what may stand in an object of any name or in a list. */
  private static List<JsonNode> inside(JsonNode schema) {
    List<JsonNode> inside = new ArrayList<>();
    schema.path("patternProperties").forEach(inside::add);
    Stream.of(schema.path("additionalProperties"), schema.path("items"))
        .filter(JsonNode::isObject)
        .forEach(inside::add);
    return inside;
  }

  /** Every text of every schema. */
  private Set<String> texts() throws IOException {
    Set<String> texts = new TreeSet<>();
    for (String name : BuiltSite.paths(BuiltSite.REAL_DATA.resolve("schema"))) {
      String kind = name.replace("-1.schema.json", "");
      texts(schema(kind), schema(kind), kind, texts);
    }
    texts.removeAll(NOT_SHOWN);
    texts.removeIf(text -> text.startsWith("boundaries/") || text.startsWith("dataset/files/"));
    return texts;
  }

  private static void texts(JsonNode root, JsonNode schema, String path, Set<String> to) {
    JsonNode meant = meant(root, schema);
    if (isText(meant)) {
      to.add(path);
    }
    meant
        .path("properties")
        .properties()
        .forEach(each -> texts(root, each.getValue(), path + "/" + each.getKey(), to));
    inside(meant).forEach(each -> texts(root, each, path + "/*", to));
  }

  /** Puts hostile words into every text of a file, and texts where there may be some. */
  private final class Spoiler {
    private final JsonNode root;
    private final List<String> payloads;
    private final int first;
    private final ArrayNode english;

    Spoiler(String kind, List<String> payloads, int first, ArrayNode english) {
      this.root = schema(kind);
      this.payloads = payloads;
      this.first = first;
      this.english = english;
    }

    void into(JsonNode node, JsonNode schema, String path) {
      JsonNode meant = meant(root, schema);
      if (node instanceof ObjectNode object) {
        for (Map.Entry<String, JsonNode> each : meant.path("properties").properties()) {
          String below = path + "/" + each.getKey();
          if (isText(meant(root, each.getValue())) && !NOT_SHOWN.contains(below)) {
            String words = object.path(each.getKey()).asText("Chữ " + each.getKey());
            object.put(
                each.getKey(), spoilt(words, each.getKey(), meant(root, each.getValue()), below));
          }
        }
        object
            .properties()
            .forEach(
                each -> {
                  JsonNode named = meant.path("properties").get(each.getKey());
                  if (named != null) {
                    into(each.getValue(), named, path + "/" + each.getKey());
                  } else {
                    inside(meant).forEach(any -> into(each.getValue(), any, path + "/*"));
                  }
                });
      } else if (node instanceof ArrayNode array) {
        array.forEach(each -> inside(meant).forEach(any -> into(each, any, path + "/*")));
      }
    }

    private String spoilt(String words, String key, JsonNode schema, String path) {
      filled.add(path);
      int most = Math.min(schema.path("maxLength").asInt(LONG), SHORT.getOrDefault(key, LONG));
      // Equal words stay equal: some must be the same in two files.
      int count = Math.floorMod(words.hashCode(), payloads.size()) + first;
      // Units stand in the order of their names, which must not change.
      boolean isOrdered = path.equals("units/units/*/name");
      String payload;
      do {
        payload = payloads.get(count++ % payloads.size());
      } while (isOrdered && !payload.startsWith("…") || with(payload, words).length() > most);
      StringBuilder text = new StringBuilder(with(payload, words));
      if (schema.path("maxLength").asInt() >= VERY_LONG) {
        payloads.stream()
            .filter(each -> each.startsWith("… "))
            .forEach(each -> text.append(each.substring(1)));
      }
      if (path.endsWith("/name") && english.size() < 20) {
        String other = payloads.get(count % payloads.size());
        english.addObject().put("text", text.toString()).put("translation", with(other, "In it"));
      }
      return text.toString();
    }
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
