package vn.parindex.site.download;

import java.util.EnumSet;
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

  private Downloads() {}

  /**
   * All files to download. Every row of illustrative figures says so in its last column.
   *
   * @param dataset what was observed
   * @param results what was computed from it
   */
  public static OutputTree of(Dataset dataset, AnalysisResults results) {
    String status = dataset.isIllustrative(FEEDING) ? "SỐ LIỆU MINH HỌA" : "số liệu thật";
    OutputTree.Builder files = OutputTree.builder();
    Tables.all(dataset, results)
        .forEach(
            (name, table) -> {
              StringColumn column = StringColumn.create("data_status", table.rowCount());
              column.setMissingTo(status);
              table.addColumns(column);
              files.put(SitePath.of("downloads/" + name + ".csv"), CsvWriter.write(table));
            });
    files.put(SitePath.of("downloads/columns.csv"), CsvWriter.write(Tables.columns()));
    return files.build();
  }
}
