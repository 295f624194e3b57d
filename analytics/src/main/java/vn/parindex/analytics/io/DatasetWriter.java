package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.ImportedFile;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Translation;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.YearCalendar;

/**
 * Writes values of the model as data files of schema version 1, in the canonical layout: what was
 * loaded from a canonical file is written back byte for byte, save the positions of units on the
 * globe, which the model does not hold. What units report stands in the order in which the units
 * first occur.
 *
 * <p>The methods give the text; the caller puts it where it belongs, each kind in the place of its
 * own, where the loader finds it. {@link #seal} alone touches a file.
 */
public final class DatasetWriter {

  private DatasetWriter() {}

  /**
   * {@code dataset.json}: names, periods and policies. The number of the version stands in {@link
   * DatasetLock}.
   *
   * @param dataset what it is the head of
   * @param settings the policies; the day of the site is written only where it is not the one that
   *     follows from the data, so that it keeps following them
   */
  public static String head(Dataset dataset, AnalysisSettings settings) {
    Optional<Provenance> provenance =
        dataset.files(List.of(DataFile.Kind.DATASET)).map(DataFile::provenance).findFirst();
    ObjectNode root = DataFileForm.head(DataFile.Kind.DATASET, provenance);
    HeadFile.identity(new Fields.Written<>(dataset.identity(), root));
    HeadFile.settings(new Fields.Written<>(settings, root), dataset);
    HeadFile.periods(new Fields.Written<>(dataset.periods(), root));
    return DataFileForm.text(root, DataFile.Kind.DATASET);
  }

  /** {@code scores/<period>.json}: figures that are missing are written with their reason. */
  public static String scores(String period, Provenance provenance, List<ScoreSheet> sheets) {
    return ScoresFile.FORM.write(provenance, new ScoresFile(period, sheets));
  }

  /** {@code reference/units.json}. */
  public static String units(Provenance provenance, List<Unit> units) {
    return ReferenceFiles.UNITS.write(provenance, units);
  }

  /**
   * {@code reference/successions.json}.
   *
   * @throws IllegalArgumentException unless there is at least one succession, and all are of one
   *     day and one decision, as the format wants
   */
  public static String successions(Provenance provenance, List<Succession> successions) {
    if (successions.stream().map(s -> List.of(s.date(), s.legalBasis())).distinct().count() != 1) {
      throw new IllegalArgumentException("successions of several days or decisions, or none");
    }
    return ReferenceFiles.SUCCESSIONS.write(provenance, successions);
  }

  /** {@code reference/tile-map.json}. */
  public static String tileMap(Provenance provenance, TileMap map) {
    return ReferenceFiles.TILE_MAP.write(provenance, map);
  }

  /** {@code reference/boundaries.geojson}: no properties of a unit but its code, no heights. */
  public static String boundaries(Provenance provenance, Boundaries boundaries) {
    return BoundaryFile.FORM.write(provenance, boundaries);
  }

  /** {@code reference/english.json}. */
  public static String translation(Provenance provenance, Translation translation) {
    return ReferenceFiles.TRANSLATION.write(provenance, translation);
  }

  /** {@code frameworks/<edition>.json}. */
  public static String framework(Provenance provenance, Framework framework) {
    return FrameworkFile.FORM.write(provenance, framework);
  }

  /** {@code targets/<year>.json}. */
  public static String targets(Provenance provenance, TargetSet set) {
    return OrderFiles.TARGETS.write(provenance, set);
  }

  /** {@code tasks/<year>.json}. */
  public static String tasks(Provenance provenance, TaskSet tasks) {
    return OrderFiles.TASKS.write(provenance, tasks);
  }

  /** {@code findings/<year>.json}. */
  public static String findings(Provenance provenance, String year, List<ReviewFinding> findings) {
    return OrderFiles.FINDINGS.write(provenance, new OfYear<>(year, findings));
  }

  /** {@code calendar/<year>.json}. */
  public static String calendar(Provenance provenance, YearCalendar calendar) {
    return OrderFiles.CALENDAR.write(provenance, calendar);
  }

  /** {@code measurements/<date>.json}. */
  public static String measurements(Provenance provenance, MeasurementSet set) {
    return ReportFiles.MEASUREMENTS.write(provenance, set);
  }

  /** {@code tasks/<year>-progress.json}. */
  public static String taskProgress(
      Provenance provenance, String year, List<TaskProgress> progress) {
    return ReportFiles.TASK_PROGRESS.write(provenance, new OfYear<>(year, progress));
  }

  /** {@code findings/<year>-units.json}. */
  public static String unitFindings(
      Provenance provenance, String year, List<UnitFinding> findings) {
    return ReportFiles.UNIT_FINDINGS.write(provenance, new OfYear<>(year, findings));
  }

  /** {@code evidence/<year>.json}. */
  public static String evidence(Provenance provenance, EvidenceRegister register) {
    return ReportFiles.EVIDENCE.write(provenance, register);
  }

  /** {@code imports.json}: the register of what was imported, the first import first. */
  public static String imports(List<ImportedFile> imports) {
    return ImportsFile.text(imports);
  }

  /** {@code collection.json}: which data sets are parts of a whole. */
  public static String collection(DatasetCollection collection) {
    ObjectNode root = DataFileForm.head(DataFile.Kind.COLLECTION, Optional.empty());
    root.setAll((ObjectNode) CollectionFile.FORM.write(collection));
    return DataFileForm.text(root, DataFile.Kind.COLLECTION);
  }

