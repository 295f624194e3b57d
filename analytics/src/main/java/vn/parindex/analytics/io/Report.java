package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
  private final Map<List<String>, String> files = new LinkedHashMap<>();
  private final Map<String, JsonDocument> documents = new LinkedHashMap<>();
  private Subjects subjects;

  /** Remembers which file holds what; false when another file already does. */
  boolean register(DataFile.Kind kind, String key, String file) {
    return files.putIfAbsent(List.of(kind.code(), key), file) == null;
  }

  /** What a file holds, among the files of its kind; empty when it is not registered. */
  Optional<String> keyOf(DataFile file) {
    return files.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().equals(file.path())
                    && entry.getKey().get(0).equals(file.kind().code()))
        .map(entry -> entry.getKey().get(1))
        .findFirst();
  }

  void register(JsonDocument document) {
    documents.put(document.source().file(), document);
    subjects = null;
  }

  /** Every text and every name of a property in the documents registered. */
  Stream<String> texts() {
    return documents.values().stream().flatMap(document -> texts(document.root()));
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.textValue())
        : Stream.concat(
            node.properties().stream().map(Map.Entry::getKey),
            StreamSupport.stream(node.spliterator(), false).flatMap(Report::texts));
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

  @Override
  public String subjectOf(String file, String pointer) {
    if (subjects == null) {
      subjects = new Subjects(documents);
    }
    return subjects.of(file, pointer);
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

  /** What was found, each with what it is about: now that the names of the units are known. */
  List<Finding> findings() {
    return findings.stream().map(f -> f.about(subjectOf(f.file(), f.pointer()))).toList();
  }
}
