package vn.parindex.site.download;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Manifest;
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
    DownloadWriter writer = new DownloadWriter(dataset, results, versions, languages, false);
    Map<SitePath, byte[]> made = new HashMap<>();
    Sink both =
        (path, bytes) -> {
          made.put(path, bytes);
          to.put(path, bytes);
        };
    ToLongFunction<SitePath> size = path -> made.get(path).length;
    writer.eachTable().forEach(piece -> piece.prepare().get().make().accept(both));
    writer
        .allTables(size, path -> Manifest.sha256(made.get(path)))
        .forEach(piece -> piece.prepare().get().make().accept(both));
    return writer.downloads(size);
  }
}
