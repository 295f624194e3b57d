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
import java.util.stream.StreamSupport;
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
import vn.parindex.site.publish.OutputTree;
import vn.parindex.site.words.Words;

/**
 * The files of {@code downloads/}: every table as CSV and as a workbook, all of them as one
 * workbook, and a description for programs.
 *
 * @param files the files themselves
 * @param tables what there is of each table, in the order of the analytics
 */
public record Downloads(OutputTree files, List<TableFiles> tables) {

  /** The workbook with all tables. */
  public static final SitePath ALL_TABLES = path("all-tables.xlsx");

  /** The description for programs. */
  public static final SitePath DATA_PACKAGE = path("datapackage.json");

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
   * The files of one table.
   *
   * @param name of the table
   * @param rows without the heading
   * @param csv address of the CSV
   * @param workbook address of the workbook
   */
  public record TableFiles(String name, int rows, SitePath csv, SitePath workbook) {}

  /**
   * All files to download. Every row of illustrative figures says so in its last column.
   *
   * @param dataset what was observed
   * @param results what was computed from it
   * @param versions what changed since an earlier version of the data; empty if there is none to
   *     compare with, and then there is no such table
   * @param languages words of the languages of the site, the first one first
   */
  public static Downloads of(
      Dataset dataset,
      AnalysisResults results,
      Optional<VersionComparison> versions,
      List<Words> languages) {
    OutputTree.Builder files = OutputTree.builder();
    List<TableFiles> listed = new ArrayList<>();
    List<DataTable<?>> tables = tables(dataset, results, versions);
    LocalDate day = results.settings().asOf();
    List<Dataset> all = new ArrayList<>(List.of(dataset));
    versions.ifPresent(compared -> all.add(compared.before()));
    DataPackage description =
        new DataPackage(languages, dataset, all, results.settings().compareTo(), day);
    for (DataTable<?> table : tables) {
      TableFiles paths =
          new TableFiles(
              table.name(),
              (int) StreamSupport.stream(table.rows().spliterator(), false).count(),
              path(table.name() + ".csv"),
              path(table.name() + ".xlsx"));
      byte[] csv = CsvWriter.write(table);
      files.put(paths.csv(), csv);
      description.add(table, csv);
      files.put(
          paths.workbook(),
          WorkbookWriter.write(
              description(table.name(), languages.get(0)),
              day,
              workbook -> TableSheet.add(workbook, table)));
      listed.add(paths);
    }
    files.put(DATA_PACKAGE, description.write());
    files.put(
        ALL_TABLES,
        WorkbookWriter.write(
            dataset.identity().name(),
            day,
            workbook -> {
              AboutSheet.add(workbook, languages, all, results.settings(), listed);
              for (DataTable<?> table : tables) {
                TableSheet.add(workbook, table);
              }
            }));
    return new Downloads(files.build(), listed);
  }

  /** What a table is about. */
  static String description(String table, Words words) {
    return words.text("download." + table);
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

  private static SitePath path(String name) {
    return SitePath.of("downloads/" + name);
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

  /** How large a file is, in bytes. */
  public long sizeOf(SitePath file) {
    return files.sizeOf(file);
  }
}
