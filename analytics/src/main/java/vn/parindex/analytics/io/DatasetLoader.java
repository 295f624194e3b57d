package vn.parindex.analytics.io;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.check.UnreadParts;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Provenance;

/**
 * Reads a data folder. Whatever is in it, nothing is thrown: the result says what is wrong, where,
 * and what to do.
 *
 * <p>Reads {@code dataset.json} and the files that it lists, or, where it lists none, those that
 * lie in the places of their kinds; follows no links, leaves the folder by no path, loads nothing
 * from a network. The schemas are the program's own, not those beside the data.
 */
public final class DatasetLoader {

  static final String HEAD = "dataset.json";

  /** The register of imports has one place, and is listed nowhere. */
  static final String IMPORTS = "imports.json";

  /** What no list of files names: the file that has the list, and one above it. */
  private static final Set<DataFile.Kind> HEADS =
      EnumSet.of(DataFile.Kind.DATASET, DataFile.Kind.COLLECTION);

  private static final String FOR_NOTES = "không có mục này: chỉ tệp ghi chú (.md) mới ghi";

  private final Path folder;
  private final Report report = new Report();
  private final FileReader reader;
  private final TextCheck texts = new TextCheck(report);
  private final NoteReader notes;
  private final Map<String, DataFile.Kind> kinds = new HashMap<>();
  private final Map<SchemaVersion, Shape> shapes = new HashMap<>();
  private final Map<String, byte[]> planned;
  private final Set<String> sought;
  private final Set<String> signs = new HashSet<>();
  private final DocumentsRead model = new DocumentsRead(report);
  private final Set<DataFile.Kind> refused = EnumSet.noneOf(DataFile.Kind.class);
  private Optional<DatasetLock> before = Optional.empty();
  private DocumentsRead.Books books = (files, typed, year) -> Optional.empty();
  private int filesRead;
  private int rowsRead;

  private DatasetLoader(Path folder, Map<String, byte[]> planned, Set<String> sought) {
    this.folder = folder;
    this.planned = planned;
    this.sought = sought;
    this.reader = new FileReader(folder, report, planned);
    this.notes = new NoteReader(folder, report);
  }

  /** Reads everything in a data folder. */
  public static Loaded load(Path dataFolder) {
    return load(dataFolder, Set.of());
  }

  /**
   * The same, looking out for signs in its texts on the way.
   *
   * @param sought in ASCII, none of them empty; {@link Loaded#signs} says which were found
   */
  public static Loaded load(Path dataFolder, Set<String> sought) {
    return new DatasetLoader(dataFolder, Map.of(), sought).load();
  }

  /**
   * Reads a data folder as it would be with other files, without writing any.
   *
   * @param planned what files, by their paths below the folder, are to hold; those that are not
   *     named hold what they hold now
   */
  public static Loaded loadPlanned(Path dataFolder, Map<String, byte[]> planned) {
    return new DatasetLoader(dataFolder, Map.copyOf(planned), Set.of()).load();
  }

  private Loaded load() {
    if (!Files.isDirectory(folder)) {
      report.add(
          Problem.NO_FOLDER,
          Place.of(""),
          MessageWords.quoted(folder.toString()),
          "thư mục có tệp dataset.json",
          "Kiểm tra đường dẫn tới thư mục dữ liệu.");
      return loaded(null);
    }
    if (CollectionLoader.isCollection(folder) && !Files.exists(folder.resolve(HEAD))) {
      collection();
      return loaded(null);
    }
    Optional<JsonDocument> head = read(HEAD, DataFile.Kind.DATASET);
    if (head.isPresent()) {
      boolean isOld = head.get().root().has("files");
      if (isOld) {
        versionOfList(head.get());
        Set<String> listed = listed(head.get());
        judge(head.get(), DataFile.Kind.DATASET);
        PlacedFiles.unlisted(folder, listed, report);
      } else {
        found();
        judge(head.get(), DataFile.Kind.DATASET);
        books = this::after;
      }
      if (planned.containsKey(IMPORTS) || Files.exists(folder.resolve(IMPORTS))) {
        read(IMPORTS, DataFile.Kind.IMPORTS)
            .ifPresent(register -> judge(register, DataFile.Kind.IMPORTS));
      }
    } else {
      PlacedFiles.unlisted(folder, Set.of(), report);
    }
    return loaded(model.finish(books).orElse(null));
  }

