package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile;

/**
 * What a JSON pointer is about, in words: {@code /units/18/targets/ct-13} is "Xã Ba Xa (21541), chỉ
 * tiêu ct-13". Whoever reads a message knows the unit and the thing, and counts no entries.
 */
final class Subjects {

  /** The lists and maps whose entries have a name of their own, and what such an entry is. */
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("areas", "lĩnh vực"),
          Map.entry("criteria", "tiêu chí"),
          Map.entry("components", "tiêu chí"),
          Map.entry("leaves", "tiêu chí"),
          Map.entry("dropped", "tiêu chí"),
          Map.entry("targets", "chỉ tiêu"),
          Map.entry("tasks", "nhiệm vụ"),
          Map.entry("findings", "tồn tại"),
          Map.entry("periods", "năm"),
          Map.entry("bands", "mức"),
          Map.entry("reviews", "kỳ sơ kết"),
          Map.entry("files", "tệp"));

  /** The lists whose entries are units, or are about one. */
  static final Set<String> UNIT_LISTS = Set.of("units", "tiles", "successions");

  private final Function<String, Optional<JsonDocument>> documents;
  private final Map<String, List<Json>> units = new HashMap<>();
  private final Map<String, String> days = new HashMap<>();

  /**
   * Knows the units and periods of the documents read so far.
   *
   * @param documents by their files
   * @param naming the files in which units or periods have their names
   */
  Subjects(Function<String, Optional<JsonDocument>> documents, Collection<String> naming) {
    this.documents = documents;
    for (String file : naming) {
      Json root = root(file);
      if (kind(root).equals(DataFile.Kind.UNITS.code())) {
        root.path("units")
            .each(
                unit ->
                    units
                        .computeIfAbsent(unit.path("code").asText(""), c -> new ArrayList<>())
                        .add(unit));
      } else {
        root.path("periods")
            .each(
                period ->
                    days.put(period.path("code").asText(""), period.path("unitsAsOf").asText("")));
      }
    }
  }

  /** Whether units or periods have their names in a document. */
  static boolean areNamedIn(JsonDocument document) {
    return Stream.of(DataFile.Kind.UNITS, DataFile.Kind.DATASET)
        .anyMatch(kind -> kind.code().equals(kind(document.root())));
  }

  private Json root(String file) {
    return documents.apply(file).map(JsonDocument::root).orElse(Json.MISSING);
  }

  private static String kind(Json root) {
    return root.path("kind").asText("");
  }

  /** The words; empty when the pointer is about nothing that has a name. */
  String of(String file, String pointer) {
    Json root = root(file);
    Json node = root;
    // One entry a noun: of an area, its criterion and its component only the last is told.
    Map<String, String> parts = new LinkedHashMap<>();
    String container = "";
    for (String step : Json.steps(pointer)) {
      if (node.isArray()) {
        node = node.path(index(step));
        if (UNIT_LISTS.contains(container)) {
          unit(root, node).ifPresent(words -> parts.put("", words));
        }
        put(parts, container, name(node));
      } else {
        // Of a document that could not be read nobody knows what an index stands for.
        put(parts, container, root.isMissing() && index(step) >= 0 ? "" : step);
        node = node.path(step);
      }
      container = step;
    }
    return String.join(", ", parts.values());
  }

  private static void put(Map<String, String> parts, String container, String name) {
    String noun = NOUNS.get(container);
    if (noun != null && !name.isBlank()) {
      parts.remove("lĩnh vực");
      parts.put(noun, noun + " " + MessageWords.brief(name));
    }
  }

  /** The name of an entry of a list: its code, the path of a file, the code of a dropped leaf. */
  private static String name(Json entry) {
    return Stream.of("code", "path", "leaf")
        .map(entry::path)
        .filter(Json::isScalar)
        .map(Json::asText)
        .findFirst()
        .orElse("");
  }

  /** The unit that an entry is, or is about. */
  private Optional<String> unit(Json root, Json entry) {
    if (kind(root).equals(DataFile.Kind.UNITS.code())) {
      return named(entry);
    }
    return Stream.of("unit", "successor")
        .map(entry::path)
        .filter(Json::isScalar)
        .map(code -> unit(root, code.asText()))
        .findFirst();
  }

  /** A unit by its code; where two bear it, the one of the year of the document. */
  private String unit(Json root, String code) {
    String year = root.path("period").asText(root.path("year").asText(""));
    String day = days.getOrDefault(year, "");
    List<Json> bearers = units.getOrDefault(code, List.of());
    return bearers.stream()
        .filter(unit -> unit.path("validFrom").asText("").compareTo(day) <= 0)
        .filter(unit -> day.compareTo(unit.path("validUntil").asText("9999")) <= 0)
        .findFirst()
        .or(() -> bearers.stream().findFirst())
        .flatMap(Subjects::named)
        .orElseGet(() -> "đơn vị " + MessageWords.brief(code));
  }

  private static Optional<String> named(Json unit) {
    String code = unit.path("code").asText("");
    String name = (unit.path("type").asText("") + " " + unit.path("name").asText("")).strip();
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MessageWords.brief(name)
                + (code.isEmpty() ? "" : " (" + MessageWords.brief(code) + ")"));
  }

  private static int index(String step) {
    return step.matches("[0-9]{1,7}") ? Integer.parseInt(step) : -1;
  }
}
