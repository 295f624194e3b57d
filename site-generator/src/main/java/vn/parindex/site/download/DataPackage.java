package vn.parindex.site.download;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.site.words.Words;

/**
 * Describes the CSV files as a Tabular Data Package (Frictionless Data, version 1), for programs:
 * types, units, missing values, keys, sizes, hashes, and where the figures come from.
 *
 * <p>Texts are in the first language of the site; those in another one have its code after their
 * name, such as {@code description_en}.
 */
final class DataPackage {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final List<Words> languages;
  private final Dataset dataset;
  private final ObjectNode root = JSON.objectNode();
  private final ArrayNode resources = JSON.arrayNode();

  /**
   * A package without resources.
   *
   * @param languages at least one
   * @param dataset what was observed
   * @param versions of the data that feed the tables
   * @param period to which the site compares
   * @param day of the figures
   */
  DataPackage(
      List<Words> languages,
      Dataset dataset,
      List<Dataset> versions,
      String period,
      LocalDate day) {
    this.languages = List.copyOf(languages);
    this.dataset = dataset;
    root.put("profile", "tabular-data-package");
    root.put("name", "parindex-" + period.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    root.put("title", dataset.identity().name());
    for (Words words : languages) {
      root.put(
          key("description", words),
          (IllustrativeNotice.of(
                      words, EnumSet.allOf(DataFile.Kind.class), AboutSheet.files(versions))
                  + " "
                  + words.text("download.package.description"))
              .strip());
    }
    root.put("version", dataset.identity().dataVersion());
    root.put("created", day + "T00:00:00Z");
    root.putArray("contributors")
        .addObject()
        .put("title", dataset.identity().publisher())
        .put("role", "publisher");
    sources(root.putArray("sources"), dataset);
  }

  /** One source for each provenance, with the data files that come from it. */
  private static void sources(ArrayNode sources, Dataset dataset) {
    Map<Provenance, ArrayNode> known = new LinkedHashMap<>();
    for (DataFile file : dataset.files()) {
      ObjectNode told =
          known
              .computeIfAbsent(file.provenance(), provenance -> source(sources, provenance))
              .addObject()
              .put("path", file.path());
      if (!dataset.identity().publicPolicy().withholdsPartOf(file.kind())) {
        told.put("hash", "sha256:" + file.sha256());
      }
    }
  }

  private static ArrayNode source(ArrayNode sources, Provenance provenance) {
    ObjectNode source = sources.addObject();
    source.put("title", provenance.source());
    source.put("status", provenance.status().code());
    if (!provenance.note().isEmpty()) {
      source.put("note", provenance.note());
    }
    return source.putArray("files");
  }

  /**
   * A table and what is said of its file.
   *
   * @param bytes how large the CSV is
   * @param sha256 its hash
   */
  record Resource(DataTable<?> table, long bytes, String sha256) {}

  /** Adds a table. */
  void add(Resource csv) {
    DataTable<?> table = csv.table();
    ObjectNode resource = resources.addObject();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", table.name());
    resource.put("path", table.name() + ".csv");
    for (Words words : languages) {
      resource.put(key("description", words), Downloads.description(table.name(), dataset, words));
    }
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource
        .putObject("dialect")
        .put("delimiter", ",")
        .put("lineTerminator", "\r\n")
        .put("quoteChar", "\"")
        .put("doubleQuote", true)
        .put("skipInitialSpace", false)
        .put("header", true);
    resource.put("bytes", csv.bytes());
    resource.put("hash", "sha256:" + csv.sha256());
    schema(resource.putObject("schema"), table);
  }

  private void schema(ObjectNode schema, DataTable<?> table) {
    ArrayNode fields = schema.putArray("fields");
    for (Column<?> column : table.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.key());
      field.put("type", fieldType(column.kind()));
      if (!column.unit().isEmpty()) {
        field.put("unit", column.unit());
      }
      for (Words words : languages) {
        field.put(
            key("description", words),
            words.language().equals("vi") ? column.vietnamese() : column.english());
      }
    }
    schema.putArray("missingValues").add("");
    if (!table.key().isEmpty()) {
      ArrayNode key = schema.putArray("primaryKey");
      table.key().forEach(key::add);
    }
  }

  /** The word of Frictionless' Table Schema. */
  private static String fieldType(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> "string";
      case WHOLE_NUMBER -> "integer";
      case NUMBER -> "number";
      case DAY -> "date";
    };
  }

  private String key(String name, Words words) {
    return words == languages.get(0) ? name : name + "_" + words.language();
  }

  /** The bytes of {@code datapackage.json}. */
  byte[] write() {
    root.set("resources", resources);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    try {
      return (new ObjectMapper().writer(printer).writeValueAsString(root) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that was made here", e);
    }
  }
}
