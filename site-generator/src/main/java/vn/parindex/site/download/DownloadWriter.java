package vn.parindex.site.download;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Tables;
import vn.parindex.analytics.table.Value;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.bytes.Fingerprinter;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Piece;
import vn.parindex.site.words.Words;
import vn.parindex.site.workbook.Sheet;
import vn.parindex.site.workbook.WorkbookWriter;

/**
 * Writes what there is in {@code downloads/}: first the files of each table, then those of all
 * tables together. Kept of a table are only its compressed sheets, which both need. Every row of
 * illustrative figures says so in its last column.
 */
public final class DownloadWriter {

  private static final EnumSet<DataFile.Kind> FEEDING =
      EnumSet.of(DataFile.Kind.UNITS, DataFile.Kind.FRAMEWORK, DataFile.Kind.SCORES);

  /** What feeds the tables that show no scores. */
  private static final Map<String, EnumSet<DataFile.Kind>> FOLLOW_UP =
      Map.of(
          "targets", feeding(DataFile.Kind.TARGETS, DataFile.Kind.MEASUREMENTS),
          "measurements", feeding(DataFile.Kind.MEASUREMENTS),
          "tasks", feeding(DataFile.Kind.TASKS, DataFile.Kind.TASK_PROGRESS),
          "findings", feeding(DataFile.Kind.FINDINGS, DataFile.Kind.UNIT_FINDINGS),
          "evidence", feeding(DataFile.Kind.FRAMEWORK, DataFile.Kind.EVIDENCE),
          "open-items",
              feeding(
                  DataFile.Kind.FRAMEWORK,
                  DataFile.Kind.TARGETS,
                  DataFile.Kind.MEASUREMENTS,
                  DataFile.Kind.TASKS,
                  DataFile.Kind.TASK_PROGRESS,
                  DataFile.Kind.FINDINGS,
                  DataFile.Kind.UNIT_FINDINGS,
                  DataFile.Kind.EVIDENCE,
                  DataFile.Kind.CALENDAR));

  private static final SitePath ALL_TABLES = SitePath.of("downloads/all-tables.xlsx");
  private static final SitePath DESCRIPTION = SitePath.of("downloads/datapackage.json");

  /** The table of what changed since an earlier version, fed by both versions. */
  static final String VERSIONS = "versions";

  private static final EnumSet<DataFile.Kind> COMPARED =
      EnumSet.of(
          DataFile.Kind.UNITS,
          DataFile.Kind.FRAMEWORK,
          DataFile.Kind.SCORES,
          DataFile.Kind.MEASUREMENTS);

  private final Dataset dataset;
  private final AnalysisSettings settings;
  private final List<Dataset> versions;
  private final List<Words> languages;
  private final List<DataTable<?>> tables;

  /** By the name of the table: compressed once for both workbooks. */
  private final Map<String, List<Sheet>> sheets = new ConcurrentHashMap<>();

  /** By the name of the table, without its heading. */
  private final Map<String, Integer> rows = new ConcurrentHashMap<>();

  private final boolean remembered;

  /**
   * Nothing written yet.
   *
   * @param dataset what was observed
   * @param results what was computed from it
   * @param versions what changed since an earlier version of the data; empty if there is none to
   *     compare with, and then there is no such table
   * @param languages words of the languages of the site, the first one first
   * @param remembered whether files may stand already, so that sheets are written only where they
   *     are needed
   */
  public DownloadWriter(
      Dataset dataset,
      AnalysisResults results,
      Optional<VersionComparison> versions,
      List<Words> languages,
      boolean remembered) {
    this.dataset = dataset;
    this.settings = results.settings();
    this.versions =
        Stream.concat(Stream.of(dataset), versions.stream().map(VersionComparison::before))
            .toList();
    this.languages = List.copyOf(languages);
    this.remembered = remembered;
    this.tables = tables(dataset, results, versions);
  }

  /** The files of each table. */
  public List<Piece> eachTable() {
    return tables.stream()
        .map(table -> new Piece(csv(table).text(), () -> prepared(table)))
        .toList();
  }

  /** A table is told by its CSV: what its sheets hold is the same. */
  private Piece.Prepared prepared(DataTable<?> table) {
    String about = Downloads.description(table.name(), dataset, languages.get(0));
    TableWriter.Written first = remembered ? TableWriter.csv(table) : TableWriter.write(table);
    rows.put(table.name(), first.rows());
    Fingerprinter from = new Fingerprinter().text(about).value(settings.asOf());
    table.columns().forEach(column -> from.value(column.kind()).text(column.key()));
    from.bytes(first.csv());
    return new Piece.Prepared(
        Optional.of(from.end()),
        to -> {
          List<Sheet> made = remembered ? TableWriter.write(table).sheets() : first.sheets();
          sheets.put(table.name(), made);
          to.put(csv(table), first.csv());
          to.put(workbook(table), WorkbookWriter.write(about, settings.asOf(), made));
        });
  }

