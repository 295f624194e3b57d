package vn.parindex.site.download;

import java.util.List;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.site.model.SitePath;
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
          "declared",
          "peers",
          "anomalies",
          "succession",
          "targets",
          "measurements",
          "tasks",
          "findings",
          "evidence",
          "open-items",
          "open-items.public",
          DownloadWriter.VERSIONS,
          "columns");

  /** Copies. */
  public Downloads {
    tables = List.copyOf(tables);
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
   * Which {@link #DESCRIPTION} a table of a data set has: of open items the public is not told that
   * there are things which it cannot see.
   */
  public static String described(String table, Dataset of) {
    boolean isLess =
        table.equals("open-items")
            && (of.withholds(PublicPolicy.Part.PERSONS)
                || of.withholds(PublicPolicy.Part.EVIDENCE));
    return isLess ? table + ".public" : table;
  }

  /** What a table of a data set is about. */
  static String description(String table, Dataset of, Words words) {
    return words.text(DESCRIPTION.of(described(table, of)));
  }
}
