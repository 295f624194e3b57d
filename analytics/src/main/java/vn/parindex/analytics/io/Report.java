package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.check.UnreadParts;
import vn.parindex.analytics.model.DataFile;

/** Collects findings while files are read, and learns where everything stands. */
final class Report implements Locator {

  private final List<Finding> findings = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();
  private final Set<Place> errors = new HashSet<>();
  private final Set<String> broken = new HashSet<>();
  private final SortedSet<String> inPart = new TreeSet<>();
  private final Map<String, LeftOut> remaining = new HashMap<>();
  private final Map<String, UnreadParts> faults = new HashMap<>();
  private final LeftOut omitted = new LeftOut();
  private final Map<List<String>, String> files = new HashMap<>();
  private final Map<List<String>, String> keys = new HashMap<>();
  private final Map<String, Supplier<Optional<JsonDocument>>> readers = new HashMap<>();
  private final Map<String, JsonDocument> documents = new HashMap<>();
  private final Set<String> naming = new LinkedHashSet<>();
  private Subjects subjects;

  /** Remembers which file holds what; false when another file already does. */
  boolean register(DataFile.Kind kind, String key, String file) {
    keys.putIfAbsent(List.of(kind.code(), file), key);
    return files.putIfAbsent(List.of(kind.code(), key), file) == null;
  }

  /** What a file holds, among the files of its kind; empty when it is not registered. */
  Optional<String> keyOf(DataFile file) {
    return Optional.ofNullable(keys.get(List.of(file.kind().code(), file.path())));
  }

  /**
   * Learns where everything in a document stands.
   *
   * @param again reads it once more
   */
  void register(JsonDocument document, Supplier<Optional<JsonDocument>> again) {
    documents.put(document.file(), document);
    readers.put(document.file(), again);
    if (Subjects.areNamedIn(document)) {
      naming.add(document.file());
    }
    subjects = null;
  }

  /**
   * Lets go of sound documents: whoever asks for a place in one of them, which is rare, has it read
   * again.
   */
  void letGo() {
    documents.keySet().removeIf(file -> !hasErrors(file));
    subjects = null;
  }

  /** The document of a file; empty if it could not be parsed, or is not any more what it was. */
  private Optional<JsonDocument> document(String file) {
    if (!documents.containsKey(file) && readers.containsKey(file)) {
      readers.get(file).get().ifPresent(document -> documents.put(file, document));
    }
    return Optional.ofNullable(documents.get(file));
  }

  /**
   * The content of a sound file as it was read, read once more and not kept; empty when it is not
   * that any more.
   */
  Optional<Json> again(String file) {
    return Optional.ofNullable(readers.get(file)).flatMap(Supplier::get).map(JsonDocument::root);
  }

  @Override
  public Optional<String> fileOf(DataFile.Kind kind, String key) {
    return Optional.ofNullable(files.get(List.of(kind.code(), key)));
  }

  @Override
  public Position positionOf(String file, String pointer) {
    return pointer.isEmpty()
        ? Position.WHOLE_FILE
        : document(file).map(document -> document.position(pointer)).orElse(Position.WHOLE_FILE);
  }

  @Override
  public String subjectOf(String file, String pointer) {
    if (subjects == null) {
      subjects = new Subjects(this::document, naming);
    }
    return subjects.of(file, pointer);
  }

  /** Leaves out faulty items of a document while it is read. */
  void leaveOut(String file, LeftOut items) {
    remaining.put(file, items);
    faults.put(
        file,
        new UnreadParts(
            Set.of(),
            errors.stream().filter(e -> e.file().equals(file)).collect(Collectors.toSet())));
  }

  /** Leaves out an item of a list on the way into the model. */
  void leaveOut(Place item) {
    omitted.add(item);
  }

  /** Remembers that a file could be read in part only, or not at all. */
  void inPart(String file) {
    inPart.add(file);
  }

  /** The files that could be read in part only, or not at all. */
  SortedSet<String> inPart() {
    return inPart;
  }

  /** Where an error was reported; it says nothing of what depends on it. */
  Set<Place> errors() {
    return errors;
  }

  /** The place in a file that is meant by one among what is left of it. */
  @Override
  public Place original(Place place) {
    return remains(omitted.original(place));
  }

  private Place remains(Place place) {
    LeftOut items = remaining.get(place.file());
    return items == null ? place : items.original(place);
  }

  void add(Problem problem, Place written, String found, String expected, String remedy) {
    Place place = remains(written);
    if (faults.getOrDefault(place.file(), UnreadParts.NONE).touch(place)) {
      return; // What was said of the value before is why it is not there now.
    }
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
      errors.add(new Place(file, pointer));
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
