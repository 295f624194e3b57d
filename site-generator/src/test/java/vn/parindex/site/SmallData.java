package vn.parindex.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A copy of the library's small data (3 units, 2 areas, 2 years) with something left out. */
record SmallData(Path folder) {

  private static final Path SOURCE =
      Path.of("..", "analytics", "src", "test", "resources", "small");
  private static final ObjectMapper JSON = new ObjectMapper();

  static SmallData copyTo(Path folder) {
    BuiltSite.copy(SOURCE, folder);
    return new SmallData(folder);
  }

  /** Changes one file. */
  SmallData edit(String file, Consumer<ObjectNode> change) {
    try {
      ObjectNode root = (ObjectNode) JSON.readTree(Files.readAllBytes(folder.resolve(file)));
      change.accept(root);
      return write(file, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has a file with such content. */
  SmallData write(String file, ObjectNode root) {
    try {
      Files.write(folder.resolve(file), JSON.writeValueAsBytes(root));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In English too, with no text translated yet. */
  SmallData inTwoLanguages() {
    return edit(
        "dataset.json",
        head -> {
          ((ArrayNode) head.get("languages")).add("en");
          ((ObjectNode) head.get("terms"))
              .putObject("en")
              .put("group", "district")
              .put("groupName", "Test District")
              .put("unit", "commune")
              .put("units", "communes");
        });
  }

  /** With a register that has one workbook. */
  SmallData withImport() {
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
    return write("imports.json", imports);
  }

  /** The beginning of a data file, with where it comes from. */
  static ObjectNode head(String kind) {
    ObjectNode head = JSON.createObjectNode().put("schemaVersion", 1).put("kind", kind);
    head.putObject("provenance").put("status", "illustrative").put("source", "Số liệu thử");
    return head;
  }

  /** Closes the second year before the day of the site, so that the site has both. */
  SmallData withBothYears() {
    return edit(
        "dataset.json",
        head -> ((ObjectNode) head.get("periods").get(1)).put("closedOn", "2025-06-30"));
  }

  /** Takes files away, with what {@code dataset.json} says of them. */
  SmallData without(String... files) {
    for (String file : files) {
      edit("dataset.json", head -> removeIf((ArrayNode) head.get("files"), "path", file::equals));
      try {
        Files.delete(folder.resolve(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  /** Takes the entries of a list away whose {@code key} is such a text. */
  static void removeIf(ArrayNode list, String key, Predicate<String> which) {
    for (Iterator<JsonNode> each = list.iterator(); each.hasNext(); ) {
      if (which.test(each.next().path(key).asText())) {
        each.remove();
      }
    }
  }

  /** Takes a unit out of a file that has an entry for each. */
  SmallData withoutUnit(String file, String unit) {
    return edit(file, root -> removeIf((ArrayNode) root.get("units"), "unit", unit::equals));
  }

  /** The site of it; the data may have warnings but no errors. */
  Path site(Path out) {
    BuiltSite.Run run =
        BuiltSite.run("build", "--data", folder.toString(), "--out", out.toString());
    if (run.code() != 0) {
      throw new AssertionError(run.out() + run.err());
    }
    return out;
  }
}
