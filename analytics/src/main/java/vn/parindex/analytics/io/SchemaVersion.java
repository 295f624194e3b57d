package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import vn.parindex.analytics.model.DataFile;

/**
 * A version of the schema of a kind of file. A later version only adds what may be written, so that
 * a file of an earlier one says what it always said; what it may hold is what its own version
 * knows.
 *
 * @param kind of file
 * @param number from 1 to the newest of the kind
 */
record SchemaVersion(DataFile.Kind kind, int number) {

  /** What every file began with. */
  static final int FIRST = 1;

  private static final int SECOND = 2;

  /** Kinds that had more to say once communes followed others and were scored by provinces. */
  private static final Set<DataFile.Kind> IN_TWO =
      EnumSet.of(
          DataFile.Kind.DATASET,
          DataFile.Kind.UNITS,
          DataFile.Kind.TILE_MAP,
          DataFile.Kind.BOUNDARIES,
          DataFile.Kind.FRAMEWORK,
          DataFile.Kind.SCORES,
          DataFile.Kind.TARGETS);

  /** The newest that the program knows. */
  static SchemaVersion newest(DataFile.Kind kind) {
    return new SchemaVersion(kind, IN_TWO.contains(kind) ? SECOND : FIRST);
  }

  /** The one that a file names; the newest where it names none that is known. */
  static SchemaVersion of(DataFile.Kind kind, Json root) {
    SchemaVersion newest = newest(kind);
    return root.path("schemaVersion").asText("").equals(Integer.toString(FIRST))
        ? new SchemaVersion(kind, FIRST)
        : newest;
  }

  /** The first that knows everything in a file; the newest where none before it does. */
  static SchemaVersion firstFor(DataFile.Kind kind, JsonNode file) {
    SchemaVersion first = new SchemaVersion(kind, FIRST);
    SchemaVersion newest = newest(kind);
    return first.equals(newest)
            || !saysDays(kind, file) && StructureCheck.errors(file, first).isEmpty()
        ? first
        : newest;
  }

  /** In a map of the first version as in any GeoJSON all may be written, and means nothing. */
  private static boolean saysDays(DataFile.Kind kind, JsonNode file) {
    return kind == DataFile.Kind.BOUNDARIES && file.findValue(BoundaryFile.FROM) != null;
  }

  /** The schema: the one of the program, not the one beside the data. */
  InputStream open() {
    String name = "/vn/parindex/analytics/schema/" + kind.code() + "-" + number + ".schema.json";
    InputStream in = SchemaVersion.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the jar lacks " + name);
    }
    return in;
  }
}
