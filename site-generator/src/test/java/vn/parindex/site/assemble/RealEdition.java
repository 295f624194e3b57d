package vn.parindex.site.assemble;

import java.nio.file.Path;
import java.util.List;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.format.Formats;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** The data that ship with the project, for tests of sentences. */
final class RealEdition {

  static final Edition VI = of("vi");

  private RealEdition() {}

  private static Edition of(String language) {
    Loaded loaded = DatasetLoader.load(Path.of("..", "data"));
    AsOf known =
        AsOf.of(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow()).orElseThrow();
    Dataset dataset = known.dataset();
    AnalysisResults results = Analyses.run(dataset, known.settings());
    return new Edition(
        dataset,
        results,
        language,
        Words.load(TemplateFiles.of(List.of()), language),
        Formats.of(language, results.settings().decimals()),
        new Addresses("", dataset.identity().unitFolder()));
  }
}
