package vn.parindex.site.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.site.grid.CellPlace;

/** Everything that units say in a data folder, as if a table of one value a row had it. */
final class DataEntries {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final List<Entry> entries = new ArrayList<>();
  private final String name;
  private DataFile.Kind kind;
  private String key;

  private DataEntries(String name) {
    this.name = name;
  }

  /** All entries of a folder; their places are rows of one file. */
  static List<Entry> of(Path data, String name) throws IOException {
    DataEntries all = new DataEntries(name);
    try (Stream<Path> walk = Files.walk(data)) {
      for (Path file :
          walk.filter(path -> path.toString().endsWith(".json"))
              .filter(path -> !path.toString().contains(".sao-luu"))
              .sorted()
              .toList()) {
        all.file(JSON.readTree(Files.readAllBytes(file)));
      }
    }
    return all.entries;
  }

  private void file(JsonNode root) {
    Optional<DataFile.Kind> of =
        Stream.of(
                DataFile.Kind.SCORES,
                DataFile.Kind.MEASUREMENTS,
                DataFile.Kind.TASK_PROGRESS,
                DataFile.Kind.UNIT_FINDINGS,
                DataFile.Kind.EVIDENCE)
            .filter(each -> each.code().equals(root.path("kind").asText()))
            .findFirst();
    if (of.isEmpty()) {
      return;
    }
    kind = of.get();
    key =
        kind == DataFile.Kind.SCORES
            ? root.path("period").asText()
            : kind == DataFile.Kind.MEASUREMENTS
                ? root.path("year").asText() + " " + root.path("date").asText()
                : root.path("year").asText();
    for (JsonNode unit : root.path("units")) {
      String code = unit.path("unit").asText();
      unit.properties()
          .forEach(
              field -> {
                JsonNode value = field.getValue();
                if (List.of("leaves", "targets", "tasks", "findings").contains(field.getKey())) {
                  value.properties().forEach(item -> item(code, item.getKey(), item.getValue()));
                } else if (!field.getKey().equals("unit")) {
                  value(code, "", Optional.empty(), field.getKey(), value);
                }
              });
    }
  }

  private void item(String unit, String item, JsonNode node) {
    if (node.isArray()) {
      reports(unit, item, node);
      return;
    }
    node.properties()
        .forEach(
            field -> {
              if (field.getValue().isArray()) {
                reports(unit, item, field.getValue());
              } else {
                value(unit, item, Optional.empty(), field.getKey(), field.getValue());
              }
            });
  }

  private void reports(String unit, String item, JsonNode reports) {
    for (JsonNode report : reports) {
      Optional<LocalDate> on = Optional.of(LocalDate.parse(report.path("on").asText()));
      report
          .properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("on")) {
                  value(unit, item, on, field.getKey(), field.getValue());
                }
              });
    }
  }

  private void value(
      String unit, String item, Optional<LocalDate> on, String property, JsonNode node) {
    if (node.isObject() && !node.has("missing")) {
      node.properties()
          .forEach(
              inner -> value(unit, item, on, property + "/" + inner.getKey(), inner.getValue()));
      return;
    }
    entries.add(
        new Entry(
            new CellPlace(name, "", entries.size(), 3),
            kind,
            key,
            unit,
            item,
            on,
            property,
            given(property, node)));
  }

  private static Given given(String property, JsonNode node) {
    if (node.isObject() || property.equals("missing")) {
      String code = node.isObject() ? node.path("missing").asText() : node.asText();
      return new Given.Missing(
          Arrays.stream(MissingReason.values())
              .filter(reason -> reason.code().equals(code))
              .findFirst()
              .orElseThrow());
    }
    if (node.isNumber()) {
      return new Given.Number(Fraction.of(node.decimalValue()));
    }
    if (node.isBoolean()) {
      return new Given.Flag(node.booleanValue());
    }
    return node.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        ? new Given.Day(LocalDate.parse(node.asText()))
        : new Given.Words(node.asText());
  }
}
