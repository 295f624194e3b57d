package vn.parindex.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Translation;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.download.MadeDownloads;
import vn.parindex.site.publish.Site;
import vn.parindex.site.render.SiteRenderer;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** The pages of a data set that no folder holds. */
final class MadePages {

  private MadePages() {}

  /** Every page of every edition by path, whatever the checks would say of the data. */
  static Map<String, Document> of(Dataset dataset, AnalysisSettings settings) {
    Map<String, Document> pages = new TreeMap<>();
    html(dataset, settings, path -> true)
        .forEach((path, html) -> pages.put(path, Jsoup.parse(html)));
    return pages;
  }

  /** The HTML of some pages by path; of a large data set that is much faster than all of them. */
  static Map<String, String> html(
      Dataset dataset, AnalysisSettings settings, Predicate<String> which) {
    AsOf known = AsOf.of(dataset, settings).orElseThrow();
    AnalysisResults results = Analyses.run(known.dataset(), known.settings());
    TemplateFiles files = TemplateFiles.of(List.of());
    List<Words> languages =
        dataset.identity().languages().stream()
            .map(language -> Words.load(files, language))
            .toList();
    Downloads downloads =
        MadeDownloads.write(known.dataset(), results, Optional.empty(), languages, Site.nowhere());
    Editions made =
        new Editions(
            known.dataset(),
            results,
            Translation::none,
            new Topics(
                List.of(),
                downloads,
                Optional.empty(),
                () -> Optional.of(SourceLines.NONE),
                List.of()));
    SiteRenderer renderer = new SiteRenderer(files, new ChartRenderer(fonts()), Map.of());
    Map<String, String> pages = new TreeMap<>();
    for (Words words : languages) {
      LanguageSite edition = made.in(words);
      edition
          .routes()
          .here()
          .filter(route -> which.test(route.path().text()))
          .forEach(
              route ->
                  renderer.render(
                      edition.frame(),
                      route.page(),
                      (path, bytes) -> {
                        if (path.hasExtension("html")) {
                          pages.put(path.text(), new String(bytes, StandardCharsets.UTF_8));
                        }
                      }));
    }
    return pages;
  }

  /** Writes some pages to a folder, with the assets of the real site. */
  static Path into(Path site, Dataset dataset, AnalysisSettings settings, Predicate<String> which) {
    BuiltSite.copy(BuiltSite.real().resolve("assets"), site.resolve("assets"));
    html(dataset, settings, which)
        .forEach(
            (page, html) ->
                BuiltSite.write(site.resolve(page), html.getBytes(StandardCharsets.UTF_8)));
    return site;
  }

  private static ChartFonts fonts() {
    try {
      return ChartFonts.bundled();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