  /**
   * {@code dataset.json} in which changed and new files stand in the list with their hashes; empty
   * where it has no list, or would stay as it is.
   *
   * @param head what it holds now
   * @param changed the files, by their paths, with the bytes that they will have
   * @param kinds of these files
   */
  public static Optional<byte[]> listed(
      byte[] head, Map<String, byte[]> changed, Map<String, DataFile.Kind> kinds) {
    ObjectNode root = (ObjectNode) JsonText.trusted(head).root().tree();
    if (!(root.path("files") instanceof ArrayNode files)) {
      return Optional.empty();
    }
    String before = root.toString();
    changed.forEach(
        (path, bytes) -> {
          String kind = kinds.get(path).code();
          int end = files.size();
          for (int i = 0; i < files.size(); i++) {
            end = files.get(i).path("kind").asText().equals(kind) ? i + 1 : end;
          }
          int last = end;
          Stream.iterate(0, i -> i < files.size(), i -> i + 1)
              .map(i -> (ObjectNode) files.get(i))
              .filter(entry -> entry.path("path").asText().equals(path))
              .findFirst()
              .orElseGet(() -> files.insertObject(last).put("path", path).put("kind", kind))
              .put("sha256", FileReader.sha256(bytes));
        });
    return root.toString().equals(before)
        ? Optional.empty()
        : Optional.of(CanonicalJson.text(root).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * {@code notes/<name>.md}: the head, and the text for readers.
   *
   * @param writtenOn {@link LocalDate#MIN} for a note of which nobody says when it was written
   */
  public static String note(Provenance provenance, LocalDate writtenOn, String text) {
    return NoteHead.written(provenance, writtenOn, text);
  }

  /**
   * Where the loader finds a file of this kind without a list of files.
   *
   * @param path where it lies; kept where it is found there
   */
  public static String path(DataFile.Kind kind, String path) {
    return PlacedFiles.placed(kind, path);
  }

  /**
   * Brings the SHA-256 values in {@code dataset.json} up to date with the files that it lists, and
   * touches nothing else: not a blank of {@code dataset.json}, neither its owner nor its rights, no
   * other file. Writes nothing when all values are right or when something is wrong, nor where no
   * files are listed: there the program keeps the values itself.
   *
   * @return what is wrong, without findings when all listed files are sealed now
   * @throws IOException if {@code dataset.json} cannot be written; sealing anew mends what was
   *     interrupted
   */
  public static Findings seal(Path dataFolder) throws IOException {
    Report report = new Report();
    FileReader reader = new FileReader(dataFolder, report);
    var source = reader.read("dataset.json", DataFile.Kind.DATASET.code());
    var document = source.flatMap(text -> JsonDocument.parse(text, report));
    if (document.isEmpty() || report.hasErrors()) {
      return new Findings(report.findings(), 1, 0);
    }
    Json files = document.get().root().path("files");
    if (files.isMissing()) {
      return new Findings(List.of(), 1, 0);
    }
    if (!files.isArray()) {
      report.register(document.get(), Optional::empty);
      new StructureCheck(report).check(document.get(), DataFile.Kind.DATASET);
      return new Findings(report.findings(), 1, 0);
    }
    String text = source.get().text();
    SortedMap<Integer, String> hashes = new TreeMap<>();
    List<Integer> lines = source.get().lineStarts();
    for (int i = files.size() - 1; i >= 0; i--) {
      Place place = Place.of("dataset.json").at("files", i, "sha256");
      String old = files.path(i).path("sha256").asText("");
      var position = document.get().position(place.pointer());
      int from =
          text.indexOf("\"" + old + "\"", lines.get(position.line() - 1) + position.column());
      if (!old.matches("[0-9A-Fa-f]{64}") || from < 0) {
        report.add(
            Problem.WRONG_FORM,
            place,
            MessageWords.quoted(old),
            "64 chữ số thập lục phân",
            "Ghi 64 số 0 cho tệp mới, rồi chạy lại lệnh seal.");
        continue;
      }
      reader
          .read(files.path(i).path("path").asText(""), files.path(i).path("kind").asText(""))
          .filter(file -> !file.sha256().equals(old))
          .ifPresent(file -> hashes.put(from + 1, file.sha256()));
    }
    if (!report.hasErrors() && !hashes.isEmpty()) {
      overwrite(dataFolder.resolve("dataset.json"), source.get(), hashes);
    }
    return new Findings(report.findings(), files.size() + 1, 0);
  }

  /**
   * Writes hashes over hashes of the same length in the file itself. A new file in its place would
   * have another owner, group and rights than an administrator gave to this one.
   *
   * @param hashes by their offsets in the text
   */
  private static void overwrite(Path file, SourceText source, SortedMap<Integer, String> hashes)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      byte[] bytes = new byte[Math.toIntExact(channel.size())];
      ByteBuffer all = ByteBuffer.wrap(bytes);
      while (all.hasRemaining() && channel.read(all) >= 0) {
        continue;
      }
      if (!FileReader.sha256(bytes).equals(source.sha256())) {
        throw new IOException("tệp vừa được người khác sửa, hãy chạy lại");
      }
      int mark =
          bytes.length - source.text().getBytes(StandardCharsets.UTF_8).length; // byte order mark
      for (Map.Entry<Integer, String> hash : hashes.entrySet()) {
        String before = source.text().substring(0, hash.getKey());
        ByteBuffer digits = StandardCharsets.US_ASCII.encode(hash.getValue());
        long at = mark + before.getBytes(StandardCharsets.UTF_8).length;
        while (digits.hasRemaining()) {
          at += channel.write(digits, at);
        }
      }
      channel.force(true);
    }
  }
}
