package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.model.DataFile;

/**
 * What remains of a document without its faulty values: enough to judge the rest in the same round.
 * A faulty figure is a missing one, a faulty property or item is not there, and where it has to be
 * there, what holds it goes, too. Nothing of it is ever published.
 */
final class Remains {

  private static final int MOST_ERRORS = 1_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final JsonNode root;
  private final SchemaVersion version;
  private final Set<String> gone = new HashSet<>();
  private final Set<String> missing = new HashSet<>();
  private LeftOut leftOut = new LeftOut();

  private Remains(JsonDocument document, DataFile.Kind kind) {
    this.file = document.file();
    this.root = document.root().tree();
    this.version = SchemaVersion.of(kind, document.root());
  }

  /** What remains; empty when the document as a whole is not of its kind. */
  static Optional<Remains> of(JsonDocument document, DataFile.Kind kind) {
    Remains remains = new Remains(document, kind);
    JsonNode tree = remains.root;
    List<Error> errors = StructureCheck.errors(tree, remains.version);
    while (!errors.isEmpty()) {
      if (errors.size() > MOST_ERRORS || !remains.drop(errors)) {
        return Optional.empty();
      }
      tree = remains.tree();
      errors = StructureCheck.errors(tree, remains.version);
    }
    return Optional.of(remains);
  }

  /** The tree without what is gone. */
  JsonNode tree() {
    leftOut = new LeftOut();
    return copy(root, "");
  }

  /** Which items of which lists are gone. */
  LeftOut leftOut() {
    return leftOut;
  }

  /** Whether anything is gone. */
  boolean isLess() {
    return !gone.isEmpty();
  }

  /** Marks what is wrong; false when that is the document itself. */
  private boolean drop(List<Error> errors) {
    for (Error error : errors) {
      String parent = StructureCheck.pointer(error.getInstanceLocation());
      boolean unknown = error.getKeyword().equals("additionalProperties");
      Place place = new Place(file, parent);
      String pointer = leftOut.original(unknown ? place.at(error.getProperty()) : place).pointer();
      if (pointer.isEmpty()) {
        return false;
      }
      if (StructureCheck.isDate(error, version) && pointer.lastIndexOf('/') > 0) {
        // Without the day nobody knows when what holds it is true.
        pointer = pointer.substring(0, pointer.lastIndexOf('/'));
      }
      (StructureCheck.isFigure(error, version) && !unknown ? missing : gone).add(pointer);
    }
    return true;
  }

  private JsonNode copy(JsonNode node, String pointer) {
    if (missing.contains(pointer)) {
      return NODES.objectNode().put("missing", "not-scored");
    }
    if (node.isObject()) {
      ObjectNode copy = NODES.objectNode();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        String below = Place.of("").at(entry.getKey()).pointer();
        if (!gone.contains(pointer + below)) {
          copy.set(entry.getKey(), copy(entry.getValue(), pointer + below));
        }
      }
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      for (int i = 0; i < node.size(); i++) {
        String below = pointer + "/" + i;
        if (gone.contains(below)) {
          leftOut.add(new Place(file, below));
        } else {
          copy.add(copy(node.get(i), below));
        }
      }
      return copy;
    }
    return node;
  }
}
