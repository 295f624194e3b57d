package vn.parindex.site.download;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.StringColumn;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.table.Tables;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.OutputTree;

/** The files of {@code downloads/}. */
public final class Downloads {

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

  private Downloads() {}

  private static EnumSet<DataFile.Kind> feeding(DataFile.Kind... kinds) {
    EnumSet<DataFile.Kind> all = EnumSet.of(DataFile.Kind.UNITS);
    all.addAll(List.of(kinds));
    return all;
  }

  /**
   * All files to download. Every row of illustrative figures says so in its last column.
   *
   * @param dataset what was observed
   * @param results what was computed from it
   */
  public static OutputTree of(Dataset dataset, AnalysisResults results) {
    OutputTree.Builder files = OutputTree.builder();
    Tables.all(dataset, results)
        .forEach(
            (name, table) -> {
              StringColumn column = StringColumn.create("data_status", table.rowCount());
              column.setMissingTo(status(dataset, name));
              table.addColumns(column);
              files.put(SitePath.of("downloads/" + name + ".csv"), CsvWriter.write(table));
            });
    files.put(SitePath.of("downloads/columns.csv"), CsvWriter.write(Tables.columns(results)));
    return files.build();
  }

  private static String status(Dataset dataset, String table) {
    return dataset.isIllustrative(FOLLOW_UP.getOrDefault(table, FEEDING))
        ? "SỐ LIỆU MINH HỌA"
        : "số liệu thật";
  }
}
