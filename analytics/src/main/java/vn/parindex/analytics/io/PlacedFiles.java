package vn.parindex.analytics.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;

/**
 * What lies in a data folder, where {@code dataset.json} does not list it: each kind of file has
 * its place, and says itself of what kind it is. What looks like data and lies elsewhere, or does
 * not say what it is, is an error with its place; what is left out for its name is named.
 */
final class PlacedFiles {

  private static final String NOTES = "notes";

  /** Where the files of each kind lie, as people read it. */
  private static final Map<String, List<DataFile.Kind>> PLACES = places();

  /** Not data, or known to whoever reads the data. */
  private static final Set<String> BESIDE =
      Set.of("dataset.json", DatasetLoader.IMPORTS, DatasetLock.FILE, "README.md", "CHANGELOG.md");

  /** What systems leave in any folder that somebody looks into. */
  private static final Pattern OF_SYSTEMS =
      Pattern.compile(
          "(?i:thumbs\\.db|ehthumbs\\.db|desktop\\.ini|\\.ds_store|\\._.+|\\.directory)");

  private static final Pattern HIDDEN_OR_TEMPORARY =
      Pattern.compile("(?i:\\..*|~.*|.*~|.*\\.(bak|tmp|temp|old|orig|swp|part|crdownload))");

  private static final JsonFactory JSON = new JsonFactory();

  private final Path folder;
  private final Report report;
  private final FileReader reader;
  private final List<Found> found = new ArrayList<>();
  private final Set<DataFile.Kind> unread = EnumSet.noneOf(DataFile.Kind.class);

  private PlacedFiles(Path folder, Report report) {
    this.folder = folder;
    this.report = report;
    this.reader = new FileReader(folder, report);
  }

  private static Map<String, List<DataFile.Kind>> places() {
    Map<String, List<DataFile.Kind>> places = new LinkedHashMap<>();
    places.put(
        "reference",
        List.of(
            DataFile.Kind.UNITS,
            DataFile.Kind.SUCCESSIONS,
            DataFile.Kind.TILE_MAP,
            DataFile.Kind.BOUNDARIES,
            DataFile.Kind.TRANSLATION));
    places.put("frameworks", List.of(DataFile.Kind.FRAMEWORK));
    places.put("scores", List.of(DataFile.Kind.SCORES));
    places.put("targets", List.of(DataFile.Kind.TARGETS));
    places.put("tasks", List.of(DataFile.Kind.TASKS, DataFile.Kind.TASK_PROGRESS));
    places.put("findings", List.of(DataFile.Kind.FINDINGS, DataFile.Kind.UNIT_FINDINGS));
    places.put("calendar", List.of(DataFile.Kind.CALENDAR));
    places.put("measurements", List.of(DataFile.Kind.MEASUREMENTS));
    places.put("evidence", List.of(DataFile.Kind.EVIDENCE));
    places.put(NOTES, List.of(DataFile.Kind.NOTE));
    return places;
  }

  /**
   * A file to be read.
   *
   * @param kind as it says itself; for what cannot be understood, the likeliest of its place
   */
  record Found(String path, DataFile.Kind kind) {}

  /**
   * Looks at everything in the folder, and reports what is in no place of its own.
   *
   * @param planned files that it is to have, by their paths, in the places of their kinds
   */
  static PlacedFiles look(Path folder, Report report, Map<String, byte[]> planned) {
    PlacedFiles look = new PlacedFiles(folder, report);
    look.into(folder, "");
    planned.forEach(
        (path, bytes) -> {
          if (!BESIDE.contains(path) && !Files.exists(folder.resolve(path))) {
            said(() -> JSON.createParser(bytes))
                .kind()
                .flatMap(PlacedFiles::kind)
                .ifPresent(kind -> look.found.add(new Found(path, kind)));
          }
        });
    // Whatever order a file system gives: nothing that is said depends on it.
    look.found.sort(Comparator.comparing(Found::kind).thenComparing(Found::path));
    return look;
  }

  /** The files to be read, by kind and path. */
  List<Found> files() {
    return List.copyOf(found);
  }

  /** Of which kinds something was refused, so that nothing can be said of what is missing. */
  Set<DataFile.Kind> unread() {
    return unread;
  }

  private void into(Path at, String path) {
    for (Path entry : entries(at)) {
      String name = entry.getFileName().toString();
      if (isBackup(name) || OF_SYSTEMS.matcher(name).matches()) {
        continue;
      }
      if (isOpenInOffice(name)) {
        openInOffice(report, path + name);
      } else if (HIDDEN_OR_TEMPORARY.matcher(name).matches()) {
        leftOut(path + name, "tệp, thư mục ẩn hoặc tạm", "Là số liệu thì đổi tên tệp cho đúng.");
      } else if (Files.isSymbolicLink(entry)) {
        link(path + name);
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !isData(name)) {
        if (!(path + name).equals("schema")) {
          into(entry, path + name + "/");
        }
      } else if (isData(name)) {
        json(entry, path + name);
      } else {
        other(path, name);
      }
    }
  }

