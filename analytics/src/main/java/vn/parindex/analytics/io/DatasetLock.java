package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile;

/**
 * The book that the program keeps of a data folder, {@code dataset.lock.json}: which files the data
 * have, each with its SHA-256, what number this version of the data has, and which files changed
 * from version to version. The same files have the same number, also when a correction is taken
 * back. Nobody types in it; {@code docs/decisions/0040-books.md} says what becomes of it when it is
 * gone, damaged or another folder's.
 *
 * <p>A value, made of the book before and the files as they are. It tells what is to be written;
 * whoever publishes writes it.
 */
public final class DatasetLock {

  /** Its name in the data folder. */
  public static final String FILE = "dataset.lock.json";

  /** The folder among the data in which whoever changes them keeps copies; nobody reads it. */
  public static final String BACKUPS = ".sao-luu";

  /** The folder among the data in which those of the last releases are kept; nobody reads it. */
  public static final String RELEASES = ".phat-hanh";

  /** The folder among the data in which it is kept how sheets of offices were understood. */
  public static final String PROFILES = ".cach-hieu";

  /** Whether a file or folder at the top of the data is the program's own, and no data. */
  public static boolean isOwn(String name) {
    return name.equals(FILE)
        || name.equals(BACKUPS)
        || name.equals(RELEASES)
        || name.equals(PROFILES)
        || isUnfinished(name);
  }

  private static final String UNFINISHED = "." + FILE + "-new";
  static final int VERSION = 1;
  private static final Pattern NUMBER = Pattern.compile("([0-9]{4})\\.([0-9]{1,15})");
  private static final Pattern NUMBERS =
      Pattern.compile("\"dataVersion\"\\s*:\\s*\"([0-9]{4}\\.[0-9]{1,15})\"");

  private final String number;
  private final List<Entry> files;
  private final List<Version> versions;

  /** A file as it was when the book was written. */
  private record Entry(String kind, String path, String sha256) {}

  /**
   * A version of the data, and the files in which it differs from the one before.
   *
   * @param content the SHA-256 of all of it; empty where it is not known
   */
  private record Version(
      String number,
      String content,
      List<String> added,
      List<String> changed,
      List<String> removed) {

    Version(String number, String content) {
      this(number, content, List.of(), List.of(), List.of());
    }
  }

  private DatasetLock(String number, List<Entry> files, List<Version> versions) {
    this.number = number;
    this.files = List.copyOf(files);
    this.versions = List.copyOf(versions);
  }

  /**
   * The book of a new folder.
   *
   * @param dataVersion the number of its first version
   * @param files all of its files, {@code dataset.json} among them
   */
  public static DatasetLock first(String dataVersion, List<DataFile> files) {
    List<Entry> entries = entries(files);
    return new DatasetLock(
        dataVersion, entries, List.of(new Version(dataVersion, content(entries))));
  }

  /** Whether a file of this name is a book that some run did not finish writing. */
  public static boolean isUnfinished(String name) {
    return name.equals(UNFINISHED);
  }

  /** The name under which the book is written before it takes its place. */
  public static String unfinished() {
    return UNFINISHED;
  }

  private static List<Entry> entries(List<DataFile> files) {
    return files.stream()
        .sorted(Comparator.comparing(DataFile::kind).thenComparing(DataFile::path))
        .map(file -> new Entry(file.kind().code(), file.path(), file.sha256()))
        .toList();
  }