  private static SitePath csv(DataTable<?> table) {
    return SitePath.of("downloads/" + table.name() + ".csv");
  }

  private static SitePath workbook(DataTable<?> table) {
    return SitePath.of("downloads/" + table.name() + ".xlsx");
  }

  /**
   * Likewise for all tables together, when the files of each are there.
   *
   * @param bytes how large a file is
   * @param sha256 its hash
   */
  public List<Piece> allTables(ToLongFunction<SitePath> bytes, Function<SitePath, String> sha256) {
    List<DataPackage.Resource> resources =
        tables.stream()
            .map(
                table ->
                    new DataPackage.Resource(
                        table, bytes.applyAsLong(csv(table)), sha256.apply(csv(table))))
            .toList();
    byte[] description = description(resources);
    return List.of(
        new Piece(
            ALL_TABLES.text(),
            () ->
                new Piece.Prepared(
                    Optional.of(ofAll(resources)), to -> to.put(ALL_TABLES, workbook()))),
        Piece.anew(DESCRIPTION.text(), to -> to.put(DESCRIPTION, description)));
  }

  private Fingerprint ofAll(List<DataPackage.Resource> resources) {
    Fingerprinter all = new Fingerprinter().text(dataset.identity().name());
    all.value(settings.asOf()).bytes(about().xml().bytes());
    resources.forEach(table -> all.text(table.sha256()));
    return all.end();
  }

  private Sheet about() {
    Map<String, Integer> inOrder = new LinkedHashMap<>();
    tables.forEach(table -> inOrder.put(table.name(), rows.get(table.name())));
    return AboutSheet.of(languages, versions, settings, inOrder);
  }

  private byte[] workbook() {
    List<Sheet> all = new ArrayList<>(List.of(about()));
    tables.forEach(
        table ->
            all.addAll(
                sheets.computeIfAbsent(table.name(), name -> TableWriter.write(table).sheets())));
    return WorkbookWriter.write(dataset.identity().name(), settings.asOf(), all);
  }

  private byte[] description(List<DataPackage.Resource> resources) {
    DataPackage description =
        new DataPackage(languages, dataset, versions, settings.compareTo(), settings.asOf());
    resources.forEach(description::add);
    return description.write();
  }

  /**
   * What there is, when all of it is there.
   *
   * @param bytes how large a file is
   */
  public Downloads downloads(ToLongFunction<SitePath> bytes) {
    Function<SitePath, Downloads.File> file =
        path -> new Downloads.File(path, bytes.applyAsLong(path));
    return new Downloads(
        tables.stream()
            .map(
                table ->
                    new Downloads.TableFiles(
                        table.name(),
                        rows.get(table.name()),
                        file.apply(csv(table)),
                        file.apply(workbook(table))))
            .toList(),
        file.apply(ALL_TABLES),
        file.apply(DESCRIPTION));
  }

  private static EnumSet<DataFile.Kind> feeding(DataFile.Kind... kinds) {
    EnumSet<DataFile.Kind> all = EnumSet.of(DataFile.Kind.UNITS);
    all.addAll(List.of(kinds));
    return all;
  }

  private static List<DataTable<?>> tables(
      Dataset dataset, AnalysisResults results, Optional<VersionComparison> versions) {
    List<DataTable<?>> filled = new ArrayList<>(Tables.all(dataset, results).values());
    versions.map(Tables::versions).ifPresent(filled::add);
    List<DataTable<?>> tables = new ArrayList<>();
    for (DataTable<?> table : filled) {
      tables.add(withStatus(table, status(dataset, versions, table.name())));
    }
    tables.add(Tables.columns(filled));
    return tables;
  }

  /** Every row says at its end whether the figures are real. */
  private static <R> DataTable<R> withStatus(DataTable<R> table, String status) {
    List<Column<R>> columns = new ArrayList<>(table.columns());
    columns.add(
        new Column<>(
            "data_status",
            Column.Kind.TEXT,
            "",
            "SỐ LIỆU MINH HỌA (illustrative) hoặc số liệu thật (real)",
            "SỐ LIỆU MINH HỌA when figures that feed the table are illustrative, or số liệu thật",
            row -> Value.text(status)));
    return new DataTable<>(table.name(), columns, table.key(), table.rows());
  }

  private static String status(
      Dataset dataset, Optional<VersionComparison> versions, String table) {
    Stream<DataFile> files =
        table.equals(VERSIONS)
            ? Stream.concat(
                dataset.files(COMPARED),
                versions.stream().flatMap(compared -> compared.before().files(COMPARED)))
            : dataset.files(FOLLOW_UP.getOrDefault(table, FEEDING));
    Set<Provenance.Status> statuses =
        files.map(file -> file.provenance().status()).collect(Collectors.toSet());
    if (statuses.contains(Provenance.Status.ILLUSTRATIVE)) {
      return IllustrativeNotice.WORDS;
    }
    return statuses.contains(Provenance.Status.APPROXIMATE)
        ? "số liệu có phần xấp xỉ"
        : "số liệu thật";
  }
}
