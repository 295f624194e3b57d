package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Provenance;

/**
 * One kind of data file, read in every version of its schema and written in the first that knows
 * all that is said.
 *
 * @param kind which
 * @param body what stands in it after its provenance
 * @param key what tells it from others of its kind; empty when there is one
 * @param <T> what it holds
 */
record DataFileForm<T>(DataFile.Kind kind, Form<T> body, Function<T, String> key) {

  static final Form<Provenance> PROVENANCE =
      Form.object(
          f ->
              new Provenance(
                  f.one(
                      "status",
                      Form.code(Provenance.Status.values(), Provenance.Status::code),
                      Provenance::status),
                  f.one("source", Form.TEXT, Provenance::source),
                  f.or("note", Form.TEXT, "", Provenance::note)));

  /** The kind of file with these fields. */
  static <T> DataFileForm<T> of(
      DataFile.Kind kind, Function<T, String> key, Function<Fields<T>, T> fields) {
    return new DataFileForm<>(kind, Form.object(fields), key);
  }

  /** The text of a file in the canonical layout. */
  String write(Provenance provenance, T content) {
    ObjectNode root = head(kind, Optional.of(provenance));
    root.setAll((ObjectNode) body.write(content));
    return text(root, kind);
  }

  /** The text of a whole file, of the first version of its schema that knows all that is in it. */
  static String text(ObjectNode root, DataFile.Kind kind) {
    root.put("schemaVersion", SchemaVersion.firstFor(kind, root).number());
    return CanonicalJson.text(root);
  }

  /** What every file begins with. */
  static ObjectNode head(DataFile.Kind kind, Optional<Provenance> provenance) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", SchemaVersion.FIRST).put("kind", kind.code());
    provenance.ifPresent(known -> root.<JsonNode>set("provenance", PROVENANCE.write(known)));
    return root;
  }
}
