package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.parindex.analytics.io.DatasetLock;

/** The small data, in two languages, with words of somebody's choice in every text. */
final class HostileData {

  /** What takes itself for something else than text; "…" is what stood there. */
  static final List<String> WORDS =
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

  /** Longer ones are shortened on pages, each at its own place. */
  private static final Map<String, Integer> SHORT =
      Map.of("type", 40, "group", 40, "unit", 40, "units", 40);

  private static final int LONG = 200;

  /** Room for many at once. */
  private static final int VERY_LONG = 1_000;

  /** Codes that the schemas let be any text, and the layer of a map, which nobody shows. */
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "dataset/methods/peers/groups/*/*",
          "imports/imports/*/files/*",
          "boundaries/name",
          "units/units/*/aliases/*");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final Map<String, JsonNode> SCHEMAS = new ConcurrentHashMap<>();

  private final List<String> payloads;
  private final int first;

  /** Which texts of the schemas stood in the data, by their paths; a star is any name or place. */
  private final Set<String> filled = new TreeSet<>();

  /**
   * Of words.
   *
   * @param payloads with "…" for what stood there; the shortest fits into every text
   * @param first with which of them to begin
   */
  HostileData(List<String> payloads, int first) {
    this.payloads = payloads;
    this.first = first;
  }

  /** Which texts of the schemas have such words, by their paths. */
  Set<String> filled() {
    return filled;
  }

  private static String with(String hostile, String words) {
    return hostile.startsWith("…") ? words + hostile.substring(1) : hostile.replace("…", words);
  }

  /** Makes a folder hold them. */
  void writeTo(Path data) throws IOException {
    complete(data);
    ArrayNode english = JSON.createArrayNode();
    for (String path : BuiltSite.paths(data)) {
      if (path.endsWith("json") && !path.equals(DatasetLock.FILE)) {
        Path file = data.resolve(path);
        JsonNode root = JSON.readTree(Files.readAllBytes(file));
        String kind = root.get("kind").asText();
        new Spoiler(kind, english).into(root, schema(kind), kind);
        // What is filled in may be known to the newest version only.
        ((ObjectNode) root)
            .put("schemaVersion", schema(kind).at("/properties/schemaVersion/const").asInt());
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
      }
    }
    ObjectNode translation = SmallData.head("translation").put("language", "en");
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
    new SmallData(data).write("reference/english.json", translation);
  }

  /** The small data with what they lack: all that may hold words. */
  private static void complete(Path data) throws IOException {
    SmallData small = SmallData.copyTo(data);
    small
        .inTwoLanguages()
        .edit(
            "reference/units.json",
            units ->
                ((ObjectNode) units.at("/units/1"))
                    .putArray("formerNames")
                    .addObject()
                    .put("name", "Cũ")
                    .put("type", "Xã")
                    .put("change", "renamed"));
    small.edit(
        "dataset.json",
        head -> {
          ObjectNode former =
              head.put("schemaVersion", 2)
                  .putArray("formerly")
                  .addObject()
                  .put("until", "2024-12-31")
                  .put("name", "Cũ")
                  .put("publisher", "Phòng cũ");
          former.set("terms", head.get("terms").deepCopy());
        });
    BuiltSite.Run run = BuiltSite.run("migrate", "--data", data.toString());
    assertThat(run.code()).as(run.err()).isZero();
    BuiltSite.delete(data.resolve(DatasetLock.BACKUPS));
    Files.delete(data.resolve(DatasetLock.FILE));
    small.withImport();
  }

  private static JsonNode schema(String kind) {
    return SCHEMAS.computeIfAbsent(
        kind,
        key -> {
          try {
            Path second = BuiltSite.REAL_DATA.resolve("schema/" + key + "-2.schema.json");
            Path newest =
                Files.exists(second) ? second : second.resolveSibling(key + "-1.schema.json");
            return JSON.readTree(Files.readAllBytes(newest));
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
  static Set<String> texts() throws IOException {
    Set<String> texts = new TreeSet<>();
    for (String name : BuiltSite.paths(BuiltSite.REAL_DATA.resolve("schema"))) {
      String kind = name.replaceFirst("-[0-9]\\.schema\\.json$", "");
      texts(schema(kind), schema(kind), kind, texts);
    }
    texts.removeAll(NOT_SHOWN);
    texts.removeIf(text -> text.startsWith("boundaries/") || text.startsWith("dataset/files/"));
    // A data set has none of these: CollectionSiteTest has a whole with words that look like
    // markup.
    texts.removeIf(text -> text.startsWith("collection/"));
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
    private final ArrayNode english;

    Spoiler(String kind, ArrayNode english) {
      this.root = schema(kind);
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
      int end = count + payloads.size();
      // Units stand in the order of their names, which must not change.
      boolean isOrdered = path.equals("units/units/*/name");
      String payload;
      do {
        assertThat(count).as("payloads that fit into %s", path).isLessThan(end);
        payload = payloads.get(count++ % payloads.size());
      } while (isOrdered && !payload.startsWith("…") || with(payload, words).length() > most);
      StringBuilder text = new StringBuilder(with(payload, words));
      if (schema.path("maxLength").asInt() >= VERY_LONG) {
        payloads.stream()
            .filter(each -> each.startsWith("… "))
            .forEach(each -> text.append(each.substring(1)));
      }
      boolean isNew = !english.findValuesAsText("text").contains(text.toString());
      if (path.endsWith("/name") && isNew && english.size() < 20) {
        String other = payloads.get(count % payloads.size());
        english.addObject().put("text", text.toString()).put("translation", with(other, "In it"));
      }
      return text.toString();
    }
  }
}
