package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;

/** Collects findings while files are read, and learns where everything stands. */
final class Report implements Locator {

  private final List<Finding> findings = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();
  private final Set<String> broken = new HashSet<>();
  private final Map<List<String>, String> files = new HashMap<>();
  private final Map<List<String>, String> keys = new HashMap<>();
  private final Map<String, JsonDocument> documents = new LinkedHashMap<>();

  /** Remembers which file holds what; false when another file already does. */
  boolean register(DataFile.Kind kind, String key, String file) {
    keys.putIfAbsent(List.of(kind.code(), file), key);
    return files.putIfAbsent(List.of(kind.code(), key), file) == null;
  }

  /** What a file holds, among the files of its kind; empty when it is not registered. */
  Optional<String> keyOf(DataFile file) {
    return Optional.ofNullable(keys.get(List.of(file.kind().code(), file.path())));
  }

  void register(JsonDocument document) {
    documents.put(document.source().file(), document);
  }

  @Override
  public Optional<String> fileOf(DataFile.Kind kind, String key) {
    return Optional.ofNullable(files.get(List.of(kind.code(), key)));
  }

  @Override
  public Position positionOf(String file, String pointer) {
    JsonDocument document = documents.get(file);
    return document == null || pointer.isEmpty() ? Position.WHOLE_FILE : document.position(pointer);
  }

  void add(Problem problem, Place place, String found, String expected, String remedy) {
    add(
        problem,
        place.file(),
        positionOf(place.file(), place.pointer()),
        place.pointer(),
        found,
        expected,
        remedy);
  }

  void add(
      Problem problem,
      String file,
      Position position,
      String pointer,
      String found,
      String expected,
      String remedy) {
    places.add(new Place(file, pointer));
    if (problem.level() == Finding.Level.ERROR) {
      broken.add(file);
    }
    findings.add(
        problem.at(file, position.line(), position.column(), pointer, found, expected, remedy));
  }

  /** Whether something about this very value was reported. */
  boolean has(String file, String pointer) {
    return places.contains(new Place(file, pointer));
  }

  boolean hasErrors() {
    return !broken.isEmpty();
  }

  boolean hasErrors(String file) {
    return broken.contains(file);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