  /** Many data sets lie below: nobody can tell which one is meant. */
  private void collection() {
    List<String> parts =
        CollectionLoader.folders(folder).stream()
            .map(part -> part.getFileName().toString())
            .toList();
    report.add(
        Problem.COLLECTION_HERE,
        Place.of(CollectionLoader.HEAD),
        "",
        "thư mục của một phần" + (parts.isEmpty() ? "" : ": " + MessageWords.list(parts)),
        "Chỉ lệnh build, check, publish đọc cả bộ; lệnh khác chạy với thư mục của một phần, ví dụ"
            + " --data "
            + folder.resolve(parts.isEmpty() ? "…" : parts.get(0))
            + ".");
  }

  private Loaded loaded(DocumentsRead.Result result) {
    List<Finding> found = report.findings();
    report.letGo();
    return new Loaded(
        result,
        new Findings(found, filesRead, rowsRead, List.copyOf(report.inPart())),
        report,
        gaps(),
        notes.files(),
        signs);
  }

  /** Whoever lists the files by hand counts the versions by hand. */
  private void versionOfList(JsonDocument head) {
    Fields<?> fields = new Fields.Read<>(new At(head.root(), () -> Place.of(HEAD), report));
    fields.given("dataVersion", head.root().has("dataVersion"));
  }

  /** Reads the files that lie in their places. */
  private void found() {
    PlacedFiles files = PlacedFiles.look(folder, report, planned);
    refused.addAll(files.unread());
    for (PlacedFiles.Found file : files.files()) {
      if (file.kind() == DataFile.Kind.NOTE) {
        kinds.put(file.path(), file.kind());
        note(file.path(), this::headed);
      } else {
        read(file.path(), file.kind()).ifPresent(document -> judge(document, file.kind()));
      }
    }
    before = lock();
  }

