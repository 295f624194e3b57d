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
      Path path = folder.resolve(file);
      ObjectNode root = (ObjectNode) JSON.readTree(Files.readAllBytes(path));
      change.accept(root);
      Files.write(path, JSON.writeValueAsBytes(root));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