  private List<Path> entries(Path at) {
    try (Stream<Path> list = Files.list(at)) {
      return list.sorted(Comparator.comparing(path -> path.getFileName().toString())).toList();
    } catch (IOException | UncheckedIOException | SecurityException failure) {
      notListed(report, failure);
      unread.addAll(EnumSet.allOf(DataFile.Kind.class));
      return List.of();
    }
  }

  /** What importers keep for the next time, and a lock that is being written. */
  private static boolean isBackup(String name) {
    return !name.equals(DatasetLock.FILE) && DatasetLock.isOwn(name);
  }

  private static boolean isData(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json") || lower.endsWith(".geojson");
  }

  private static boolean isOpenInOffice(String name) {
    return name.startsWith("~$") || name.startsWith(".~lock.");
  }

  private static void openInOffice(Report report, String file) {
    report.add(
        Problem.EXCEL_LOCK,
        Place.of(file),
        file.substring(file.lastIndexOf('/') + 1),
        "không có tệp đang mở",
        "Lưu và đóng bảng tính, để số liệu mới nhất được ghi ra tệp.");
  }

  static void notListed(Report report, Exception failure) {
    report.add(
        Problem.UNREADABLE,
        Place.of(""),
        failure.getClass().getSimpleName(),
        "thư mục đọc được",
        "Kiểm tra quyền đọc của thư mục dữ liệu và các thư mục con.");
  }

  private void leftOut(String path, String what, String remedy) {
    report.add(
        Problem.LEFT_OUT,
        Place.of(path),
        what,
        "tệp số liệu .json, hoặc ghi chú .md trong thư mục notes",
        "Không phải số liệu thì không phải làm gì. " + remedy);
  }

  /** A link that would be data; reading it says that it must not be one. */
  private void link(String path) {
    if (isData(path) || PLACES.containsKey(path) || path.endsWith(".md")) {
      reader.bytes(path, "");
      unread.addAll(EnumSet.allOf(DataFile.Kind.class));
    }
  }

  /** Neither JSON nor left out for its name. */
  private void other(String path, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isInNotes = path.equals(NOTES + "/");
    if (isInNotes && lower.endsWith(".md") && !lower.equals("readme.md")) {
      found.add(new Found(path + name, DataFile.Kind.NOTE));
    } else if (lower.endsWith(".md")) {
      if (!BESIDE.contains(path + name) && !lower.equals("readme.md")) {
        leftOut(
            path + name,
            "tệp .md ngoài thư mục notes",
            "Là ghi chú của trang thì chuyển vào thư mục notes.");
      }
    } else if (isAmongData(path) || lower.matches(".*\\.(geo)?json.*")) {
      // Elsewhere lie the pictures and documents of notes.
      leftOut(
          path + name,
          "tệp không phải .json",
          lower.contains("json")
              ? "Có phải ý bạn là \""
                  + name.substring(0, lower.lastIndexOf("json") + 4)
                  + "\"? Bỏ phần đuôi phía sau."
              : "Là số liệu thì nhập vào tệp .json của thư mục này.");
    }
  }

  private static boolean isAmongData(String path) {
    String top = path.substring(0, Math.max(0, path.indexOf('/')));
    return PLACES.containsKey(top) && !top.equals(NOTES);
  }

  /** A text that may be JSON. */
  private interface Text {
    JsonParser open() throws IOException;
  }

  /** What a file says of its kind: a word; nothing; or nobody can tell, since it is no JSON. */
  private record Said(Optional<String> kind, boolean isClear) {}

  private void json(Path file, String path) {
    if (BESIDE.contains(path)) {
      return;
    }
    int slash = path.indexOf('/');
    boolean isDirect = slash > 0 && slash == path.lastIndexOf('/');
    List<DataFile.Kind> here =
        isDirect && !path.startsWith(NOTES + "/")
            ? PLACES.getOrDefault(path.substring(0, slash), List.of())
            : List.of();
    Said said = said(() -> JSON.createParser(file.toFile()));
    Optional<DataFile.Kind> kind = said.kind().flatMap(PlacedFiles::kind);
    if (kind.isPresent()) {
      if (here.contains(kind.get())) {
        found.add(new Found(path, kind.get()));
      } else {
        unread.add(kind.get());
        misplaced(path, "thư mục " + placeOf(kind.get()), slash);
      }
    } else if (here.isEmpty()) {
      unread.addAll(EnumSet.allOf(DataFile.Kind.class));
      misplaced(
          path, "một trong các thư mục " + MessageWords.list(List.copyOf(PLACES.keySet())), slash);
    } else if (said.isClear()) {
      unread.addAll(here);
      unclear(path, said, here);
    } else {
      found.add(new Found(path, likeliest(here, path)));
    }
  }

  private static Optional<DataFile.Kind> kind(String code) {
    return Stream.of(DataFile.Kind.values())
        .filter(kind -> kind != DataFile.Kind.NOTE)
        .filter(kind -> PLACES.values().stream().anyMatch(here -> here.contains(kind)))
        .filter(kind -> kind.code().equals(code))
        .findFirst();
  }