  private static String content(List<Entry> files) {
    StringBuilder all = new StringBuilder();
    files.forEach(file -> all.append(file.sha256()).append(' ').append(file.path()).append('\n'));
    return FileReader.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A book of which nothing is known but that it is none. */
  record Reading(Optional<DatasetLock> lock, boolean isDamaged, boolean isNewer) {}

  /**
   * Reads a book. Of a damaged one, such as two that were merged, the numbers that can still be
   * seen are kept, so that none is given twice.
   */
  static Reading read(byte[] bytes) {
    Optional<Json> root = JsonText.of(bytes).map(JsonText::root).filter(Json::isObject);
    if (root.filter(json -> isNewer(json.path("schemaVersion"))).isPresent()) {
      return new Reading(Optional.empty(), false, true);
    }
    Optional<DatasetLock> lock = root.flatMap(DatasetLock::of);
    return lock.isPresent()
        ? new Reading(lock, false, false)
        : new Reading(Optional.of(remains(bytes)), true, false);
  }

  private static boolean isNewer(Json version) {
    return version.isNumber() && version.decimalValue().compareTo(BigDecimal.valueOf(VERSION)) > 0;
  }

  private static Optional<DatasetLock> of(Json root) {
    List<Entry> files = new ArrayList<>();
    List<Version> versions = new ArrayList<>();
    root.path("files")
        .each(
            file ->
                files.add(
                    new Entry(
                        file.path("kind").asText(""),
                        file.path("path").asText(""),
                        file.path("sha256").asText(""))));
    root.path("versions")
        .each(
            version ->
                versions.add(
                    new Version(
                        version.path("dataVersion").asText(""),
                        version.path("content").asText(""),
                        texts(version.path("added")),
                        texts(version.path("changed")),
                        texts(version.path("removed")))));
    String number = root.path("dataVersion").asText("");
    boolean isBook =
        root.path("kind").asText("").equals("lock")
            && root.path("schemaVersion").isNumber()
            && NUMBER.matcher(number).matches()
            && versions.stream().allMatch(v -> NUMBER.matcher(v.number()).matches())
            && versions.stream().anyMatch(v -> v.number().equals(number));
    return isBook ? Optional.of(new DatasetLock(number, files, versions)) : Optional.empty();
  }

  private static List<String> texts(Json list) {
    List<String> texts = new ArrayList<>();
    list.each(text -> texts.add(text.asText("")));
    return texts;
  }

  private static DatasetLock remains(byte[] bytes) {
    Set<String> seen = new LinkedHashSet<>();
    Matcher numbers = NUMBERS.matcher(new String(bytes, StandardCharsets.UTF_8));
    while (numbers.find()) {
      seen.add(numbers.group(1));
    }
    return new DatasetLock(
        "", List.of(), seen.stream().map(number -> new Version(number, "")).toList());
  }

  private static long count(Matcher number) {
    return Long.parseLong(number.group(2));
  }

  /**
   * The book of the files as they are: this one where it already says so, and else one with one
   * version more.
   *
   * @param before the book that lies in the folder
   * @param now all files of the data
   * @param typed the number that somebody typed in {@code dataset.json}; it goes before counting
   * @param year the first half of a number that is counted
   */
  static DatasetLock after(
      Optional<DatasetLock> before, List<DataFile> now, Optional<String> typed, int year) {
    DatasetLock old = before.orElse(new DatasetLock("", List.of(), List.of()));
    List<Entry> entries = entries(now);
    String content = content(entries);
    String number = typed.or(() -> old.numberOf(content)).orElseGet(() -> old.next(year));
    if (old.versions.stream()
        .anyMatch(known -> known.number().equals(number) && known.content().equals(content))) {
      return new DatasetLock(number, entries, old.versions);
    }
    Version version =
        old.files.isEmpty()
            ? new Version(number, content)
            : difference(number, content, old.files, entries);
    return new DatasetLock(
        number, entries, Stream.concat(Stream.of(version), old.versions.stream()).toList());
  }

  /** The number that this content has, or had before; the latest of several. */
  private Optional<String> numberOf(String content) {
    return versions.stream()
        .filter(version -> version.content().equals(content))
        .map(Version::number)
        .findFirst();
  }

  /** One more than the highest number of the year, so that no number is given twice. */
  private String next(int year) {
    String prefix = String.format(Locale.ROOT, "%04d", year);
    long highest =
        versions.stream()
            .map(version -> NUMBER.matcher(version.number()))
            .filter(number -> number.matches() && number.group(1).equals(prefix))
            .mapToLong(DatasetLock::count)
            .max()
            .orElse(0);
    return prefix + "." + (highest + 1);
  }

  private static Version difference(
      String number, String content, List<Entry> before, List<Entry> after) {
    Map<String, String> then = hashes(before);
    Map<String, String> now = hashes(after);
    return new Version(
        number,
        content,
        paths(after, path -> !then.containsKey(path)),
        paths(after, path -> then.containsKey(path) && !then.get(path).equals(now.get(path))),
        paths(before, path -> !now.containsKey(path)));
  }

  private static Map<String, String> hashes(List<Entry> files) {
    Map<String, String> hashes = new LinkedHashMap<>();
    files.forEach(file -> hashes.put(file.path(), file.sha256()));
    return hashes;
  }

  private static List<String> paths(List<Entry> files, Predicate<String> which) {
    return files.stream().map(Entry::path).filter(which).toList();
  }

  /** The number of the version of the data: "2025.8". */
  public String dataVersion() {
    return number;
  }

  /** What is to be written, in the layout of data files. */
  public byte[] bytes() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", VERSION)
        .put("kind", "lock")
        .put("note", "Chương trình tự ghi tệp này; không sửa bằng tay.")
        .put("dataVersion", number);
    ArrayNode listed = root.putArray("files");
    for (Entry file : files) {
      listed
          .addObject()
          .put("kind", file.kind())
          .put("path", file.path())
          .put("sha256", file.sha256());
    }
    ArrayNode log = root.putArray("versions");
    for (Version version : versions) {
      ObjectNode entry = log.addObject().put("dataVersion", version.number());
      if (!version.content().isEmpty()) {
        entry.put("content", version.content());
      }
      list(entry, "added", version.added());
      list(entry, "changed", version.changed());
      list(entry, "removed", version.removed());
    }
    return CanonicalJson.text(root).getBytes(StandardCharsets.UTF_8);
  }

  private static void list(ObjectNode entry, String key, List<String> paths) {
    if (!paths.isEmpty()) {
      ArrayNode array = entry.putArray(key);
      paths.forEach(array::add);
    }
  }
}
