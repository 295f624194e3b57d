package vn.parindex.site.download;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Sink;
import vn.parindex.site.words.Words;

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
          "evidence", feeding(DataFile.Kind.FRAMEWORK, DataFile.Kind.EVIDENCE));

  /** The table of what changed since an earlier version, fed by both versions. */
  static final String VERSIONS = "versions";

  private static final EnumSet<DataFile.Kind> COMPARED =
      EnumSet.of(
          DataFile.Kind.UNITS,
          DataFile.Kind.FRAMEWORK,
          DataFile.Kind.SCORES,
          DataFile.Kind.MEASUREMENTS);

  private static final String ALL = "all-tables.xlsx";
  private static final String DESCRIPTION = "datapackage.json";

  private final Dataset dataset;
  private final AnalysisSettings settings;
  private final List<Dataset> versions;
  private final List<Words> languages;
  private final List<DataTable<?>> tables;

  /** By the place of the table; each is set by whoever writes its files. */
  private final Written[] written;

  private final Downloads.File[] together = new Downloads.File[2];

  /**
   * Nothing written yet.
   *
   * @param dataset what was observed
   * @param results what was computed from it
   * @param versions what changed since an earlier version of the data; empty if there is none to
   *     compare with, and then there is no such table
   * @param languages words of the languages of the site, the first one first
   */
  public DownloadWriter(
      Dataset dataset,
      AnalysisResults results,
      Optional<VersionComparison> versions,
      List<Words> languages) {
    this.dataset = dataset;
    this.settings = results.settings();
    this.versions =
        Stream.concat(Stream.of(dataset), versions.stream().map(VersionComparison::before))
            .toList();
    this.languages = List.copyOf(languages);
    this.tables = tables(dataset, results, versions);
    this.written = new Written[tables.size()];
  }

  private record Written(
      Downloads.TableFiles files, List<Sheet> sheets, DataPackage.Resource resource) {}

  /** A piece of work for each table by its name, which any thread may carry out, in any order. */
  public Map<String, Consumer<Sink>> eachTable() {
    Map<String, Consumer<Sink>> work = new LinkedHashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      int place = i;
      work.put(tables.get(i).name(), to -> written[place] = write(tables.get(place), to));
    }
    return work;
  }

  private Written write(DataTable<?> table, Sink to) {
    String name = table.name();
    TableWriter.Written made = TableWriter.write(table);
    byte[] workbook =
        WorkbookWriter.write(
            Downloads.description(name, languages.get(0)), settings.asOf(), made.sheets());
    return new Written(
        new Downloads.TableFiles(
            name,
            made.rows(),
            put(to, name + ".csv", made.csv()),
            put(to, name + ".xlsx", workbook)),
        made.sheets(),
        DataPackage.Resource.of(table, made.csv()));
  }

  private static Downloads.File put(Sink to, String name, byte[] bytes) {
    SitePath path = SitePath.of("downloads/" + name);
    to.put(path, bytes);
    return new Downloads.File(path, bytes.length);
  }

  /** Likewise for all tables together, when each of them is written. */
  public Map<String, Consumer<Sink>> allTables() {
    Map<String, Consumer<Sink>> work = new LinkedHashMap<>();
    work.put(ALL, to -> together[0] = put(to, ALL, workbook()));
    work.put(DESCRIPTION, to -> together[1] = put(to, DESCRIPTION, description()));
    return work;
  }

  private byte[] workbook() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(AboutSheet.of(languages, versions, settings, files()));
    Arrays.stream(written).forEach(table -> sheets.addAll(table.sheets()));
    return WorkbookWriter.write(dataset.identity().name(), settings.asOf(), sheets);
  }

  private byte[] description() {
    DataPackage description =
        new DataPackage(languages, dataset, versions, settings.compareTo(), settings.asOf());
    Arrays.stream(written).forEach(table -> description.add(table.resource()));
    return description.write();
  }

  private List<Downloads.TableFiles> files() {
    return Arrays.stream(written).map(Written::files).toList();
  }

  /** What there is, when all of it is written. */
  public Downloads downloads() {
    return new Downloads(files(), together[0], together[1]);
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
      return "SỐ LIỆU MINH HỌA";
    }
    return statuses.contains(Provenance.Status.APPROXIMATE)
        ? "số liệu có phần xấp xỉ"
        : "số liệu thật";
  }
}