  private static String placeOf(DataFile.Kind kind) {
    return PLACES.entrySet().stream()
        .filter(place -> place.getValue().contains(kind))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Where a file of a kind is found; where it lies, if it is found there. */
  static String placed(DataFile.Kind kind, String path) {
    String place = placeOf(kind) + "/";
    return path.matches(place + "[^/]+")
        ? path
        : place
            + (kind == DataFile.Kind.NOTE
                ? path.substring(path.lastIndexOf('/') + 1)
                : path.replace('/', '-'));
  }

  /** Reads no further than to the word that is sought; a file of any size costs little. */
  private static Said said(Text text) {
    try (JsonParser json = text.open()) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return new Said(Optional.empty(), false);
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean isKind = json.currentName().equals("kind");
        JsonToken value = json.nextToken();
        if (isKind) {
          return value == JsonToken.VALUE_STRING
              ? new Said(Optional.of(json.getText()), true)
              : new Said(Optional.empty(), false);
        }
        json.skipChildren();
      }
      return new Said(Optional.empty(), json.currentToken() == JsonToken.END_OBJECT);
    } catch (IOException | SecurityException unclear) {
      // Not lost: a file that does not say what it is gets a finding from whoever asked, and one
      // that cannot be opened or is no JSON is read again by its place, which tells what is wrong.
      return new Said(Optional.empty(), false);
    }
  }

  /** What stands in a file that cannot be understood, to say what is wrong with it. */
  private static DataFile.Kind likeliest(List<DataFile.Kind> here, String path) {
    String name = path.substring(path.indexOf('/') + 1);
    if (name.endsWith(".geojson")) {
      return DataFile.Kind.BOUNDARIES;
    }
    String base = name.replaceFirst("\\.[^.]*$", "");
    return here.stream()
        .filter(
            kind ->
                base.equals(kind.code())
                    || kind == DataFile.Kind.TASK_PROGRESS && base.endsWith("-progress")
                    || kind == DataFile.Kind.UNIT_FINDINGS && base.endsWith("-units")
                    || kind == DataFile.Kind.TRANSLATION && base.equals("english"))
        .findFirst()
        .orElse(here.get(0));
  }

  private void misplaced(String path, String where, int slash) {
    String top = slash > 0 ? path.substring(0, slash) : "";
    report.add(
        Problem.WRONG_PLACE,
        Place.of(path),
        MessageWords.quoted(path),
        "tệp nằm ngay trong " + where,
        (PLACES.containsKey(top) ? "" : MessageWords.suggestion(top, PLACES.keySet()))
            + (PLACES.containsKey(top)
                ? "Chuyển tệp, hoặc sửa \"kind\" nếu ghi nhầm loại; "
                : "Chuyển tệp, hoặc đổi tên thư mục; ")
            + "tệp không dùng thì chuyển ra khỏi thư mục dữ liệu.");
  }

  private void unclear(String path, Said said, List<DataFile.Kind> here) {
    // So that the message can say where the word stands.
    reader
        .read(path, "")
        .flatMap(source -> JsonDocument.parse(source, new Report()))
        .ifPresent(document -> report.register(document, Optional::empty));
    List<String> codes = here.stream().map(DataFile.Kind::code).toList();
    String likely =
        said.kind()
            .map(word -> MessageWords.suggestion(word, codes))
            .filter(words -> !words.isEmpty())
            .orElseGet(() -> "Có phải ý bạn là \"" + likeliest(here, path).code() + "\"? ");
    report.add(
        Problem.KIND_UNKNOWN,
        said.kind().isPresent() ? Place.of(path).at("kind") : Place.of(path),
        said.kind().map(MessageWords::quoted).orElse(""),
        "mục \"kind\": " + String.join(" hoặc ", codes.stream().map(MessageWords::quoted).toList()),
        likely
            + (said.kind().isPresent()
                ? "Sửa \"kind\" của tệp này."
                : "Thêm \"kind\" vào sau \"schemaVersion\"."));
  }

  /** What lies in a folder whose head lists its files, and is not listed. */
  static void unlisted(Path folder, Set<String> listed, Report report) {
    List<String> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder, 4)) {
      walk.filter(FileReader::isRegular)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(path -> !isBackup(path.replaceFirst("/.*", "")))
          .sorted()
          .limit(10_000)
          .forEach(files::add);
    } catch (IOException | UncheckedIOException | SecurityException failure) {
      notListed(report, failure);
    }
    for (String file : files) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      boolean isKnown =
          listed.contains(file) || BESIDE.contains(file) || file.startsWith("schema/");
      if (isOpenInOffice(name)) {
        openInOffice(report, file);
      } else if ((isData(name) || name.endsWith(".md")) && !isKnown && !listed.isEmpty()) {
        report.add(
            Problem.NOT_LISTED,
            Place.of(file),
            MessageWords.quoted(file),
            "tệp có trong mục \"files\" của dataset.json",
            "Khai tệp trong dataset.json, hoặc chuyển ra khỏi thư mục dữ liệu.");
      }
    }
  }
}
