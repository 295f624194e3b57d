package vn.parindex.site.download;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Tables;
import vn.parindex.analytics.table.Value;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Sink;
import vn.parindex.site.words.WordFamily;
import vn.parindex.site.words.Words;

/**
 * What there is in {@code downloads/}: every table as CSV and as a workbook, all of them as one
 * workbook, and a description for programs.
 *
 * @param tables what there is of each table, in the order of the analytics
 * @param allTables the workbook with all tables
 * @param dataPackage the description for programs
 */
public record Downloads(List<TableFiles> tables, File allTables, File dataPackage) {

  private static final EnumSet<DataFile.Kind> FEEDING =
      EnumSet.of(DataFile.Kind.UNITS, DataFile.Kind.FRAMEWORK, DataFile.Kind.SCORES);

  /** What feeds the tables that show no scores. */
  private static final Map<String, EnumSet<DataFile.Kind>> FOLLOW_UP =
      Map.of(
          "targets", feeding(DataFile.Kind.TARGETS, DataFile.Kind.MEASUREMENTS),
          "measurements", feeding(DataFile.Kind.MEASUREMENTS),
          "tasks", feeding(DataFile.Kind.TASKS, DataFile.Kind.TASK_PROGRESS),
          "findings", feeding(DataFile.Kind.FINDINGS, DataFile.Kind.UNIT_FINDINGS),
          "evidence", feeding(DataFile.Kind.FRAMEWORK, DataFile.Kind.EVIDENCE));

  /** The table of what changed since an earlier version, fed by both versions. */
  private static final String VERSIONS = "versions";

  /** What each table is about. */
  public static final WordFamily<String> DESCRIPTION =
      WordFamily.of(
          "download.*",
          "index",
          "ranking",
          "delta",
          "trend",
          "bottleneck",
          "ways-up",
          "robustness",
          "agreement",
          "peers",
          "anomalies",
          "succession",
          "targets",
          "measurements",
          "tasks",
          "findings",
          "evidence",
          VERSIONS,
          "columns");

  private static final EnumSet<DataFile.Kind> COMPARED =
      EnumSet.of(
          DataFile.Kind.UNITS,
          DataFile.Kind.FRAMEWORK,
          DataFile.Kind.SCORES,
          DataFile.Kind.MEASUREMENTS);

  /** Copies. */
  public Downloads {
    tables = List.copyOf(tables);
  }

  private static EnumSet<DataFile.Kind> feeding(DataFile.Kind... kinds) {
    EnumSet<DataFile.Kind> all = EnumSet.of(DataFile.Kind.UNITS);
    all.addAll(List.of(kinds));
    return all;
  }

  /**
   * A file that was written.
   *
   * @param path its address
   * @param bytes how large it is
   */
  public record File(SitePath path, long bytes) {}

  /**
   * The files of one table.
   *
   * @param name of the table
   * @param rows without the heading
   * @param csv the CSV
   * @param workbook the workbook
   */
  public record TableFiles(String name, int rows, File csv, File workbook) {}

  /**
   * Writes all files, one after the other; kept of them are only the compressed sheets, until the
   * workbook of all tables is written. Every row of illustrative figures says so in its last
   * column.
   *
   * @param dataset what was observed
   * @param results what was computed from it
   * @param versions what changed since an earlier version of the data; empty if there is none to
   *     compare with, and then there is no such table
   * @param languages words of the languages of the site, the first one first
   * @param sink takes the files
   */
  public static Downloads write(
      Dataset dataset,
      AnalysisResults results,
      Optional<VersionComparison> versions,
      List<Words> languages,
      Sink sink) {
    LocalDate day = results.settings().asOf();
    List<Dataset> all = new ArrayList<>(List.of(dataset));
    versions.ifPresent(compared -> all.add(compared.before()));
    DataPackage description =
        new DataPackage(languages, dataset, all, results.settings().compareTo(), day);
    List<TableFiles> listed = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    for (DataTable<?> table : tables(dataset, results, versions)) {
      String name = table.name();
      TableWriter.Written written = TableWriter.write(table);
      description.add(table, written.csv());
      byte[] workbook =
          WorkbookWriter.write(description(name, languages.get(0)), day, written.sheets());
      listed.add(
          new TableFiles(
              name,
              written.rows(),
              put(sink, name + ".csv", written.csv()),
              put(sink, name + ".xlsx", workbook)));
      sheets.addAll(written.sheets());
    }
    sheets.add(0, AboutSheet.of(languages, all, results.settings(), listed));
    return new Downloads(
        listed,
        put(sink, "all-tables.xlsx", WorkbookWriter.write(dataset.identity().name(), day, sheets)),
        put(sink, "datapackage.json", description.write()));
  }

  private static File put(Sink sink, String name, byte[] bytes) {
    SitePath path = SitePath.of("downloads/" + name);
    sink.put(path, bytes);
    return new File(path, bytes.length);
  }

  /** What a table is about. */
  static String description(String table, Words words) {
    return words.text(DESCRIPTION.of(table));
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
      return "SỐ LIỆU MINH HỌA";
    }
    return statuses.contains(Provenance.Status.APPROXIMATE)
        ? "số liệu có phần xấp xỉ"
        : "số liệu thật";
  }
}
