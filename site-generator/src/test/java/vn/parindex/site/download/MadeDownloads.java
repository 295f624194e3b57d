package vn.parindex.site.download;

import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.publish.Sink;
import vn.parindex.site.words.Words;

/** Downloads, made one after the other. */
public final class MadeDownloads {

  private MadeDownloads() {}

  /** Hands all files to {@code to}. */
  public static Downloads write(
      Dataset dataset,
      AnalysisResults results,
      Optional<VersionComparison> versions,
      List<Words> languages,
      Sink to) {
    DownloadWriter writer = new DownloadWriter(dataset, results, versions, languages);
    writer.eachTable().values().forEach(piece -> piece.accept(to));
    writer.allTables().values().forEach(piece -> piece.accept(to));
    return writer.downloads();
  }
}
