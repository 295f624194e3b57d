package vn.parindex.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.assemble.SiteAssembler;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.render.SiteRenderer;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** The pages of a data set that no folder holds. */
final class MadePages {

  private MadePages() {}

  /** Every page of every edition by path, whatever the checks would say of the data. */
  static Map<String, Document> of(Dataset dataset, AnalysisSettings settings) {
    AsOf known = AsOf.of(dataset, settings).orElseThrow();
    AnalysisResults results = Analyses.run(known.dataset(), known.settings());
    TemplateFiles files = TemplateFiles.of(List.of());
    List<Words> languages =
        dataset.identity().languages().stream()
            .map(language -> Words.load(files, language))
            .toList();
    SiteAssembler assembler =
        new SiteAssembler(
            known.dataset(),
            results,
            List.of(),
            Downloads.write(
                known.dataset(), results, Optional.empty(), languages, (path, bytes) -> {}),
            Optional.empty());
    SiteRenderer renderer = new SiteRenderer(files, new ChartRenderer(fonts()), Map.of());
    Map<String, Document> pages = new TreeMap<>();
    for (SiteModel edition : languages.stream().map(assembler::assemble).toList()) {
      for (Page page : edition.pages()) {
        renderer.render(
            edition,
            page,
            (path, bytes) -> {
              if (path.hasExtension("html")) {
                pages.put(path.text(), Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
              }
            });
      }
    }
    return pages;
  }

  private static ChartFonts fonts() {
    try {
      return ChartFonts.bundled();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