  /** The book of versions that lies in the folder. */
  private Optional<DatasetLock> lock() {
    if (!Files.exists(folder.resolve(DatasetLock.FILE), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Optional<DatasetLock.Reading> reading =
        new FileReader(folder, new Report()).bytes(DatasetLock.FILE, "").map(DatasetLock::read);
    if (reading.filter(DatasetLock.Reading::isNewer).isPresent()) {
      report.add(
          Problem.NEW_SCHEMA,
          Place.of(DatasetLock.FILE),
          "schemaVersion lớn hơn " + DatasetLock.VERSION,
          Integer.toString(DatasetLock.VERSION),
          "Tệp do chương trình mới hơn tạo ra: cập nhật chương trình, không sửa số này.");
      return Optional.empty();
    }
    if (reading.isEmpty() || reading.get().isDamaged()) {
      report.add(
          Problem.LOCK_DAMAGED,
          Place.of(DatasetLock.FILE),
          "",
          "tệp do chương trình tự ghi",
          "Không phải sửa: chương trình ghi lại tệp này và đếm tiếp số phiên bản còn đọc được.");
    }
    return reading.flatMap(DatasetLock.Reading::lock);
  }

  private Optional<DatasetLock> after(List<DataFile> files, Optional<String> typed, int year) {
    return Optional.of(DatasetLock.after(before, files, typed, year));
  }

  /** What could not be read. Errors in the list of files may hide files of any kind. */
  private UnreadParts gaps() {
    Set<DataFile.Kind> incomplete = EnumSet.noneOf(DataFile.Kind.class);
    incomplete.addAll(refused);
    for (Place error : report.errors()) {
      if (!error.file().equals(HEAD)) {
        Optional.ofNullable(kinds.get(error.file())).ifPresent(incomplete::add);
      } else if (error.pointer().isEmpty() || error.pointer().startsWith("/files")) {
        incomplete.addAll(EnumSet.allOf(DataFile.Kind.class));
      } else if (error.pointer().startsWith("/periods") || error.pointer().startsWith("/compare")) {
        incomplete.add(DataFile.Kind.DATASET);
      }
    }
    return new UnreadParts(incomplete, report.errors());
  }

  /** Reads one file up to content that fits its schema; empty if it has none. */
  private Optional<JsonDocument> read(String file, DataFile.Kind kind) {
    kinds.put(file, kind);
    Optional<JsonDocument> document =
        reader.bytes(file, kind.code()).flatMap(bytes -> read(file, bytes, kind));
    if (document.isEmpty()) {
      report.inPart(file);
    }
    return document;
  }

  /** Most files are sound, which is soon seen; the others are looked at with care. */
  private Optional<JsonDocument> read(String file, byte[] bytes, DataFile.Kind kind) {
    String sha256 = FileReader.sha256(bytes);
    Optional<JsonText> text = sound(bytes, kind);
    if (text.isEmpty()) {
      return carefully(file, bytes, sha256, kind);
    }
    filesRead++;
    rowsRead += text.get().lines();
    return Optional.of(registered(JsonDocument.of(file, sha256, text.get()), kind));
  }

  /** A text of which neither its JSON nor its structure nor a letter is to be complained of. */
  private Optional<JsonText> sound(byte[] bytes, DataFile.Kind kind) {
    return JsonText.of(bytes)
        .filter(
            text ->
                shapes
                    .computeIfAbsent(SchemaVersion.of(kind, text.root()), Shape::of)
                    .fits(text.root()))
        .filter(TextCheck::isPlain);
  }

  private Optional<JsonDocument> carefully(
      String file, byte[] bytes, String sha256, DataFile.Kind kind) {
    Optional<SourceText> source = reader.decode(file, bytes, sha256);
    source.ifPresent(
        text -> {
          filesRead++;
          rowsRead += text.lines();
        });
    Optional<JsonDocument> document = source.flatMap(text -> JsonDocument.parse(text, report));
    document.ifPresent(
        d -> {
          registered(d, kind);
          texts.check(source.get(), d);
          new StructureCheck(report).check(d, kind);
        });
    return document;
  }

  private JsonDocument registered(JsonDocument document, DataFile.Kind kind) {
    String file = document.file();
    String sha256 = document.sha256();
    FileReader files = reader; // Of all that the loader holds no more is needed.
    signs.addAll(document.root().text().having(sought));
    report.register(
        document,
        () ->
            files
                .again(file, kind.code(), sha256)
                .flatMap(JsonText::of)
                .map(text -> JsonDocument.of(file, sha256, text)));
    return document;
  }

  /** Reads the files that a head lists, even when other parts of the head are wrong. */
  private Set<String> listed(JsonDocument head) {
    Set<String> seen = new LinkedHashSet<>();
    Json files = head.root().path("files");
    for (int i = 0; files.isArray() && i < files.size(); i++) {
      String path = files.path(i).path("path").asText("");
      if (path.length() > FileReader.LONGEST_PATH) {
        continue; // The schema says so.
      }
      String code = files.path(i).path("kind").asText("");
      Place place = Place.of(HEAD).at("files", i);
      Optional<DataFile.Kind> kind =
          Stream.of(DataFile.Kind.values()).filter(k -> k.code().equals(code)).findFirst();
      if (path.isEmpty() || kind.isEmpty() || HEADS.contains(kind.get())) {
        if (!report.hasErrors(HEAD)) {
          report.add(
              Problem.NOT_ALLOWED,
              place.at("kind"),
              MessageWords.quoted(code),
              "loại tệp: units, successions, tile-map, boundaries, framework, scores, targets…",
              "Sửa \"kind\" của tệp này.");
        }
        continue;
      }
      if (!seen.add(path)) {
        report.add(
            Problem.TWO_FILES,
            place.at("path"),
            MessageWords.quoted(path),
            "mỗi tệp khai một lần",
            "Xóa dòng khai lặp lại.");
        continue;
      }
      read(files.path(i), place, path, kind.get());
    }
    return seen;
  }

  private void read(Json entry, Place place, String path, DataFile.Kind kind) {
    String sealed = entry.path("sha256").asText("");
    kinds.put(path, kind);
    if (kind == DataFile.Kind.NOTE) {
      note(path, source -> listed(source, entry, place, sealed));
      return;
    }
    read(path, kind)
        .ifPresent(
            document -> {
              sealed(document.file(), document.sha256(), sealed);
              Fields<?> fields = new Fields.Read<>(new At(entry, () -> place, report));
              for (String key : List.of("provenance", "writtenOn")) {
                fields.absent(key, entry.has(key), FOR_NOTES);
              }
              judge(document, kind);
            });
  }

  /** Reads a note whose head says where it comes from, or the list of files. */
  private void note(String path, Function<SourceText, NoteHead> heads) {
    reader
        .read(path, DataFile.Kind.NOTE.code())
        .ifPresent(
            source -> {
              filesRead++;
              rowsRead += source.lines();
              sought.stream().filter(source.text()::contains).forEach(signs::add);
              NoteHead head = heads.apply(source);
              boolean isBearable = notes.isBearable(head.checked());
              if (isBearable) {
                texts.check(source);
              }
              model.note(
                  source,
                  head.body(),
                  isBearable ? notes.read(head.checked()) : List.of(),
                  head.writtenOn(),
                  head.provenance());
            });
  }

  private NoteHead headed(SourceText source) {
    return NoteHead.of(source, report);
  }

  /** What the list of files says of a note, all of which is for readers. */
  private NoteHead listed(SourceText source, Json entry, Place place, String sealed) {
    sealed(source.file(), source.sha256(), sealed);
    Optional<Provenance> provenance = provenance(entry.path("provenance"));
    if (provenance.isEmpty()) {
      report.add(
          Problem.MISSING_PROPERTY,
          place,
          "",
          "mục \"provenance\" của tệp ghi chú",
          "Thêm \"provenance\": {\"status\": …, \"source\": …} vào đây.");
    }
    return new NoteHead(provenance, writtenOn(entry), source.text(), source);
  }

  /** Hands a document to the model: all of it, or what remains without its faults. */
  private void judge(JsonDocument document, DataFile.Kind kind) {
    model(document, kind);
    report.letGo();
  }

  private void model(JsonDocument document, DataFile.Kind kind) {
    String file = document.file();
    if (!report.hasErrors(file)) {
      model.add(document, kind);
      return;
    }
    Optional<Remains> remains = Remains.of(document, kind);
    if (remains.isEmpty() || remains.get().isLess()) {
      report.inPart(file);
    }
    remains.ifPresent(
        rest -> {
          var tree = rest.tree();
          report.leaveOut(file, rest.leftOut());
          model.add(document.with(tree), kind);
        });
  }

  /** Where a note comes from; empty when nobody says, or not in the words for it. */
  private static Optional<Provenance> provenance(Json from) {
    return Stream.of(Provenance.Status.values())
        .filter(status -> from.isObject() && status.code().equals(from.path("status").asText()))
        .map(
            status ->
                new Provenance(
                    status, from.path("source").asText(""), from.path("note").asText("")))
        .findFirst();
  }

  /** The day on which a note was written; the first of all when nobody says, or it is no day. */
  private static LocalDate writtenOn(Json entry) {
    try {
      return entry.path("writtenOn").isTextual()
          ? LocalDate.parse(entry.path("writtenOn").textValue())
          : LocalDate.MIN;
    } catch (DateTimeException reportedAsNoDay) {
      return LocalDate.MIN;
    }
  }

  private void sealed(String file, String sha256, String sealed) {
    if (!sha256.equals(sealed)) {
      report.add(
          Problem.CHANGED,
          Place.of(file),
          "sha256 " + sha256.substring(0, 12) + "…",
          "sha256 " + (sealed.length() < 12 ? "đã niêm phong" : sealed.substring(0, 12) + "…"),
          "Nếu sửa có chủ ý: tăng \"dataVersion\", ghi CHANGELOG.md, rồi chạy lệnh seal.");
    }
  }
}
